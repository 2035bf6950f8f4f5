"""A figure to draw, and how it is said."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from menukaart import dutch

NOT_KNOWN = "niet bekend"


class Mark(StrEnum):
    """How a figure is drawn."""

    FIGURE = "figure"
    """A figure as a source prints it: a square, open when its interval is not known."""
    STUDY = "study"
    """One study of several: a square, larger as the study weighs more."""
    GROUP = "group"
    """Studies taken together that are part of a whole: an open diamond, as wide as its interval."""
    TOTAL = "total"
    """The whole: a filled diamond."""
    EXPECTED = "expected"
    """What to expect of a next study: a thin bar."""


@dataclass(frozen=True, slots=True)
class Point:
    """A figure to draw: a standardised mean difference with its interval, if known.

    Attributes:
        label: what it is of; one line.
        detail: what else tells it from its neighbours.
        value: in standard deviations.
        low, high: its interval, in the same unit.
        mark: how it is drawn.
        weight: its share in the whole in percent (0-100); None where nothing is weighed.
        decimals: how many are shown; None keeps them as they are.
    """

    label: str
    detail: str
    value: Decimal
    low: Decimal | None = None
    high: Decimal | None = None
    mark: Mark = Mark.FIGURE
    weight: float | None = None
    decimals: int | None = None

    @property
    def number(self) -> str:
        """The value in Dutch notation; empty where the interval is all there is."""
        return "" if self.mark is Mark.EXPECTED else dutch.number(self.value, self.decimals)

    @property
    def interval(self) -> str:
        """The interval in words."""
        if self.low is None or self.high is None:
            return NOT_KNOWN
        return f"{dutch.number(self.low, self.decimals)} tot {dutch.number(self.high, self.decimals)}"

    @property
    def spoken(self) -> str:
        """The figure as a sentence."""
        known = f"interval {self.interval}"
        detail = f" ({self.detail})" if self.detail else ""
        return f"{self.label}{detail}: {self.number}, {known}."
