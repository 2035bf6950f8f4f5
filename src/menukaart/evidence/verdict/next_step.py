"""What a school can do now: an answer for every pair of certainty and direction. Never "try it" after harm.

Grounds: AERO ties confidence to a next step; GRADE's evidence to decision adds cost and feasibility, so
certainty alone never decides (communication.md, section B). The sentences are ours.
"""

from __future__ import annotations

from collections.abc import Collection

from menukaart.evidence.verdict.claim import Claim
from menukaart.evidence.verdict.sentences import VOICES
from menukaart.vocabulary import ActionLevel, Advice, Claimed, Outcome

_LIKELY = 4
_SEEMS = 3
_TRIAL = "Begint u hiermee? Doe het dan als proef, liefst samen met andere scholen."
_TRIAL_OF_MUNICIPALITY = "Begint u hiermee? Doe het dan als proef, en volg wat het oplevert."
_WITH_OTHER_SCHOOLS = frozenset({ActionLevel.SCHOOL, ActionLevel.CLASS})
_HELPS = frozenset({Claimed.CLEARLY, Claimed.SLIGHTLY, Claimed.BETTER})
_NO_GAIN = frozenset({Claimed.LITTLE, Claimed.NOT_FOUND})
_ALWAYS = {
    Claimed.MIXED: "Kijk eerst bij welke leerlingen het hielp.",
    Claimed.RELATED: "Kies dit niet om een bewezen effect. Dat kennen wij niet.",
    Claimed.UNJUDGED: "Kies dit niet om een bewezen effect. Dat kennen wij niet.",
    Claimed.NOTHING_FOUND: "Kies dit niet omdat het bewezen is. Dat is het niet.",
}
_ADVICE = {
    Advice.RATHER_NOT: "Liever niet doen. Lees eerst waarom.",
    Advice.THINK_TWICE: "Denk er twee keer over na. Lees eerst waarom.",
}


def next_step(
    outcome: Outcome, claim: Claim, advice: Advice | None = None, levels: Collection[ActionLevel] = ()
) -> str:
    """Say in Dutch what a school or a municipality can do with what is known of an outcome.

    Args:
        outcome: what it is about.
        claim: what the evidence lets us claim.
        advice: that the editors advise against it; that goes before all else.
        levels: who carries it out; a municipality that does so without a school has none to try it with.
    """
    if advice is not None:
        return _ADVICE[advice]
    certainty = claim.certainty or 0
    if claim.claimed is Claimed.UNDECIDED:
        return _trial(levels)
    if claim.claimed in _HELPS:
        if certainty >= _LIKELY:
            return "Het overwegen waard. Kijk of u aan de voorwaarden kunt voldoen."
        return "Begin klein en kijk of de uitvoering lukt." if certainty >= _SEEMS else _trial(levels)
    if claim.claimed in _NO_GAIN:
        return f"Verwacht hier geen winst {VOICES[outcome].at}." if certainty >= _SEEMS else _trial(levels)
    if claim.claimed is Claimed.WORSE:
        if certainty >= _SEEMS:
            return f"Niet doen om het {VOICES[outcome].at} beter te maken."
        return "Wij zien geen reden om hiermee te beginnen."
    return _ALWAYS[claim.claimed]


def _trial(levels: Collection[ActionLevel]) -> str:
    """Advise a trial to who begins: much of this is asked by law or done every day already."""
    is_of_municipality = ActionLevel.MUNICIPALITY in levels and _WITH_OTHER_SCHOOLS.isdisjoint(levels)
    return _TRIAL_OF_MUNICIPALITY if is_of_municipality else _TRIAL
