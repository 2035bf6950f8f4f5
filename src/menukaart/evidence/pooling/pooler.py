"""The syntheses that records ask for, pooled from the study tables; each question is worked out once."""

from __future__ import annotations

from collections.abc import Mapping

from menukaart.evidence.pooling import StudyRow, aggregate, pool
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.pooling.sensitivity import sensitivity
from menukaart.evidence.pooling.studies import grouped, studies_of
from menukaart.model.judgements import SynthesisRequest
from menukaart.reading.study_table import Table, TableRow

Question = tuple[str, frozenset[tuple[str, str]]]
"""The source, and the columns with the values that rows must have."""


class Pooler:
    """Pools the rows that a record asks for; the same question of another record gets the same answer."""

    def __init__(self, tables: Mapping[str, Table]) -> None:
        """Take the study tables by id of their source."""
        self._tables = tables
        self._rows: dict[str, tuple[StudyRow, ...]] = {}
        self._answers: dict[Question, Pooled | None] = {}

    def pool(self, request: SynthesisRequest | None) -> Pooled | None:
        """Answer a request; None when there is none, no sound table, or no row that fits."""
        table = self._tables.get(request.source) if request else None
        if request is None or table is None:
            return None
        question = (request.source, frozenset(request.where.items()))
        if question not in self._answers:
            self._answers[question] = self._work_out(request, table)
        return self._answers[question]

    def _work_out(self, request: SynthesisRequest, table: Table) -> Pooled | None:
        found = table.matching(request.where)
        if not found:
            return None
        known = self._study_rows(request.source, table)
        rows = [known[index] for index in found]
        effects = aggregate(rows)
        synthesis = pool(effects)
        studies = studies_of((table.rows[index] for index in found), effects, synthesis.tau2)
        tried = sensitivity(rows, effects, synthesis)
        return Pooled(request.source, synthesis, studies, grouped(studies), tried)

    def _study_rows(self, source: str, table: Table) -> tuple[StudyRow, ...]:
        """Give the rows of a table as effects, made once for all requests."""
        if source not in self._rows:
            self._rows[source] = tuple(study_row(row) for row in table.rows)
        return self._rows[source]


def study_row(row: TableRow) -> StudyRow:
    """Take from a line of a study table what pooling needs."""
    return StudyRow(
        row.study, row.effect, row.se, row.get("country"), row.get("name") or "", row.get("design")
    )
