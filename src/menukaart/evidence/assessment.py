"""Everything that is derived for one intervention, made once for its page, its card and the API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from menukaart.catalogue import Catalogue
from menukaart.evidence.figures.record import RecordFigures, record_figures
from menukaart.evidence.gap import GapJudgement, gap
from menukaart.evidence.netherlands import Netherlands, netherlands
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.pooling.pooler import Pooler
from menukaart.evidence.strength.score import Strength, strength
from menukaart.evidence.yardsticks.measured import Measured, measure
from menukaart.model import Intervention, Source


@dataclass(frozen=True, slots=True)
class Assessment:
    """What was derived for one intervention.

    Attributes:
        figures: by outcome the figure that stands for the intervention, or why none does.
        measured: each figure on the yardsticks, in the order of the record.
        strength: the strength of the evidence.
        gap: whether it narrows the gap.
        netherlands: what is known of it in the Netherlands.
        pooled: the estimate pooled from study rows; None when the record asks for none.
    """

    figures: RecordFigures
    measured: tuple[Measured, ...]
    strength: Strength
    gap: GapJudgement
    netherlands: Netherlands
    pooled: Pooled | None


def assess_all(catalogue: Catalogue) -> dict[str, Assessment]:
    """Assess every living intervention of a catalogue, by id."""
    pooler = Pooler(catalogue.tables)
    return {
        record.id: assess(record, catalogue.sources_by_id, pooler.pool(record.synthesis))
        for record in catalogue.interventions
    }


def assess(record: Intervention, sources: Mapping[str, Source], pooled: Pooled | None) -> Assessment:
    """Assess one intervention, with the estimate pooled from the study rows that it asks for."""
    return Assessment(
        figures=record_figures(record, sources, pooled),
        measured=tuple(measure(effect) for effect in record.effects),
        strength=strength(record, record.reviewed, sources, pooled=pooled),
        gap=gap(record, sources),
        netherlands=netherlands(record, sources, pooled=pooled),
        pooled=pooled,
    )
