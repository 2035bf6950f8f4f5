"""What may be said of an intervention on one outcome, short enough for a card, a row or a list.

The sentence is that of the verdict (``evidence/verdict``), so that no list says more than the page; the
effect stands in one unit, children of a class of 25.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from menukaart.evidence.assessment import Assessment
from menukaart.evidence.verdict.verdict import OutcomeVerdict
from menukaart.evidence.yardsticks.scales import people, say_class_in_short
from menukaart.render.views.parts.strength import strength_words
from menukaart.vocabulary import Claimed, Outcome

IN_CLASS = "Boven het midden"
"""What ``Told.in_class`` is about, as the head of a row or a column."""


OF_RELATED = "voor iets wat erop lijkt"
"""Said behind a score where all research is into something like it."""
_GAINS = frozenset({Claimed.CLEARLY, Claimed.SLIGHTLY, Claimed.BETTER})
_SOBERING = frozenset({Claimed.WORSE, Claimed.LITTLE, Claimed.NOT_FOUND, Claimed.MIXED})


@dataclass(frozen=True, slots=True)
class Told:
    """What may be said on one outcome.

    Attributes:
        outcome: the outcome.
        sentence: what the evidence lets us claim.
        in_class: ``15 van de 25 leerlingen in plaats van 12 of 13``; empty where that may not be said.
        next: what a school can do now.
        is_known: whether an effect may be told at all.
    """

    outcome: Outcome
    sentence: str
    in_class: str
    next: str
    is_known: bool


def told_by_outcome(assessed: Assessment) -> dict[Outcome, Told]:
    """Tell it of every outcome of which anything is known or at which it aims, in the order of the record."""
    told = {each.outcome: _view(each) for each in assessed.every_verdict}
    return {row.outcome: told[row.outcome] for row in assessed.by_outcome}


def told_first(assessed: Assessment) -> Told | None:
    """Tell it of the outcome that the score of the record is about, else of the first that is known."""
    return _view(assessed.own_verdict) if assessed.own_verdict else None


def told_fairly(assessed: Assessment) -> str:
    """Tell it where nothing else stands beside it: of a gain also on which outcomes there was none.

    Returns:
        Sentences; empty without any outcome.
    """
    own = assessed.own_verdict
    if own is None:
        return ""
    others = [(str(each.claim.claimed), each.sentence) for each in assessed.verdicts if each is not own]
    return fairly(str(own.claim.claimed), own.sentence, others)


def certainty_fairly(assessed: Assessment) -> str:
    """Say how sure ``told_fairly`` is: of its own outcome, and apart where it is of something like it.

    Returns:
        The score in words and digits, or why there is none.
    """
    own = assessed.own_verdict
    strength = own.strength if own else assessed.strength
    words = strength_words(strength)
    is_of_related = own is not None and own.claim.certainty is None and strength.value is not None
    return f"{words}, {OF_RELATED}" if is_of_related else words


def fairly(claimed: str, sentence: str, others: Iterable[tuple[str, str]]) -> str:
    """Put behind a sentence on a gain what must stand beside it.

    Args:
        claimed: what the sentence claims, as the code of ``Claimed``; it may come from a release.
        sentence: the sentence.
        others: the same of the other outcomes.
    """
    if claimed not in _GAINS:
        return sentence
    return " ".join((sentence, *(said for kind, said in others if kind in _SOBERING)))


def told_on(assessed: Assessment, outcomes: Collection[Outcome]) -> Told | None:
    """Tell it of that outcome out of several of which most is known; None when there is none of them."""
    found = [each for each in assessed.every_verdict if each.outcome in outcomes]
    best = max(found, key=lambda each: (each.claim.certainty or 0, bool(each.in_class)), default=None)
    return _view(best) if best else None


def class_in_short(said: OutcomeVerdict) -> str:
    """Write the class of 25 with and without in short words; empty where it may not be said."""
    return "" if said.above is None else say_class_in_short(said.above, people(said.outcome)[1])


def _view(said: OutcomeVerdict) -> Told:
    in_class = class_in_short(said)
    if in_class and not said.claim.precision_known:
        in_class = f"gemiddeld {in_class}"
    return Told(said.outcome, said.sentence, in_class, said.next, said.claim.certainty is not None)
