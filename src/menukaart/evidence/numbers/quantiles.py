"""The normal distribution, and quantiles of t for whole degrees of freedom.

Pure Python: pooling needs no more of a statistics library than this. All series have
positive terms only, so nothing is lost by subtraction.
"""

from __future__ import annotations

import math
from functools import lru_cache
from statistics import NormalDist

_NORMAL = NormalDist()
_STEPS = 200
_PRECISION = 1e-13


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
    if freedom < 1 or not 0 < level < 1:
        raise ValueError(f"no quantile for chance {level} with {freedom} degrees of freedom")
    low, high, t = 0.0, math.inf, normal_critical(level)
    for _ in range(_STEPS):  # Newton's steps, halved into a bracket when they leave it
        gap = t_between(t, freedom) - level
        low, high = (t, high) if gap < 0 else (low, t)
        slope = 2 * _t_density(t, freedom)
        following = t - gap / slope if slope > 0 else math.nan
        if not low < following < high:
            following = 2 * low if math.isinf(high) else (low + high) / 2
        if abs(following - t) <= _PRECISION * t:
            return following
        t = following
    return t


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
