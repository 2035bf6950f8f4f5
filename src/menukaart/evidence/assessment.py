"""Everything that is derived for one intervention, made once for its page, its card and the API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from menukaart.catalogue import Catalogue
from menukaart.evidence.gap import GapJudgement, gap
from menukaart.evidence.ground import Pooled
from menukaart.evidence.pooling import StudyRow, synthesise
from menukaart.evidence.strength import Strength, strength
from menukaart.evidence.yardsticks import Measured, measure
from menukaart.model import Intervention, Source
from menukaart.reading.table import Table


@dataclass(frozen=True, slots=True)
class Assessment:
    """What was derived for one intervention.

    Attributes:
        measured: each figure on the yardsticks, in the order of the record.
        strength: the strength of the evidence.
        gap: whether it narrows the gap.
        pooled: the estimate pooled from study rows; None when the record asks for none.
    """

    measured: tuple[Measured, ...]
    strength: Strength
    gap: GapJudgement
    pooled: Pooled | None


def assess_all(catalogue: Catalogue) -> dict[str, Assessment]:
    """Assess every living intervention, by id."""
    return {
        record.id: assess(record, catalogue.sources_by_id, catalogue.tables)
        for record in catalogue.interventions
    }


def assess(record: Intervention, sources: Mapping[str, Source], tables: Mapping[str, Table]) -> Assessment:
    """Assess one intervention."""
    pooled = _pooled(record, tables)
    return Assessment(
        measured=tuple(measure(effect) for effect in record.effects),
        strength=strength(record, record.reviewed, sources, pooled=pooled),
        gap=gap(record, sources),
        pooled=pooled,
    )


def _pooled(record: Intervention, tables: Mapping[str, Table]) -> Pooled | None:
    """Pool the rows that a record asks for."""
    request = record.synthesis
    table = tables.get(request.source) if request else None
    if request is None or table is None:
        return None
    chosen = [row for row in table.rows if row.matches(request.where)]
    rows = [
        StudyRow(row.study, row.effect, row.se, row.get("country"), row.get("name") or "") for row in chosen
    ]
    return Pooled(request.source, synthesise(rows)) if rows else None
