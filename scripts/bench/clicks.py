"""Times what a reader does on the menukaart: until the answer is drawn, and until the new list is."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from playwright.sync_api import Page

SLOWED = 4
"""So many times slower than this machine: a middling phone."""

# Event timing: from the action to the next picture on the screen, and the part of it that is our own script.
# The list may come a picture later: that is timed from the same action to just after the picture that has it.
_OBSERVE = """() => {
  window.seen = [];
  window.listed = [];
  if (window.looks) return;
  window.looks = true;
  let began = 0;
  for (const name of ['click', 'keydown']) {
    addEventListener(name, (event) => { began = event.timeStamp; }, true);
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId || entry.name === 'input') {
      window.seen.push({ duration: entry.duration, script: entry.processingEnd - entry.processingStart });
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: false });
  new MutationObserver(() => {
    const from = began;
    began = 0;
    if (from) requestAnimationFrame(() => setTimeout(() => window.listed.push(performance.now() - from)));
  }).observe(document.querySelector('#kies-lijst'), { childList: true });
}"""
_BUSY = "#kies-lijst[aria-busy]"
_SETTLE = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150)))"
_FINEST = 16.0
"""Below these milliseconds a browser keeps no entry: then it is the upper bound."""


@dataclass(frozen=True, slots=True)
class Timing:
    """An action with its answers in milliseconds.

    Attributes:
        name: what was done, in Dutch.
        answers: until the browser drew an answer.
        lists: until the first of the new list was drawn; empty where there is no new list.
        script: the part of the answer that is our own script, in the middle of all times.
    """

    name: str
    answers: tuple[float, ...]
    lists: tuple[float, ...]
    script: float

    @property
    def middle(self) -> float:
        """The middle of the times until the new list, or else until the answer."""
        return statistics.median(self.lists or self.answers)

    def line(self) -> str:
        """Write it as a line of the report."""
        listed = [f"{few(self.lists):7.0f}" for few in (min, statistics.median, max)] if self.lists else ["–"]
        cells = " ".join(f"{cell:>7}" for cell in (*listed, "", "")[:3])
        return f"{self.name:36} {statistics.median(self.answers):8.0f} {self.script:9.1f} {cells}"


HEADING = f"{'handeling':36} {'antwoord':>8} {'ons deel':>9} {'lijst: snelste, midden, traagste':>32}"


def time_clicks(page: Page, address: str, times: int) -> Iterator[Timing]:
    """Open the menukaart and do every action so many times, with the processor slowed."""
    page.goto(address, wait_until="networkidle")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
    for name, act in _actions().items():
        yield _time(page, name, act, times)


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
    lists: list[float] = []
    scripts: list[float] = []
    for _ in range(times):
        if name == "wis alles" and page.locator(".finder-head [data-clear]").is_hidden():
            page.locator("input[name=fase][value=po]").click()
        _settle(page)
        page.evaluate(_OBSERVE)
        act(page)
        _settle(page)
        seen = page.evaluate("window.seen")
        answers.append(max((entry["duration"] for entry in seen), default=_FINEST))
        scripts.append(max((entry["script"] for entry in seen), default=0.0))
        lists += page.evaluate("window.listed")[-1:]
    return Timing(name, tuple(answers), tuple(lists), statistics.median(scripts))


def _settle(page: Page) -> None:
    page.locator(_BUSY).wait_for(state="detached")
    page.evaluate(_SETTLE)
