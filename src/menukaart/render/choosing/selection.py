"""The selection of "Help me kiezen": which interventions fit, and about which five most is known.

It goes in five steps (``choosing_result.jinja`` tells them to readers; ``assets/choosing/rule.js`` applies
the last three again when a reader answers more; a test holds the two against each other):

1. The candidates are the interventions of the phase that aim at the goal.
2. Some are never an option: see ``Never``.
3. Every answer rules out what is known not to fit it. What is not known stays.
4. Of those with a figure on the goal itself, the first five: by strength of evidence, then by how many
   answers it is known to fit, then by what Dutch research found, then by title. Readers see them by
   alphabet: within five the order says nothing.
5. Without a figure on the goal nothing is an option. What is meant for exactly the group that was asked
   about stands apart, in sight; the others are named below.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from menukaart.catalogue import Catalogue
from menukaart.catalogue.catalogue import alphabetical
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.overview.coverage import score_on
from menukaart.evidence.overview.on_goal import OnGoal, on_goal
from menukaart.model import Intervention
from menukaart.render.choosing.questions import (
    FOR_WHOM,
    GOALS,
    QUESTIONS,
    AnswerFit,
    Goal,
    in_stage,
    only_for_the_young,
)
from menukaart.vocabulary import Advice, DutchVerdict, Never, Outcome, Phase, Verdict

MOST = 5
"""Options at most: more is a list again."""

BEYOND = "buiten"
"""Where an intervention goes that fits, but about which less is known than about the options."""


FOR_GROUP = "juist"
"""Where an intervention goes that is meant for exactly this group, without a figure on the goal yet."""

WITHOUT_FIGURE = "zonder-cijfer"
"""Where an intervention goes that fits and was studied, but without a figure on the goal."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An intervention that aims at the goal, with all that the selection needs to know of it.

    Attributes:
        record: the intervention.
        on_goal: what is known of it on the goal.
        never: why it is never an option; None when it may be.
        tier: 0 for those about which most is known; equal figures and equal strength, equal tier.
        place: its place among all candidates when nothing is answered.
        fits: the answers that it is known to fit, as ``question=value``.
        ruled_out: the answers that rule it out.
    """

    record: Intervention
    on_goal: OnGoal
    never: Never | None
    tier: int
    place: int
    fits: frozenset[str]
    ruled_out: frozenset[str]

    @property
    def has_figure(self) -> bool:
        """Whether there is a figure on the goal itself, which does not speak against it."""
        return self.on_goal is OnGoal.FIGURE

    @property
    def may_wait(self) -> bool:
        """Whether it may stand apart for its group: without a figure on the goal, and nothing against it."""
        return not self.has_figure and self.never in (None, Never.TOO_LITTLE)


@dataclass(frozen=True, slots=True)
class Choice:
    """What is selected: ids of the options, best known first, and per left out id the reason.

    A reason is a value of ``Never``, the id of a question, ``FOR_GROUP``, ``WITHOUT_FIGURE`` or ``BEYOND``.
    """

    options: tuple[str, ...]
    left_out: Mapping[str, str]


def goals_of(catalogue: Catalogue, phase: Phase) -> tuple[Goal, ...]:
    """Give the goals at which an intervention of the phase aims."""
    aims = {outcome for r in catalogue.public_interventions if in_stage(r, phase) for outcome in r.outcomes}
    return tuple(goal for goal in GOALS if aims & set(goal.outcomes))


def candidates(
    catalogue: Catalogue, assessments: Mapping[str, Assessment], phase: Phase, goal: Goal
) -> tuple[Candidate, ...]:
    """Give the candidates for a phase and a goal, in the order of the selection when nothing is answered."""
    rows = []
    for record in catalogue.public_interventions:
        if in_stage(record, phase) and set(goal.outcomes) & set(record.outcomes):
            assessed = assessments[record.id]
            verdict = assessed.netherlands.verdict
            known = on_goal(assessed.figures, goal.outcomes, verdict)
            key = (known is not OnGoal.FIGURE, -score_for(assessed, goal.outcomes))
            tie = (-_DUTCH.get(verdict, 1), alphabetical(record.title))
            rows.append((key, tie, record, known, _never(record, assessed, known, phase)))
    rows.sort(key=lambda row: (row[0], row[1]))
    return tuple(
        Candidate(record, known, never, tier, place, *_answers(record))
        for place, (tier, (_, _, record, known, never)) in enumerate(
            (tier, row) for tier, (_, same) in enumerate(groupby(rows, lambda row: row[0])) for row in same
        )
    )


def choose(among: Iterable[Candidate], answers: Mapping[str, str] | None = None) -> Choice:
    """Select.

    Args:
        among: the candidates.
        answers: value by id of the question; questions that are not answered are left out.
    """
    given = answers or {}
    asked = [(question.id, given[question.id]) for question in QUESTIONS if given.get(question.id)]
    left_out = {}
    fitting = []
    for candidate in among:
        reason = _reason(candidate, asked)
        if reason:
            left_out[candidate.record.id] = reason
        else:
            known = sum(f"{name}={value}" in candidate.fits for name, value in asked)
            fitting.append((candidate.tier, -known, candidate.place, candidate.record.id))
    order = [identifier for *_, identifier in sorted(fitting)]
    left_out |= dict.fromkeys(order[MOST:], BEYOND)
    return Choice(tuple(order[:MOST]), left_out)


_DUTCH: Mapping[DutchVerdict | None, int] = {
    DutchVerdict.EFFECT: 3,
    DutchVerdict.STUDIED: 2,
    DutchVerdict.NO_EFFECT: 0,
}
"""What Dutch research adds between equals. Done but not studied counts as little as not known."""


def score_for(assessed: Assessment, outcomes: Iterable[Outcome]) -> int:
    """Give the best score of an intervention on the outcomes of a goal; 0 when none was judged."""
    return max((score_on(assessed, outcome) or 0 for outcome in outcomes), default=0)


def _never(record: Intervention, assessed: Assessment, known: OnGoal, phase: Phase) -> Never | None:
    if record.caution:
        return Never.RATHER_NOT if record.caution.advice is Advice.RATHER_NOT else Never.THINK_TWICE
    if phase is Phase.PO and only_for_the_young(record):
        return Never.YOUNG
    if known is OnGoal.NO_GAIN:
        return Never.NO_GAIN
    # Research into something like it is no ground to choose this.
    fit = assessed.strength.fit
    return None if fit is not None and fit.own is Verdict.YES else Never.TOO_LITTLE


def _reason(candidate: Candidate, asked: Collection[tuple[str, str]]) -> str:
    """Say why a candidate is no option, or nothing."""
    ruled_out = next((name for name, value in asked if f"{name}={value}" in candidate.ruled_out), "")
    for_group = any(name == FOR_WHOM and f"{name}={value}" in candidate.fits for name, value in asked)
    if candidate.may_wait and for_group and not ruled_out:
        return FOR_GROUP
    if candidate.never:
        return candidate.never.value
    return ruled_out or ("" if candidate.has_figure else WITHOUT_FIGURE)


def _answers(record: Intervention) -> tuple[frozenset[str], frozenset[str]]:
    """Give the answers that an intervention is known to fit, and those that rule it out."""
    found = dict(_fits(record))
    return (
        frozenset(name for name, fit in found.items() if fit is AnswerFit.YES),
        frozenset(name for name, fit in found.items() if fit is AnswerFit.NO),
    )


def _fits(record: Intervention) -> Iterator[tuple[str, AnswerFit]]:
    for question in QUESTIONS:
        for answer in question.answers:
            yield f"{question.id}={answer.value}", answer.fits(record)
