"""Marks in columns on an upright scale: effect by cost by strength of evidence.

A mark stands exactly at its value. Marks that would touch stand beside each other in their column, and their
numbers are moved apart and tied to them by a line, so that no word covers another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from menukaart import dutch
from menukaart.render.pictures.scale import Axis

_TOP, _BOTTOM = 12.0, 12.0
_LOWEST_HEIGHT = 300.0
_LINE = 17.0
"""Room for one number, in pixels from top to bottom."""
_LANE = 18.0
"""Room for one mark beside another, in pixels."""
_LEFT = 8.0
_NEAR = 3.0
"""A number that moved no further than this, in pixels, still stands beside its mark."""
_LETTERS = 18
_PADDING = 0.08
_SHAPES = ("open", "square", "diamond", "star")


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark to draw.

    Attributes:
        label: the number by which the table names it.
        name: its name, for where there is room.
        column: from 0 on, from left to right.
        value: on the upright scale.
        grade: from 0 (weak) to 3 (strong); tells shape and size.
    """

    label: str
    name: str
    column: int
    value: Decimal
    grade: int


@dataclass(frozen=True, slots=True)
class PlacedDot:
    """A mark as drawn, in pixels from the left side of its column and the top of the picture.

    Attributes:
        label: the number by which the table names it.
        name: its name, as far as it fits.
        spoken: all about it, in words.
        x, y: its middle.
        label_x, label_y: left side and middle of its number.
        shape: tells its grade.
    """

    label: str
    name: str
    spoken: str
    x: float
    y: float
    label_x: float
    label_y: float
    shape: str

    @property
    def baseline(self) -> float:
        """The line on which the number is written."""
        return round(self.label_y + 4, 1)

    @property
    def is_tied(self) -> bool:
        """Whether a line must tie the number to its mark: a short line beside it would look like a minus."""
        return abs(self.label_y - self.y) > _NEAR or self.label_x - self.x > _LANE


@dataclass(frozen=True, slots=True)
class ScatterColumn:
    """A column: its place and width in percent of the width, its heading, and its marks."""

    x: float
    width: float
    label: str
    is_apart: bool
    dots: tuple[PlacedDot, ...]


@dataclass(frozen=True, slots=True)
class Scatter:
    """Marks in columns.

    Attributes:
        id: makes the ids of title and description unique on the page.
        title, summary: the picture in words, in short.
        field: height of the field with the marks, in pixels.
        zero: place of zero from the top, in pixels.
        ticks: place from the top and number, for each line of the scale.
        columns: from left to right.
        legend: shape and words for each grade, from weak to strong.
        left: room for the numbers of the scale, in pixels.
        foot, unit: what the columns stand for, and what the height is.
    """

    id: str
    title: str
    summary: str
    field: float
    zero: float
    ticks: tuple[tuple[float, str], ...]
    columns: tuple[ScatterColumn, ...]
    legend: tuple[tuple[str, str], ...]
    left: ClassVar[int] = 44
    foot: ClassVar[str] = "extra kosten per leerling"
    unit: ClassVar[str] = "het effect in standaarddeviaties"

    @property
    def description(self) -> str:
        """What is in the picture, beside its table."""
        return f"{self.summary} De tabel geeft ze met hun naam."

    @property
    def heading_y(self) -> float:
        """The line of the headings of the columns, in pixels from the top."""
        return self.field + 18

    @property
    def foot_y(self) -> float:
        """The line that says what the columns stand for, in pixels from the top."""
        return self.field + 40

    @property
    def height(self) -> float:
        """Of the picture, in pixels."""
        return self.field + 46


def scatter(
    identifier: str,
    title: str,
    summary: str,
    headings: Sequence[str],
    dots: Sequence[Dot],
    *,
    grades: Sequence[str],
) -> Scatter:
    """Draw marks in columns; the first column stands apart: of its marks the cost is not known.

    Args:
        identifier: makes the ids of title and description unique on the page.
        title: what the marks have in common.
        summary: what is in the picture, in short.
        headings: of the columns, from left to right; one or more.
        dots: the marks; one or more.
        grades: the four grades in words, from weak to strong.
    """
    fullest = max(sum(dot.column == number for dot in dots) for number in range(len(headings)))
    height = max(_LOWEST_HEIGHT, _TOP + _BOTTOM + fullest * _LINE)
    values = [0.0, *(float(dot.value) for dot in dots)]
    room = _PADDING * ((max(values) - min(values)) or 1.0)
    scale = Axis(min(values) - room, max(values) + room, height - _BOTTOM, _TOP)
    share = 100 / len(headings)
    return Scatter(
        id=identifier,
        title=title,
        summary=summary,
        field=height,
        zero=scale.at(0.0),
        ticks=tuple((tick.x, tick.label) for tick in scale.ticks()),
        columns=tuple(
            ScatterColumn(
                x=round(number * share, 2),
                width=round(share, 2),
                label=heading,
                is_apart=number == 0,
                dots=_place([dot for dot in dots if dot.column == number], scale, height, (heading, grades)),
            )
            for number, heading in enumerate(headings)
        ),
        legend=tuple(zip(_SHAPES, grades, strict=True)),
    )


def spread(places: Sequence[float], gap: float, low: float, high: float) -> tuple[float, ...]:
    """Move places apart until neighbours are at least ``gap`` from each other, between two ends.

    Args:
        places: in rising order.
        gap: the least distance.
        low: the least place.
        high: the greatest place; far enough from ``low`` for all places.

    Returns:
        The new places in the same order, each moved as little as this simple way allows.
    """
    moved: list[float] = []
    for place in places:
        moved.append(max(place, low, moved[-1] + gap if moved else low))
    end = high
    for number in range(len(moved) - 1, -1, -1):
        moved[number] = min(moved[number], end)
        end = moved[number] - gap
    return tuple(round(place, 1) for place in moved)


def _place(
    dots: Iterable[Dot], scale: Axis, height: float, words: tuple[str, Sequence[str]]
) -> tuple[PlacedDot, ...]:
    cost, grades = words
    ordered = sorted(dots, key=lambda dot: (-dot.value, dot.label))
    tops = [scale.at(float(dot.value)) for dot in ordered]
    lanes = _lanes(tops)
    labels = spread(tops, _LINE, _TOP, height - _BOTTOM)
    placed = list(zip(tops, lanes, strict=True))
    return tuple(
        PlacedDot(
            label=dot.label,
            name=_cut(dot.name),
            spoken=f"{dot.name}: {dutch.number(dot.value, 2)}, kosten {cost}, "
            f"bewijskracht {grades[dot.grade]}.",
            x=_LEFT + lane * _LANE,
            y=top,
            label_x=_LEFT + (_last_lane(placed, lane, label) + 0.6) * _LANE,
            label_y=label,
            shape=_SHAPES[dot.grade],
        )
        for dot, (top, lane), label in zip(ordered, placed, labels, strict=True)
    )


def _last_lane(placed: Iterable[tuple[float, int]], lane: int, label: float) -> int:
    """Give the last lane with a mark in the way of a number; its own lane when nothing is."""
    return max([lane, *(other for top, other in placed if other > lane and abs(top - label) < _LINE)])


def _cut(name: str) -> str:
    return name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1].rstrip()}…"


def _lanes(tops: Sequence[float]) -> list[int]:
    """Give each mark the first lane in which it touches no mark above it."""
    last: list[float] = []
    lanes: list[int] = []
    for top in tops:
        lane = next((number for number, above in enumerate(last) if top - above >= _LANE), len(last))
        last[lane : lane + 1] = [top]
        lanes.append(lane)
    return lanes
