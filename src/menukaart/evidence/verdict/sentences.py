"""The sentences: a verb for the certainty, a word for the size, and the outcome it is about.

Structure: GRADE's informative statements (Santesso and others, 2020), in plain Dutch. Order of the verbs by
how sure readers find them: measured with 132 professionals (Cochrane Colloquium, Madrid 2011). No word of
size at a score of 2 or lower: small studies overstate.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from menukaart.evidence.strength.score import Strength
from menukaart.evidence.verdict.claim import Claim
from menukaart.vocabulary import Claimed, Direction, EvidenceState, Outcome


@dataclass(frozen=True, slots=True)
class Voice:
    """How an outcome stands in a sentence.

    Attributes:
        at: where something changes: ``bij rekenen``.
        worse, seems_worse, perhaps_worse, was_better, was_worse: what is said of those it is about.
    """

    at: str
    worse: str = "Leerlingen doen het hiermee {hedge}slechter"
    seems_worse: str = "Leerlingen lijken het hiermee slechter te doen"
    perhaps_worse: str = "Misschien doen leerlingen het hiermee slechter"
    was_better: str = "deden leerlingen het beter"
    was_worse: str = "deden leerlingen het slechter"


def _of_things(at: str) -> Voice:
    """Give the voice of an outcome that is not about what pupils do."""
    return Voice(
        at,
        "Het gaat hiermee {hedge}slechter",
        "Het lijkt hiermee slechter te gaan",
        "Misschien gaat het hiermee slechter",
        "ging het beter",
        "ging het slechter",
    )


def _of_children(at: str) -> Voice:
    return Voice(
        at,
        "Kinderen doen het hiermee {hedge}slechter",
        "Kinderen lijken het hiermee slechter te doen",
        "Misschien doen kinderen het hiermee slechter",
        "deden kinderen het beter",
        "deden kinderen het slechter",
    )


VOICES: Mapping[Outcome, Voice] = {
    Outcome.GENERAL: Voice("bij de schoolprestaties"),
    Outcome.MATHS: Voice("bij rekenen"),
    Outcome.LANGUAGE: Voice("bij taal"),
    Outcome.READING: Voice("bij lezen"),
    Outcome.VOCABULARY: Voice("bij woordenschat"),
    Outcome.COGNITION: _of_children("bij de ontwikkeling van het jonge kind"),
    Outcome.SOCIAL: Voice("bij de sociaal-emotionele ontwikkeling"),
    Outcome.BEHAVIOUR: _of_things("bij gedrag"),
    Outcome.WELLBEING: _of_things("bij welbevinden en motivatie"),
    Outcome.ADVICE: Voice("bij schooladvies en doorstroom"),
    Outcome.PARENTS: _of_things("bij ouderbetrokkenheid"),
    Outcome.TEACHING: _of_things("bij het handelen van leraren"),
    Outcome.SEGREGATION: _of_things("bij segregatie en gelijke toegang"),
}


@dataclass(frozen=True, slots=True)
class Verbs:
    """One claim in words, from sure to unsure: at a score of 5, 4, 3, 2 and 1."""

    sure: str
    probable: str
    seems: str
    perhaps: str
    unknown: str

    def at(self, certainty: int) -> str:
        """Give the words for a score of 1 to 5."""
        return (self.unknown, self.perhaps, self.seems, self.probable, self.sure)[certainty - 1]


_PERHAPS = "Misschien helpt dit {at}. Hoeveel weten we niet."
_WE_DO_NOT_KNOW = "We weten niet of dit helpt {at}. In het onderzoek dat er is, {was_better}."
_NOT_FOUND = "Een verschil {at} is niet gevonden, maar ook niet uitgesloten."
_UNDECIDED = "De onderzoeken zeggen nog niet welke kant het op gaat {at}."
_LITTLE_KNOWN = "We weten niet of dit helpt {at}. In het onderzoek dat er is, was weinig verschil."

SENTENCES: Mapping[Claimed, Verbs] = {
    Claimed.CLEARLY: Verbs(
        "Dit helpt duidelijk {at}.",
        "Dit helpt waarschijnlijk duidelijk {at}.",
        "Dit lijkt duidelijk te helpen {at}.",
        _PERHAPS,
        _WE_DO_NOT_KNOW,
    ),
    Claimed.SLIGHTLY: Verbs(
        "Dit helpt een beetje {at}.",
        "Dit helpt waarschijnlijk een beetje {at}.",
        "Dit lijkt een beetje te helpen {at}.",
        _PERHAPS,
        _WE_DO_NOT_KNOW,
    ),
    Claimed.BETTER: Verbs(
        "Dit helpt {at}. Hoeveel weten we niet precies.",
        "Dit helpt waarschijnlijk {at}. Hoeveel weten we niet precies.",
        "Dit lijkt te helpen {at}. Hoeveel weten we niet precies.",
        _PERHAPS,
        _WE_DO_NOT_KNOW,
    ),
    Claimed.LITTLE: Verbs(
        "Dit maakt weinig of geen verschil {at}.",
        "Dit maakt waarschijnlijk weinig of geen verschil {at}.",
        "Dit lijkt weinig of geen verschil te maken {at}.",
        "Misschien maakt dit weinig verschil {at}.",
        _LITTLE_KNOWN,
    ),
    Claimed.NOT_FOUND: Verbs(_NOT_FOUND, _NOT_FOUND, _NOT_FOUND, _NOT_FOUND, _LITTLE_KNOWN),
    Claimed.UNDECIDED: Verbs(_UNDECIDED, _UNDECIDED, _UNDECIDED, _UNDECIDED, _UNDECIDED),
    Claimed.WORSE: Verbs(
        "{worse} {at}.",
        "{probably_worse} {at}.",
        "{seems_worse} {at}.",
        "{perhaps_worse} {at}.",
        "We weten niet wat dit doet {at}. Let op: in het onderzoek dat er is, {was_worse}.",
    ),
    Claimed.MIXED: Verbs(
        "Bij sommige leerlingen helpt dit {at}, bij andere niet.",
        "Waarschijnlijk helpt dit {at} bij sommige leerlingen, bij andere niet.",
        "Dit lijkt {at} niet bij iedereen te helpen.",
        "De onderzoeken {at} spreken elkaar tegen.",
        "We weten niet of dit helpt {at}. De onderzoeken spreken elkaar tegen.",
    ),
}
"""What is said of a claim at each certainty; ``{at}`` is the outcome, the rest is of its voice."""

MIXED_IN_ONE = Verbs(
    SENTENCES[Claimed.MIXED].sure,
    SENTENCES[Claimed.MIXED].probable,
    SENTENCES[Claimed.MIXED].seems,
    "De uitkomsten {at} zijn gemengd, en er is maar één onderzoek met een vergelijking.",
    "We weten niet of dit helpt {at}. Er is één onderzoek met een vergelijking; de uitkomsten zijn gemengd.",
)
"""What is said of mixed results where one comparative study is all there is: nothing contradicts it."""

_RELATED = "Over deze aanpak zelf is geen onderzoek {at}. Over iets wat erop lijkt wel."
_MOSTLY_RELATED = (
    "We weten niet of dit helpt {at}. Onderzoek naar deze aanpak zelf {own}. "
    "Sterker onderzoek gaat over iets wat erop lijkt."
)
_OWN: Mapping[Direction, str] = {
    Direction.POSITIVE: "viel gunstig uit",
    Direction.NEGATIVE: "viel ongunstig uit",
    Direction.NO_DIFFERENCE: "vond geen aantoonbaar verschil",
    Direction.MIXED: "viel wisselend uit",
}
_UNJUDGED: Mapping[EvidenceState, str] = {
    EvidenceState.NOT_SEARCHED: "Wij zochten nog niet naar onderzoek {at}.",
    EvidenceState.SILENT: "Wij kennen geen onderzoek {at}.",
    EvidenceState.DESCRIPTION: "Wij vonden {at} alleen beschrijvingen, geen vergelijking.",
    EvidenceState.WEAK_OR_RELATED: "Het onderzoek {at} is te zwak, of gaat over iets wat erop lijkt.",
    EvidenceState.ELSEWHERE: "Wij vonden {at} alleen een oordeel van anderen.",
    EvidenceState.TOO_FEW: "Wij vonden {at} te weinig onderzoek om te oordelen.",
    EvidenceState.NOT_APPLICABLE: "Of dit helpt {at}, is hier niet de vraag.",
}
_NO_SIZE = 2
"""Up to this score no size is said."""
_ALSO = "Het kan ook {also} zijn."


def sentence(outcome: Outcome, claim: Claim, strength: Strength) -> str:
    """Write what may be claimed on an outcome, in one or two Dutch sentences."""
    voice = VOICES[outcome]
    words = {
        "at": voice.at,
        "worse": voice.worse.format(hedge=""),
        "probably_worse": voice.worse.format(hedge="waarschijnlijk "),
        "seems_worse": voice.seems_worse,
        "perhaps_worse": voice.perhaps_worse,
        "was_better": voice.was_better,
        "was_worse": voice.was_worse,
    }
    if claim.certainty is None:
        return _without_certainty(claim, strength).format(**words)
    is_mixed_in_one = claim.claimed is Claimed.MIXED and claim.is_one_study
    verbs = MIXED_IN_ONE if is_mixed_in_one else SENTENCES[claim.claimed]
    text = verbs.at(claim.certainty).format(**words)
    if claim.also is None or claim.certainty <= _NO_SIZE:
        return text
    return f"{text} {_ALSO.format(also=claim.also.label)}"


def _without_certainty(claim: Claim, strength: Strength) -> str:
    if claim.claimed is Claimed.RELATED:
        return _MOSTLY_RELATED.replace("{own}", _OWN[claim.own]) if claim.own else _RELATED
    if claim.claimed is Claimed.NOTHING_FOUND:
        return strength.reason
    return _UNJUDGED.get(strength.state, _UNJUDGED[EvidenceState.SILENT])
