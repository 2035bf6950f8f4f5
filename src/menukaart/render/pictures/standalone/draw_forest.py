"""A forest plot on its own."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.render.pictures.forest import Forest, ForestRow
from menukaart.render.pictures.point import Mark
from menukaart.render.pictures.scale import Bar
from menukaart.render.pictures.standalone.common import SMALL, arrows, axis, small
from menukaart.render.pictures.standalone.palette import Palette
from menukaart.render.pictures.standalone.pen import (
    Drawing,
    Stretch,
    element,
    gathered,
    line,
    number,
    text,
    words,
)

WIDTH = 720.0
_FOOT = 34
"""Room below the axis, for its numbers and for what they are, in pixels."""
_UNIT_Y = 33
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
        small("standaarddeviaties", span.at(50), axis_y + _UNIT_Y, palette),
        *gathered(_row(row, row.y / 100 * tall, span, picture, palette) for row in picture.rows),
    )
    return Drawing(WIDTH, axis_y + _FOOT + 4, picture.title, _spoken(picture), parts)


def _spoken(picture: Forest) -> str:
    """Say what is in the picture; what was taken together one by one, its studies only as a number."""
    said = (
        f"{row.label}{f' ({row.detail})' if row.detail else ''}: "
        f"{', '.join(filter(None, (row.value, f'interval {row.interval}')))}."
        for row in picture.rows
        if row.mark not in {None, Mark.STUDY}
    )
    return " ".join(filter(None, (picture.summary, picture.caption, *said)))


def _row(row: ForestRow, y: float, span: Stretch, picture: Forest, palette: Palette) -> Iterator[str]:
    if row.mark is None:
        yield words(row.name, 0, y + _BASELINE, font_weight=600, fill=palette.main_deep)
        return
    yield from _mark(row, y, span, palette)
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


def _mark(row: ForestRow, y: float, span: Stretch, palette: Palette) -> Iterator[str]:
    if row.bar is None:
        yield _square(row, y, span, palette)
        return
    if row.mark in {Mark.GROUP, Mark.TOTAL}:
        yield _diamond(row, row.bar, y, span, palette)
    else:
        is_expected = row.mark is Mark.EXPECTED
        yield line(
            span.at(row.bar.left),
            y,
            span.at(row.bar.right),
            y,
            stroke=palette.accent if is_expected else palette.main,
            stroke_width=5 if is_expected else 2,
        )
        if not is_expected:
            yield _square(row, y, span, palette)
    yield from arrows(row.bar, y, span, palette)


def _square(row: ForestRow, y: float, span: Stretch, palette: Palette) -> str:
    is_open = row.bar is None
    return element(
        "rect",
        x=span.at(row.x) - row.size / 2,
        y=y - row.size / 2,
        width=row.size,
        height=row.size,
        fill=palette.paper if is_open else palette.main,
        stroke=palette.main if is_open else None,
        stroke_width=1.5 if is_open else None,
    )


def _diamond(row: ForestRow, bar: Bar, y: float, span: Stretch, palette: Palette) -> str:
    is_total = row.mark is Mark.TOTAL
    left, right = span.at(bar.left), span.at(bar.right)
    top = left + row.peak / 2 * (right - left)
    corners = ((left, y), (top, y - row.half), (right, y), (top, y + row.half))
    return element(
        "path",
        d=f"M{' '.join(f'{number(x)} {number(each)}' for x, each in corners)}z",
        fill=palette.main if is_total else palette.paper,
        stroke=None if is_total else palette.main,
        stroke_width=None if is_total else 1.5,
    )
