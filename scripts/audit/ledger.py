"""``tests/content/figures.csv``: for each number in a record the file and key that it comes from."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from scripts.audit.records import Number


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """A line of the ledger: a number in a record, and where it comes from."""

    file: str
    field: str
    value: str
    origin: str


def read_ledger(path: Path) -> list[Row]:
    """Read the ledger; one that is not there is empty."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [Row(**row) for row in csv.DictReader(file)]


def write_ledger(path: Path, rows: Iterable[Row]) -> None:
    """Write the ledger, each line once, in a fixed order."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([field.name for field in fields(Row)])
        writer.writerows(astuple(row) for row in sorted(set(rows)))


def missing(numbers: Iterable[Number], rows: Iterable[Row]) -> list[Number]:
    """Give the numbers that no line accounts for. A line is about a value in a record, wherever it stands."""
    known = Counter((row.file, row.value) for row in rows)
    return [number for number in numbers if (number.file, str(number.value)) not in known]
