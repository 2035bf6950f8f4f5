"""How firmly a verdict may be said: its verb follows from the strength of the evidence behind it.

Source of the verbs: communication.md, table A (informative statements of GRADE, in plain Dutch). A verdict on
a score of 1, or on none, says that we do not know, and then what the research that there is found.
"""

from __future__ import annotations

from collections.abc import Mapping

from menukaart.evidence.strength.score import Strength
from menukaart.evidence.verdict.sentences import Verbs
from menukaart.vocabulary import DutchVerdict, GapVerdict

_GAP: Mapping[GapVerdict, Verbs] = {
    GapVerdict.NARROWS: Verbs(
        "verkleint de kloof",
        "verkleint waarschijnlijk de kloof",
        "lijkt de kloof te verkleinen",
        "verkleint misschien de kloof",
        "we weten niet of dit de kloof verkleint; in het onderzoek dat er is, werd hij kleiner",
    ),
    GapVerdict.EQUAL: Verbs(
        "laat de kloof gelijk",
        "laat de kloof waarschijnlijk gelijk",
        "lijkt de kloof gelijk te laten",
        "laat de kloof misschien gelijk",
        "we weten niet wat dit met de kloof doet; in het onderzoek dat er is, bleef hij gelijk",
    ),
    GapVerdict.WIDENS: Verbs(
        "vergroot de kloof",
        "vergroot waarschijnlijk de kloof",
        "lijkt de kloof te vergroten",
        "vergroot misschien de kloof",
        "we weten niet wat dit met de kloof doet; in het onderzoek dat er is, werd hij groter",
    ),
}
_DUTCH: Mapping[DutchVerdict, Verbs] = {
    DutchVerdict.EFFECT: Verbs(
        "effect aangetoond",
        "effect aangetoond",
        "onderzocht: het lijkt te helpen",
        "onderzocht: misschien helpt het",
        "onderzocht: we weten niet of het helpt; het onderzoek dat er is, vond een effect",
    ),
    DutchVerdict.NO_EFFECT: Verbs(
        "geen effect gevonden",
        "geen effect gevonden",
        "onderzocht: het lijkt weinig of geen verschil te maken",
        "onderzocht: misschien maakt het weinig verschil",
        "onderzocht: we weten niet of het helpt; het onderzoek dat er is, vond geen effect",
    ),
}


def gap_words(verdict: GapVerdict, strength: Strength) -> str:
    """Say whether the gap narrows, as firmly as the evidence allows."""
    return _hedged(_GAP[verdict], strength)


def dutch_verdict_words(verdict: DutchVerdict, strength: Strength) -> str:
    """Say what Dutch research found, as firmly as the evidence allows; what was only done needs no hedge."""
    hedged = _DUTCH.get(verdict)
    return _hedged(hedged, strength) if hedged else verdict.label


def _hedged(words: Verbs, strength: Strength) -> str:
    """Give the words that a strength of evidence allows; where nothing was judged, those of a score of 1."""
    return words.at(strength.value or 1)
