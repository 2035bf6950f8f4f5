"""The verdict on one outcome in a few words, for a table: never more than the sentence says (``sentences``).

A size is said only where the sentence says one, and with the same hedge.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from menukaart.evidence.verdict.claim import Claim
from menukaart.evidence.verdict.sentences import VOICES, Verbs
from menukaart.evidence.verdict.verdict import OutcomeVerdict
from menukaart.vocabulary import Claimed, Outcome

_PERHAPS = "helpt misschien {at}"
_UNKNOWN = "we weten het niet; in het onderzoek {was_better} {at}"
_LITTLE_UNKNOWN = "we weten het niet; in het onderzoek was weinig verschil {at}"
_NOT_FOUND = "verschil {at} niet gevonden, ook niet uitgesloten"
_UNDECIDED = "nog niet te zeggen welke kant het op gaat {at}"

BRIEF: Mapping[Claimed, Verbs] = {
    Claimed.CLEARLY: Verbs(
        "helpt duidelijk {at}",
        "helpt waarschijnlijk duidelijk {at}",
        "lijkt duidelijk te helpen {at}",
        _PERHAPS,
        _UNKNOWN,
    ),
    Claimed.SLIGHTLY: Verbs(
        "helpt een beetje {at}",
        "helpt waarschijnlijk een beetje {at}",
        "lijkt een beetje te helpen {at}",
        _PERHAPS,
        _UNKNOWN,
    ),
    Claimed.BETTER: Verbs(
        "helpt {at}", "helpt waarschijnlijk {at}", "lijkt te helpen {at}", _PERHAPS, _UNKNOWN
    ),
    Claimed.LITTLE: Verbs(
        "maakt weinig of geen verschil {at}",
        "maakt waarschijnlijk weinig of geen verschil {at}",
        "lijkt weinig of geen verschil te maken {at}",
        "maakt misschien weinig verschil {at}",
        _LITTLE_UNKNOWN,
    ),
    Claimed.NOT_FOUND: Verbs(_NOT_FOUND, _NOT_FOUND, _NOT_FOUND, _NOT_FOUND, _LITTLE_UNKNOWN),
    Claimed.UNDECIDED: Verbs(_UNDECIDED, _UNDECIDED, _UNDECIDED, _UNDECIDED, _UNDECIDED),
    Claimed.WORSE: Verbs(
        "slechter {at}",
        "waarschijnlijk slechter {at}",
        "lijkt slechter {at}",
        "misschien slechter {at}",
        "we weten het niet; let op: in het onderzoek {was_worse} {at}",
    ),
    Claimed.MIXED: Verbs(
        "helpt sommige leerlingen {at}, andere niet",
        "helpt waarschijnlijk sommige leerlingen {at}, andere niet",
        "lijkt {at} niet bij iedereen te helpen",
        "onderzoeken {at} spreken elkaar tegen",
        "we weten het niet; onderzoeken {at} spreken elkaar tegen",
    ),
}
"""What a table says of a claim at each certainty; ``{at}`` is the outcome, the rest is of its voice."""

_MIXED_IN_ONE = Verbs(
    BRIEF[Claimed.MIXED].sure,
    BRIEF[Claimed.MIXED].probable,
    BRIEF[Claimed.MIXED].seems,
    "uitkomsten {at} gemengd, uit één onderzoek",
    "we weten het niet; één onderzoek, uitkomsten {at} gemengd",
)
_MOSTLY_RELATED = "vooral onderzoek naar iets wat erop lijkt"
NO_OUTCOME = "er is onderzoek; over welke uitkomst, zeggen de bronnen niet"
"""What a table says of a record of which the research names no outcome."""


def telling(found: Iterable[OutcomeVerdict], own: Outcome | None) -> OutcomeVerdict | None:
    """Choose the verdict that stands for an intervention in a table; None where nothing was judged.

    That is the one on the outcome of its own score. Where that rests on research into something like it, and
    another outcome was studied directly, the other goes first.

    Args:
        found: what may be said, an outcome each.
        own: the outcome that the score of the record is about.
    """
    judged = [each for each in found if each.claim.certainty is not None or each.strength.value]
    return min(judged, key=lambda each: (each.claim.certainty is None, each.outcome is not own), default=None)


def brief(outcome: Outcome, claim: Claim) -> str:
    """Write what may be claimed on an outcome in a few Dutch words, without capital and full stop."""
    if claim.certainty is None:
        return _MOSTLY_RELATED if claim.has_own else claim.claimed.label
    voice = VOICES[outcome]
    is_mixed_in_one = claim.claimed is Claimed.MIXED and claim.is_one_study
    words = (_MIXED_IN_ONE if is_mixed_in_one else BRIEF[claim.claimed]).at(claim.certainty)
    return words.format(at=voice.at, was_better=voice.was_better, was_worse=voice.was_worse)
