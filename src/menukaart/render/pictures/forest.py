"""Several figures under each other on one scale: a forest plot."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from menukaart import dutch
from menukaart.render.pictures.point import Mark, Point
from menukaart.render.pictures.scale import Axis, Bar, Tick

_LETTERS = 35
"""Letters that fit in the column of labels; the table has the whole text."""

_PADDING = 0.06
_LONGEST_TAIL = 0.6
"""An interval is cut off when it reaches further than this, in standard deviations, beyond all figures."""

_SIDE, _LARGEST = 8.0, 15.0
"""Side of a square, and of the largest where squares are weighed, in pixels."""
_SMALLEST = 4.0


@dataclass(frozen=True, slots=True)
class Block:
    """Figures under a heading; the heading may be empty."""

    title: str
    points: Sequence[Point]


@dataclass(frozen=True, slots=True)
class ForestRow:
    """A line of a forest plot, with its words as they stand in the table.

    Attributes:
        y: its middle, in percent of the height.
        label: what the line is of; all there is in a heading.
        detail: what else tells it from its neighbours.
        name, note: label and detail as far as they fit in the picture.
        mark: how it is drawn; None in a heading.
        x: place of the value, in percent of the width of the scale.
        bar: the interval; None when it is not known.
        size: side of the square, in pixels.
        value, interval, weight: as text.
        half: of the height of a diamond, in pixels.
    """

    y: float
    label: str
    detail: str = ""
    name: str = ""
    note: str = ""
    mark: Mark | None = None
    x: float = 0.0
    bar: Bar | None = None
    size: float = _SIDE
    value: str = ""
    interval: str = ""
    weight: str = ""
    half: ClassVar[int] = 7

    @property
    def peak(self) -> float:
        """Where the top of a diamond stands, from 0 (left end) to 2 (right end)."""
        if self.bar is None or not self.bar.width:
            return 1.0
        return round(2 * (self.x - self.bar.left) / self.bar.width, 2)


@dataclass(frozen=True, slots=True)
class Forest:
    """Several figures on one scale.

    Attributes:
        id: makes the ids of title and description unique on the page.
        title: what the figures have in common.
        summary: what is in the picture, in short.
        caption: how to read its marks.
        lines: height of the picture in lines, the axis among them.
        axis_y: where the axis stands, in percent of the height.
        zero: place of zero, in percent of the width of the scale.
        ticks: marks on the axis.
        rows: the lines, headings among them.
        is_dense: whether a line holds label and detail beside each other.
        columns: headings of the table.
        scale_left, scale_width: where the scale stands, in percent of the width of the picture.
    """

    id: str
    title: str
    summary: str
    caption: str
    lines: int
    axis_y: float
    zero: float
    ticks: tuple[Tick, ...]
    rows: tuple[ForestRow, ...]
    is_dense: bool
    columns: tuple[str, ...]
    scale_left: ClassVar[int] = 38
    scale_width: ClassVar[int] = 53

    @property
    def description(self) -> str:
        """What is in the picture, beside its table."""
        return f"{self.summary} De tabel geeft ze met hun interval."

    @property
    def line(self) -> int:
        """Height of a line, in pixels; the style sheet has the same."""
        return 26 if self.is_dense else 44

    @property
    def is_weighed(self) -> bool:
        """Whether the table has a column of weights."""
        return any(row.weight for row in self.rows)


def forest(
    identifier: str,
    title: str,
    blocks: Sequence[Block],
    *,
    columns: tuple[str, str] = ("Bron", "Wat en wie"),
    same_scale_as: Iterable[Point] = (),
    is_dense: bool = False,
) -> Forest | None:
    """Draw several figures under each other; None when there are none.

    Args:
        identifier: makes the ids of title and description unique on the page.
        title: what they have in common.
        blocks: the figures in the order of the lines, under their headings.
        columns: in the table: what a label is, and what a detail is.
        same_scale_as: other figures that must be readable on the same scale.
        is_dense: one line of text a figure in place of two.
    """
    points = [point for block in blocks for point in block.points]
    if not points:
        return None
    scale = _scale([*points, *same_scale_as])
    headings = sum(bool(block.title and block.points) for block in blocks)
    lines = len(points) + headings + 1
    heaviest = max((p.weight for p in points if p.weight is not None and p.mark is Mark.STUDY), default=0.0)
    shape = _Shape(scale, lines, heaviest, is_dense=is_dense)
    return Forest(
        id=identifier,
        title=title,
        summary=_summary(points),
        caption=_caption(points, scale),
        lines=lines,
        axis_y=_percent(lines - 1, lines),
        zero=scale.at(0.0),
        ticks=scale.ticks(),
        rows=tuple(_rows(blocks, shape)),
        is_dense=is_dense,
        columns=(*columns, "Cijfer", "Interval"),
    )


@dataclass(frozen=True, slots=True)
class _Shape:
    """What every row needs to know of the whole."""

    scale: Axis
    lines: int
    heaviest: float
    is_dense: bool


def _rows(blocks: Sequence[Block], shape: _Shape) -> Iterator[ForestRow]:
    line = 0
    for block in blocks:
        if block.title and block.points:
            yield ForestRow(_percent(line + 0.5, shape.lines), block.title, name=_cut(block.title, _LETTERS))
            line += 1
        for point in block.points:
            yield _row(point, _percent(line + 0.5, shape.lines), shape)
            line += 1


def _row(point: Point, y: float, shape: _Shape) -> ForestRow:
    bar = None
    if point.low is not None and point.high is not None:
        bar = shape.scale.bar(float(point.low), float(point.high))
    room = _LETTERS - (len(point.detail) + 1 if shape.is_dense and point.detail else 0)
    return ForestRow(
        y=y,
        label=point.label,
        detail=point.detail,
        name=_cut(point.label, room),
        note=point.detail if shape.is_dense else _cut(point.detail, _LETTERS + 4),
        mark=point.mark,
        x=shape.scale.at(float(point.value)),
        bar=bar,
        size=_side(point, shape.heaviest),
        value=point.number,
        interval=point.interval,
        weight="" if point.weight is None else f"{dutch.number(point.weight, 1)}%",
    )


def _side(point: Point, heaviest: float) -> float:
    """Give the side of a square, so that its area goes with its weight."""
    if point.weight is None or not heaviest:
        return _SIDE
    return round(max(_SMALLEST, _LARGEST * math.sqrt(min(1.0, point.weight / heaviest))), 1)


def _scale(points: Sequence[Point]) -> Axis:
    """Choose ends that hold zero, every value and most intervals; a very wide interval is cut off."""
    values = [0.0, *(float(point.value) for point in points)]
    for point in points:
        if point.mark in {Mark.TOTAL, Mark.EXPECTED}:
            values += [float(end) for end in (point.low, point.high) if end is not None]
    lows = [float(point.low) for point in points if point.low is not None]
    highs = [float(point.high) for point in points if point.high is not None]
    low = min([*values, max(min([*lows, 0.0]), min(values) - _LONGEST_TAIL)])
    high = max([*values, min(max([*highs, 0.0]), max(values) + _LONGEST_TAIL)])
    spread = high - low or 1.0
    return Axis(low - _PADDING * spread, high + _PADDING * spread)


def _summary(points: Sequence[Point]) -> str:
    counted = [point for point in points if point.mark in {Mark.FIGURE, Mark.STUDY, Mark.GROUP}] or points
    lowest = min(counted, key=lambda point: point.value).number
    highest = max(counted, key=lambda point: point.value).number
    amount = dutch.count(len(counted), "cijfer", "cijfers")
    span = f", van {lowest} tot {highest}" if len(counted) > 1 else f": {lowest}"
    return f"{amount}{span}, in standaarddeviaties."


def _caption(points: Sequence[Point], scale: Axis) -> str:
    """Say how to read the marks that are there."""
    marks = {point.mark for point in points}
    sure = all(point.low is not None for point in points)
    cut = any(
        end is not None and not scale.holds(float(end)) for point in points for end in (point.low, point.high)
    )
    said = (
        ("De lijn is het 95%-interval.", Mark.STUDY in marks),
        ("Een groter blokje telt zwaarder mee.", Mark.STUDY in marks),
        ("Een ruit is een gemiddelde van studies, zo breed als zijn interval.", Mark.GROUP in marks),
        ("De dichte ruit is het gemiddelde van alles.", Mark.TOTAL in marks),
        ("Een open blokje: het interval is niet bekend.", Mark.FIGURE in marks and not sure),
        ("Een pijl: het interval loopt verder dan de tekening.", cut),
    )
    return " ".join(text for text, applies in said if applies)


def _cut(text: str, letters: int) -> str:
    """Shorten a text to what fits on its line."""
    return text if len(text) <= letters else f"{text[: letters - 1].rstrip(' ,;:(')}…"


def _percent(line: float, lines: int) -> float:
    return round(100 * line / lines, 2)
