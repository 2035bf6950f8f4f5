"""The candidates of "Help me kiezen": the options as cards, the rest in groups with the reason."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from menukaart.evidence.costs.band import cost_band
from menukaart.evidence.overview.on_goal import OnGoal, speaks
from menukaart.model import Intervention
from menukaart.render.choosing.questions import QUESTIONS, Goal
from menukaart.render.choosing.selection import BEYOND, MOST, Candidate, Choice
from menukaart.render.views.parts.card import cost_row, dutch_row, effect_row, labels, short_phases
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.parts.figure_words import outcome_in_words
from menukaart.render.views.parts.known import Row
from menukaart.render.views.parts.strength import strength_for, strength_words
from menukaart.vocabulary import COST_BANDS, DutchVerdict, Never, NoFigure, Outcome, RecordKind, Status

_LEFT_OUT = (
    (BEYOND, "Past ook, maar over dit doel is minder bekend", f"Er is plaats voor hoogstens {MOST} opties."),
    *((question.id, question.left_out, "") for question in QUESTIONS),
    *((reason.value, reason.label, reason.meaning) for reason in Never),
)
"""The groups of what is not an option: id, heading and explanation, in the order of the page."""

_CAUTIONS = frozenset({Never.RATHER_NOT, Never.THINK_TWICE})


@dataclass(frozen=True, slots=True)
class Option:
    """A candidate that may be an option, as a card. ``doubts`` are said when that answer is in doubt."""

    id: str
    href: str
    title: str
    kicker: str
    summary: str
    why: str
    doubts: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    is_shown: bool


@dataclass(frozen=True, slots=True)
class ListedCandidate:
    """A candidate in the lists of what is left out, with what the script needs to apply the rule again."""

    id: str
    link: Link
    group: str
    is_option: bool
    never: str
    tier: int
    place: int
    alphabet: int
    fits: str
    ruled_out: str


@dataclass(frozen=True, slots=True)
class LeftOutGroup:
    """A reason with the candidates that it keeps out when nothing is answered."""

    id: str
    title: str
    meaning: str
    is_caution: bool
    items: tuple[ListedCandidate, ...]
    count: int


def option(scribe: Scribe, candidate: Candidate, goal: Goal, choice: Choice) -> Option:
    """Make the card of a candidate that may be an option for a goal."""
    record = candidate.record
    assessed = scribe.assessments[record.id]
    return Option(
        id=record.id,
        href=scribe.here.record(RecordKind.INTERVENTION, record.id),
        title=record.title,
        kicker=" · ".join((short_phases(record), labels(record.levels))),
        summary=record.summary,
        why=_why(scribe, candidate, goal),
        doubts=tuple((question.id, question.unsure) for question in QUESTIONS if question.unsure),
        rows=(
            _effect_row(scribe, record, goal),
            Row("Voor wie", labels(record.target_groups)),
            cost_row(record),
            _staff_row(record),
            dutch_row(record, assessed),
        ),
        is_shown=record.id in choice.options,
    )


def _why(scribe: Scribe, candidate: Candidate, goal: Goal) -> str:
    """Say why this is an option: on the goal, how sure, and in the Netherlands; then what it costs."""
    assessed = scribe.assessments[candidate.record.id]
    strength = strength_for(assessed, goal.outcomes)
    is_direct = candidate.on_goal is OnGoal.FIGURE
    reasons = [
        f"Er is een cijfer over {goal.studied_on}"
        if is_direct
        else f"Het mikt op {goal.studied_on}, maar een cijfer daarover ontbreekt",
        f"bewijskracht {strength_words(strength)}",
    ]
    if found := cost_band(candidate.record.cost):
        reasons.append(f"kosten {COST_BANDS[found.value]}")
    dutch = {found.outcome: found.dutch_studies for found in assessed.by_outcome}
    if said := dutch_words(assessed.netherlands.verdict, dutch, goal.outcomes):
        reasons.append(said)
    return f"{'; '.join(reasons)}."


_SAID_OF_THE_NETHERLANDS = {
    DutchVerdict.EFFECT: "Nederlands onderzoek vond een effect",
    DutchVerdict.STUDIED: "in Nederland onderzocht",
    DutchVerdict.NO_EFFECT: "let op: Nederlands onderzoek vond geen effect",
}


def dutch_words(
    verdict: DutchVerdict | None,
    dutch: Mapping[Outcome, int | None],
    outcomes: Collection[Outcome],
) -> str:
    """Say what Dutch research found; where all that is known of it is about another goal, only that.

    Args:
        verdict: the verdict on the whole record.
        dutch: the Dutch studies on each outcome, as far as known.
        outcomes: those of the goal.
    """
    said = _SAID_OF_THE_NETHERLANDS.get(verdict) if verdict else None
    on_goal = any(dutch.get(outcome) for outcome in outcomes)
    if said and not on_goal and any(dutch.values()):
        return "Nederlands onderzoek gaat over iets anders"
    return said or ""


def _effect_row(scribe: Scribe, record: Intervention, goal: Goal) -> Row:
    """Say what is known of the effect: on the goal itself, also when the main figure is elsewhere."""
    assessed = scribe.assessments[record.id]
    main = assessed.figures.main
    if main is not None and main.outcome in goal.outcomes:
        return effect_row(record, assessed)
    known = [entry for entry in map(assessed.figures.on, goal.outcomes) if speaks(entry)]
    known.sort(key=lambda entry: isinstance(entry.standing, NoFigure))
    return Row("Effect", outcome_in_words(known[0])) if known else effect_row(record, assessed)


def _staff_row(record: Intervention) -> Row:
    extra = record.dosage.extra_staff if record.dosage else None
    return Row("Extra mensen", "niet bekend" if extra is None else "ja" if extra else "nee")


def left_out(
    scribe: Scribe, by_title: Sequence[Candidate], choice: Choice, goal: Goal
) -> Iterator[LeftOutGroup]:
    """Give the groups of what is no option, with every candidate, in the order of the page."""
    items = [_listed(scribe, candidate, choice, goal, place) for place, candidate in enumerate(by_title)]
    for id_, title, meaning in _LEFT_OUT:
        mine = tuple(item for item in items if item.group == id_)
        amount = sum(not item.is_option for item in mine)
        yield LeftOutGroup(id_, title, meaning, id_ in _CAUTIONS, mine, amount)


def _listed(
    scribe: Scribe, candidate: Candidate, choice: Choice, goal: Goal, alphabet: int
) -> ListedCandidate:
    record = candidate.record
    strength = strength_for(scribe.assessments[record.id], goal.outcomes)
    concept = ", concept" if record.status is Status.CONCEPT else ""
    remark = f"bewijskracht {strength_words(strength)}{concept}"
    return ListedCandidate(
        id=record.id,
        link=scribe.record(RecordKind.INTERVENTION, record.id, remark),
        group=choice.left_out.get(record.id, BEYOND),
        is_option=record.id in choice.options,
        never=candidate.never.value if candidate.never else "",
        tier=candidate.tier,
        place=candidate.place,
        alphabet=alphabet,
        fits=" ".join(sorted(candidate.fits)),
        ruled_out=" ".join(sorted(candidate.ruled_out)),
    )
