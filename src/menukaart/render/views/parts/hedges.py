"""How firmly a verdict may be said: its verb follows from the strength of the evidence behind it.

Source of the verbs: communication.md, table A (informative statements of GRADE, in plain Dutch). A verdict on
a score of 1, or on none, says that we do not know, and then what the research that there is found.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from menukaart.evidence.strength.score import Strength
from menukaart.vocabulary import DutchVerdict, GapVerdict


@dataclass(frozen=True, slots=True)
class Hedged:
    """One verdict in words, from sure to unsure.

    Attributes:
        sure: at a score of 5.
        probable: at 4.
        seems: at 3.
        perhaps: at 2.
        unknown: at 1, or where nothing was judged.
    """

    sure: str
    probable: str
    seems: str
    perhaps: str
    unknown: str

    def at(self, strength: Strength) -> str:
        """Give the words that a strength of evidence allows."""
        by_score = {5: self.sure, 4: self.probable, 3: self.seems, 2: self.perhaps}
        return by_score.get(strength.value or 0, self.unknown)


_GAP: Mapping[GapVerdict, Hedged] = {
    GapVerdict.NARROWS: Hedged(
        "verkleint de kloof",
        "verkleint waarschijnlijk de kloof",
        "lijkt de kloof te verkleinen",
        "verkleint misschien de kloof",
        "we weten niet of dit de kloof verkleint; in het onderzoek dat er is, werd hij kleiner",
    ),
    GapVerdict.EQUAL: Hedged(
        "laat de kloof gelijk",
        "laat de kloof waarschijnlijk gelijk",
        "lijkt de kloof gelijk te laten",
        "laat de kloof misschien gelijk",
        "we weten niet wat dit met de kloof doet; in het onderzoek dat er is, bleef hij gelijk",
    ),
    GapVerdict.WIDENS: Hedged(
        "vergroot de kloof",
        "vergroot waarschijnlijk de kloof",
        "lijkt de kloof te vergroten",
        "vergroot misschien de kloof",
        "we weten niet wat dit met de kloof doet; in het onderzoek dat er is, werd hij groter",
    ),
}
_DUTCH: Mapping[DutchVerdict, Hedged] = {
    DutchVerdict.EFFECT: Hedged(
        "effect aangetoond",
        "effect aangetoond",
        "onderzocht: het lijkt te helpen",
        "onderzocht: misschien helpt het",
        "onderzocht: we weten niet of het helpt; het onderzoek dat er is, vond een effect",
    ),
    DutchVerdict.NO_EFFECT: Hedged(
        "geen effect gevonden",
        "geen effect gevonden",
        "onderzocht: het lijkt weinig of geen verschil te maken",
        "onderzocht: misschien maakt het weinig verschil",
        "onderzocht: we weten niet of het helpt; het onderzoek dat er is, vond geen effect",
    ),
}


def gap_words(verdict: GapVerdict, strength: Strength) -> str:
    """Say whether the gap narrows, as firmly as the evidence allows."""
    return _GAP[verdict].at(strength)


def dutch_verdict_words(verdict: DutchVerdict, strength: Strength) -> str:
    """Say what Dutch research found, as firmly as the evidence allows; what was only done needs no hedge."""
    hedged = _DUTCH.get(verdict)
    return hedged.at(strength) if hedged else verdict.label
