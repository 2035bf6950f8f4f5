"""What may be said of an intervention on one outcome, short enough for a card, a row or a list.

The sentence is that of the verdict (``evidence/verdict``), so that no list says more than the page; the
effect stands in one unit, children of a class of 25.
"""

from __future__ import annotations

from dataclasses import dataclass

from menukaart.evidence.assessment import Assessment
from menukaart.evidence.outcomes import OutcomeFindings
from menukaart.evidence.verdict.verdict import OutcomeVerdict, verdicts
from menukaart.evidence.yardsticks.scales import people, say_class_in_short
from menukaart.model import Intervention
from menukaart.vocabulary import Outcome

IN_CLASS = "Boven het midden"
"""What ``Told.in_class`` is about, as the head of a row or a column."""


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


def told_by_outcome(record: Intervention, assessed: Assessment) -> dict[Outcome, Told]:
    """Tell it of every outcome of which anything is known or at which it aims."""
    return {row.outcome: _told(record, row) for row in assessed.by_outcome}


def told_first(record: Intervention, assessed: Assessment) -> Told | None:
    """Tell it of the outcome that the score of the record is about, else of the first that is known."""
    if not assessed.by_outcome:
        return None
    own = [row for row in assessed.by_outcome if row.outcome is assessed.strength.outcome]
    return _view(verdicts(record, tuple(own) or assessed.by_outcome)[0])


def told_on(record: Intervention, assessed: Assessment, outcomes: tuple[Outcome, ...]) -> Told | None:
    """Tell it of that outcome out of several of which most is known; None when there is none of them."""
    rows = tuple(row for row in assessed.by_outcome if row.outcome in outcomes)
    if not rows:
        return None
    found = verdicts(record, rows)
    return _view(max(found, key=lambda each: (each.claim.certainty or 0, bool(each.in_class))))


def first_sentence(text: str) -> str:
    """Give the first sentence of a summary."""
    return f"{text.partition('. ')[0].rstrip('.')}."


def _told(record: Intervention, row: OutcomeFindings) -> Told:
    return _view(verdicts(record, (row,))[0])


def _view(said: OutcomeVerdict) -> Told:
    in_class = ""
    if said.above is not None:
        in_class = say_class_in_short(said.above, people(said.outcome)[1])
        in_class = in_class if said.claim.precision_known else f"gemiddeld {in_class}"
    return Told(said.outcome, said.sentence, in_class, said.next, said.claim.certainty is not None)
