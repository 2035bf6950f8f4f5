"""Strength of the evidence (bewijskracht) of an intervention, 0 to 5, with every step in words.

Source: design.md, section 4, rule 1.0. The score says how sure we may be of what the studies say, not how
large or how good an effect is: a clear null result can be strong evidence. It is never typed in.

The score is made in four steps:

1. the ground: the best synthesis, or the comparative studies that the record lists (``ground``);
2. the base: a number from 0 to 5 by the number of studies in it;
3. the criteria: ``no`` takes off 1, ``unknown`` 0.5; the sum is rounded down (``criteria``);
4. the limits: at least 1 when there is any comparative study, at most 3 while no figure of the
   intervention itself carries it.

Everything a reader sees of the rule is data in ``RULE``; the page about the method shows the same objects.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import floor
from types import MappingProxyType

from menukaart.dutch import count, number
from menukaart.evidence.criteria import CRITERIA, Criterion
from menukaart.evidence.ground import (
    BASE_STEPS,
    UNCOUNTED_STEP,
    BaseStep,
    Body,
    Ground,
    GroundKind,
    Pooled,
    find_ground,
    has_figure_of_its_own,
    is_retracted,
)
from menukaart.evidence.verdicts import COST, Judgement, Verdict
from menukaart.model import Intervention, Source
from menukaart.vocabulary import Reading

VERSION = "1.0"
HIGHEST = 5

_NOTHING_KNOWN: Mapping[str, bool] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Level:
    """A score with its Dutch word and meaning."""

    value: int
    label: str
    meaning: str


LEVELS: tuple[Level, ...] = (
    Level(0, "geen", "Wij kennen geen vergelijkend onderzoek van deze aanpak zelf."),
    Level(1, "zeer beperkt", "Er is vergelijkend onderzoek, maar u kunt er weinig op bouwen."),
    Level(2, "beperkt", "Er is wat onderzoek, met grote gaten."),
    Level(3, "redelijk", "Er is genoeg onderzoek voor een voorzichtig oordeel."),
    Level(4, "sterk", "Er is veel onderzoek, met een enkele zwakke plek."),
    Level(5, "zeer sterk", "Er is heel veel onderzoek, zonder grote zwakke plek."),
)
"""The scores in words. A level is about certainty, not about the size of an effect."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A bound on the score: its name, its value, and in Dutch what it is, when it holds and why."""

    id: str
    value: int
    label: str
    when: str
    reason: str


FLOOR = Limit(
    "floor",
    1,
    "Ten minste 1",
    "Er is ten minste één vergelijkend onderzoek.",
    "Er is vergelijkend onderzoek, dus de score is ten minste 1.",
)
CEILING = Limit(
    "ceiling",
    3,
    "Hoogstens 3",
    "Elk cijfer gaat over een verwante invloed of komt van een ranglijst, of er is geen cijfer.",
    "Alle cijfers gaan over een verwante invloed of komen van een ranglijst, dus de score is hoogstens 3.",
)


@dataclass(frozen=True, slots=True)
class StrengthRule:
    """The whole rule as data, for the page about the method and for other programs."""

    version: str
    highest: int
    levels: tuple[Level, ...]
    base_steps: tuple[BaseStep, ...]
    uncounted_step: int
    criteria: tuple[Criterion, ...]
    verdicts: tuple[tuple[Verdict, float], ...]
    limits: tuple[Limit, ...]


RULE = StrengthRule(
    version=VERSION,
    highest=HIGHEST,
    levels=LEVELS,
    base_steps=BASE_STEPS,
    uncounted_step=UNCOUNTED_STEP,
    criteria=CRITERIA,
    verdicts=tuple(COST.items()),
    limits=(FLOOR, CEILING),
)


@dataclass(frozen=True, slots=True)
class Judged:
    """A criterion as it came out for one record.

    Attributes:
        id: id of the criterion.
        label: its Dutch name.
        verdict: yes, no or unknown.
        cost: points off the base: 0, 1 or 0.5.
        reason: why, in one or two Dutch sentences about this record.
    """

    id: str
    label: str
    verdict: Verdict
    cost: float
    reason: str


@dataclass(frozen=True, slots=True)
class Strength:
    """The strength of evidence of one record.

    Attributes:
        value: the score, 0-5.
        base: where it started, 0-5.
        base_reason: why it started there, in Dutch.
        criteria: the six criteria, in the order of the rule.
        limits: the limits that changed the score.
        steps: the whole way from base to score in Dutch sentences, in order.
        sources: ids of the sources that the score rests on.
        version: version of the rule.
    """

    value: int
    base: int
    base_reason: str
    criteria: tuple[Judged, ...]
    limits: tuple[Limit, ...]
    steps: tuple[str, ...]
    sources: tuple[str, ...]
    version: str = VERSION

    @property
    def level(self) -> Level:
        """The score with its word."""
        return LEVELS[self.value]


