"""A figure with all that decides on which yardsticks it can be put."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from menukaart.evidence.numbers.interval import ConfidenceInterval, interval_of
from menukaart.model.effect import Effect
from menukaart.vocabulary import Design, Measure, Outcome, TestType


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with all that decides which yardsticks apply; for an estimate that is not in a record.

    Attributes:
        value: in the unit of ``measure``.
        interval: its confidence interval, in the same unit; None when not known.
        measure: what the value is.
        outcome: what it is about.
        design: how it was found.
        test: with what kind of test; None when not known.
    """

    value: Decimal
    outcome: Outcome
    interval: ConfidenceInterval | None = None
    measure: Measure = Measure.G
    design: Design = Design.META_ANALYSIS
    test: TestType | None = None


def figure_of(effect: Effect) -> Figure:
    """Take from a figure of a record what the yardsticks need."""
    return Figure(
        value=effect.value,
        outcome=effect.outcome,
        interval=interval_of(effect),
        measure=effect.measure,
        design=effect.design,
        test=effect.test,
    )
