"""Whether something was studied on what a school wants to improve, and whether it then helped.

Source: design.md, section 4. The score of ``strength`` says how sure research is, never that a thing works:
a choice that went by the score alone would offer what was well studied and did not help.

The figure that stands for the intervention on an outcome speaks for it (``figures.standing``). Where none
stands, all figures of the intervention itself do, ranking lists apart, and the middle one decides, not the
highest: who searches long enough finds one good figure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal
from enum import Enum, auto
from statistics import median

from menukaart.evidence.figures.record import OutcomeFigures, RecordFigures
from menukaart.evidence.figures.standing import StandingFigure
from menukaart.evidence.outcomes import GAIN_ABOVE_ZERO
from menukaart.evidence.yardsticks.rulers import SMALLEST
from menukaart.vocabulary import Design, DutchVerdict, Measure, Outcome


class OnGoal(Enum):
    """What is known of an intervention on a goal."""

    FIGURE = auto()
    """There is a figure on the goal itself, and it does not speak against it."""
    ELSEWHERE = auto()
    """It aims at the goal, but its figures are about something else or there are none."""
    NO_GAIN = auto()
    """It was studied, and the middle figure shows no clear gain."""


def on_goal(
    figures: RecordFigures, outcomes: Collection[Outcome], verdict: DutchVerdict | None = None
) -> OnGoal:
    """Tell what is known of an intervention on a goal.

    Args:
        figures: the figures of the intervention by outcome.
        outcomes: the outcomes that the goal stands for.
        verdict: the stated Dutch verdict. Without a figure on the goal, "geen effect gevonden" decides.
    """
    about = [value for outcome in outcomes for value in _speaking(figures.on(outcome))]
    if about:
        return OnGoal.FIGURE if _gains(about) else OnGoal.NO_GAIN
    every = [value for entry in figures.by_outcome for value in _speaking(entry)]
    if verdict is DutchVerdict.NO_EFFECT or not _gains(every):
        return OnGoal.NO_GAIN
    return OnGoal.ELSEWHERE


def speaks(entry: OutcomeFigures) -> bool:
    """Tell whether anything is known on an outcome that counts for a goal."""
    return any(True for _ in _speaking(entry))


def _speaking(entry: OutcomeFigures) -> Iterator[tuple[Measure, Decimal]]:
    """Give what speaks for an outcome: the figure that stands, else every one that counts."""
    if isinstance(entry.standing, StandingFigure):
        yield entry.standing.measure, entry.standing.value
        return
    for effect in entry.own:
        if effect.design is not Design.RANKING:
            yield effect.measure, effect.value


def _gains(figures: Collection[tuple[Measure, Decimal]]) -> bool:
    """Tell whether the middle figure shows a gain; figures that cannot tell do not speak against it.

    Standardised figures go before others: they are on one scale, so that they have a middle.
    """
    if standardised := [float(value) for measure, value in figures if measure.standardised]:
        return median(standardised) >= SMALLEST
    other = [float(value) for measure, value in figures if measure in GAIN_ABOVE_ZERO]
    return median(other) > 0 if other else True
