"""What the page about the method shows, made from the very objects that the code decides with.

Numbers come out as Dutch text, because the page is filled in a template without logic.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from menukaart.dutch import number
from menukaart.evidence.gap import MARGIN
from menukaart.evidence.netherlands import DutchTotals, totals
from menukaart.evidence.pooling.effects import CORRELATION
from menukaart.evidence.strength.body import BaseStep
from menukaart.evidence.strength.criteria import Criterion
from menukaart.evidence.strength.override import OverrideRule
from menukaart.evidence.strength.rule import RULE, Level, Limit
from menukaart.evidence.strength.score import Strength
from menukaart.evidence.strength.verdicts import Verdict
from menukaart.evidence.yardsticks.terms import YARDSTICKS, Yardstick
from menukaart.model import Intervention, Source
from menukaart.vocabulary import DutchVerdict, GapVerdict


@dataclass(frozen=True, slots=True)
class Start:
    """Where a score starts: the number of studies in words, and the step."""

    studies: str
    step: int


@dataclass(frozen=True, slots=True)
class Cost:
    """What a verdict takes off: the verdict, and its cost in words."""

    verdict: Verdict
    text: str


@dataclass(frozen=True, slots=True)
class Spread:
    """How many records have a score."""

    level: Level
    records: int


@dataclass(frozen=True, slots=True)
class Method:
    """Everything on the page about the method that is not plain text.

    Attributes:
        version: version of the rule for the strength of evidence.
        highest: the highest score.
        levels: the scores with word and meaning.
        starts: where a score starts, by number of studies; the last one is for an unknown number.
        criteria: the criteria (label, question, yes, no, unknown).
        costs: what each verdict takes off.
        limits: the limits (value, when).
        override: what holds for a score of the editors' own.
        overrides: how many records have one.
        spread: how many records have each score.
        yardsticks: the yardsticks (label, explanation, origin).
        dutch: how many records have Dutch studies.
        dutch_words: the fixed words for the Netherlands (label, meaning).
        gap_words: the fixed words for the gap (label).
        gap_margin: from which difference two effects are not equal, in standard deviations.
        correlation: the correlation taken between outcomes of one study when studies are pooled.
    """

    version: str
    highest: int
    levels: tuple[Level, ...]
    starts: tuple[Start, ...]
    criteria: tuple[Criterion, ...]
    costs: tuple[Cost, ...]
    limits: tuple[Limit, ...]
    override: OverrideRule
    overrides: int
    spread: tuple[Spread, ...]
    yardsticks: tuple[Yardstick, ...]
    dutch: DutchTotals
    dutch_words: tuple[DutchVerdict, ...]
    gap_words: tuple[GapVerdict, ...]
    gap_margin: str
    correlation: str


def method(
    records: Iterable[Intervention], sources: Mapping[str, Source], strengths: Iterable[Strength]
) -> Method:
    """Gather what the page shows.

    Args:
        records: the living interventions.
        sources: the living source records by id.
        strengths: the strength of evidence of each record, as it stands on its page.
    """
    scores = tuple(strengths)
    found = Counter(item.value for item in scores)
    return Method(
        version=RULE.version,
        highest=RULE.highest,
        levels=RULE.levels,
        starts=(*map(_start, RULE.base_steps), Start("aantal onbekend", RULE.uncounted_step)),
        criteria=RULE.criteria,
        costs=tuple(Cost(verdict, _cost(cost)) for verdict, cost in RULE.verdicts),
        limits=RULE.limits,
        override=RULE.override,
        overrides=sum(item.override is not None for item in scores),
        spread=tuple(Spread(level, found[level.value]) for level in RULE.levels),
        yardsticks=tuple(YARDSTICKS.values()),
        dutch=totals(records, sources),
        dutch_words=tuple(DutchVerdict),
        gap_words=tuple(GapVerdict),
        gap_margin=number(MARGIN, 2),
        correlation=number(CORRELATION),
    )


def _start(step: BaseStep) -> Start:
    if step.most is None:
        return Start(f"{step.least} of meer", step.step)
    if step.most == step.least:
        return Start(str(step.least), step.step)
    return Start(f"{step.least} tot en met {step.most}", step.step)


def _cost(cost: float) -> str:
    if cost == 0:
        return "geen aftrek"
    text = number(int(cost) if cost == int(cost) else cost)
    return f"{text} punt eraf"
