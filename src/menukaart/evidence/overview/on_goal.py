"""Whether something was studied on what a school wants to improve, and whether it then helped.

Source: design.md, section 4. The score of ``strength`` says how sure research is, never that a thing works:
a choice that went by the score alone would offer what was well studied and did not help.

A figure counts here when it is about the intervention itself and not from a ranking list. The middle figure
decides, not the highest: who searches long enough finds one good figure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from enum import Enum, auto
from statistics import median

from menukaart.evidence.figures.direct import direct_figures
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.model import Intervention, Source
from menukaart.model.effect import Effect
from menukaart.vocabulary import Design, DutchVerdict, Measure, Outcome

SMALLEST_GAIN = 0.05
"""Standard deviations. Below this Kraft (2020) calls an effect small even in the strictest trials."""

_GAIN_ABOVE_ZERO = frozenset(
    {Measure.MONTHS, Measure.PERCENTILE, Measure.IMPROVEMENT, Measure.R, Measure.TAU_U}
)
"""Measures whose sign says whether pupils gained; of percentages and ratios that depends on what is
counted."""


class OnGoal(Enum):
    """What is known of an intervention on a goal."""

    FIGURE = auto()
    """There is a figure on the goal itself, and it does not speak against it."""
    ELSEWHERE = auto()
    """It aims at the goal, but its figures are about something else or there are none."""
    NO_GAIN = auto()
    """It was studied, and the middle figure shows no clear gain."""


def on_goal(
    record: Intervention,
    sources: Mapping[str, Source],
    outcomes: Collection[Outcome],
    *,
    pooled: Pooled | None = None,
    verdict: DutchVerdict | None = None,
) -> OnGoal:
    """Tell what is known of an intervention on a goal.

    Args:
        record: the intervention.
        sources: the living source records by id.
        outcomes: the outcomes that the goal stands for.
        pooled: the estimate pooled from study rows, if any.
        verdict: the stated Dutch verdict. Without a figure on the goal, "geen effect gevonden" decides.
    """
    about = list(figures_on(record, sources, outcomes))
    estimate = list(_pooled(record, pooled, outcomes))
    if about or estimate:
        return OnGoal.FIGURE if _gains(about, estimate) else OnGoal.NO_GAIN
    if verdict is DutchVerdict.NO_EFFECT or not _gains(list(figures_on(record, sources, Outcome)), []):
        return OnGoal.NO_GAIN
    return OnGoal.ELSEWHERE


def figures_on(
    record: Intervention, sources: Mapping[str, Source], outcomes: Iterable[Outcome]
) -> Iterator[Effect]:
    """Give the figures on some outcomes that count: direct, and not from a ranking list."""
    wanted = set(outcomes)
    for effect in direct_figures(record, sources):
        if effect.outcome in wanted and effect.design is not Design.RANKING:
            yield effect


def _pooled(record: Intervention, pooled: Pooled | None, outcomes: Collection[Outcome]) -> Iterator[float]:
    if pooled and record.synthesis and record.synthesis.outcome in outcomes:
        yield pooled.synthesis.estimate


def _gains(effects: Collection[Effect], estimates: list[float]) -> bool:
    """Tell whether the middle figure shows a gain; figures that cannot tell do not speak against it.

    Standardised figures go before others: they are on one scale, so that they have a middle.
    """
    standardised = [*estimates, *(float(effect.value) for effect in effects if effect.measure.standardised)]
    if standardised:
        return median(standardised) >= SMALLEST_GAIN
    other = [float(effect.value) for effect in effects if effect.measure in _GAIN_ABOVE_ZERO]
    return median(other) > 0 if other else True
