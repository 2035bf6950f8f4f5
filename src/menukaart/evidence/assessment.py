"""Everything that is derived for one intervention, made once for its page, its card and the API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from menukaart.catalogue import Catalogue
from menukaart.evidence.gap import GapJudgement, gap
from menukaart.evidence.netherlands import Netherlands, netherlands
from menukaart.evidence.strength import Strength, strength
from menukaart.evidence.yardsticks import Measured, measure
from menukaart.model import Intervention, Source


@dataclass(frozen=True, slots=True)
class Assessment:
    """What was derived for one intervention.

    Attributes:
        measured: each figure on the yardsticks, in the order of the record.
        strength: the strength of the evidence.
        netherlands: what is known of it in the Netherlands.
        gap: whether it narrows the gap.
    """

    measured: tuple[Measured, ...]
    strength: Strength
    netherlands: Netherlands
    gap: GapJudgement


def assess_all(catalogue: Catalogue) -> dict[str, Assessment]:
    """Assess every living intervention, by id."""
    sources = {source.id: source for source in catalogue.sources}
    return {record.id: assess(record, sources) for record in catalogue.interventions}


def assess(record: Intervention, sources: Mapping[str, Source]) -> Assessment:
    """Assess one intervention."""
    return Assessment(
        measured=tuple(measure(effect) for effect in record.effects),
        strength=strength(record, record.reviewed, sources),
        netherlands=netherlands(record, sources),
        gap=gap(record, sources),
    )
