"""Strength of the evidence (bewijskracht) of an intervention, 0 to 5, with every step in words.

Source: design.md, section 4, rule 1.0. The score says how sure we may be of what the studies say, not how
large or how good an effect is: a clear null result can be strong evidence.

The score is made in four steps:

1. the ground: the best synthesis, or the comparative studies that the record lists (``ground``);
2. the base: a number from 0 to 5 by the number of studies in it;
3. the criteria: ``no`` takes off 1, ``unknown`` 0.5; the sum is rounded down (``criteria``);
4. the limits: at least 1 when there is any comparative study, at most 3 while no figure of the
   intervention itself carries it.

The editors may put a score of their own in its place, with a reason (``override``). That comes last, and
the score of the rule stays beside it.

Everything a reader sees of the rule is data in ``RULE``; the page about the method shows the same objects.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from menukaart.evidence.figures.direct import is_retracted
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.strength.body import Body, GroundKind, find_ground, has_figure_of_its_own
from menukaart.evidence.strength.criteria import CRITERIA, Criterion
from menukaart.evidence.strength.rule import CEILING, FLOOR, HIGHEST, LEVELS, VERSION, Level, Limit, deduction
from menukaart.evidence.strength.verdicts import COST, Judged, Judgement, Verdict
from menukaart.evidence.strength.words import base_reason, steps_in_words
from menukaart.model import Intervention, Source
from menukaart.model.intervention import StrengthOverride


@dataclass(frozen=True, slots=True)
class Strength:
    """The strength of evidence of one record.

    Attributes:
        value: the score that readers see, 0-5: of the rule, or of the editors.
        rule_value: the score of the rule, 0-5.
        base: where it started, 0-5.
        base_reason: why it started there, in Dutch.
        criteria: the six criteria, in the order of the rule.
        limits: the limits that changed the score.
        bounds: the limits that hold for this record, whether or not they changed it.
        steps: the whole way from base to score in Dutch sentences, in order.
        sources: ids of the sources that the score rests on.
        override: the score of the editors with its reason; None when the rule stands.
        version: version of the rule.
    """

    value: int
    rule_value: int
    base: int
    base_reason: str
    criteria: tuple[Judged, ...]
    limits: tuple[Limit, ...]
    bounds: tuple[Limit, ...]
    steps: tuple[str, ...]
    sources: tuple[str, ...]
    override: StrengthOverride | None = None
    version: str = VERSION

    @property
    def level(self) -> Level:
        """The score that readers see, with its word."""
        return LEVELS[self.value]

    @property
    def rule_level(self) -> Level:
        """The score of the rule, with its word."""
        return LEVELS[self.rule_value]


def strength(
    record: Intervention,
    review_date: date,
    sources: Mapping[str, Source],
    *,
    pooled: Pooled | None = None,
) -> Strength:
    """Derive the strength of evidence of a record.

    Args:
        record: the intervention.
        review_date: the day against which "recent" is judged, as a rule ``record.reviewed``.
        sources: the living source records by id.
        pooled: the estimate that was pooled from study rows for this record, if any.
    """
    if pooled is not None and is_retracted(sources.get(pooled.source)):
        pooled = None
    ground = find_ground(record, sources, pooled)
    body = Body(record.kind, ground, sources, review_date.year, pooled, record.synthesis)
    judged = tuple(_judge(criterion, body) for criterion in CRITERIA)
    limits = [FLOOR] if ground.step else []
    if ground.step and not has_figure_of_its_own(record, sources) and pooled is None:
        limits.append(CEILING)
    verdicts = [item.verdict for item in judged]
    value, applied = score(ground.step, verdicts, limits)
    reason = base_reason(ground)
    steps = steps_in_words(ground.step, reason, judged, applied, value)
    found = Strength(value, value, ground.step, reason, judged, applied, tuple(limits), steps, ground.sources)
    return _overridden(found, record.strength_override)


def _overridden(found: Strength, stated: StrengthOverride | None) -> Strength:
    """Put the score of the editors in the place of that of the rule, which stays beside it."""
    if stated is None:
        return found
    last = (
        f"De regel komt op {found.rule_value}; de redactie wijkt af naar {stated.value} van {HIGHEST}, "
        f"{LEVELS[stated.value].label}. De reden staat bij de score."
    )
    return replace(found, value=stated.value, override=stated, steps=(*found.steps, last))


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


def _judge(criterion: Criterion, body: Body) -> Judged:
    if body.ground.kind is GroundKind.NOTHING:
        judgement = Judgement(Verdict.UNKNOWN, "Er is geen vergelijkend onderzoek om dit aan te toetsen.")
    else:
        judgement = criterion.check(body)
    verdict = judgement.verdict
    return Judged(criterion.id, criterion.label, verdict, COST[verdict], judgement.reason)
