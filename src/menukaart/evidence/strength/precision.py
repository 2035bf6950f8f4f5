"""Whether an interval is small enough to say something.

Source: design.md, section 4, rule 1.0: the 95 % interval lies on one side of no effect, or shows that there
is hardly any effect because it lies within plus and minus 0.10 standard deviation.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from menukaart.evidence.numbers.interval import interval_of
from menukaart.evidence.strength.verdicts import verdict_of
from menukaart.model.effect import Effect
from menukaart.model.p_value import PValue
from menukaart.vocabulary import Measure, Verdict

Span = tuple[float, float]
"""Low and high end of an interval."""

NULL_BAND = 0.10
"""Standard deviations. An interval within plus and minus this shows that there is hardly any effect."""

NO_EFFECT: Mapping[Measure, float] = MappingProxyType(
    {
        Measure.D: 0.0,
        Measure.G: 0.0,
        Measure.SD: 0.0,
        Measure.ES: 0.0,
        Measure.R: 0.0,
        Measure.PERCENTILE: 0.0,
        Measure.IMPROVEMENT: 0.0,
        Measure.PERCENT_POINTS: 0.0,
        Measure.ODDS_RATIO: 1.0,
        Measure.RATE_RATIO: 1.0,
    }
)
"""The value that means no difference. Of other measures (a share, months) the precision is not judged."""


def is_significant(p_value: str | None) -> bool:
    """Tell whether a source prints a p below 0.05: then its 95 % interval leaves out no effect.

    Args:
        p_value: as printed, such as ``< 0.01``; None when none is printed.
    """
    return p_value is not None and PValue.of(p_value).is_below() is True


def may_be_chance(effect: Effect) -> bool:
    """Tell whether the source prints a p of 0.05 or more: the difference may well be chance."""
    return effect.p_value is not None and PValue.of(effect.p_value).is_below() is False


def figure_precision(effect: Effect, band: float = NULL_BAND) -> Verdict:
    """Judge one figure by its interval, else by its p; a p of 0.05 or more says nothing about precision.

    Unknown without either, and for a measure without a value for no effect.
    """
    interval = interval_of(effect)
    if interval is None and effect.measure in NO_EFFECT and is_significant(effect.p_value):
        return Verdict.YES
    return interval_precision(interval.ends if interval else None, effect.measure, band)


def interval_precision(interval: Span | None, measure: Measure, band: float = NULL_BAND) -> Verdict:
    """Judge a 95 % interval in a measure. Only standardised measures can show that there is no effect.

    Args:
        interval: the interval; None when not known.
        measure: what it is in.
        band: how near to no effect is hardly any, in standard deviations.
    """
    null = NO_EFFECT.get(measure)
    if interval is None or null is None:
        return Verdict.UNKNOWN
    low, high = interval
    near_zero = measure.standardised and low >= -band and high <= band
    return verdict_of(on_one_side(interval, null) or near_zero)


def on_one_side(interval: Span, null: float = 0.0) -> bool:
    """Tell whether an interval leaves out the value for no effect."""
    return interval[0] > null or interval[1] < null
