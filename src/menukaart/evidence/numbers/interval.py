"""How sure a figure is: its 95 % interval and its standard error, for every part of the site.

Where a figure is printed with an interval that one counts, else the one that its standard error gives.

- A standard error of 0 is a rounded one: it says nothing.
- The value plus and minus 1.96 standard errors holds for differences: standardised ones, percentile points
  and percentage points. The error of a ratio stands on the log scale, that of a correlation and of Tau-U
  grows with the value: of those only a printed interval counts.
- An interval of another level is brought to 95 % on the scale on which it is symmetric: of a ratio the
  logarithm, of the differences their own. Of other measures we know no such scale: then there is none.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from decimal import Decimal

from menukaart.evidence.numbers.quantiles import normal_critical
from menukaart.model.effect import Effect
from menukaart.vocabulary import Measure

LEVEL = 95
"""Confidence in percent of every interval here."""

PRINTED_POINTS = frozenset({Measure.PERCENTILE, Measure.IMPROVEMENT})
"""Measures that are percentile points already: shown as printed, never turned back into d."""

RATIOS = frozenset({Measure.ODDS_RATIO, Measure.RATE_RATIO})
"""Measures that are symmetric on the log scale."""

_FULL = 100
_LARGEST_LOG = math.log(1e20)
"""Numbers of a record have 20 digits at most; what scaling makes larger is no interval any more."""


@dataclass(frozen=True, slots=True)
class ConfidenceInterval:
    """A 95 % confidence interval of a figure.

    Attributes:
        value: the figure itself, in its own unit.
        low, high: the ends, in the same unit.
        level: confidence in percent.
        derived: True when we made it: from a standard error, from another level, or from study rows.
    """

    value: Decimal
    low: Decimal
    high: Decimal
    level: int = LEVEL
    derived: bool = False

    @property
    def ends(self) -> tuple[float, float]:
        """Low and high end as floats, for what computes with them."""
        return float(self.low), float(self.high)


def interval_of(effect: Effect) -> ConfidenceInterval | None:
    """Give the 95 % interval of a figure in its own measure; None when nothing sound can be said.

    Never raises on what a record may hold: its level is 1 to 99.
    """
    if effect.ci is not None:
        return _printed(effect, effect.ci.low, effect.ci.high, effect.ci.level)
    if not effect.se or not is_symmetric(effect.measure):
        return None
    reach = normal_critical() * float(effect.se)
    return around(float(effect.value), float(effect.value) - reach, float(effect.value) + reach)


def standard_error_of(effect: Effect) -> float | None:
    """Give the standard error of a difference: as printed, else the one that its interval gives.

    Of ratios, correlations and Tau-U there is none in their own unit; 0 is a rounded one, so unknown.
    """
    if not is_symmetric(effect.measure):
        return None
    if effect.se:
        return float(effect.se)
    found = interval_of(effect)
    width = 0.0 if found is None else abs(float(found.high - found.low))
    return width / (2 * normal_critical()) or None


def is_symmetric(measure: Measure) -> bool:
    """Tell whether an interval of this measure reaches as far below the value as above it."""
    return measure.standardised or measure in PRINTED_POINTS or measure is Measure.PERCENT_POINTS


def around(value: float, low: float, high: float) -> ConfidenceInterval:
    """Make an interval of what was computed here."""
    middle, lowest, highest = (Decimal(str(number)) for number in (value, low, high))
    return ConfidenceInterval(middle, lowest, highest, derived=True)


def _printed(effect: Effect, low: Decimal, high: Decimal, level: int) -> ConfidenceInterval | None:
    if level == LEVEL:
        return ConfidenceInterval(effect.value, low, high)
    wider = normal_critical() / normal_critical(level / _FULL)
    value, ends = float(effect.value), (float(low), float(high))
    if is_symmetric(effect.measure):
        return around(value, *(value + (end - value) * wider for end in ends))
    if effect.measure not in RATIOS or value <= 0 or min(ends) <= 0:
        return None
    logs = [math.log(value) + math.log(end / value) * wider for end in ends]
    return around(value, *map(math.exp, logs)) if max(map(abs, logs)) < _LARGEST_LOG else None
