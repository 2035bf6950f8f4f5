"""A figure with all that decides on which yardsticks it can be put."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from menukaart.evidence.numbers.conversions import ci_from_se
from menukaart.model.effect import Effect
from menukaart.vocabulary import Design, Measure, Outcome, TestType

PRINTED_POINTS = frozenset({Measure.PERCENTILE, Measure.IMPROVEMENT})
"""Measures that are percentile points already: shown as printed, never turned back into d."""


@dataclass(frozen=True, slots=True)
class Range:
    """A confidence interval of a figure.

    Attributes:
        low: lower end, in the unit of the figure.
        high: upper end.
        level: confidence in percent.
        derived: True when we made it from a standard error (normal, 95 %).
    """

    low: Decimal
    high: Decimal
    level: int = 95
    derived: bool = False


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
    interval: Range | None = None
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


def interval_of(effect: Effect) -> Range | None:
    """Give the interval as the source prints it, else a 95 % interval from its standard error.

    A standard error of 0 is a rounded one: it gives no interval. Neither does one in another unit than
    the figure: for ratios, correlations and Tau-U only a printed interval counts.
    """
    if effect.ci is not None:
        return Range(effect.ci.low, effect.ci.high, effect.ci.level)
    symmetric = effect.measure.standardised or effect.measure in PRINTED_POINTS
    if not effect.se or not symmetric:
        return None
    low, high = ci_from_se(float(effect.value), float(effect.se))
    return Range(Decimal(str(low)), Decimal(str(high)), derived=True)
