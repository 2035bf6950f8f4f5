"""One figure on a scale with zones, on its own."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.render.pictures import shapes
from menukaart.render.pictures.barometer import Barometer, Zone
from menukaart.render.pictures.standalone.common import arrows, axis, small
from menukaart.render.pictures.standalone.palette import Palette
from menukaart.render.pictures.standalone.pen import Drawing, Stretch, element, gathered, line, moved, words

WIDTH = 640.0


def draw_barometer(picture: Barometer, palette: Palette) -> Drawing:
    """Draw a barometer."""
    span = Stretch(0, WIDTH)
    parts = (
        *gathered(_zone(zone, span, palette) for zone in picture.zones),
        *_interval(picture, span, palette),
        *_figure(picture, span, palette),
        *axis(picture.ticks, picture.axis_y, span, palette),
    )
    return Drawing(WIDTH, picture.height, picture.title, picture.description, parts)


def _zone(zone: Zone, span: Stretch, palette: Palette) -> Iterator[str]:
    middle = span.at(zone.middle)
    yield element(
        "rect",
        x=span.at(zone.x),
        y=zone.top,
        width=span.long(zone.width),
        height=zone.height,
        fill=palette.zones[zone.number],
        stroke=palette.ink_soft,
    )
    yield line(middle, zone.bottom, middle, zone.leader_y, stroke=palette.ink_soft)
    yield small(zone.label, middle, zone.name_y, palette)


def _interval(picture: Barometer, span: Stretch, palette: Palette) -> Iterator[str]:
    if picture.bar is None:
        return
    left, right = span.at(picture.bar.left), span.at(picture.bar.right)
    yield line(left, picture.middle, right, picture.middle, stroke=palette.main, stroke_width=6)
    yield from arrows(picture.bar, picture.middle, span, palette)


def _figure(picture: Barometer, span: Stretch, palette: Palette) -> Iterator[str]:
    x = span.at(picture.x)
    yield moved(x, 0, element("path", d=shapes.NEEDLE), fill=palette.main)
    yield words(
        picture.words,
        x,
        picture.value_y,
        text_anchor=picture.side,
        font_size=17,
        font_weight=600,
        fill=palette.main_deep,
    )
