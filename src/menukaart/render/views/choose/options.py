"""The candidates of "Help me kiezen": the options as cards, the rest in groups with the reason."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from menukaart import dutch
from menukaart.evidence.assessment import Assessment
from menukaart.model import Intervention
from menukaart.render.choosing.questions import FOR_WHOM, QUESTIONS, Goal
from menukaart.render.choosing.selection import BEYOND, FOR_GROUP, MOST, WITHOUT_FIGURE, Candidate, Choice
from menukaart.render.views.parts.card import labels, short_phases
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.parts.known import Row, split_known
from menukaart.render.views.parts.money import cost_in_short
from menukaart.render.views.parts.strength import strength_for, strength_words
from menukaart.render.views.parts.told import IN_CLASS, Told, told_on
from menukaart.vocabulary import DutchVerdict, EvidenceState, Never, Outcome, RecordKind, Status

_LEFT_OUT = (
    (
        FOR_GROUP,
        "Juist voor deze groep",
        "Over dit doel is er nog geen cijfer. Dat is iets anders dan dat het niet werkt.",
    ),
    (
        WITHOUT_FIGURE,
        "Mikt ook op dit doel",
        "Wel onderzocht, maar op iets anders. Kies dit niet om een bewezen effect op dit doel.",
    ),
    (BEYOND, "Past ook, maar over dit doel is minder bekend", f"Er is plaats voor hoogstens {MOST} opties."),
    *((question.id, question.left_out, "") for question in QUESTIONS),
    *((reason.value, reason.label, reason.meaning) for reason in Never),
)
"""The groups of what is not an option: id, heading and explanation, in the order of the page."""

_SILENT_ON_GOAL = "nog geen onderzoek over dit doel in onze bronnen"
_WAITING = frozenset({FOR_GROUP, WITHOUT_FIGURE})
_CAUTIONS = frozenset({Never.RATHER_NOT, Never.THINK_TWICE})


@dataclass(frozen=True, slots=True)
class Option:
    """A candidate with a figure on the goal, as a card.

    Attributes:
        id, href, title, phases, summary: of the intervention.
        said: what may be said of it on the goal.
        doubts: said when that answer is in doubt.
        rows: what else is known and helps to choose.
        unknown: what is not known, in one line; may be empty.
        is_shown: whether it is an option when nothing is answered.
    """

    id: str
    href: str
    title: str
    phases: str
    summary: str
    said: Told | None
    doubts: tuple[tuple[str, str], ...]
    rows: tuple[Row, ...]
    unknown: str
    is_shown: bool


@dataclass(frozen=True, slots=True)
class ListedCandidate:
    """A candidate in the lists of what is left out, with what the script needs to apply the rule again.

    ``sentence`` says what it is, for what may stand apart for its group; else it is empty.
    """

    id: str
    link: Link
    sentence: str
    group: str
    is_option: bool
    never: str
    has_figure: bool
    may_wait: bool
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

    @property
    def is_waiting(self) -> bool:
        """Whether it lacks nothing but a figure on the goal."""
        return self.id in _WAITING

    @property
    def is_open(self) -> bool:
        """Whether a reader sees it at once."""
        return self.is_caution or self.is_waiting


def option(scribe: Scribe, candidate: Candidate, goal: Goal, choice: Choice) -> Option:
    """Make the card of a candidate that may be an option for a goal."""
    record = candidate.record
    assessed = scribe.assessments[record.id]
    said = told_on(assessed, goal.outcomes)
    rows, unknown = _facts(record, assessed, goal, said)
    return Option(
        id=record.id,
        href=scribe.here.record(RecordKind.INTERVENTION, record.id),
        title=record.title,
        phases=short_phases(record),
        summary=record.summary,
        said=said,
        doubts=tuple((question.id, question.unsure) for question in QUESTIONS if question.unsure),
        rows=rows,
        unknown=unknown,
        is_shown=record.id in choice.options,
    )


def _facts(
    record: Intervention, assessed: Assessment, goal: Goal, said: Told | None
) -> tuple[tuple[Row, ...], str]:
    """Give what is known and helps to choose, and name in one line what is not."""
    studies_here = {found.outcome: found.dutch_studies for found in assessed.by_outcome}
    extra = record.dosage.extra_staff if record.dosage else None
    strength = strength_for(assessed, goal.outcomes)
    rows = (
        Row(IN_CLASS, said.in_class if said else ""),
        Row("Hoe zeker", f"bewijskracht {strength_words(strength)}"),
        Row("Kosten", cost_in_short(record.cost) if record.cost else ""),
        Row("Extra mensen", "" if extra is None else "nodig" if extra else "niet nodig"),
        Row("Voor wie", labels(record.target_groups)),
        Row("Nederland", dutch_on_goal(assessed.netherlands.verdict, studies_here, goal.outcomes)),
    )
    return split_known(rows, _UNKNOWN)


_UNKNOWN = {
    "Kosten": "wat het kost",
    "Extra mensen": "of het extra mensen vraagt",
    "Nederland": "of het in Nederland onderzocht is",
}


_SAID_OF_THE_NETHERLANDS = {
    DutchVerdict.EFFECT: "Nederlands onderzoek vond een effect",
    DutchVerdict.STUDIED: "in Nederland onderzocht",
    DutchVerdict.NO_EFFECT: "let op: Nederlands onderzoek vond geen effect",
}


def dutch_on_goal(
    verdict: DutchVerdict | None,
    studies: Mapping[Outcome, int | None],
    outcomes: Collection[Outcome],
) -> str:
    """Say what Dutch research found; where all that is known of it is about another goal, only that.

    Args:
        verdict: the verdict on the whole record.
        studies: the Dutch studies on each outcome, as far as known.
        outcomes: those of the goal.
    """
    said = _SAID_OF_THE_NETHERLANDS.get(verdict) if verdict else None
    on_goal = any(studies.get(outcome) for outcome in outcomes)
    if said and not on_goal and any(studies.values()):
        return "Nederlands onderzoek gaat over iets anders"
    return said or ""


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
    is_silent = strength.value is None and strength.state is EvidenceState.SILENT
    sure = _SILENT_ON_GOAL if is_silent else f"bewijskracht {strength_words(strength)}"
    remark = f"{sure}{concept}"
    return ListedCandidate(
        id=record.id,
        link=scribe.record(RecordKind.INTERVENTION, record.id, remark),
        sentence=dutch.first_sentence(record.summary) if _is_for_a_group(candidate) else "",
        group=choice.left_out.get(record.id, BEYOND),
        is_option=record.id in choice.options,
        never=candidate.never.value if candidate.never else "",
        has_figure=candidate.has_figure,
        may_wait=candidate.may_wait,
        tier=candidate.tier,
        place=candidate.place,
        alphabet=alphabet,
        fits=" ".join(sorted(candidate.fits)),
        ruled_out=" ".join(sorted(candidate.ruled_out)),
    )


def _is_for_a_group(candidate: Candidate) -> bool:
    """Tell whether an answer can bring it among what is meant for exactly one group."""
    return candidate.may_wait and any(name.startswith(f"{FOR_WHOM}=") for name in candidate.fits)
