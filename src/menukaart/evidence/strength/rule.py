"""The rule for the strength of evidence as data: scores, base, criteria, limits. See ``strength``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor

from menukaart.evidence.strength.body import BASE_STEPS, UNCOUNTED_STEP, BaseStep
from menukaart.evidence.strength.criteria import CRITERIA, Criterion
from menukaart.evidence.strength.override import OVERRIDE, OverrideRule
from menukaart.evidence.strength.verdicts import COST, Verdict

VERSION = "1.0"
HIGHEST = 5


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
    override: OverrideRule


RULE = StrengthRule(
    version=VERSION,
    highest=HIGHEST,
    levels=LEVELS,
    base_steps=BASE_STEPS,
    uncounted_step=UNCOUNTED_STEP,
    criteria=CRITERIA,
    verdicts=tuple(COST.items()),
    limits=(FLOOR, CEILING),
    override=OVERRIDE,
)


def deduction(verdicts: Iterable[Verdict]) -> int:
    """Give the points taken off: the sum of the costs, rounded down."""
    return floor(sum(COST[verdict] for verdict in verdicts))
