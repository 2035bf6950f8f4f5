"""Strength of the evidence (bewijskracht) of an intervention, an outcome at a time: rule 2.0.

The score says how sure we may be of what the studies say, not how large or how good an effect is: a clear
null result can be strong evidence. Where nothing was judged there is no number but a state in words.

1. the bodies of evidence on the outcome (``gather``), each rated by itself (``rating``); the best one counts;
2. beside the score: how far it can still move, what would settle it, and whether the research fits here;
3. the score of the record is that of the outcome of its headline figure; without one, of the outcome with
   most studies on the intervention itself, one at which it aims before one at which it does not.

The editors may put a score of their own in the place of that of the record, with a reason (``override``). The
score of the rule stays beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.strength.answers import Background
from menukaart.evidence.strength.body import Body
from menukaart.evidence.strength.fit import Fit, fit_of
from menukaart.evidence.strength.gather import bodies_on
from menukaart.evidence.strength.rating import best, decisive, reach
from menukaart.evidence.strength.rule import HIGHEST, LEVELS, RULE, VERSION, Level, StrengthRule
from menukaart.evidence.strength.state import aims_and_figures, why_not_judged
from menukaart.evidence.strength.verdicts import Judged
from menukaart.evidence.strength.words import ground, state_in_words, steps_in_words
from menukaart.model import Intervention, Source
from menukaart.model.judgements import StrengthOverride
from menukaart.vocabulary import EvidenceState, Outcome, Verdict


@dataclass(frozen=True, slots=True)
class Strength:
    """The strength of evidence on one outcome, or of a record.

    Attributes:
        state: whether it was judged, and if not, why.
        outcome: what it is about; None where findings name no outcome, or where nothing is known.
        value: the score that readers see, 1-5; 0 after a search that found nothing; None when not judged.
        rule_value: the score of the rule; the same unless the editors differ.
        base: where the score started, 0-5; None when not judged.
        reason: what the score rests on, or why there is none, in Dutch.
        criteria: the six questions, in the order of the rule; empty when not judged.
        steps: the whole way to the score in Dutch sentences, in order; empty when not judged.
        sources: ids of the sources that the score rests on.
        body: the body of evidence that counts; None when not judged.
        reach: how low and how high the score can still come.
        decisive: the unknown questions of which one answer alone would move the score.
        fit: whether the research fits here; None when not judged.
        override: the score of the editors with its reason; None when the rule stands.
        version: version of the rule.
    """

    state: EvidenceState
    outcome: Outcome | None
    value: int | None
    rule_value: int | None
    reason: str
    base: int | None = None
    criteria: tuple[Judged, ...] = ()
    steps: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    body: Body | None = None
    reach: tuple[int, int] | None = None
    decisive: tuple[Judged, ...] = ()
    fit: Fit | None = None
    override: StrengthOverride | None = None
    version: str = VERSION

    @property
    def level(self) -> Level | None:
        """The score that readers see, with its word; None when not judged."""
        return None if self.value is None else LEVELS[self.value]

    @property
    def rule_level(self) -> Level | None:
        """The score of the rule, with its word; None when not judged."""
        return None if self.rule_value is None else LEVELS[self.rule_value]

    @property
    def answered(self) -> tuple[int, int]:
        """How many of the seven questions are answered: the number of studies, and the six criteria."""
        if self.body is None:
            return 0, 0
        known = sum(item.verdict is not Verdict.UNKNOWN for item in self.criteria)
        return known + (self.body.studies is not None), len(self.criteria) + 1


@dataclass(frozen=True, slots=True)
class Strengths:
    """The strength of evidence of a record.

    Attributes:
        own: that of the record: of one of its outcomes, or of the editors.
        by_outcome: that of every outcome it aims at or has evidence about, in the fixed order. A score of
            the editors holds for the outcome that stands for the record.
    """

    own: Strength
    by_outcome: Mapping[Outcome, Strength]


def strengths(
    record: Intervention,
    review_date: date,
    sources: Mapping[str, Source],
    *,
    pooled: Pooled | None = None,
    dutch: Mapping[Outcome | None, int | None] | None = None,
    rule: StrengthRule = RULE,
) -> Strengths:
    """Derive the strength of evidence of a record, for every outcome and for the whole.

    Args:
        record: the intervention.
        review_date: the day against which "recent" is judged, as a rule ``record.reviewed``.
        sources: the living source records by id.
        pooled: the estimate that was pooled from study rows for this record, if any.
        dutch: number of Dutch studies by outcome, where it is known.
        rule: the rule; others than the one in force are for trying what a limit does to a score. The
            sentences are those of the rule in force.
    """
    background = Background(record.kind, sources, review_date.year, rule)
    counted = dutch or {}
    found = {
        outcome: _on(record, outcome, background, pooled, counted.get(outcome))
        for outcome in aims_and_figures(record)
    }
    without = _on(record, None, background, pooled, counted.get(None))
    own = _overridden(_own(record, [*found.values(), without]), record.strength_override)
    if own.outcome in found:
        found[own.outcome] = own
    return Strengths(own, found)


def _on(
    record: Intervention,
    outcome: Outcome | None,
    background: Background,
    pooled: Pooled | None,
    dutch_studies: int | None,
) -> Strength:
    bodies = bodies_on(record, outcome, background, pooled)
    counts = best(bodies, background.rule)
    if counts is None:
        state, search = why_not_judged(record, outcome, bodies)
        value = 0 if state is EvidenceState.NOTHING_FOUND else None
        return Strength(state, outcome, value, value, state_in_words(state, search))
    body, rating = counts
    judged = body.judged
    open_questions = decisive(body, background.rule)
    return Strength(
        state=EvidenceState.JUDGED,
        outcome=outcome,
        value=rating.value,
        rule_value=rating.value,
        base=rating.start,
        reason=ground(body),
        criteria=judged,
        steps=steps_in_words(body, rating, judged),
        sources=body.sources,
        body=body,
        reach=reach(bodies, background.rule),
        decisive=tuple(item for item in judged if item.id in open_questions),
        fit=fit_of(record, body, dutch_studies),
    )


def _own(record: Intervention, found: Iterable[Strength]) -> Strength:
    """Choose the outcome that stands for the record; the order of its figures never matters."""
    every = list(found)
    judged = [item for item in every if item.body is not None]
    headline = record.headline.outcome if record.headline else None
    if headline is not None and (of_headline := [item for item in judged if item.outcome is headline]):
        return of_headline[0]
    if judged:
        return max(judged, key=lambda item: _standing(item, record.outcomes))
    # Nothing was judged anywhere: the state of the record as a whole, which is about no outcome.
    return every[-1]


def _standing(strength: Strength, aims: Sequence[Outcome]) -> tuple[object, ...]:
    body = strength.body
    is_direct = body is not None and not body.is_related
    is_aim = strength.outcome is None or strength.outcome in aims
    order = -list(Outcome).index(strength.outcome) if strength.outcome else -len(Outcome)
    amount = body.studies or 0 if body else 0
    return (is_direct, is_aim, amount, strength.value or 0, strength.outcome is not None, order)


def _overridden(found: Strength, stated: StrengthOverride | None) -> Strength:
    """Put the score of the editors in the place of that of the rule, which stays beside it."""
    if stated is None:
        return found
    rule = "geen score" if found.rule_value is None else str(found.rule_value)
    last = (
        f"De regel komt op {rule}; de redactie wijkt af naar {stated.value} van {HIGHEST}, "
        f"{LEVELS[stated.value].label}. De reden staat bij de score."
    )
    return replace(found, value=stated.value, override=stated, steps=(*found.steps, last))
