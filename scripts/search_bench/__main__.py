"""Runs the comparison: builds three variants of the site, asks every question, and prints the figures."""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser

from scripts.bench.generate import generate
from scripts.search_bench import engines
from scripts.search_bench.browser import browser
from scripts.search_bench.queries import (
    HELD_OUT,
    PART_OF,
    TOP,
    TUNED,
    Query,
    load,
    load_unanswerable,
    load_words,
    place_of,
    score,
)
from scripts.search_bench.traffic import recorded
from scripts.search_bench.variants import build_large, build_material, build_ours, build_plain
from scripts.serving import serving

ENGINES = {"onze": engines.ours, "pagefind": engines.plain, "material": engines.material}
_NOTHING = re.compile("niets gevonden|niet gevonden", re.IGNORECASE)
SAMPLES = ("bijles", "hulp bij huiswerk groep 7", "ouderbetrokenheid", "kleuter laten blijven zitten")


def main() -> int:
    """Print a table for the tuned questions and one for those kept apart."""
    options = _parser().parse_args()
    with tempfile.TemporaryDirectory(prefix="menukaart-zoeken-") as name, browser() as chrome:
        folder = Path(name)
        sites = _build(folder, options.zoek)
        for file in (TUNED,) if options.zonder_apart else (TUNED, HELD_OUT):
            queries = load(file)
            places = {engine: _ask(chrome, engine, site, queries) for engine, site in sites.items()}
            _report(file, queries, places, show_misses=file == TUNED)
            _honesty(chrome, sites["onze"], file)
        _corrections(chrome, sites["onze"])
        _traffic(chrome, sites["onze"])
        if options.groot:
            _traffic(chrome, _large(folder / "groot", options.groot))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m scripts.search_bench", description="Vergelijk het zoeken."
    )
    parser.add_argument(
        "--zoek", nargs="+", choices=ENGINES, default=list(ENGINES), help="welke zoekfuncties"
    )
    parser.add_argument("--zonder-apart", action="store_true", help="laat de apart gehouden vragen weg")
    parser.add_argument("--groot", type=int, default=5000, help="omvang ook bij zoveel records; 0 slaat over")
    return parser


def _build(folder: Path, wanted: Sequence[str]) -> dict[str, Path]:
    root = folder / "onze"
    root.mkdir()
    _say("de site bouwen …")
    sites = {"onze": build_ours(root)}
    if "pagefind" in wanted:
        sites["pagefind"] = build_plain(sites["onze"], folder / "pagefind")
    if "material" in wanted:
        _say("de site van Material bouwen …")
        sites["material"] = build_material(root / "build" / "docs", folder / "material")
    return sites


def _ask(chrome: Browser, engine: str, site: Path, queries: Sequence[Query]) -> list[int]:
    _say(f"{len(queries)} vragen aan {engine} …")
    with serving(site) as root:
        page = chrome.new_page()
        ask = ENGINES[engine](page, root)
        places = [place_of(query, ask(query.text)) for query in queries]
        page.close()
    return places


def _report(name: str, queries: Sequence[Query], places: dict[str, list[int]], *, show_misses: bool) -> None:
    print(
        f"\n{name}: deel met een goed antwoord bij de eerste {TOP} / op de eerste plaats / "
        "gemiddelde van 1 gedeeld door de plaats"
    )
    print(f"{'soort':<16}{'vragen':>7}" + "".join(f"{engine:>20}" for engine in places))
    for kind in [*dict.fromkeys(query.kind for query in queries), "vragen", "woorden", "alles"]:
        chosen = [i for i, query in enumerate(queries) if kind in {"alles", query.kind, query.form}]
        scores = [score(found[i] for i in chosen) for found in places.values()]
        figures = "".join(
            f"{f'{each.success:.2f} / {each.first:.2f} / {each.reciprocal:.2f}':>20}" for each in scores
        )
        print(f"{kind:<16}{len(chosen):>7}{figures}")
    if show_misses:
        missed = [
            f"{query.text} ({place or '-'})"
            for query, place in zip(queries, places["onze"], strict=True)
            if not 0 < place <= TOP
        ]
        print(f"niet bij de eerste {TOP} (onze): {'; '.join(missed) or 'geen'}")


def _honesty(chrome: Browser, site: Path, file: str) -> None:
    """Count of how many unanswerable questions the page says so."""
    questions = load_unanswerable(PART_OF[file])
    told = _say_each(chrome, site, questions)
    silent = [question for question in questions if not _NOTHING.search(told[question])]
    print(f"niet te beantwoorden: {len(questions) - len(silent)} van {len(questions)} gezegd", end="")
    print(f"; niet gezegd: {'; '.join(silent)}" if silent and file == TUNED else "")


def _corrections(chrome: Browser, site: Path) -> None:
    """Count which correct words were corrected."""
    words = load_words()
    told = _say_each(chrome, site, words)
    wrong = [word for word in words if f"in plaats van ‘{word}’" in told[word]]
    print(f"\ngoede woorden verbeterd: {len(wrong)} van {len(words)}: {', '.join(wrong) or 'geen'}")


def _say_each(chrome: Browser, site: Path, questions: Sequence[str]) -> dict[str, str]:
    with serving(site) as root:
        page = chrome.new_page()
        say = engines.said(page, root)
        told = {question: say(question) for question in questions}
        page.close()
    return told


def _traffic(chrome: Browser, site: Path) -> None:
    records = sum(1 for _ in (site / "api" / "v1").rglob("*.json"))
    print(f"\nopgehaald bij een eerste vraag, KB zoals verstuurd (ruw); {records} bestanden in de API")
    print(f"{'vraag':<32}{'register':>16}{'modules':>16}{'woordenboek':>16}{'samen':>16}")
    with serving(site) as root:
        for query in SAMPLES:
            context = chrome.new_context()
            page = context.new_page()
            with recorded(page, root, site) as traffic:
                engines.ours(page, root)(query)
                page.wait_for_load_state("networkidle")
            sizes = [traffic.total(*groups) for groups in (("register",), ("modules",), ("dictionary",), ())]
            print(
                f"{query:<32}"
                + "".join(f"{f'{sent / 1000:.0f} ({raw / 1000:.0f})':>16}" for raw, sent in sizes)
            )
            context.close()


def _large(root: Path, count: int) -> Path:
    """Build a site of made-up records, whose words mean nothing; only its size counts."""
    _say(f"{count} verzonnen records bouwen …")
    generate(root, count)
    return build_large(root)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
