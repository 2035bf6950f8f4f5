"""Run the audit and say what it found."""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from scripts.audit.ledger import Row, missing, read_ledger, write_ledger
from scripts.audit.origins import Origins
from scripts.audit.records import Number, numbers_in_records
from scripts.audit.site import strangers

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"
LEDGER = ROOT / "tests" / "content" / "figures.csv"


def main() -> int:
    """Trace the numbers; 0 when every one has an origin."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, help="ook de pagina's van een gebouwde site nalopen")
    parser.add_argument(
        "--hand", type=Path, nargs="*", default=[], help="lijsten met herkomst, door schrijvers"
    )
    arguments = parser.parse_args()
    found = list(numbers_in_records(ROOT))
    rows, wrong = read_ledger(LEDGER), []
    if SHARED.is_dir():
        origins = Origins(SHARED, _source_records())
        rows = _traced(found, [*rows, *(row for path in arguments.hand for row in _by_hand(path))], origins)
        write_ledger(LEDGER, rows)
        wrong = [row for row in rows if origins.lacks(row.origin, Decimal(row.value))]
    unknown = missing(found, rows)
    for row in wrong:
        print(f"andere herkomst: {row.file} {row.field}: {row.value} staat niet in {row.origin}")
    for number in unknown:
        print(f"zonder herkomst: {number.file} {number.field}: {number.value} ({number.text[:60]!r})")
    lost = [] if arguments.site is None else list(strangers(arguments.site, ROOT))
    for page, value in lost:
        print(f"zonder record: {page}: {value}")
    print(f"{len(found)} getallen in records: {len(unknown)} zonder herkomst, {len(wrong)} met een andere")
    print(f"{len(lost)} getallen op pagina's die in geen record staan")
    return 1 if unknown or wrong or lost else 0


def _traced(found: Iterable[Number], known: Iterable[Row], origins: Origins) -> list[Row]:
    """Give the origin of every number: what a person wrote down, else the line where it stands."""
    by_hand = {(row.file, row.field, row.value): row for row in known}
    rows = []
    for number in found:
        key = (number.file, number.field, str(number.value))
        row = by_hand.get(key)
        wanting = row is None or origins.lacks(row.origin, number.value)
        if wanting and (line := origins.find(number)) is not None:
            row = Row(*key, line.key)
        if row is not None:
            rows.append(row)
    return rows


def _source_records() -> dict[str, dict[str, Any]]:
    files = sorted((ROOT / "sources").glob("*.yaml"))
    return {file.stem: yaml.safe_load(file.read_text(encoding="utf-8")) for file in files}


def _by_hand(path: Path) -> Iterable[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            value = row["value"].replace(",", ".") if "," in row["value"] else row["value"]
            yield Row(row["file"], row["field"], value, row["origin"])


if __name__ == "__main__":
    sys.exit(main())
