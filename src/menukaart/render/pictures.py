"""The geometry of the pictures: where everything stands. What is drawn is in ``parts/pictures.jinja``.

Every picture has a title and a description in words, and its data stand beside it as text or table,
so that nothing is told by the picture alone. Sizes are in SVG units; the page scales them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from menukaart import dutch

_WIDTH = 640
_MARGIN = 24
_LABELS = 236
_ROW = 30
_TOP = 14
_AXIS = 34
_CLASS_SIZE = 25
_PER_ROW = 13
_PERSON = 24
_STEPS = (0.1, 0.2, 0.5, 1.0, 2.0)
_MOST_TICKS = 7

BAROMETER_LOW, BAROMETER_HIGH = -0.4, 1.2
"""Ends of the barometer, in standard deviations. What lies outside is drawn at the end, with an arrow."""


HATTIE_ZONES = (
    (BAROMETER_LOW, 0.0, "omgekeerd"),
    (0.0, 0.15, ""),
    (0.15, 0.40, "gewone leraar"),
    (0.40, BAROMETER_HIGH, "gewenst gebied volgens Hattie"),
)
"""Zones of Hattie's barometer; that from 0 to 0,15 is too narrow for its name (ontwikkeling)."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Turns a number into a place between two sides of a picture."""

    low: float
    high: float
    left: float
    right: float

    def at(self, value: float) -> float:
        """Give the place of a number, kept inside the picture."""
        inside = min(max(value, self.low), self.high)
        share = (inside - self.low) / (self.high - self.low)
        return round(self.left + share * (self.right - self.left), 1)

    def holds(self, value: float) -> bool:
        """Tell whether a number lies inside the picture."""
        return self.low <= value <= self.high


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis."""

    x: float
    label: str
    is_zero: bool


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the barometer with its name."""

    x: float
    width: float
    label: str
    number: int


@dataclass(frozen=True, slots=True)
class Barometer:
    """One figure on a scale with zones. ``bar`` is the interval, or None when it is not known."""

    id: str
    title: str
    description: str
    width: int
    zones: tuple[Zone, ...]
    ticks: tuple[Tick, ...]
    x: float
    value: str
    bar: tuple[float, float] | None
    is_outside: bool


@dataclass(frozen=True, slots=True)
class ForestRow:
    """One figure in a forest plot, with its words as they stand in the table."""

    y: float
    label: str
    detail: str
    x: float
    bar: tuple[float, float] | None
    value: str
    interval: str


