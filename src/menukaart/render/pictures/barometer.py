"""One figure on a scale with zones, after the barometer of Hattie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from menukaart.render.pictures.point import Point
from menukaart.render.pictures.scale import Axis, Bar, Tick

BAROMETER_LOW, BAROMETER_HIGH = -0.4, 1.2
"""Ends of the barometer, in standard deviations. What lies outside is drawn at the end, and said."""

_LEFT, _RIGHT = 2.5, 97.5

HATTIE_ZONES = (
    (BAROMETER_LOW, 0.0, "omgekeerd"),
    (0.0, 0.15, "ontwikkeling"),
    (0.15, 0.40, "leraareffect"),
    (0.40, BAROMETER_HIGH, "gewenst volgens Hattie"),
)
"""Zones of Hattie's barometer, in his words (see ``yardsticks.rulers``), short enough for a small screen."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the barometer with its name.

    Attributes:
        x: its left side, in percent of the width.
        width: in percent of the width.
        label: its name.
        number: from 0 on, from left to right.
        is_low: whether its name stands on the lower of two lines, so that narrow neighbours both fit.
        top, height: in pixels.
    """

    x: float
    width: float
    label: str
    number: int
    is_low: bool
    top: ClassVar[int] = 36
    height: ClassVar[int] = 22

    @property
    def middle(self) -> float:
        """Where its name stands, in percent of the width."""
        return round(self.x + self.width / 2, 1)

    @property
    def bottom(self) -> int:
        """Where it ends, in pixels from the top of the picture."""
        return self.top + self.height

    @property
    def name_y(self) -> int:
        """The line of its name, in pixels from the top of the picture."""
        return 122 if self.is_low else 104

    @property
    def leader_y(self) -> int:
        """How far the line to its name reaches, in pixels from the top of the picture."""
        return self.name_y - 12


@dataclass(frozen=True, slots=True)
class Barometer:
    """One figure on a scale with zones.

    Attributes:
        id: makes the ids of title and description unique on the page.
        title, description: the picture in words.
        zones: from left to right.
        ticks: marks on the axis.
        x: place of the figure, in percent of the width.
        value, interval: as text.
        bar: the interval; None when it is not known.
        is_outside: whether the figure lies outside the scale.
        height, value_y, middle, axis_y: of the picture, and where the value, the interval and the axis stand,
            in pixels from its top.
    """

    id: str
    title: str
    description: str
    zones: tuple[Zone, ...]
    ticks: tuple[Tick, ...]
    x: float
    value: str
    interval: str
    bar: Bar | None
    is_outside: bool
    height: ClassVar[int] = 132
    value_y: ClassVar[int] = 17
    middle: ClassVar[int] = 47
    axis_y: ClassVar[int] = 59

    @property
    def words(self) -> str:
        """The value as it stands above the needle."""
        return f"{self.value} (buiten de schaal)" if self.is_outside else self.value

    @property
    def side(self) -> str:
        """Where the value stands: above its place, or beside it when that would leave the picture."""
        if not self.is_outside:
            return "middle"
        return "start" if self.x == self.zones[0].x else "end"


def barometer(identifier: str, point: Point, zones: Sequence[tuple[float, float, str]]) -> Barometer:
    """Draw one figure on the scale of the barometer.

    Args:
        identifier: makes the ids of title and description unique on the page.
        point: the figure.
        zones: low end, high end and name of each zone, from left to right.
    """
    scale = Axis(BAROMETER_LOW, BAROMETER_HIGH, _LEFT, _RIGHT)
    drawn = tuple(
        Zone(scale.at(low), round(scale.at(high) - scale.at(low), 1), label, number, number % 2 == 1)
        for number, (low, high, label) in enumerate(zones)
    )
    bar = None
    if point.low is not None and point.high is not None:
        bar = scale.bar(float(point.low), float(point.high))
    return Barometer(
        id=identifier,
        title=f"{point.label}: {point.number} op een schaal van effecten",
        description=point.spoken,
        zones=drawn,
        ticks=scale.ticks(),
        x=scale.at(float(point.value)),
        value=point.number,
        interval=point.interval,
        bar=bar,
        is_outside=not scale.holds(float(point.value)),
    )
