"""The pages of "Help me kiezen": the phase, the goal, and at most five options with their reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from menukaart.catalogue.catalogue import alphabetical
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
    MOST,
    Candidate,
    candidates,
    choose,
    goals_of,
)
from menukaart.render.facets import choice_address
from menukaart.render.views.choose.options import LeftOutGroup, Option, left_out, option
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.parts.known import Row
from menukaart.vocabulary import RecordKind

_NUMBERS = ("Geen", "Eén", "Twee", "Drie", "Vier", "Vijf")


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A page with one question, and what to be careful with in the phase."""

    crumbs: tuple[Link, ...]
    title: str
    choices: tuple[Link, ...]
    cautions: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its answers: value, label, and the same choice on the menukaart."""

    question: Question
    answers: tuple[tuple[Answer, str, Link], ...]


@dataclass(frozen=True, slots=True)
class ResultPage:
    """At most five options for a goal in a phase.

    ``headings`` holds one for every number of options; ``waiting`` what has no figure on the goal yet,
    ``left_out`` what is no option for another reason.
    """

    crumbs: tuple[Link, ...]
    stage: Stage
    goal: Goal
    most: int
    heading: str
    headings: str
    is_thin: bool
    wider: tuple[Link, ...]
    options: tuple[Option, ...]
    waiting: tuple[LeftOutGroup, ...]
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
    return QuestionPage(scribe.crumbs(), "Waar werkt u?", tuple(choices))


def goal_page(scribe: Scribe, stage: Stage) -> QuestionPage:
    """Make the second question: what to improve. With what a school may better leave alone."""
    choices = (
        Link(scribe.here.to(addresses.choice_page(stage.phase, goal.id)), goal.title, goal.hint)
        for goal in goals_of(scribe.catalogue, stage.phase)
    )
    cautions = (
        scribe.record(RecordKind.INTERVENTION, record.id, record.caution.advice.label)
        for record in scribe.catalogue.public_interventions
        if record.caution and in_stage(record, stage.phase)
    )
    return QuestionPage(scribe.crumbs(_START), stage.title, tuple(choices), tuple(cautions))


def result_page(scribe: Scribe, stage: Stage, goal: Goal) -> ResultPage:
    """Make the options for a goal in a phase, whole without a script."""
    found = candidates(scribe.catalogue, scribe.assessments, stage.phase, goal)
    choice = choose(found)
    by_title = sorted(found, key=lambda candidate: alphabetical(candidate.record.title))
    groups = tuple(left_out(scribe, by_title, choice, goal))
    goals = (addresses.choice_page(stage.phase), stage.title)
    return ResultPage(
        crumbs=scribe.crumbs(_START, goals),
        stage=stage,
        goal=goal,
        most=MOST,
        heading=heading(len(choice.options)),
        headings="|".join(heading(amount) for amount in range(MOST + 1)),
        is_thin=len(choice.options) < 2,  # noqa: PLR2004  (one option is no choice)
        wider=tuple(_wider(scribe, stage, goal)),
        options=tuple(
            option(scribe, each, goal, choice) for each in by_title if each.has_figure and not each.never
        ),
        waiting=tuple(group for group in groups if group.is_waiting),
        left_out=tuple(group for group in groups if not group.is_waiting),
        asked=tuple(_asked(scribe, found, stage, goal)),
        menu=Link(scribe.here.to(_menu(stage, goal, {})), "Bekijk alles bij dit doel op de menukaart"),
        steps=_steps(stage, goal),
    )


def heading(options: int) -> str:
    """Write how many options there are: ``Vijf opties om te overwegen``."""
    return f"{_NUMBERS[options]} {'optie' if options == 1 else 'opties'} om te overwegen"


_START = (addresses.CHOICE, "Help me kiezen")


def _steps(stage: Stage, goal: Goal) -> tuple[Row, ...]:
    return (
        Row("Waar", stage.title, key=addresses.CHOICE),
        Row("Wat beter kan", goal.title, key=addresses.choice_page(stage.phase)),
    )


def _asked(scribe: Scribe, found: Iterable[Candidate], stage: Stage, goal: Goal) -> Iterator[Asked]:
    """Ask what makes a difference here: a group that something is meant for, or what rules something out."""
    possible = [candidate for candidate in found if not candidate.never]
    waiting = [candidate for candidate in found if candidate.may_wait]
    fits = {answer for candidate in (*possible, *waiting) for answer in candidate.fits}
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
