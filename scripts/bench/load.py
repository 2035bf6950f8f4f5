"""Reckons on paper what many visits and many proposals ask: bytes, requests and minutes.

A visit is measured in Chromium: the front page, the menukaart, a page of an intervention and a question, with
an empty cache at its start. The commands of a proposal are timed here. What is assumed is printed with it.

Run after ``menukaart build --all``: ``python -m scripts.bench.load``.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

from menukaart.dutch import number
from scripts.bench.weights import CompressingHandler, sent
from scripts.search_bench.browser import browser
from scripts.serving import serving

ROOT = Path(__file__).parents[2]
SITE = ROOT / "build" / "site"
VISIT = ("", "menukaart/", "interventies/zomerschool/", "zoeken/?q=bijles")
HEADERS = 500
"""Bytes of the headers of an answer, roughly those of the configuration of nginx that comes with the site."""
PEAK = 10
"""How many times busier the busiest second is than the average one: an assumption."""
INSTALL = 60
"""Seconds in which a machine of CI gets ready: checking out, Python, packages from a cache. An assumption."""
_MONTH = 30 * 24 * 3600


def main() -> int:
    """Measure, reckon and print."""
    options = _parser().parse_args()
    requests, size = measure_visit(options.site)
    print(visits(options.bezoeken, requests, size))
    print(proposals(options.voorstellen, measure_commands()))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m scripts.bench.load", description="Rekent drukte na.")
    parser.add_argument("--site", type=Path, default=SITE, help="een gemaakte site")
    parser.add_argument("--bezoeken", type=int, default=10_000_000, help="bezoeken in een maand")
    parser.add_argument("--voorstellen", type=int, default=100, help="voorstellen op een dag")
    return parser


def measure_visit(site: Path) -> tuple[int, int]:
    """Give the number of requests of a visit and their bytes, headers included."""
    with serving(site, CompressingHandler) as address, browser() as chromium:
        page = chromium.new_page()
        with sent(page) as found:
            for name in VISIT:
                page.goto(f"{address}{name}", wait_until="networkidle")
    return len(found.files), found.total + HEADERS * len(found.files)


def measure_commands() -> float:
    """Give the seconds that the commands of a proposal of records take here."""
    start = time.perf_counter()
    for arguments in (("check",), ("build", "--all")):
        command = [sys.executable, "-m", "menukaart", "--root", str(ROOT), *arguments]
        subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def visits(count: int, requests: int, size: int) -> str:
    """Say what visits ask of who serves the site.

    Args:
        count: visits in a month.
        requests: requests of one visit.
        size: bytes of one visit.
    """
    per_second, millions = count * requests / _MONTH, number(count / 1e6, 1)
    return (
        f"Een bezoek ({len(VISIT)} pagina's, niets bewaard): {requests} vragen, {number(size / 1e3, 0)} KB.\n"
        f"{millions} miljoen bezoeken in een maand: {number(count * requests / 1e6, 0)} miljoen "
        f"vragen en {number(count * size / 1e12, 1)} TB;\n"
        f"  {number(per_second, 0)} vragen per seconde, en {number(per_second * PEAK, 0)} als het "
        f"{PEAK} keer zo druk is (aanname)."
    )


def proposals(count: int, seconds: float) -> str:
    """Say what proposals of records ask of CI.

    Args:
        count: proposals on a day.
        seconds: what the commands of one take.
    """
    each = (seconds + INSTALL) / 60
    return (
        f"Een voorstel met records: {number(seconds, 0)} s aan opdrachten en {INSTALL} s klaarzetten "
        f"(aanname), {number(each, 1)} minuut.\n"
        f"{count} voorstellen op een dag: {number(count * each, 0)} minuten, "
        f"{number(count * each * 30 / 60, 0)} uur in een maand."
    )


if __name__ == "__main__":
    sys.exit(main())