@dataclass(frozen=True, slots=True)
class Forest:
    """Several figures on one scale."""

    id: str
    title: str
    description: str
    width: int
    height: int
    axis_y: float
    zero: float
    ticks: tuple[Tick, ...]
    rows: tuple[ForestRow, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """One pupil in the picture of a class."""

    x: float
    y: float
    kind: str


@dataclass(frozen=True, slots=True)
class ClassPicture:
    """A class of 25: how many pupils come above the middle of the comparison group."""

    id: str
    title: str
    description: str
    width: int
    height: int
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Gauge:
    """Five blocks, of which some are filled."""

    title: str
    blocks: tuple[tuple[float, bool], ...]


@dataclass(frozen=True, slots=True)
class Point:
    """A figure to draw: a standardised mean difference with its interval, if known."""

    label: str
    detail: str
    value: Decimal
    low: Decimal | None = None
    high: Decimal | None = None


def barometer(identifier: str, point: Point, zones: Sequence[tuple[float, float, str]]) -> Barometer:
    """Draw one figure on the scale of the barometer.

    Args:
        identifier: makes the ids of title and description unique on the page.
        point: the figure.
        zones: low end, high end and name of each zone, from left to right.
    """
    scale = Scale(BAROMETER_LOW, BAROMETER_HIGH, _MARGIN, _WIDTH - _MARGIN)
    drawn = tuple(
        Zone(scale.at(low), round(scale.at(high) - scale.at(low), 1), label, number)
        for number, (low, high, label) in enumerate(zones)
    )
    return Barometer(
        id=identifier,
        title=f"{point.label}: {dutch.number(point.value)} op een schaal van effecten",
        description=_spoken(point),
        width=_WIDTH,
        zones=drawn,
        ticks=_ticks(scale),
        x=scale.at(float(point.value)),
        value=dutch.number(point.value),
        bar=_bar(scale, point),
        is_outside=not scale.holds(float(point.value)),
    )


def forest(
    identifier: str, title: str, points: Sequence[Point], same_scale_as: Sequence[Point] = ()
) -> Forest | None:
    """Draw several figures under each other; None when there are none.

    Args:
        identifier: makes the id of the title unique on the page.
        title: what they have in common.
        points: the figures, in the order of the rows.
        same_scale_as: other figures that must be readable on the same scale.
    """
    if not points:
        return None
    shown = (*points, *same_scale_as)
    ends = [float(end) for p in shown for end in (p.value, p.low, p.high, Decimal(0)) if end is not None]
    spread = max(ends) - min(ends) or 1.0
    scale = Scale(min(ends) - 0.06 * spread, max(ends) + 0.06 * spread, _LABELS, _WIDTH - _MARGIN)
    rows = tuple(
        ForestRow(
            y=_TOP + (index + 0.5) * _ROW,
            label=point.label,
            detail=point.detail,
            x=scale.at(float(point.value)),
            bar=_bar(scale, point),
            value=dutch.number(point.value),
            interval=_interval(point),
        )
        for index, point in enumerate(points)
    )
    axis = _TOP + len(points) * _ROW + 4
    return Forest(
        id=identifier,
        title=title,
        description=" ".join(_spoken(point) for point in points),
        width=_WIDTH,
        height=axis + _AXIS,
        axis_y=axis,
        zero=scale.at(0.0),
        ticks=_ticks(scale),
        rows=rows,
    )


def class_picture(identifier: str, above: float) -> ClassPicture:
    """Draw a class of 25.

    Args:
        identifier: makes the ids of title and description unique on the page.
        above: how many of 25 pupils come above the middle of the comparison group; 12.5 is no effect.
    """
    middle = _CLASS_SIZE / 2
    filled, usual = round(above), math.floor(middle)
    people = tuple(
        Person(
            x=_PERSON / 2 + (index % _PER_ROW) * _PERSON,
            y=_PERSON / 2 + (index // _PER_ROW) * (_PERSON + 8),
            kind="above" if index < min(filled, usual) else _kind(index, filled, usual),
        )
        for index in range(_CLASS_SIZE)
    )
    count = dutch.number(above, 1)
    return ClassPicture(
        id=identifier,
        title=f"In een klas van 25 komen {count} leerlingen boven het midden",
        description=f"Zonder deze aanpak zijn dat er {dutch.number(middle, 1)}. Afgerond "
        f"op hele leerlingen: {filled} tegen {usual}; {_difference(filled - usual)}",
        width=_PER_ROW * _PERSON,
        height=2 * (_PERSON + 8),
        people=people,
    )


def _difference(extra: int) -> str:
    if extra == 0:
        return "dat is geen verschil in hele leerlingen."
    pupils = dutch.count(abs(extra), "leerling", "leerlingen")
    direction = "meer" if extra > 0 else "minder"
    return f"het verschil, {pupils} {direction}, heeft een andere kleur."


def gauge(value: int, title: str, most: int = 5) -> Gauge:
    """Draw a score as filled blocks."""
    return Gauge(title, tuple((index * 22.0, index < value) for index in range(most)))


def _kind(index: int, filled: int, usual: int) -> str:
    """Tell an extra pupil above the middle from one that is missing, and from the rest."""
    if index < filled:
        return "extra"
    return "fewer" if index < usual else "below"


def _bar(scale: Scale, point: Point) -> tuple[float, float] | None:
    if point.low is None or point.high is None:
        return None
    left, right = scale.at(float(point.low)), scale.at(float(point.high))
    return left, round(right - left, 1)


def _interval(point: Point) -> str:
    if point.low is None or point.high is None:
        return "niet bekend"
    return f"{dutch.number(point.low)} tot {dutch.number(point.high)}"


def _spoken(point: Point) -> str:
    interval = _interval(point)
    known = "interval niet bekend" if interval == "niet bekend" else f"interval {interval}"
    detail = f" ({point.detail})" if point.detail else ""
    return f"{point.label}{detail}: {dutch.number(point.value)}, {known}."


def _ticks(scale: Scale) -> tuple[Tick, ...]:
    """Choose round numbers for an axis, with zero among them."""
    span = scale.high - scale.low
    step = next((step for step in _STEPS if span / step <= _MOST_TICKS), _STEPS[-1])
    first, last = math.ceil(scale.low / step), math.floor(scale.high / step)
    return tuple(
        Tick(scale.at(n * step), dutch.number(Decimal(str(n * step)), 1), n == 0)
        for n in range(first, last + 1)
    )
