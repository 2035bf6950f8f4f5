"""One pooled effect, with how sure it is and what to expect of a next study."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from menukaart.evidence.numbers.quantiles import normal_critical, t_critical
from menukaart.evidence.pooling.effects import CORRELATION, PoolingError, StudyEffect, StudyRow, aggregate
from menukaart.evidence.pooling.heterogeneity import estimate_tau2, i2_of, sums_at

METHOD = "REML, Knapp-Hartung"
"""The recipe in the words that statisticians know it by."""

_FEWEST_FOR_PREDICTION = 3
_IDENTICAL = 1e-9
"""Knapp-Hartung factor below which all effects are the same but for the rounding of floats."""

NOTES = {
    "one": "Er is één studie; er valt niets te bundelen. Het getal en het interval zijn van die studie zelf.",
    "two": (
        "Twee studies zeggen bijna niets over de verschillen tussen studies: "
        "het interval is daarom heel breed, en een voorspelling is niet te geven."
    ),
    "identical": (
        "Alle studies vonden hetzelfde effect. Het interval komt daarom uit hun standaardfouten, "
        "zonder de correctie van Knapp en Hartung."
    ),
    "closer": (
        "De studies liggen dichter bij elkaar dan toeval doet verwachten; "
        "het interval kan daardoor te smal zijn."
    ),
}
"""What a reader must know of a special case, by key of ``Synthesis.notes``."""


@dataclass(frozen=True, slots=True)
class Synthesis:
    """The effects of studies, pooled.

    Attributes:
        k: number of studies, 1 or more.
        effects: number of rows they were made of.
        dutch_rows: how many of those rows are Dutch; None when no row names a country.
        dutch_studies: how many of the studies have a Dutch row; None in the same case.
        randomised_studies: in how many studies lot decided who took part; None when the design of no
            study is known.
        estimate: the pooled effect, in standard deviations.
        se: its standard error.
        ci: its 95 % confidence interval, low and high.
        tau2: variance between studies, 0 or higher; None with one study.
        i2: share of the variation that is not chance, in percent; None with one study.
        q: Cochran's Q, a chi-square with k - 1 degrees of freedom when all studies share one effect;
            None with one study.
        prediction_interval: where 95 % of the true effects of next studies is expected; None with
            fewer than three studies.
        method: the methods in words.
        notes: Dutch sentences about what is special here; empty as a rule.
    """

    k: int
    effects: int
    dutch_rows: int | None
    dutch_studies: int | None
    randomised_studies: int | None
    estimate: float
    se: float
    ci: tuple[float, float]
    tau2: float | None
    i2: float | None
    q: float | None
    prediction_interval: tuple[float, float] | None
    method: str
    notes: tuple[str, ...] = ()


def synthesise(rows: Iterable[StudyRow], correlation: float = CORRELATION) -> Synthesis:
    """Pool the rows of a study table by the recipe of the site: REML and Knapp-Hartung.

    Args:
        rows: the effects that belong to the question. Rows without information are left out.
        correlation: assumed between two effects of one study, 0 to 1.

    Raises:
        PoolingError: when nothing is left to pool.
    """
    return pool(aggregate(rows, correlation))


def pool(studies: Sequence[StudyEffect]) -> Synthesis:
    """Pool one effect a study: random effects, tau2 by REML, interval by Knapp-Hartung.

    Intervals hold 95 %, with quantiles of t with k - 1 degrees of freedom. Standard error:
    ``sqrt(Q(tau2) / (k - 1) / sum w)``; Knapp & Hartung (2003), doi:10.1002/sim.1482. Prediction:
    estimate -/+ quantile * ``sqrt(tau2 + se^2)``; Higgins, Thompson & Spiegelhalter (2009),
    doi:10.1111/j.1467-985X.2008.00552.x, with k - 1 degrees of freedom, as metafor does.

    Raises:
        PoolingError: for no studies.
    """
    if not studies:
        raise PoolingError("Er zijn geen studies om te bundelen.")
    if len(studies) == 1:
        return _alone(studies[0])
    effects, variances = [s.effect for s in studies], [s.variance for s in studies]
    tau2 = estimate_tau2(effects, variances)
    sums = sums_at(effects, variances, tau2)
    q = sums.q if tau2 == 0 else sums_at(effects, variances, 0.0).q
    se, critical, notes = _standard_error(1 / math.sqrt(sums.w), sums.q, q, len(studies))
    predicts = len(studies) >= _FEWEST_FOR_PREDICTION
    if not predicts:
        notes = (NOTES["two"], *notes)
    return Synthesis(
        k=len(studies),
        effects=sum(s.effects for s in studies),
        dutch_rows=_dutch_rows(studies),
        dutch_studies=_dutch_studies(studies),
        randomised_studies=_randomised(studies),
        estimate=sums.mean,
        se=se,
        ci=_around(sums.mean, critical * se),
        tau2=tau2,
        i2=i2_of(tau2, variances),
        q=q,
        prediction_interval=_around(sums.mean, critical * math.sqrt(tau2 + se * se)) if predicts else None,
        method=METHOD,
        notes=notes,
    )


def _standard_error(plain: float, residual: float, q: float, k: int) -> tuple[float, float, tuple[str, ...]]:
    """Give the standard error, its critical value, and what to say about it.

    Args:
        plain: standard error from the weights.
        residual: generalised Q at tau2.
        q: Cochran's Q.
        k: number of studies, 2 or more.
    """
    factor = residual / (k - 1)
    critical = t_critical(k - 1)
    if factor < _IDENTICAL:  # would give an interval of no width
        return plain, critical, (NOTES["identical"],)
    se = plain * math.sqrt(factor)
    # Only chance that is less than expected is worth a word: with tau2 above 0 the factor may also be
    # below 1, while the studies differ more than chance explains.
    closer = q < k - 1 and critical * se < normal_critical() * plain
    return se, critical, (NOTES["closer"],) if closer else ()


def _alone(study: StudyEffect) -> Synthesis:
    return Synthesis(
        k=1,
        effects=study.effects,
        dutch_rows=study.dutch_rows,
        dutch_studies=_dutch_studies([study]),
        randomised_studies=_randomised([study]),
        estimate=study.effect,
        se=study.se,
        ci=_around(study.effect, normal_critical() * study.se),
        tau2=None,
        i2=None,
        q=None,
        prediction_interval=None,
        method="één studie",
        notes=(NOTES["one"],),
    )


def _randomised(studies: Sequence[StudyEffect]) -> int | None:
    known = [s.randomised for s in studies if s.randomised is not None]
    return sum(known) if known else None


def _around(middle: float, reach: float) -> tuple[float, float]:
    return middle - reach, middle + reach


def _dutch_rows(studies: Sequence[StudyEffect]) -> int | None:
    known = [s.dutch_rows for s in studies if s.dutch_rows is not None]
    return sum(known) if known else None


def _dutch_studies(studies: Sequence[StudyEffect]) -> int | None:
    known = [s.dutch_rows for s in studies if s.dutch_rows is not None]
    return sum(rows > 0 for rows in known) if known else None
