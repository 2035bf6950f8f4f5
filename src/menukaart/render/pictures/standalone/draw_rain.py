"""Many studies at once, on their own."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.render.pictures.forest import ForestRow
from menukaart.render.pictures.rain import Drop, Rain
from menukaart.render.pictures.standalone.common import SMALL, axis, unit
from menukaart.render.pictures.standalone.marks import mark, spoken
from menukaart.render.pictures.standalone.palette import Palette
from menukaart.render.pictures.standalone.pen import Drawing, Stretch, element, gathered, line, text

WIDTH = 640.0


def draw_rain(picture: Rain, palette: Palette) -> Drawing:
    """Draw a rain cloud plot."""
    span = Stretch(0, WIDTH)
    parts = (
        _zero(picture, 0, picture.axis_y, span, palette),
        *(_drop(drop, span, palette) for drop in picture.drops),
        line(0, picture.axis_y, WIDTH, picture.axis_y, stroke=palette.ink_soft),
        *axis(picture.ticks, picture.axis_y, span, palette),
        unit(span, picture.axis_y, palette),
        *gathered(_row(row, picture, span, palette) for row in picture.rows),
    )
    said = " ".join((picture.summary, picture.caption, *map(spoken, picture.rows)))
    return Drawing(WIDTH, picture.height, picture.title, said, parts)


def _zero(picture: Rain, top: float, bottom: float, span: Stretch, palette: Palette) -> str:
    zero = span.at(picture.zero)
    return line(zero, top, zero, bottom, stroke=palette.ink_soft, stroke_dasharray="3 3")


def _drop(drop: Drop, span: Stretch, palette: Palette) -> str:
    return element(
        "circle",
        cx=span.at(drop.x),
        cy=drop.y,
        r=drop.radius,
        fill=palette.paper if drop.is_apart else palette.main,
        stroke=palette.accent if drop.is_apart else None,
        stroke_width=2 if drop.is_apart else None,
    )


def _row(row: ForestRow, picture: Rain, span: Stretch, palette: Palette) -> Iterator[str]:
    y = row.y / 100 * picture.height
    note = element("tspan", text(row.note), dx=3, font_size=SMALL, fill=palette.ink_soft)
    yield element("text", text(row.name), " ", note, x=0, y=y - picture.name_above)
    yield _zero(picture, y - picture.zero_half, y + picture.zero_half, span, palette)
    yield from mark(row, y, span, palette)
