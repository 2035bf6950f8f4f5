"""The verdict on an intervention: a sentence an outcome, and what to do now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from menukaart.evidence.figures.standing import StandingFigure
from menukaart.evidence.outcomes import OutcomeFindings
from menukaart.evidence.strength.score import Strength
from menukaart.evidence.verdict.claim import Claim, claim_of
from menukaart.evidence.verdict.next_step import next_step
from menukaart.evidence.verdict.reason import main_reason
from menukaart.evidence.verdict.sentences import sentence
from menukaart.evidence.yardsticks.measured import YardstickReading, read_on
from menukaart.evidence.yardsticks.rulers import SMALLEST
from menukaart.evidence.yardsticks.terms import CLASS_OF_25
from menukaart.model import Intervention
from menukaart.vocabulary import Claimed, Outcome

MOST_OUTCOMES = 7
"""Outcomes in a verdict at most (EPOC: certainty beside each effect, at most seven outcomes)."""


@dataclass(frozen=True, slots=True)
class OutcomeVerdict:
    """What may be said on one outcome.

    Attributes:
        outcome: the outcome.
        claim: what the evidence lets us claim.
        sentence: that in one or two Dutch sentences.
        in_class: the class of 25 with and without, in words; empty where that yardstick does not apply.
        above: of 25, how many come above the middle; None where it does not apply.
        strength: how sure it is.
        reason: what holds that down most, in Dutch without a capital; may be empty.
        next: what a school can do now, in Dutch.
    """

    outcome: Outcome
    claim: Claim
    sentence: str
    in_class: str
    above: float | None
    strength: Strength
    reason: str
    next: str


def every_verdict(record: Intervention, found: Iterable[OutcomeFindings]) -> tuple[OutcomeVerdict, ...]:
    """Write the verdict on an intervention, an outcome a line; what is known goes before what is not.

    ``Assessment`` keeps it; ask it there.

    Args:
        record: the intervention.
        found: what is known by outcome, that of the headline first.
    """
    every = [_on(record, item) for item in found]
    every.sort(key=lambda item: (item.claim.certainty is None, not item.claim.has_own))
    return tuple(every)


def _on(record: Intervention, found: OutcomeFindings) -> OutcomeVerdict:
    claim = claim_of(found)
    advice = record.caution.advice if record.caution else None
    in_class = _class_of(found, claim)
    return OutcomeVerdict(
        outcome=found.outcome,
        claim=claim,
        sentence=sentence(found.outcome, claim, found.strength),
        in_class=_in_class(in_class, claim) if in_class else "",
        above=in_class.value if in_class else None,
        strength=found.strength,
        reason=main_reason(found.strength),
        next=next_step(found.outcome, claim, advice, record.levels),
    )


def _class_of(found: OutcomeFindings, claim: Claim) -> YardstickReading | None:
    """Read the class of 25; None where it does not apply, or where no effect may be told at all."""
    figure = found.figure
    if claim.certainty is None or not isinstance(figure, StandingFigure):
        return None
    if claim.claimed is Claimed.NOT_FOUND and abs(float(figure.value)) >= SMALLEST:
        return None
    reading = read_on(CLASS_OF_25, figure.on_yardsticks)
    return reading if reading.applies else None


def _in_class(reading: YardstickReading, claim: Claim) -> str:
    if claim.precision_known:
        return reading.words
    return f"{reading.words} Zo vonden de onderzoeken het gemiddeld; hoe precies dat is, is niet bekend."
