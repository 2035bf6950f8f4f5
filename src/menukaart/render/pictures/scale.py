"""From a number to a place along the width of a picture."""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from menukaart import dutch

_STEPS = (1, 2, 5)
_FINEST = -1
"""Ticks stand no closer than a tenth: their numbers have one decimal."""
_MOST_TICKS = 7


@dataclass(frozen=True, slots=True)
class Bar:
    """An interval as drawn.

    Attributes:
        left: its left end, in percent of the width.
        width: in percent of the width.
        more_left, more_right: whether it goes on outside the picture.
    """

    left: float
    width: float
    more_left: bool
    more_right: bool

    @property
    def right(self) -> float:
        """Its right end, in percent of the width."""
        return round(self.left + self.width, 1)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis.

    Attributes:
        x: its place, in percent of the width.
        label: its number.
        length, label_y: how far it reaches and where its number stands, in pixels below the axis.
    """

    x: float
    label: str
    length: ClassVar[int] = 5
    label_y: ClassVar[int] = 19


@dataclass(frozen=True, slots=True)
class Axis:
    """Turns a number into a place, in percent of the width.

    Attributes:
        low: the number at the left side.
        high: the number at the right side; higher than ``low``.
        left: place of the left side.
        right: place of the right side.
    """

    low: float
    high: float
    left: float = 0.0
    right: float = 100.0

    def at(self, value: float) -> float:
        """Give the place of a number, kept inside the picture."""
        inside = min(max(value, self.low), self.high)
        span = self.high - self.low
        share = (inside - self.low) / span if 0 < span < math.inf else 0.0
        return round(self.left + share * (self.right - self.left), 1)

    def holds(self, value: float) -> bool:
        """Tell whether a number lies inside the picture."""
        return self.low <= value <= self.high

    def bar(self, low: float, high: float) -> Bar:
        """Give the place of an interval, cut off where the picture ends."""
        left, right = self.at(low), self.at(high)
        return Bar(left, round(right - left, 1), low < self.low, high > self.high)

    def ticks(self) -> tuple[Tick, ...]:
        """Choose round numbers for an axis, with zero among them when it is inside; never more than eight."""
        span = self.high - self.low
        if not 0 < span < math.inf:
            return ()
        step = _step(span)
        first, last = math.ceil(Decimal(self.low) / step), math.floor(Decimal(self.high) / step)
        return tuple(
            Tick(self.at(float(number * step)), dutch.number(number * step, 1))
            for number in range(first, min(last, first + _MOST_TICKS) + 1)
        )


def _step(span: float) -> Decimal:
    """Give the smallest of 0.1, 0.2, 0.5, 1, 2, 5, 10 and so on that cuts a span in at most seven."""
    exact = Decimal(span)
    power = max(_FINEST, exact.adjusted() - 1)
    return next(
        step
        for place in range(power, power + 3)
        for number in _STEPS
        if exact / (step := Decimal(number).scaleb(place)) <= _MOST_TICKS
    )
