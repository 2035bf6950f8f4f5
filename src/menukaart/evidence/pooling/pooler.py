"""The syntheses that records ask for, pooled from the study tables; each question is worked out once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Protocol

from menukaart.evidence.pooling import StudyRow, aggregate, pool
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.pooling.studies import grouped, studies_of
from menukaart.model.intervention import SynthesisRequest
from menukaart.reading.table import Table, TableRow


class PoolingCache(Protocol):
    """Remembers what was pooled. A dict will do; a file can outlive a build.

    A key stands for everything that a result depends on but the code: the bytes of the table, what its
    columns are called, and the filter. Whoever keeps results for longer must know of the code as well.
    """

    def get(self, key: str, /) -> Pooled | None:
        """Give what was pooled for a key; None when that is not known."""

    def __setitem__(self, key: str, value: Pooled, /) -> None:
        """Remember what was pooled."""


class Pooler:
    """Pools the rows that a record asks for, or gives what an earlier run made of the same rows."""

    def __init__(self, tables: Mapping[str, Table], cache: PoolingCache | None = None) -> None:
        """Take the study tables by id of their source, and what was pooled before."""
        self._tables = tables
        self._cache: PoolingCache = {} if cache is None else cache
        self._rows: dict[str, tuple[StudyRow, ...]] = {}

    def pool(self, request: SynthesisRequest | None) -> Pooled | None:
        """Answer a request; None when there is none, no sound table, or no row that fits."""
        table = self._tables.get(request.source) if request else None
        if request is None or table is None:
            return None
        key = _key(request, table)
        if (known := self._cache.get(key)) is not None:
            return known
        found = table.matching(request.where)
        if not found:
            return None
        rows = self._study_rows(request.source, table)
        effects = aggregate(rows[index] for index in found)
        synthesis = pool(effects)
        studies = studies_of((table.rows[index] for index in found), effects, synthesis.tau2)
        pooled = Pooled(request.source, synthesis, studies, grouped(studies))
        self._cache[key] = pooled
        return pooled

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


def _key(request: SynthesisRequest, table: Table) -> str:
    question = json.dumps([request.source, table.digest, request.where], sort_keys=True)
    return hashlib.sha256(question.encode()).hexdigest()
