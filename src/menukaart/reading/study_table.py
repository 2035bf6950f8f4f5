"""What a study table holds once it is read: effects in rows, found by the values of their columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

MISSING = frozenset({"", "na", "n/a", "nan", "null", "none", "-", "."})
"""What stands in a cell without a value."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One effect, as the table gives it.

    Attributes:
        line: line in the file, counted from 1.
        study: id of the study.
        effect: the effect.
        se: its standard error, above 0.
        year: year of the study; None when the table has no such column or leaves the cell empty.
        values: the text of every declared column, by the name that the record gives it.
    """

    line: int
    study: str
    effect: float
    se: float
    year: int | None
    values: Mapping[str, str]

    def get(self, name: str) -> str | None:
        """Give the text of a column; None when it is not declared, empty, or a sign for missing."""
        text = self.values.get(name, "")
        return None if text.casefold() in MISSING else text


@dataclass(frozen=True)
class Table:
    """A study table without errors.

    Attributes:
        file: path relative to the root, with forward slashes.
        header: the headings, in order.
        rows: the effects, in order.
    """

    file: str
    header: tuple[str, ...]
    rows: tuple[TableRow, ...]

    def matching(self, where: Mapping[str, str]) -> list[int]:
        """Give the indexes of the rows that have all these values, compared as text, in order."""
        found = [self._places.get(item, frozenset()) for item in where.items()]
        fewest = min(found, key=len, default=frozenset(range(len(self.rows))))
        return sorted(fewest.intersection(*found))

    def turned(self) -> Table:
        """Give the same table with the sign of every effect turned, where a lower number is better."""
        return replace(self, rows=tuple(replace(row, effect=-row.effect) for row in self.rows))

    @cached_property
    def _places(self) -> Mapping[tuple[str, str], frozenset[int]]:
        """For each column and value: the indexes of the rows that have it. Made once, for all filters."""
        places: dict[tuple[str, str], list[int]] = defaultdict(list)
        for index, row in enumerate(self.rows):
            for item in row.values.items():
                places[item].append(index)
        return {item: frozenset(indexes) for item, indexes in places.items()}
