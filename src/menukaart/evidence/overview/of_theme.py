"""How sure the answer of a theme can be: what was judged of its interventions, and the surest of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from menukaart.evidence.assessment import Assessment
from menukaart.evidence.strength.score import Strength, Strengths
from menukaart.model import Intervention


@dataclass(frozen=True, slots=True)
class ThemeCertainty:
    """What is known of the interventions of a theme together.

    Attributes:
        total: how many there are.
        judged: of how many research was judged.
        related: of how many of those only research into something like it.
        highest: the highest strength of evidence about one of them itself; None when there is none.
        surest: those that have it, in the order given. It says how sure we are, not that they help.
        levels: how many have each score, the highest first; those without a score of their own are left out.
    """

    total: int
    judged: int
    related: int
    highest: int | None
    surest: tuple[Intervention, ...]
    levels: tuple[tuple[int, int], ...]


def certainty_of(records: Iterable[Intervention], assessments: Mapping[str, Assessment]) -> ThemeCertainty:
    """Say how sure we are about some interventions together."""
    every = tuple(records)
    scores = {record.id: direct_score(assessments[record.id].strengths) for record in every}
    judged = sum(bool(assessments[record.id].strength.value) for record in every)
    highest = max(scores.values(), default=0)
    return ThemeCertainty(
        total=len(every),
        judged=judged,
        related=judged - sum(score > 0 for score in scores.values()),
        highest=highest or None,
        surest=tuple(record for record in every if highest and scores[record.id] == highest),
        levels=tuple(sorted(Counter(filter(None, scores.values())).items(), reverse=True)),
    )


def direct_score(found: Strengths) -> int:
    """Give the score that rests on research into the intervention itself; 0 where there is none."""
    if _is_direct(found.own):
        return found.own.value or 0
    return max((each.value or 0 for each in found.by_outcome.values() if _is_direct(each)), default=0)


def _is_direct(strength: Strength) -> bool:
    return bool(strength.value) and strength.body is not None and not strength.body.is_related
