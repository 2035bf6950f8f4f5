"""How much a pooled estimate rests on what was assumed, and on one study.

Two checks that readers of a meta-analysis expect. *The correlation* between two effects of one study is
assumed, because studies hardly ever print it: the estimate is made again over the range of values that
is thinkable (Hedges, Tipton & Johnson 2010, doi:10.1002/jrsm.5, who advise to vary it). *One study left
out*: the estimate is made again without each study in turn (Viechtbauer & Cheung 2010,
doi:10.1002/jrsm.11, ``leave1out`` of the R package metafor).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from menukaart.evidence.pooling.effects import StudyEffect, StudyRow, aggregate
from menukaart.evidence.pooling.synthesis import Synthesis, pool

CORRELATIONS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
"""The correlations between two effects of one study that are tried, from lowest to highest."""

FEWEST_TO_LEAVE_ONE_OUT = 3
"""With two studies an estimate without one of them is just the other."""


@dataclass(frozen=True, slots=True)
class AtCorrelation:
    """The estimate at one correlation.

    Attributes:
        correlation: between two effects of one study, 0 to 1.
        estimate: in standard deviations.
        ci: its 95 % interval, low and high.
    """

    correlation: float
    estimate: float
    ci: tuple[float, float]


@dataclass(frozen=True, slots=True)
class WithoutStudy:
    """The estimate without the study that moves it most.

    Attributes:
        study: id of that study.
        estimate: of the other studies, in standard deviations.
        ci: its 95 % interval, low and high.
        shift: that estimate minus the one of all studies, in standard deviations.
    """

    study: str
    estimate: float
    ci: tuple[float, float]
    shift: float


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """How much an estimate moves.

    Attributes:
        correlations: the estimate at the lowest and at the highest correlation that is tried.
        lowest: the lowest estimate at any of the ``CORRELATIONS``, in standard deviations.
        highest: the highest one.
        without: the estimate without the most influential study; None with fewer than three.
    """

    correlations: tuple[AtCorrelation, AtCorrelation]
    lowest: float
    highest: float
    without: WithoutStudy | None


def sensitivity(
    rows: Sequence[StudyRow], studies: Sequence[StudyEffect], synthesis: Synthesis
) -> Sensitivity:
    """Try an estimate.

    Args:
        rows: the effects that it was made of.
        studies: the same as one effect a study.
        synthesis: the estimate.

    Raises:
        PoolingError: when there is nothing to pool.
    """
    found = tuple(_at(rows, correlation) for correlation in CORRELATIONS)
    estimates = [each.estimate for each in found]
    return Sensitivity((found[0], found[-1]), min(estimates), max(estimates), _without(studies, synthesis))


def _at(rows: Sequence[StudyRow], correlation: float) -> AtCorrelation:
    found = pool(aggregate(rows, correlation))
    return AtCorrelation(correlation, found.estimate, found.ci)


def _without(studies: Sequence[StudyEffect], whole: Synthesis) -> WithoutStudy | None:
    if len(studies) < FEWEST_TO_LEAVE_ONE_OUT:
        return None
    others = ((left_out, [study for study in studies if study is not left_out]) for left_out in studies)
    pooled = ((left_out, pool(rest)) for left_out, rest in others)
    found = (
        WithoutStudy(left_out.study, rest.estimate, rest.ci, rest.estimate - whole.estimate)
        for left_out, rest in pooled
    )
    return max(found, key=lambda each: abs(each.shift))
