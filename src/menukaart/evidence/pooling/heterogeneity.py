"""How much the true effects of studies differ: tau2 by REML, I2 and Q.

Notation as in Viechtbauer (2005), doi:10.3102/10769986030003261: effects ``y``, sampling variances
``v``, weights ``w = 1 / (v + tau2)``. Sums are exact (``fsum``), so the order of studies never matters.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from operator import mul
from typing import NamedTuple

from menukaart.evidence.pooling.effects import PoolingError

_STEPS = 1000
_PRECISION = 1e-9


class Sums(NamedTuple):
    """Sums over the studies at one value of tau2.

    Attributes:
        w: sum of the weights.
        w2: sum of their squares.
        w3: sum of their cubes.
        mean: weighted mean of the effects.
        q: generalised Q, the weighted sum of squared residuals. Cochran's Q at tau2 = 0.
        slope: sum of squared weighted residuals; minus the derivative of ``q`` to tau2.
    """

    w: float
    w2: float
    w3: float
    mean: float
    q: float
    slope: float


def sums_at(effects: Sequence[float], variances: Sequence[float], tau2: float) -> Sums:
    """Calculate all sums at one value of tau2 (0 or higher)."""
    weights = [1 / (v + tau2) for v in variances]
    total = math.fsum(weights)
    mean = math.fsum(map(mul, weights, effects)) / total
    residuals = [y - mean for y in effects]
    scores = list(map(mul, weights, residuals))
    squares = list(map(mul, weights, weights))
    return Sums(
        total,
        math.fsum(squares),
        math.fsum(map(mul, weights, squares)),
        mean,
        math.fsum(map(mul, scores, residuals)),
        math.fsum(map(mul, scores, scores)),
    )


def typical_variance(variances: Sequence[float]) -> float:
    """Give the sampling variance of a typical study, for two studies or more.

    Source: Higgins & Thompson (2002), equation 9, doi:10.1002/sim.1186.
    """
    weights = [1 / v for v in variances]
    total = math.fsum(weights)
    # (sum w)^2 - sum w^2 without subtracting two nearly equal numbers
    pairs = math.fsum([w * (total - w) for w in weights])
    return (len(variances) - 1) * total / pairs


def i2_of(tau2: float, variances: Sequence[float]) -> float:
    """Give I2: the share of the variation between studies that is not chance, in percent (0-100).

    From tau2 and the typical variance, as the R package metafor does.
    """
    return 100 * tau2 / (tau2 + typical_variance(variances)) if tau2 else 0.0


def estimate_tau2(effects: Sequence[float], variances: Sequence[float]) -> float:
    """Estimate the variance between studies by REML: 0 or higher, in squared units of the effects.

    It is where the restricted likelihood has its top: where the score passes from above 0 to below 0.
    The start is the estimate of Hedges (1983), the first step that of Fisher scoring (Viechtbauer 2005),
    the next are secants. A step that leaves the interval in which the top must lie is replaced by half
    that interval, so that it always settles.

    Raises:
        PoolingError: for fewer than two studies.
    """
    if len(effects) < 2:  # noqa: PLR2004  (differences need two)
        raise PoolingError("Met één studie zijn er geen verschillen tussen studies te schatten.")
    tau2, low, high = _hedges(effects, variances), -1.0, math.inf  # -1: whether 0 is the top is not known
    enough = _PRECISION * typical_variance(variances)
    before: tuple[float, float] | None = None
    for _ in range(_STEPS):
        score, information = _score(sums_at(effects, variances, tau2))
        if score <= 0 and tau2 == 0:
            return 0.0
        low, high = (tau2, high) if score > 0 else (low, tau2)
        following = max(0.0, tau2 + _step(tau2, score, information, before))
        if not low < following < high:
            following = max(0.0, (low + high) / 2)
        if abs(following - tau2) <= enough + _PRECISION * tau2:
            return following
        before, tau2 = (tau2, score), following
    raise PoolingError("De spreiding tussen deze studies is niet te schatten; de berekening loopt vast.")


def _hedges(effects: Sequence[float], variances: Sequence[float]) -> float:
    mean = math.fsum(effects) / len(effects)
    spread = math.fsum((y - mean) ** 2 for y in effects) / (len(effects) - 1)
    return max(0.0, spread - math.fsum(variances) / len(variances))


def _score(sums: Sums) -> tuple[float, float]:
    """Give twice the derivative of the restricted log-likelihood, and twice its expected information."""
    ratio = sums.w2 / sums.w
    return sums.slope - (sums.w - ratio), sums.w2 - 2 * sums.w3 / sums.w + ratio * ratio


def _step(tau2: float, score: float, information: float, before: tuple[float, float] | None) -> float:
    if before is not None:
        fall = (score - before[1]) / (tau2 - before[0])
        if fall < 0:
            return -score / fall
    return score / information
