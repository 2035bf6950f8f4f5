"""The pages of "Help me kiezen": the phase, the goal, and at most five options with their reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from menukaart.catalogue.catalogue import alphabetical
from menukaart.evidence.overview.on_goal import OnGoal, speaks
from menukaart.model import Intervention
from menukaart.render import addresses
from menukaart.render.choosing.questions import (
    FOR_WHOM,
    GOALS,
    QUESTIONS,
    STAGES,
    Answer,
    Goal,
    Question,
    Stage,
    in_stage,
)
from menukaart.render.choosing.selection import (
    BEYOND,
    MOST,
    Candidate,
    Choice,
    candidates,
    choose,
    goals_of,
)
from menukaart.render.facets import choice_address
from menukaart.render.views.parts.card import cost_row, dutch_row, effect_row, labels, short_phases
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.parts.figure_words import outcome_in_words
from menukaart.render.views.parts.known import Row
from menukaart.render.views.parts.strength import strength_for, strength_words
from menukaart.vocabulary import COST_BANDS, DutchVerdict, Never, NoFigure, RecordKind, Status

_LEFT_OUT = (
    (BEYOND, "Past ook, maar over dit doel is minder bekend", f"Er is plaats voor hoogstens {MOST} opties."),
    *((question.id, question.left_out, "") for question in QUESTIONS),
    *((reason.value, reason.label, reason.meaning) for reason in Never),
)
"""The groups of what is not an option: id, heading and explanation, in the order of the page."""

_CAUTIONS = frozenset({Never.RATHER_NOT, Never.THINK_TWICE})
_NUMBERS = ("Geen", "Eén", "Twee", "Drie", "Vier", "Vijf")


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A page with one question, and what to be careful with in the phase."""

    crumbs: tuple[Link, ...]
    title: str
    choices: tuple[Link, ...]
    cautions: tuple[Link, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answers: value, label, and the same choice on the menukaart."""

    question: Question
    answers: tuple[tuple[Answer, str, Link], ...]


@dataclass(frozen=True, slots=True)
class ResultPage:
    """At most five options for a goal in a phase; ``headings`` holds one for every number of options."""

    crumbs: tuple[Link, ...]
    stage: Stage
    goal: Goal
    most: int
    heading: str
    headings: str
    is_thin: bool
    wider: tuple[Link, ...]
    options: tuple[Option, ...]
    left_out: tuple[LeftOutGroup, ...]
    asked: tuple[Asked, ...]
    menu: Link
    steps: tuple[Row, ...]


def start_page(scribe: Scribe) -> QuestionPage:
    """Make the first question: the phase."""
    choices = (
        Link(scribe.here.to(addresses.choice_page(stage.phase)), stage.title, stage.hint)
        for stage in STAGES
        if goals_of(scribe.catalogue, stage.phase)
    )
    return QuestionPage(scribe.crumbs(_MENU), "Waar werkt u?", tuple(choices))


def goal_page(scribe: Scribe, stage: Stage) -> QuestionPage:
    """Make the second question: what to improve. With what a school may better leave alone."""
    choices = (
        Link(scribe.here.to(addresses.choice_page(stage.phase, goal.id)), goal.title, goal.hint)
        for goal in goals_of(scribe.catalogue, stage.phase)
    )
    cautions = (
        scribe.record(RecordKind.INTERVENTION, record.id, record.caution.advice.label)
        for record in scribe.catalogue.interventions
        if record.caution and in_stage(record, stage.phase)
    )
    return QuestionPage(scribe.crumbs(_MENU, _START), stage.title, tuple(choices), tuple(cautions))


def result_page(scribe: Scribe, stage: Stage, goal: Goal) -> ResultPage:
    """Make the options for a goal in a phase, whole without a script."""
    found = candidates(scribe.catalogue, scribe.assessments, stage.phase, goal)
    choice = choose(found)
    by_title = sorted(found, key=lambda candidate: alphabetical(candidate.record.title))
    goals = (addresses.choice_page(stage.phase), stage.title)
    return ResultPage(
        crumbs=scribe.crumbs(_MENU, _START, goals),
        stage=stage,
        goal=goal,
        most=MOST,
        heading=heading(len(choice.options)),
        headings="|".join(heading(amount) for amount in range(MOST + 1)),
        is_thin=len(choice.options) < 2,  # noqa: PLR2004  (one option is no choice)
        wider=tuple(_wider(scribe, stage, goal)),
        options=tuple(_option(scribe, each, goal, choice) for each in by_title if not each.never),
        left_out=tuple(_left_out(scribe, by_title, choice, goal)),
        asked=tuple(_asked(scribe, found, stage, goal)),
        menu=Link(scribe.here.to(_menu(stage, goal, {})), "Bekijk alles bij dit doel op de menukaart"),
        steps=_steps(stage, goal),
    )


def heading(options: int) -> str:
    """Write how many options there are: ``Vijf opties om te overwegen``."""
    return f"{_NUMBERS[options]} {'optie' if options == 1 else 'opties'} om te overwegen"


_MENU = (addresses.MENU, "Menukaart")
_START = (addresses.CHOICE, "Help me kiezen")


def _steps(stage: Stage, goal: Goal) -> tuple[Row, ...]:
    return (
        Row("Waar", stage.title, key=addresses.CHOICE),
        Row("Wat beter kan", goal.title, key=addresses.choice_page(stage.phase)),
    )


def _option(scribe: Scribe, candidate: Candidate, goal: Goal, choice: Choice) -> Option:
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
    if candidate.record.cost:
        reasons.append(f"kosten {COST_BANDS[candidate.record.cost.band]}")
    if assessed.netherlands.verdict in _SAID_OF_THE_NETHERLANDS:
        reasons.append(_SAID_OF_THE_NETHERLANDS[assessed.netherlands.verdict])
    return f"{'; '.join(reasons)}."


_SAID_OF_THE_NETHERLANDS = {
    DutchVerdict.EFFECT: "Nederlands onderzoek vond een effect",
    DutchVerdict.STUDIED: "in Nederland onderzocht",
    DutchVerdict.NO_EFFECT: "let op: Nederlands onderzoek vond geen effect",
}


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


def _left_out(
    scribe: Scribe, by_title: Sequence[Candidate], choice: Choice, goal: Goal
) -> Iterator[LeftOutGroup]:
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


def _asked(scribe: Scribe, found: Iterable[Candidate], stage: Stage, goal: Goal) -> Iterator[Asked]:
    """Ask what makes a difference here: a group that something is meant for, or what rules something out."""
    possible = [candidate for candidate in found if not candidate.never]
    fits = {answer for candidate in possible for answer in candidate.fits}
    ruled_out = {answer for candidate in possible for answer in candidate.ruled_out}
    for question in QUESTIONS:
        useful = fits if question.id == FOR_WHOM else ruled_out
        offered = [a for a in question.answers if f"{question.id}={a.value}" in useful and a.is_asked(stage)]
        if offered:
            yield Asked(question, tuple(_answer(scribe, stage, goal, answer) for answer in offered))


def _answer(scribe: Scribe, stage: Stage, goal: Goal, answer: Answer) -> tuple[Answer, str, Link]:
    _, _, query = choice_address(answer.facets).partition("?")
    return answer, query, Link(scribe.here.to(_menu(stage, goal, answer.facets)), answer.label)


def _menu(stage: Stage, goal: Goal, facets: Mapping[str, tuple[str, ...]]) -> str:
    outcomes = tuple(outcome.value for outcome in goal.outcomes)
    return choice_address({"fase": stage.phase.value, "uitkomst": outcomes, **facets})


def _wider(scribe: Scribe, stage: Stage, goal: Goal) -> Iterator[Link]:
    """Give the nearest wider choices: the same goal in another phase, and learning in general."""
    for other in STAGES:
        if other is not stage and goal in goals_of(scribe.catalogue, other.phase):
            address = addresses.choice_page(other.phase, goal.id)
            yield Link(scribe.here.to(address), f"{goal.title}: {other.title.lower()}")
    general = next(each for each in GOALS if each.id == "leren")
    if goal is not general and general in goals_of(scribe.catalogue, stage.phase):
        yield Link(scribe.here.to(addresses.choice_page(stage.phase, general.id)), general.title)
