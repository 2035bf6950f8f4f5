"""Measures the menukaart in a browser: how soon a click is answered, and what the page weighs.

The site has 1000 generated interventions and the processor is slowed four times. Figures are printed and
never tested: they say something about this machine at this moment.
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Page, Route, sync_playwright

from menukaart.publish import build_site
from scripts.bench.generate import SHARE_OF_INTERVENTIONS, furnish, generate
from scripts.ensure_browser import ensure_browser, this_machine

PROJECT = Path(__file__).resolve().parent.parent.parent
ADDRESS = "http://menukaart.test/"
SLOWED = 4
AIM_MS = 50
ARGUMENTS = ("--no-sandbox", "--headless", "--disable-gpu", "--disable-quic")

# Event timing: from the click to the next picture on the screen, and the part of it that is our own script.
OBSERVE = """() => {
  window.seen = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId || entry.name === 'input') {
      window.seen.push({ duration: entry.duration, script: entry.processingEnd - entry.processingStart });
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: false });
}"""
BUSY = "#kies-lijst[aria-busy]"


@dataclass(frozen=True, slots=True)
class Timing:
    """An action with its answers in milliseconds.

    On a busy machine the fastest says most about the page itself.
    """

    name: str
    answers: tuple[float, ...]
    script: float

    def line(self) -> str:
        """Write it as a line of the report."""
        fastest, middle, slowest = min(self.answers), statistics.median(self.answers), max(self.answers)
        verdict = "goed" if middle <= AIM_MS else "te traag"
        return f"{self.name:36} {fastest:7.0f} {middle:6.0f} {slowest:9.0f} {self.script:9.1f}   {verdict}"


def main() -> int:
    """Build (or take) a site, measure, and print the figures."""
    parser = argparse.ArgumentParser(prog="python -m scripts.bench.browser", description="Meet de menukaart.")
    parser.add_argument("--aantal", type=int, default=1000, help="aantal interventies")
    parser.add_argument("--site", type=Path, help="meet een site die er al staat")
    parser.add_argument("--herhaal", type=int, default=5, help="zo vaak elke handeling")
    options = parser.parse_args()
    if options.site:
        _measure(options.site, options.herhaal)
        return 0
    with tempfile.TemporaryDirectory(prefix="menukaart-bench-") as folder:
        root = Path(folder)
        generate(root, round(options.aantal / SHARE_OF_INTERVENTIONS))
        furnish(root, PROJECT)
        _measure(build_site(root).site, options.herhaal)
    return 0


def _measure(site: Path, times: int) -> None:
    weights: dict[str, int] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=ensure_browser(this_machine()), args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        page.route(f"{ADDRESS}**", lambda route: _serve(site, route, weights))
        page.goto(f"{ADDRESS}menukaart/", wait_until="load")
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
        timings = [_time(page, name, act, times) for name, act in _actions().items()]
        browser.close()
    print(f"Milliseconden, processor {SLOWED}x vertraagd; streven: hoogstens {AIM_MS}.")
    print(f"{'handeling':36} {'snelste':>7} {'midden':>6} {'traagste':>9} {'ons deel':>9}")
    print("\n".join(timing.line() for timing in timings))
    print(f"\n/menukaart/ weegt {sum(weights.values()) / 1000:.0f} kB gecomprimeerd:")
    for path, weight in sorted(weights.items(), key=lambda item: -item[1]):
        print(f"  {weight / 1000:7.1f}  {path}")


def _serve(site: Path, route: Route, weights: dict[str, int]) -> None:
    path = urlsplit(route.request.url).path
    file = site / path.lstrip("/")
    if file.is_dir():
        file /= "index.html"
    weights[path] = len(gzip.compress(file.read_bytes(), 9, mtime=0))
    route.fulfill(path=file)


def _actions() -> dict[str, Callable[[Page], None]]:
    def click(selector: str) -> Callable[[Page], None]:
        return lambda page: page.locator(selector).first.click()

    return {
        "iets zonder gevolg (ter ijking)": click("#kies-kop"),
        "een facet kiezen en weer loslaten": click("input[name=fase][value=po]"),
        "nog een facet, als er al een staat": click("input[name=uitkomst][value=lezen]"),
        "een letter typen": lambda page: page.locator("#kies-q").press_sequentially("a"),
        "een letter wissen": lambda page: page.locator("#kies-q").press("Backspace"),
        "sorteren op effect": lambda page: _sort(page, "effect"),
        "sorteren op naam": lambda page: _sort(page, "naam"),
        "naar de tabel": click("input[name=weergave][value=tabel]"),
        "een facet in de tabel": click("input[name=fase][value=vo]"),
        "terug naar kaarten": click("input[name=weergave][value=kaarten]"),
        "wis alles": click(".finder-head [data-clear]"),
    }


def _sort(page: Page, value: str) -> None:
    """Choose an order as a keyboard does, so that the browser times it as an interaction."""
    if page.locator("input[name=uitkomst]:checked").count() != 1:
        page.locator("input[name=uitkomst][value=lezen]").first.click()
    page.locator("#kies-sorteer").focus()
    page.keyboard.press(value[0])


def _time(page: Page, name: str, act: Callable[[Page], None], times: int) -> Timing:
    """Do an action some times; what leads back to where it can be done again is not timed."""
    answers: list[float] = []
    scripts: list[float] = []
    for _ in range(times):
        if name == "wis alles" and page.locator(".finder-head [data-clear]").is_hidden():
            page.locator("input[name=fase][value=po]").click()
        _settle(page)
        page.evaluate(OBSERVE)
        act(page)
        _settle(page)
        seen = page.evaluate("window.seen")
        # Below 16 ms the browser keeps no entry: then 16 is the upper bound.
        answers.append(max((entry["duration"] for entry in seen), default=16.0))
        scripts.append(max((entry["script"] for entry in seen), default=0.0))
    return Timing(name, tuple(answers), statistics.median(scripts))


def _settle(page: Page) -> None:
    page.locator(BUSY).wait_for(state="detached")
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 120)))")


if __name__ == "__main__":
    sys.exit(main())
