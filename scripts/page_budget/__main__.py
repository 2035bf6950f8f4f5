"""Print by kind of page the median and the largest of what a reader meets; with --csv every page."""

from __future__ import annotations

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import asdict, fields
from pathlib import Path
from statistics import median

from scripts.page_budget.measure import PHONE, PageSize, measure

ROOT = Path(__file__).parents[2]
_COLUMNS: dict[str, Callable[[PageSize], int | None]] = {
    "px op 360": lambda page: page.phone,
    "px op 1440": lambda page: page.desk,
    "woorden": lambda page: page.words,
    "KB html": lambda page: round(page.html / 1000),
    "KB ingepakt": lambda page: round(page.packed / 1000),
    "oordeel tot px": lambda page: page.verdict,
    "eerste kaart px": lambda page: page.first_card,
}


def main(arguments: list[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "build" / "site", help="de gebouwde site")
    parser.add_argument("--csv", type=Path, help="schrijf elke pagina in dit bestand")
    parser.add_argument("only", nargs="*", help="begin van adressen, zoals interventies/")
    options = parser.parse_args(arguments)
    pages = list(measure(options.site, options.only))
    if options.csv:
        with options.csv.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, [field.name for field in fields(PageSize)])
            writer.writeheader()
            writer.writerows(asdict(page) for page in pages)
    kinds: dict[str, list[PageSize]] = defaultdict(list)
    for page in pages:
        kinds[page.kind].append(page)
    print(f"{len(pages)} pagina's; mediaan / grootste; telefoon is {PHONE[0]} x {PHONE[1]}")
    for kind in sorted(kinds):
        print(f"{kind} ({len(kinds[kind])}): {_line(kinds[kind])}")
    return 0


def _line(pages: Sequence[PageSize]) -> str:
    told = []
    for name, take in _COLUMNS.items():
        found = [value for page in pages if (value := take(page)) is not None]
        if found:
            told.append(f"{name} {median(found):.0f} / {max(found)}")
    return "; ".join(told)


if __name__ == "__main__":
    sys.exit(main())