def strength(
    record: Intervention,
    review_date: date,
    sources: Mapping[str, Source],
    *,
    pooled: Pooled | None = None,
    independent: Mapping[str, bool] = _NOTHING_KNOWN,
) -> Strength:
    """Derive the strength of evidence of a record.

    Args:
        record: the intervention.
        review_date: the day against which "recent" is judged, as a rule ``record.reviewed``.
        sources: the living source records by id.
        pooled: the estimate that was pooled from study rows for this record, if any.
        independent: for the id of a source: whether it was done independently of the developer.
    """
    if pooled is not None and is_retracted(sources.get(pooled.source)):
        pooled = None
    ground = find_ground(record, sources, pooled)
    body = Body(record.kind, ground, sources, review_date.year, pooled, independent)
    judged = tuple(_judge(criterion, body) for criterion in CRITERIA)
    limits = [FLOOR] if ground.step else []
    if ground.step and not has_figure_of_its_own(record, sources) and pooled is None:
        limits.append(CEILING)
    verdicts = [item.verdict for item in judged]
    value, applied = score(ground.step, verdicts, limits)
    reason = _base_reason(ground)
    steps = _steps(ground.step, reason, judged, applied, value)
    return Strength(value, ground.step, reason, judged, applied, steps, ground.sources)


def score(base: int, verdicts: Iterable[Verdict], limits: Iterable[Limit]) -> tuple[int, tuple[Limit, ...]]:
    """Apply the rule to a base and verdicts.

    Args:
        base: 0-5.
        verdicts: one a criterion.
        limits: the limits that hold for this record.

    Returns:
        The score, 0-5, and the limits that changed it.
    """
    bare = max(0, base - deduction(verdicts))
    value, applied = bare, []
    for limit in limits:
        bounded = max(value, limit.value) if limit is FLOOR else min(value, limit.value)
        if bounded != value:
            applied.append(limit)
        value = bounded
    return value, tuple(applied)


def deduction(verdicts: Iterable[Verdict]) -> int:
    """Give the points taken off: the sum of the costs, rounded down."""
    return floor(sum(COST[verdict] for verdict in verdicts))


def _judge(criterion: Criterion, body: Body) -> Judged:
    if body.ground.kind is GroundKind.NOTHING:
        judgement = Judgement(Verdict.UNKNOWN, "Er is geen vergelijkend onderzoek om dit aan te toetsen.")
    else:
        judgement = criterion.check(body)
    verdict = judgement.verdict
    return Judged(criterion.id, criterion.label, verdict, COST[verdict], judgement.reason)


def _base_reason(ground: Ground) -> str:
    """Say in Dutch what the base rests on, and where that was read when it was not the work itself."""
    return _what(ground) + _where_read(ground)


def _what(ground: Ground) -> str:
    amount = count(ground.studies or 0, "onderzoek", "onderzoeken")
    match ground.kind:
        case GroundKind.POOLED:
            return f"Wij vatten zelf {amount} samen in één getal."
        case GroundKind.LISTED:
            verb = "staat" if ground.studies == 1 else "staan"
            which = "vergelijkend onderzoek" if ground.studies == 1 else "vergelijkende onderzoeken"
            return f"Op deze pagina {verb} {number(ground.studies or 0)} {which} van deze aanpak zelf."
        case GroundKind.FIGURE if ground.studies is not None:
            return (
                f"De grootste samenvatting van onderzoeken (meta-analyse) telt er {number(ground.studies)}."
            )
        case GroundKind.FIGURE | GroundKind.FINDING:
            return "Er is een samenvatting van onderzoeken (meta-analyse). Wij weten niet van hoeveel."
        case GroundKind.RANKING:
            return "Er is alleen een getal van een ranglijst. Wij weten niet van hoeveel onderzoeken."
        case _:
            return LEVELS[0].meaning


def _where_read(ground: Ground) -> str:
    """Say it when no figure of the ground was read in the work itself: it explains much that is unknown."""
    readings = {figure.reading for figure in ground.figures}
    if not readings or Reading.WORK in readings:
        return ""
    if readings == {Reading.ABSTRACT}:
        return " Wij lazen daarvan alleen de korte samenvatting vooraf."
    return " Wij lazen daarover in een ander werk of in een korte samenvatting."


def _steps(
    base: int, reason: str, judged: tuple[Judged, ...], limits: tuple[Limit, ...], value: int
) -> tuple[str, ...]:
    """Write the way from base to score, one Dutch text a step."""
    outcome = f"Uitkomst: {value} van {HIGHEST}, {LEVELS[value].label}."
    first = f"Begin: {base} van {HIGHEST}. {reason}"
    if base == 0:
        return (first, outcome)
    total = sum(item.cost for item in judged)
    taken = deduction(item.verdict for item in judged)
    rounded = "" if total == taken else f", naar beneden afgerond {taken}"
    left = f"{base} min {taken} is {number(base - taken)}."
    return (
        first,
        *(f"{item.label}: {item.verdict.label} ({_off(item.cost)}). {item.reason}" for item in judged),
        f"Samen gaat er {number(_tidy(total))} af{rounded}: {left}",
        *(limit.reason for limit in limits),
        outcome,
    )


def _off(cost: float) -> str:
    return "geen aftrek" if cost == 0 else f"{number(_tidy(cost))} eraf"


def _tidy(value: float) -> float:
    return int(value) if value == int(value) else value
