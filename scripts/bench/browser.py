"""Measures in a browser what readers meet on a site of any size: what is sent, and how soon a click works.

The sites have generated records, or ``--site`` names one that stands already. Figures are printed and never
tested: they say something about this machine at this moment.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, ViewportSize

from menukaart.publish import build_site
from scripts.bench.clicks import HEADING, SLOWED, time_clicks
from scripts.bench.generate import furnish, generate
from scripts.bench.report import aims_table
from scripts.bench.targets import Target
from scripts.bench.weights import LIST, CompressingHandler, compressed_size, sent
from scripts.search_bench import engines
from scripts.search_bench.browser import browser
from scripts.serving import serving

PROJECT = Path(__file__).resolve().parent.parent.parent
SIZES = (1000, 5000)
PHONE: ViewportSize = {"width": 360, "height": 780}
DESK: ViewportSize = {"width": 1440, "height": 900}
MENU = "menukaart/"
LISTS = (
    "",
    "themas/",
    "interventies/",
    "bronnen/",
    "effecten/",
    "effecten/lezen/",
    "bewijskaart/",
    "vergelijken/",
)
"""Other pages that grow with the records."""

QUESTIONS = ("bijles", "ouderbetrokenheid")
IN_TEXTS = ("hulp bij huiswerk groep 7", "kleuter laten blijven zitten", "toetsen na de zomervakantie")
"""Questions with words that only the texts of records have."""

_AIM_MS = 50
_AIM_MENU, _AIM_RECORD, _AIM_TEXTS = 60, 60, 250
_AIM_FIRST, _AIM_FIRST_LARGE, _LARGE = 150, 250, 3000
"""A first result may weigh more from so many records on."""
_KILOBYTE = 1000


def main() -> int:
    """Build (or take) sites, measure, and print the figures."""
    options = _parser().parse_args()
    if options.site:
        print(_report(options.site, options.herhaal, weights_only=options.zonder_klikken))
        return 0
    for count in options.aantal:
        with tempfile.TemporaryDirectory(prefix="menukaart-bench-") as folder:
            root = Path(folder)
            print(f"\n{count} records maken en bouwen …", file=sys.stderr, flush=True)
            generate(root, count)
            furnish(root, PROJECT)
            print(_report(build_site(root).site, options.herhaal, weights_only=options.zonder_klikken))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m scripts.bench.browser", description="Meet wat een lezer merkt, in een browser."
    )
    parser.add_argument("--aantal", type=int, nargs="+", default=SIZES, help="aantallen records")
    parser.add_argument("--site", type=Path, help="meet een site die er al staat")
    parser.add_argument("--herhaal", type=int, default=5, help="zo vaak elke handeling op de menukaart")
    parser.add_argument("--zonder-klikken", action="store_true", help="meet alleen wat er verstuurd wordt")
    return parser


def _report(site: Path, times: int, *, weights_only: bool) -> str:
    records = sum(
        1 for kind in ("interventies", "themas", "bronnen") for _ in (site / kind).glob("*/index.html")
    )
    lines = [f"\n{records} records. KB zoals verstuurd (gzip)."]
    aims: list[Target] = []
    with serving(site, CompressingHandler) as root, browser() as chrome:
        for part in (_menu(chrome, root, aims), _records(chrome, root, site, aims), _lists(site)):
            lines += part
        lines += _search(chrome, root, records, aims)
        if not weights_only:
            lines += _clicks(chrome, root, times, aims)
    return "\n".join([*lines, "", aims_table(aims)])


def _menu(chrome: Browser, root: str, aims: list[Target]) -> Iterator[str]:
    """Say what the menukaart weighs at first sight, and what the first choice fetches."""
    context = chrome.new_context(viewport=PHONE)
    page = context.new_page()
    with sent(page) as first:
        page.goto(f"{root}{MENU}", wait_until="networkidle")
    with sent(page) as later:
        page.locator("input[name=fase][value=po]").click()
        page.locator("#kies-lijst[aria-busy]").wait_for(state="detached")
        page.wait_for_load_state("networkidle")
    context.close()
    kinds = first.by_kind()
    aims.append(
        Target("/menukaart/ bij de eerste blik, zonder stijl en script", "KB", _AIM_MENU, kinds[LIST] / 1000)
    )
    yield f"/menukaart/ bij de eerste blik: {_told(kinds)}; bij de eerste keuze nog {_kb(later.total)}"


def _records(chrome: Browser, root: str, site: Path, aims: list[Target]) -> Iterator[str]:
    """Say what the median and the largest page of an intervention weigh with all that they load."""
    files = sorted((site / "interventies").glob("*/index.html"), key=compressed_size)
    for name, file in (("mediaan", files[len(files) // 2]), ("grootste", files[-1])):
        sizes = []
        for size in (PHONE, DESK):
            context = chrome.new_context(viewport=size)
            page = context.new_page()
            with sent(page) as found:
                page.goto(f"{root}interventies/{file.parent.name}/", wait_until="networkidle")
            context.close()
            sizes.append(found.total)
            told = _told(found.by_kind())
        phone, desk = map(_kb, sizes)
        yield f"recordpagina, {name} ({file.parent.name}): telefoon {phone}, scherm {desk}: {told}"
        aims.append(Target(f"recordpagina, {name}, alles", "KB", _AIM_RECORD, max(sizes) / _KILOBYTE))


def _lists(site: Path) -> Iterator[str]:
    sizes = [(address, compressed_size(site / address / "index.html")) for address in LISTS]
    yield "andere lijsten, alleen HTML: " + ", ".join(f"/{address} {_kb(size)}" for address, size in sizes)


def _search(chrome: Browser, root: str, records: int, aims: list[Target]) -> Iterator[str]:
    """Say what a question fetches in all, the page and its style included."""
    most = _AIM_FIRST if records < _LARGE else _AIM_FIRST_LARGE
    for what, questions, limit in (
        ("een naam", QUESTIONS, most),
        ("woorden in teksten", IN_TEXTS, _AIM_TEXTS),
    ):
        sizes = []
        for question in questions:
            context = chrome.new_context(viewport=PHONE)
            page = context.new_page()
            with sent(page) as found:
                engines.ours(page, root)(question)
                page.wait_for_load_state("networkidle")
            context.close()
            sizes.append(found.total)
            yield f"zoeken naar ‘{question}’: {_kb(found.total)}: {_told(found.by_kind())}"
        aims.append(Target(f"zoeken naar {what}, de zwaarste vraag", "KB", limit, max(sizes) / _KILOBYTE))


def _clicks(chrome: Browser, root: str, times: int, aims: list[Target]) -> Iterator[str]:
    context = chrome.new_context(viewport={"width": 1366, "height": 768})
    yield f"\nMilliseconden, processor {SLOWED}x vertraagd"
    yield HEADING
    middles = []
    for timing in time_clicks(context.new_page(), f"{root}{MENU}", times):
        yield timing.line()
        if "facet" in timing.name:
            middles.append(timing)
    context.close()
    fastest = statistics.median(min(timing.lists) for timing in middles if timing.lists)
    middle = statistics.median(timing.middle for timing in middles)
    aims.append(Target("een facet tot de nieuwe lijst, midden", "ms", _AIM_MS, middle))
    aims.append(Target("een facet tot de nieuwe lijst, snelste keer", "ms", _AIM_MS, fastest))


def _told(kinds: dict[str, int]) -> str:
    return ", ".join(f"{kind} {_kb(size)}" for kind, size in sorted(kinds.items()))


def _kb(size: float) -> str:
    return f"{size / _KILOBYTE:.1f}".replace(".", ",")


if __name__ == "__main__":
    sys.exit(main())
