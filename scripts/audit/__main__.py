"""Make the report."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from menukaart.catalogue import Catalogue, check
from menukaart.evidence.assessment import assess_all
from menukaart.reading import load_library
from scripts.audit.coverage import lost, read_checklist
from scripts.audit.known import counts, silent
from scripts.audit.records import loose_numbers
from scripts.audit.research import LISTS, cover, not_listed, read_lists, research_rows
from scripts.audit.site import strangers

ROOT = Path(__file__).parents[2]
_SHOWN = 70


def main(arguments: list[str] | None = None) -> int:
    """Print the report; 0 also when there is something to look at."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=Path, default=ROOT, help="de kennisbank")
    parser.add_argument("--site", type=Path, help="de gebouwde site; standaard build/site")
    parser.add_argument(
        "--research", type=Path, help="de map met het onderzoek, om de lijsten mee te vergelijken"
    )
    parser.add_argument("--lists", type=Path, default=LISTS, help="de map met de lijsten per onderzoek")
    options = parser.parse_args(arguments)
    catalogue = check(load_library(options.root)).catalogue
    assessed = assess_all(catalogue)
    print("Wat bekend is", *counts(catalogue, assessed), sep="\n  ")
    _print("Kaarten waarop niets bekend is over effect, kosten en Nederland", silent(catalogue, assessed))
    _research(catalogue, options.lists, options.research)
    loose = [
        f"{each.file} {each.field}: {each.value} ({each.text[:_SHOWN]!r})"
        for each in loose_numbers(catalogue)
    ]
    _print("Getallen in een tekst zonder bron, die ook nergens anders in het record staan", loose)
    site = options.site or options.root / "build" / "site"
    if not (site / "index.html").is_file():
        print("Er is geen gebouwde site; draai 'menukaart build' voor de rest van dit verslag.")
        return 0
    _print("Van de inhoudslijst niet op de site", lost(site, read_checklist()))
    found = [f"{page}: {value}" for page, value in strangers(site, options.root)]
    _print("Getallen op pagina's die in geen record staan", found)
    return 0


def _research(catalogue: Catalogue, lists: Path, research: Path | None) -> None:
    """Print where the rows of the research ended up."""
    entries, unread = read_lists(lists)
    covered = cover(catalogue, entries)
    print(f"Regels van het onderzoek: {covered.placed} met een plaats, {covered.left_out} met een reden")
    _print("Wat in de lijsten van het onderzoek niet klopt", [*unread, *covered.faults])
    if research:
        _print("Onderzoek en lijsten verschillen", not_listed(research_rows(research), entries))


def _print(title: str, lines: Iterable[str]) -> None:
    found = list(lines)
    print(f"{title}: {len(found)}")
    for line in found:
        print(f"  {line}")


if __name__ == "__main__":
    sys.exit(main())
