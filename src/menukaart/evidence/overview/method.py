"""What the page about the method shows, made from the very objects that the code decides with.

Numbers come out as Dutch text, because the page is filled in a template without logic.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from menukaart.dutch import number
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.gap import MARGIN
from menukaart.evidence.netherlands import DutchTotals, totals
from menukaart.evidence.overview.validity import Validity, validity
from menukaart.evidence.strength.previous import PREVIOUS, PreviousRule
from menukaart.evidence.strength.rule import LEVELS, RULE, AmountStep, StrengthRule
from menukaart.evidence.strength.score import Strength
from menukaart.evidence.yardsticks.terms import YARDSTICKS, Yardstick
from menukaart.model import Intervention, Source
from menukaart.reading.strands import Strand
from menukaart.vocabulary import DutchVerdict, EvidenceState, GapVerdict


@dataclass(frozen=True, slots=True)
class Start:
    """Where a score starts: the number of studies in words, and the step."""

    studies: str
    step: int


@dataclass(frozen=True, slots=True)
class Spread:
    """How many records have a score (``score`` as text), or have none for a reason in words."""

    score: str
    words: str
    records: int


@dataclass(frozen=True, slots=True)
class MovedScore:
    """A record whose score changed with the rule: what was published before, and what it is now, in words."""

    id: str
    title: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Method:
    """Everything on the page about the method that is not plain text.

    Attributes:
        rule: the rule for the strength of evidence, with its numbers.
        starts: where a score starts, by number of studies; the last one is for an unknown number.
        states: why there is no number (label, meaning).
        overrides: how many records have a score of the editors' own.
        spread: how many records have each score, and how many have none, by reason.
        previous: what rule 1.0 said and how it differs.
        moved: the records whose score changed with the rule, by title.
        validity: how the scores agree with those of the EEF; None when there is too little to compare.
        yardsticks: the yardsticks (label, explanation, origin).
        dutch: how many records have Dutch studies.
        dutch_words: the fixed words for the Netherlands (label, meaning).
        gap_words: the fixed words for the gap (label).
        gap_margin: from which difference two effects are not equal, in standard deviations.
    """

    rule: StrengthRule
    starts: tuple[Start, ...]
    states: tuple[EvidenceState, ...]
    overrides: int
    spread: tuple[Spread, ...]
    previous: PreviousRule
    moved: tuple[MovedScore, ...]
    validity: Validity | None
    yardsticks: tuple[Yardstick, ...]
    dutch: DutchTotals
    dutch_words: tuple[DutchVerdict, ...]
    gap_words: tuple[GapVerdict, ...]
    gap_margin: str


def method(
    records: Iterable[Intervention],
    sources: Mapping[str, Source],
    assessments: Mapping[str, Assessment],
    strands: Iterable[Strand] = (),
) -> Method:
    """Gather what the page shows.

    Args:
        records: the living interventions.
        sources: the living source records by id.
        assessments: what was derived for each record, by id.
        strands: how the EEF rates what we rate too; only held beside the scores.
    """
    living = tuple(records)
    scores = tuple(assessments[record.id].strength for record in living)
    return Method(
        rule=RULE,
        starts=(*map(_start, RULE.steps), Start("aantal onbekend", RULE.uncounted)),
        states=tuple(state for state in EvidenceState if state is not EvidenceState.JUDGED),
        overrides=sum(item.override is not None for item in scores),
        spread=tuple(_spread(scores)),
        previous=PREVIOUS,
        moved=tuple(_moved(living, assessments)),
        validity=validity(strands, assessments),
        yardsticks=tuple(YARDSTICKS.values()),
        dutch=totals(living, sources),
        dutch_words=tuple(DutchVerdict),
        gap_words=tuple(GapVerdict),
        gap_margin=number(MARGIN, 2),
    )


def _start(step: AmountStep) -> Start:
    if step.most is None:
        return Start(f"{step.least} of meer", step.step)
    return Start(f"{step.least} tot en met {step.most}", step.step)


def _spread(scores: Iterable[Strength]) -> Iterator[Spread]:
    found = list(scores)
    values = Counter(item.value for item in found)
    for level in reversed(LEVELS):
        yield Spread(str(level.value), level.label, values[level.value])
    states = Counter(item.state for item in found if item.value is None)
    for state in EvidenceState:
        if states[state]:
            yield Spread("geen", state.label, states[state])


def _moved(records: Iterable[Intervention], assessments: Mapping[str, Assessment]) -> Iterator[MovedScore]:
    for record in records:
        before, now = assessments[record.id].previous, assessments[record.id].strength
        if before is not None and before.value != now.value:
            words = now.state.label if now.level is None else f"{now.value} ({now.level.label})"
            yield MovedScore(record.id, record.title, str(before.value), words)
