"""How our scores for the strength of evidence agree with those of the EEF, for what both rate.

The EEF ratings are a yardstick from outside and no truth: they rest on the EEF's own reviews, mostly of other
studies than ours. They are never an input of the rule, and the rule was not fitted to single strands. The
figures stand on the page about the method whatever they are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from menukaart.dutch import number
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.numbers.ranks import spearman, spearman_interval
from menukaart.evidence.strength.previous import PREVIOUS
from menukaart.evidence.strength.rule import VERSION
from menukaart.reading.strands import EDITION, Strand

SPEARMAN_AIM = 0.7
"""The least rank correlation that we aim at."""
DIFFERENCE_AIM = 0.75
"""The largest mean absolute difference that we aim at, in steps of the score."""
FEWEST = 3
"""With fewer rated strands than this there is nothing to compare."""

ScoreOf = Callable[[str], int | None]
"""Gives the score of an intervention by its id; None when it was not judged."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How scores agree with the ratings of the EEF.

    Attributes:
        strands: how many interventions there are with a strand.
        rated: how many of them count here.
        spearman: rank correlation, -1 to 1; None when there is none to give.
        mean: mean of our score less theirs, in steps.
        absolute: the same without regard to the sign.
    """

    strands: int
    rated: int
    spearman: float | None
    mean: float
    absolute: float


def agreement(
    strands: Sequence[Strand], score_of: ScoreOf, *, unrated_as_zero: bool = False
) -> Agreement | None:
    """Compare scores with ratings; None with fewer than ``FEWEST`` pairs.

    Args:
        strands: the strands to look at.
        score_of: our scores.
        unrated_as_zero: count what was not judged as 0, to see what leaving it out does.
    """
    pairs = pairs_of(strands, score_of, unrated_as_zero=unrated_as_zero)
    if len(pairs) < FEWEST:
        return None
    differences = [ours - theirs for ours, theirs in pairs]
    return Agreement(
        strands=len(strands),
        rated=len(pairs),
        spearman=spearman(pairs),
        mean=sum(differences) / len(pairs),
        absolute=sum(map(abs, differences)) / len(pairs),
    )


def pairs_of(
    strands: Iterable[Strand], score_of: ScoreOf, *, unrated_as_zero: bool = False
) -> list[tuple[int, int]]:
    """Give our score and theirs for every strand that both rate."""
    rest = 0 if unrated_as_zero else None
    found = ((rest if (ours := score_of(strand.id)) is None else ours, strand.rating) for strand in strands)
    return [(ours, theirs) for ours, theirs in found if ours is not None]


@dataclass(frozen=True, slots=True)
class RuleAgreement:
    """One version of the rule against the EEF, as Dutch text."""

    version: str
    rated: str
    spearman: str
    interval: str
    mean: str
    absolute: str


@dataclass(frozen=True, slots=True)
class Validity:
    """What the page about the method says of the comparison with the EEF.

    Attributes:
        edition: edition of the toolkit, in Dutch.
        strands: how many strands match one of our interventions exactly.
        rules: the earlier rule, and the rule in force.
        with_unrated: the rule in force when what was not judged counts as 0.
        verdicts: whether the aims are met, in Dutch sentences.
    """

    edition: str
    strands: int
    rules: tuple[RuleAgreement, ...]
    with_unrated: RuleAgreement
    verdicts: tuple[str, ...]


def validity(strands: Iterable[Strand], assessments: Mapping[str, Assessment]) -> Validity | None:
    """Compare both rules with the EEF on the strands that match exactly; None when there are too few.

    Args:
        strands: the strands with their ratings.
        assessments: what was derived for each living intervention, by id.
    """
    strict = [strand for strand in strands if strand.is_strict and strand.id in assessments]

    def before(identifier: str) -> int | None:
        previous = assessments[identifier].previous
        return previous.value if previous else None

    def now(identifier: str) -> int | None:
        # What the rule gives, not what the editors put in its place: it is the rule that is tried.
        return assessments[identifier].strength.rule_value

    with_unrated = _row(VERSION, strict, now, unrated_as_zero=True)
    rules = tuple(
        row
        for version, score in ((PREVIOUS.version, before), (VERSION, now))
        if (row := _row(version, strict, score))
    )
    found = agreement(strict, now)
    if found is None or with_unrated is None:
        return None
    return Validity(EDITION, len(strict), rules, with_unrated, _verdicts(found))


def _row(
    version: str, strands: Sequence[Strand], score_of: ScoreOf, *, unrated_as_zero: bool = False
) -> RuleAgreement | None:
    found = agreement(strands, score_of, unrated_as_zero=unrated_as_zero)
    if found is None:
        return None
    ends = spearman_interval(pairs_of(strands, score_of, unrated_as_zero=unrated_as_zero))
    return RuleAgreement(
        version=version,
        rated=number(found.rated),
        spearman="niet te berekenen" if found.spearman is None else number(found.spearman, 2),
        interval=f"{number(ends[0], 2)} tot {number(ends[1], 2)}" if ends else "niet te berekenen",
        mean=number(found.mean, 2),
        absolute=number(found.absolute, 2),
    )


def _verdicts(found: Agreement) -> tuple[str, ...]:
    """Say of both aims whether they are met, as plainly when they are not."""
    is_close = found.absolute <= DIFFERENCE_AIM
    is_alike = found.spearman is not None and found.spearman >= SPEARMAN_AIM
    return (
        f"Gemiddeld hoogstens {number(DIFFERENCE_AIM, 2)} verschil: {_MET[is_close]}.",
        f"Een samenhang van ten minste {number(SPEARMAN_AIM, 2)}: {_MET[is_alike]}.",
    )


_MET = {True: "gehaald", False: "niet gehaald"}
