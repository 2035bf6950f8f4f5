"""Lists what went stale: ``make upkeep``, or ``python -m scripts.upkeep --day 2026-12-01 --network``.

Nothing goes over the network without ``--network``.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from menukaart.catalogue.rules.expiry import DATED
from menukaart.publish.inspection import inspect
from scripts.upkeep import links
from scripts.upkeep.exceptions import ExceptionsError, Passed, load
from scripts.upkeep.report import report, to_ask

ROOT = Path(__file__).resolve().parents[2]


def upkeep(root: Path, day: date, fetch: links.Fetcher | None, exceptions: tuple[Passed, ...]) -> str:
    """Make the report of a knowledge base; without a fetcher no link is asked."""
    problems = [each for each in inspect(root, day).outcome.problems if each.code in DATED]
    passed = [f"{each.place.file}:{each.place.line} {each.message}" for each in problems]
    found = links.addresses(root)
    answers = links.ask_all(to_ask(found, exceptions, day), fetch) if fetch else None
    return report(day, passed, found, answers, exceptions)


def main(arguments: list[str]) -> int:
    """Read the options, make the report and write it."""
    parser = argparse.ArgumentParser(prog="scripts.upkeep", description="Noem wat verlopen of dood is.")
    parser.add_argument(
        "--day", type=date.fromisoformat, required=True, help="de dag van vandaag: 2026-12-01"
    )
    parser.add_argument("--network", action="store_true", help="kijk ook of de links nog werken")
    parser.add_argument("--out", type=Path, help="bestand voor het verslag; anders op het scherm")
    options = parser.parse_args(arguments)
    try:
        text = upkeep(ROOT, options.day, links.fetch if options.network else None, load())
    except ExceptionsError as error:
        print(f"Fout: {error}", file=sys.stderr)
        return 1
    if options.out is None:
        print(text, end="")
        return 0
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
