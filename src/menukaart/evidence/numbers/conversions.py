"""The normal distribution, and confidence intervals made with it. Pure functions.

Nothing is rounded here. Bad input raises ``OutOfRange`` and never gives NaN or infinity.
"""

from __future__ import annotations

from statistics import NormalDist

from menukaart.evidence.numbers.ranges import at_least, between, finite

NORMAL = NormalDist()
"""The standard normal distribution."""


def phi(z: float) -> float:
    """Give the share of a standard normal distribution below ``z``: between 0 and 1."""
    return NORMAL.cdf(finite("z", z))


def critical_value(level: float = 95) -> float:
    """Give how many standard errors a two-sided interval reaches: 1.96 for 95 percent.

    Args:
        level: confidence in percent, above 0 and below 100.
    """
    return NORMAL.inv_cdf(0.5 + between("betrouwbaarheid", level, 0, 100) / 200)


def ci_from_se(value: float, se: float, level: float = 95) -> tuple[float, float]:
    """Give the normal confidence interval: value -/+ critical value x se, as (low, high)."""
    reach = critical_value(level) * at_least("standaardfout", se, 0)
    return (finite("laag", value - reach), finite("hoog", value + reach))
