"""How sure the answer of a theme can be: what was judged of its interventions, and the surest of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from menukaart.evidence.assessment import Assessment
from menukaart.model import Intervention


@dataclass(frozen=True, slots=True)
class ThemeCertainty:
    """What is known of the interventions of a theme together.

    Attributes:
        total: how many there are.
        judged: of how many research was judged.
        highest: the highest strength of evidence among them; None when nothing was judged.
        surest: those that have it, in the order given. It says how sure we are, not that they help.
    """

    total: int
    judged: int
    highest: int | None
    surest: tuple[Intervention, ...]


def certainty_of(records: Iterable[Intervention], assessments: Mapping[str, Assessment]) -> ThemeCertainty:
    """Say how sure we are about some interventions together."""
    every = tuple(records)
    scores = {record.id: assessments[record.id].strength.value or 0 for record in every}
    highest = max(scores.values(), default=0)
    return ThemeCertainty(
        total=len(every),
        judged=sum(score > 0 for score in scores.values()),
        highest=highest or None,
        surest=tuple(record for record in every if highest and scores[record.id] == highest),
    )
