"""What a score could become if what is unknown turned out well: where reading more pays.

Computed with the rule itself (``strength.score``), so it can never promise what the rule would not give.
"""

from __future__ import annotations

from dataclasses import dataclass

from menukaart.evidence.strength.score import Strength, score
from menukaart.evidence.strength.verdicts import Judged, Verdict


@dataclass(frozen=True, slots=True)
class Potential:
    """How far the score of a rule could rise.

    Attributes:
        current: the score of the rule as it stands, 0-5.
        best: the score when every unknown criterion turned out a yes, ``current``-5.
        unknown: the criteria that are unknown.
        decisive: those of them that would raise the score on their own.
    """

    current: int
    best: int
    unknown: tuple[Judged, ...]
    decisive: tuple[Judged, ...]


def potential(strength: Strength) -> Potential:
    """Say how far a score could rise."""
    unknown = tuple(item for item in strength.criteria if item.verdict is Verdict.UNKNOWN)
    decisive = tuple(item for item in unknown if _value_if(strength, (item,)) > strength.rule_value)
    return Potential(strength.rule_value, _value_if(strength, unknown), unknown, decisive)


def _value_if(strength: Strength, answered: tuple[Judged, ...]) -> int:
    """Give the score when some criteria turned out a yes."""
    ids = {item.id for item in answered}
    verdicts = [Verdict.YES if item.id in ids else item.verdict for item in strength.criteria]
    value, _ = score(strength.base, verdicts, strength.bounds)
    return value
