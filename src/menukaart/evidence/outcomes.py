"""A summary of findings: for every outcome what was found, how sure that is, and how much is behind it.

GRADE and Cochrane judge certainty an outcome at a time, and so do we. A row is there for every outcome for
which there is any evidence, and for every outcome at which the intervention aims: that nothing is known about
an aim is worth a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from menukaart.dutch import count, enumeration
from menukaart.evidence.figures.record import OutcomeFigures, RecordFigures
from menukaart.evidence.figures.standing import StandingFigure
from menukaart.evidence.netherlands import dutch_within
from menukaart.evidence.strength.gather import findings_on
from menukaart.evidence.strength.precision import NULL_BAND, may_be_chance
from menukaart.evidence.strength.score import Strength
from menukaart.evidence.yardsticks.rulers import SMALLEST
from menukaart.model import Intervention
from menukaart.model.effect import Effect
from menukaart.vocabulary import Design, Direction, Measure, NoFigure, Outcome, Population

GAIN_ABOVE_ZERO = frozenset(
    {Measure.MONTHS, Measure.PERCENTILE, Measure.IMPROVEMENT, Measure.R, Measure.TAU_U}
)
"""Measures besides the standardised ones whose sign says whether pupils gained; of percentages and ratios
that depends on what is counted."""


@dataclass(frozen=True, slots=True)
class OutcomeFindings:
    """What is known of an intervention on one outcome.

    Attributes:
        outcome: the outcome.
        is_aim: whether the intervention aims at it.
        figure: the figure that stands for it, or why none does.
        strength: how sure the evidence is.
        direction: which way it points; None when nothing says so.
        studies: studies behind the figure, else behind the score; None when not known.
        dutch_studies: how many of those studies are Dutch, never more than ``studies``; None when not known.
        pupils: pupils behind the figure; None when not known.
        population: whose figure it is; None without a figure.
        comment: what a reader must know besides, in Dutch; may be empty.
    """

    outcome: Outcome
    is_aim: bool
    figure: StandingFigure | NoFigure
    strength: Strength
    direction: Direction | None
    studies: int | None
    dutch_studies: int | None
    pupils: int | None
    population: Population | None
    comment: str


def findings_by_outcome(
    record: Intervention,
    figures: RecordFigures,
    strengths: Mapping[Outcome, Strength],
    dutch: Mapping[Outcome | None, int | None],
) -> tuple[OutcomeFindings, ...]:
    """Summarise an intervention, the outcome of its score first, then the others in the fixed order.

    Args:
        record: the intervention.
        figures: which figure stands on each outcome.
        strengths: the strength of evidence on each outcome that has a row.
        dutch: the number of Dutch studies known on each outcome, whether they count in its row or not.
    """
    main = figures.main.outcome if figures.main else None
    rows = [
        _row(record, outcome, figures.on(outcome), strength, dutch.get(outcome))
        for outcome, strength in strengths.items()
    ]
    return tuple(sorted(rows, key=lambda row: row.outcome is not main))


def _row(
    record: Intervention,
    outcome: Outcome,
    found: OutcomeFigures,
    strength: Strength,
    dutch_on_outcome: int | None,
) -> OutcomeFindings:
    standing = found.standing if isinstance(found.standing, StandingFigure) else None
    studies = _amount(standing, strength)
    dutch_studies = _dutch(record, standing, strength, dutch_on_outcome)
    if studies is not None and dutch_studies is not None:
        dutch_studies = min(dutch_studies, studies)
    elsewhere = dutch_on_outcome if (dutch_on_outcome or 0) > (dutch_studies or 0) else None
    return OutcomeFindings(
        outcome=outcome,
        is_aim=outcome in record.outcomes,
        figure=found.standing,
        strength=strength,
        direction=_direction(record, outcome, standing, found.own),
        studies=studies,
        dutch_studies=dutch_studies,
        pupils=standing.pupils if standing else None,
        population=standing.population if standing else None,
        comment=_comment(standing, strength, elsewhere),
    )


def _amount(standing: StandingFigure | None, strength: Strength) -> int | None:
    """Give how many studies there are: those behind the figure, or all that are listed with it."""
    behind = strength.body.studies if strength.body else None
    if standing is None or standing.studies is None:
        return behind
    return standing.studies if _counts_itself(standing, strength) else max(standing.studies, behind or 0)


def _counts_itself(standing: StandingFigure | None, strength: Strength) -> bool:
    """Tell whether the studies of a row are those behind its figure, not all that are listed with it."""
    if standing is None or standing.studies is None:
        return False
    body = strength.body
    is_one_of_a_list = body is not None and standing.effect in body.figures
    return not is_one_of_a_list or standing.studies >= (body.studies or 0 if body else 0)


def _dutch(
    record: Intervention, standing: StandingFigure | None, strength: Strength, on_outcome: int | None
) -> int | None:
    """Give how many of the studies in a row are Dutch: of those that ``_amount`` counts, and no others."""
    if standing is not None and (strength.body is None or _counts_itself(standing, strength)):
        known = standing.dutch_studies
    elif strength.body is not None:
        known = dutch_within(strength.body, record)
    else:
        return None
    return 0 if known is None and on_outcome == 0 else known


def _direction(
    record: Intervention, outcome: Outcome, standing: StandingFigure | None, own: Iterable[Effect]
) -> Direction | None:
    """Give which way the evidence points: the figure that stands decides, else all figures and findings."""
    if standing is not None and (found := direction_of(standing)) is not None:
        return found
    said = {finding.direction for finding in findings_on(record, outcome)}
    said |= {
        _sign(float(effect.value))
        for effect in own
        if effect.design is not Design.RANKING and _tells_gain(effect.measure)
    }
    if Direction.MIXED in said or {Direction.POSITIVE, Direction.NEGATIVE} <= said:
        return Direction.MIXED
    if len(said) == 1:
        return said.pop()
    return Direction.MIXED if said else None


def direction_of(figure: StandingFigure) -> Direction | None:
    """Give which way a figure points; None when its measure does not tell.

    No demonstrable difference: nearly zero, an interval within the null band, or one that holds zero; without
    an interval also a printed p of 0.05 or more.
    """
    if not _tells_gain(figure.measure):
        return None
    value = float(figure.value)
    if figure.interval is not None:
        low, high = figure.interval.ends
        if low <= 0 <= high or (figure.measure.standardised and low >= -NULL_BAND and high <= NULL_BAND):
            return Direction.NO_DIFFERENCE
    elif figure.effect is not None and may_be_chance(figure.effect):
        return Direction.NO_DIFFERENCE
    if figure.measure.standardised and abs(value) < SMALLEST:
        return Direction.NO_DIFFERENCE
    return _sign(value)


def _tells_gain(measure: Measure) -> bool:
    return measure.standardised or measure in GAIN_ABOVE_ZERO


def _sign(value: float) -> Direction:
    if value == 0:
        return Direction.NO_DIFFERENCE
    return Direction.POSITIVE if value > 0 else Direction.NEGATIVE


def _comment(standing: StandingFigure | None, strength: Strength, dutch_studies: int | None) -> str:
    """Say in Dutch what the numbers alone do not: on what the score rests, its weaknesses, and Dutch studies.

    Args:
        standing: the figure of the row.
        strength: how sure the evidence is.
        dutch_studies: Dutch studies on the outcome, where there are more than the row counts.
    """
    body = strength.body
    if body is None:
        return strength.reason if strength.value is not None else ""
    told = []
    if body.is_related:
        told.append("Het onderzoek gaat over iets wat erop lijkt.")
    if standing is not None and not _is_behind(standing, strength):
        amount = "een onbekend aantal onderzoeken" if body.studies is None else _studies(body.studies)
        told.append(f"De score rust op ander onderzoek dan dit cijfer: {amount}.")
    if weak := [item.weakness for item in strength.criteria if item.cost]:
        told.append(f"Zwak: {enumeration(weak)}.")
    if dutch_studies:
        amount = count(dutch_studies, "Nederlandse studie", "Nederlandse studies")
        told.append(f"Wij kennen over deze uitkomst minstens {amount}.")
    return " ".join(told)


def _is_behind(standing: StandingFigure, strength: Strength) -> bool:
    """Tell whether a score rests on the studies behind a figure."""
    if strength.body is None:
        return False
    if standing.pooled is not None:
        return standing.source in strength.body.sources
    return standing.effect in strength.body.figures or standing.source in strength.body.sources


def _studies(amount: int) -> str:
    return count(amount, "onderzoek", "onderzoeken")
