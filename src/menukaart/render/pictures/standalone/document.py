"""From a picture to a whole SVG document."""

from __future__ import annotations

from menukaart.render.pictures.barometer import Barometer
from menukaart.render.pictures.columns import Columns
from menukaart.render.pictures.forest import Forest
from menukaart.render.pictures.gauge import Gauge
from menukaart.render.pictures.people import ClassPicture
from menukaart.render.pictures.rain import Rain
from menukaart.render.pictures.scatter import Scatter
from menukaart.render.pictures.standalone.counts import draw_class, draw_columns, draw_gauge
from menukaart.render.pictures.standalone.draw_barometer import draw_barometer
from menukaart.render.pictures.standalone.draw_forest import draw_forest
from menukaart.render.pictures.standalone.draw_rain import draw_rain
from menukaart.render.pictures.standalone.draw_scatter import draw_scatter
from menukaart.render.pictures.standalone.palette import LIGHT, Palette
from menukaart.render.pictures.standalone.pen import Drawing, element, number, text

Picture = Barometer | ClassPicture | Columns | Forest | Gauge | Rain | Scatter

SIZE = 13
"""Size of letters, in pixels, where nothing else is said."""


def standalone(picture: Picture, palette: Palette = LIGHT, family: str = "sans-serif") -> str:
    """Write a picture as an SVG file that needs nothing around it.

    Args:
        picture: its geometry.
        palette: the colours.
        family: of the letters; a name that the program which draws it will know.
    """
    drawing = _draw(picture, palette)
    width, height = drawing.width, drawing.height
    said = [element("title", text(drawing.title))]
    if drawing.description:
        said.append(element("desc", text(drawing.description)))
    lines = [
        *said,
        element("rect", x=0, y=0, width=width, height=height, fill=palette.paper),
        *drawing.parts,
    ]
    return (
        element(
            "svg",
            *(f"\n{each}" for each in lines),
            "\n",
            xmlns="http://www.w3.org/2000/svg",
            width=width,
            height=height,
            viewBox=f"0 0 {number(width)} {number(height)}",
            font_family=family,
            font_size=SIZE,
            fill=palette.ink,
        )
        + "\n"
    )


def in_words(picture: Picture) -> str:
    """Say what a picture shows, for who cannot see it: its title, then its description."""
    drawing = _draw(picture, LIGHT)
    title = drawing.title if drawing.title.endswith((".", "?")) else f"{drawing.title}."
    return " ".join(filter(None, (title, drawing.description)))


def _draw(picture: Picture, palette: Palette) -> Drawing:
    match picture:
        case Barometer():
            return draw_barometer(picture, palette)
        case ClassPicture():
            return draw_class(picture, palette)
        case Columns():
            return draw_columns(picture, palette)
        case Forest():
            return draw_forest(picture, palette)
        case Gauge():
            return draw_gauge(picture, palette)
        case Rain():
            return draw_rain(picture, palette)
        case Scatter():
            return draw_scatter(picture, palette)
