"""The normal distribution, and quantiles of t and chi-square for whole degrees of freedom.

Pure Python: pooling needs no more of a statistics library than these two. All series have
positive terms only, so nothing is lost by subtraction.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from statistics import NormalDist

_NORMAL = NormalDist()
_STEPS = 200
_PRECISION = 1e-13
_MOST_TERMS = 1_000_000
_TINY = 1e-20


def phi(z: float) -> float:
    """Give the share of a standard normal distribution below ``z``: between 0 and 1."""
    return _NORMAL.cdf(z)


def normal_critical(level: float = 0.95) -> float:
    """Give the z for which a standard normal lies in (-z, z) with chance ``level`` (0 < level < 1)."""
    return _NORMAL.inv_cdf((1 + level) / 2)


@lru_cache(maxsize=4096)
def t_critical(freedom: int, level: float = 0.95) -> float:
    """Give the t for which Student's t lies in (-t, t) with chance ``level``.

    Args:
        freedom: degrees of freedom, 1 or more.
        level: chance between 0 and 1.

    Raises:
        ValueError: outside those ranges.
    """
    _check(freedom, level)
    start = normal_critical(level)
    return _invert(lambda t: t_between(t, freedom), lambda t: 2 * _t_density(t, freedom), level, start)


def t_between(t: float, freedom: int) -> float:
    """Give the chance that Student's t lies in (-t, t), for t >= 0.

    Source: Abramowitz & Stegun (1964), 26.7.3 and 26.7.4 (finite series for whole degrees of freedom).
    """
    angle = math.atan2(t, math.sqrt(freedom))
    sine, cosine = math.sin(angle), math.cos(angle)
    odd = freedom % 2
    term = sine * cosine if odd else sine
    terms = [] if freedom == 1 else [term]
    for j in range(3 if odd else 2, freedom - 1, 2):
        term *= cosine * cosine * (j - 1) / j
        terms.append(term)
    series = math.fsum(terms)
    return (angle + series) * 2 / math.pi if odd else series


def _t_density(t: float, freedom: int) -> float:
    half = (freedom + 1) / 2
    log_scale = math.lgamma(half) - math.lgamma(freedom / 2) - math.log(freedom * math.pi) / 2
    return math.exp(log_scale - half * math.log1p(t * t / freedom))


@lru_cache(maxsize=4096)
def chi2_quantile(chance: float, freedom: int) -> float:
    """Give the x below which a chi-square lies with this chance.

    Args:
        chance: between 0 and 1.
        freedom: degrees of freedom, 1 or more.

    Raises:
        ValueError: outside those ranges.
    """
    _check(freedom, chance)
    # Wilson & Hilferty (1931): the cube root of a chi-square is nearly normal.
    spread = 2 / (9 * freedom)
    start = freedom * max(1 - spread + _NORMAL.inv_cdf(chance) * math.sqrt(spread), 0.01) ** 3
    return _invert(lambda x: chi2_below(x, freedom), lambda x: _chi2_density(x, freedom), chance, start)


def chi2_below(x: float, freedom: int) -> float:
    """Give the chance that a chi-square is below x, for x >= 0.

    Source: NIST Digital Library of Mathematical Functions 8.7.1, the series of the lower incomplete gamma.
    """
    if x <= 0:
        return 0.0
    if x > freedom + 40 * math.sqrt(2 * freedom) + 200:  # what lies beyond is less than a float can hold
        return 1.0
    shape, half = freedom / 2, x / 2
    term = math.exp(shape * math.log(half) - half - math.lgamma(shape + 1))
    terms = [term]
    for n in range(1, _MOST_TERMS):
        term *= half / (shape + n)
        terms.append(term)
        if term < _TINY and shape + n > half:
            break
    return min(math.fsum(terms), 1.0)


def _chi2_density(x: float, freedom: int) -> float:
    shape, half = freedom / 2, x / 2
    return math.exp((shape - 1) * math.log(half) - half - math.lgamma(shape)) / 2


def _check(freedom: int, chance: float) -> None:
    if freedom < 1 or not 0 < chance < 1:
        raise ValueError(f"no quantile for chance {chance} with {freedom} degrees of freedom")


def _invert(
    below: Callable[[float], float], density: Callable[[float], float], chance: float, start: float
) -> float:
    """Find the x > 0 with ``below(x) = chance``: Newton's steps, halved into a bracket when they leave it."""
    low, high, x = 0.0, math.inf, start
    for _ in range(_STEPS):
        gap = below(x) - chance
        low, high = (x, high) if gap < 0 else (low, x)
        slope = density(x)
        following = x - gap / slope if slope > 0 else math.nan
        if not low < following < high:
            following = 2 * low if math.isinf(high) else (low + high) / 2
        if abs(following - x) <= _PRECISION * x:
            return following
        x = following
    return x
