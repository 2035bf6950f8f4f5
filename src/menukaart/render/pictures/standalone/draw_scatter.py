"""Marks in columns on an upright scale, on their own."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.render.pictures import shapes
from menukaart.render.pictures.scatter import PlacedDot, Scatter, ScatterColumn
from menukaart.render.pictures.standalone.common import SMALL, small
from menukaart.render.pictures.standalone.palette import Palette
from menukaart.render.pictures.standalone.pen import (
    Drawing,
    Stretch,
    element,
    gathered,
    line,
    moved,
    number,
    text,
    words,
)

_NARROWEST = 120.0
"""Of a column, in pixels."""
_LETTER = 7.5
"""Room for one letter of a name, in pixels."""
_HALF = 6
"""Of the height of a name, in pixels."""
_TOP = 24
"""Room above the field for what the height is, in pixels."""
_KEY_TITLE, _KEY, _KEY_LINE = 26, 48, 20
"""Lines of the legend: its title, its first mark, and how far the next one is, in pixels."""


def draw_scatter(picture: Scatter, palette: Palette) -> Drawing:
    """Draw marks in columns; wide enough for the names beside them, with its legend."""
    width = picture.left + _column(picture) * len(picture.columns)
    span = Stretch(picture.left, width - picture.left)
    field = (
        *gathered(_ground(column, picture, span, palette) for column in picture.columns),
        *_scale(picture, span, palette),
        *gathered(_marks(column, span, palette) for column in picture.columns),
    )
    below = _TOP + picture.height
    parts = (
        small(picture.unit, 0, 13, palette, None),
        moved(0, _TOP, *field),
        *_legend(picture, below, palette),
    )
    height = below + _KEY + len(picture.legend) * _KEY_LINE
    said = " ".join((picture.summary, *(dot.spoken for column in picture.columns for dot in column.dots)))
    return Drawing(width, height, picture.title, said, parts)


def _column(picture: Scatter) -> float:
    """Give the width of a column, in pixels."""
    needed = (dot.label_x + _LETTER * len(_words(dot)) for column in picture.columns for dot in column.dots)
    return max(_NARROWEST, *needed)


def _ground(column: ScatterColumn, picture: Scatter, span: Stretch, palette: Palette) -> Iterator[str]:
    left, width = span.at(column.x), span.long(column.width)
    if column.is_apart:
        yield element("rect", x=left, y=0, width=width, height=picture.field, fill=palette.surface)
    else:
        yield line(left, 0, left, picture.field, stroke=palette.line)
    yield small(column.label, left + width / 2, picture.heading_y, palette)


def _scale(picture: Scatter, span: Stretch, palette: Palette) -> Iterator[str]:
    left, right = span.at(0), span.at(100)
    for y, label in picture.ticks:
        yield line(left, y, right, y, stroke=palette.line)
        yield small(label, left - 8, y + 4, palette, "end")
    yield line(left, picture.zero, right, picture.zero, stroke=palette.ink_soft, stroke_dasharray="3 3")
    yield small(picture.foot, span.at(50), picture.foot_y, palette)


def _marks(column: ScatterColumn, span: Stretch, palette: Palette) -> Iterator[str]:
    left = span.at(column.x)
    behind = palette.surface if column.is_apart else palette.paper
    for dot in column.dots:
        if dot.is_tied:
            path = f"M{number(left + dot.x)} {number(dot.y)}L{number(left + dot.label_x - 2)} "
            yield element("path", d=f"{path}{number(dot.label_y)}", fill="none", stroke=palette.ink_soft)
    # Lines stay away from the letters. A stroke around letters does not: not every program
    # paints it below them.
    for dot in column.dots:
        yield element(
            "rect",
            x=left + dot.label_x - 1,
            y=dot.label_y - _HALF,
            width=_LETTER * len(_words(dot)),
            height=2 * _HALF,
            fill=behind,
        )
    for dot in column.dots:
        yield moved(left + dot.x, dot.y, _shape(dot.shape, palette))
        name = element("tspan", text(dot.name), dx=4, font_size=SMALL, fill=palette.ink_soft)
        yield element("text", text(dot.label), name, x=left + dot.label_x, y=dot.baseline)


def _words(dot: PlacedDot) -> str:
    return f"{dot.label} {dot.name}"


def _shape(kind: str, palette: Palette) -> str:
    half = shapes.SQUARE_SIDE / 2
    match kind:
        case "open":
            return element(
                "circle",
                cx=0,
                cy=0,
                r=shapes.DOT_RADIUS,
                fill=palette.paper,
                stroke=palette.main,
                stroke_width=1.5,
            )
        case "square":
            side = shapes.SQUARE_SIDE
            return element(
                "rect",
                x=-half,
                y=-half,
                width=side,
                height=side,
                fill=palette.surface_strong,
                stroke=palette.main,
                stroke_width=1.5,
            )
        case "diamond":
            return element("path", d=shapes.DIAMOND, fill=palette.main, stroke=palette.paper)
        case _:
            return element("path", d=shapes.STAR, fill=palette.main, stroke=palette.paper)


def _legend(picture: Scatter, top: float, palette: Palette) -> Iterator[str]:
    yield words("Bewijskracht", 0, top + _KEY_TITLE, font_weight=600, fill=palette.main_deep)
    for place, (kind, label) in enumerate(picture.legend):
        y = top + _KEY + place * _KEY_LINE
        yield moved(10, y, _shape(kind, palette))
        yield words(label, 24, y + 4)
