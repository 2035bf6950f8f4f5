"""A forest plot on its own."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.render.pictures.forest import Forest, ForestRow
from menukaart.render.pictures.point import Mark
from menukaart.render.pictures.standalone.common import SMALL, axis, small, unit
from menukaart.render.pictures.standalone.marks import mark, spoken
from menukaart.render.pictures.standalone.palette import Palette
from menukaart.render.pictures.standalone.pen import (
    Drawing,
    Stretch,
    element,
    gathered,
    line,
    text,
    words,
)

WIDTH = 720.0
_FOOT = 34
"""Room below the axis, for its numbers and for what they are, in pixels."""
_BASELINE, _UPPER, _LOWER = 4, -2, 13
"""Lines of words from the middle of a row: of one line, and of two; as in the style sheet."""


def draw_forest(picture: Forest, palette: Palette) -> Drawing:
    """Draw a forest plot."""
    tall = picture.lines * picture.line
    axis_y = picture.axis_y / 100 * tall
    span = Stretch(picture.scale_left / 100 * WIDTH, picture.scale_width / 100 * WIDTH)
    zero = span.at(picture.zero)
    parts = (
        line(zero, 0, zero, axis_y, stroke=palette.ink_soft, stroke_dasharray="3 3"),
        line(span.at(0), axis_y, span.at(100), axis_y, stroke=palette.ink_soft),
        *axis(picture.ticks, axis_y, span, palette),
        unit(span, axis_y, palette),
        *gathered(_row(row, row.y / 100 * tall, span, picture, palette) for row in picture.rows),
    )
    return Drawing(WIDTH, axis_y + _FOOT + 4, picture.title, _spoken(picture), parts)


def _spoken(picture: Forest) -> str:
    """Say what is in the picture; what was taken together one by one, its studies only as a number."""
    said = (spoken(row) for row in picture.rows if row.mark not in {None, Mark.STUDY})
    return " ".join(filter(None, (picture.summary, picture.caption, *said)))


def _row(row: ForestRow, y: float, span: Stretch, picture: Forest, palette: Palette) -> Iterator[str]:
    if row.mark is None:
        yield words(row.name, 0, y + _BASELINE, font_weight=600, fill=palette.main_deep)
        return
    yield from mark(row, y, span, palette)
    yield from _names(row, y, picture, palette)
    if row.value:
        yield words(row.value, WIDTH, y + _BASELINE, text_anchor="end")


def _names(row: ForestRow, y: float, picture: Forest, palette: Palette) -> Iterator[str]:
    if not row.note:
        yield words(row.name, 0, y + _BASELINE)
    elif picture.is_dense:
        note = element("tspan", text(row.note), dx=3, font_size=SMALL, fill=palette.ink_soft)
        yield element("text", text(row.name), " ", note, x=0, y=y + _BASELINE)
    else:
        yield words(row.name, 0, y + _UPPER)
        yield small(row.note, 0, y + _LOWER, palette, None)
