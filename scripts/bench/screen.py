"""Measures ``menukaart serve``: the time from saving a file to the picture in Chromium that has the change.

It works in a copy of the knowledge base and of the program. Figures are printed and never tested: they say
something about this machine at this moment; only those of a quiet machine say something of the product.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Error, Page, sync_playwright

from menukaart.dutch import number
from menukaart.reading.layout import PARTS
from scripts.bench.screen_edits import EDITS, Edit
from scripts.bench.timed_serve import MARK
from scripts.ensure_browser import ensure_browser, this_machine

PROJECT = Path(__file__).resolve().parent.parent.parent
AIM_SECONDS = 0.5
ARGUMENTS = ("--no-sandbox", "--headless", "--disable-gpu", "--disable-quic")
PATIENCE_MS = 20_000
_QUIET_SECONDS = 4
"""Between two edits: the preview then holds all rules against all records, which is not what we measure."""

# The moment, in milliseconds since 1970, of the first picture that has the text; 0 as long as there is none.
SEEN = """([word, painted]) => {
  if (!document.body || !(SHOWS)) return 0;
  const first = performance.getEntriesByName('first-contentful-paint')[0];
  if (painted && !first) return 0;
  return performance.timeOrigin + (painted ? first.startTime : performance.now());
}"""


@dataclass(frozen=True, slots=True)
class Split:
    """Where the seconds of one edit went; their sum is the time from saving to seeing.

    Attributes:
        notice: until the preview knew of the change.
        refresh: reading it.
        page: making the page.
        browser: the rest: hearing of it, asking for the page and what belongs to it, drawing.
    """

    notice: float
    refresh: float
    page: float
    browser: float

    @property
    def total(self) -> float:
        """From saving to seeing."""
        return self.notice + self.refresh + self.page + self.browser


@dataclass
class Told:
    """What the preview said of itself, as it says it."""

    moments: list[dict[str, Any]] = field(default_factory=list)

    def listen(self, output: Iterator[str]) -> None:
        """Take in everything to the end."""
        for line in output:
            if line.startswith(MARK):
                self.moments.append(json.loads(line.removeprefix(MARK)))

    def split(self, saved: float, seen: float, address: str) -> Split:
        """Divide the time between two moments."""
        since = [moment for moment in self.moments if saved <= moment["began"] <= seen]
        looks = [moment for moment in since if moment["what"] == "refresh"]
        page = f"{address.partition('?')[0]}index.html"
        ready = looks[0]["ended"] if looks else saved
        made = [each for each in since if each["about"] == [page] and each["ended"] >= ready]
        notice = looks[0]["began"] - saved if looks else 0.0
        refresh = ready - looks[0]["began"] if looks else 0.0
        making = sum(each["ended"] - max(each["began"], ready) for each in made)
        return Split(notice, refresh, making, seen - saved - notice - refresh - making)


def main() -> int:
    """Edit, look, and print the figures."""
    parser = argparse.ArgumentParser(
        prog="python -m scripts.bench.screen", description="Meet hoe snel een wijziging in beeld is."
    )
    parser.add_argument("--herhaal", type=int, default=3, help="zo vaak elke wijziging")
    parser.add_argument("--soort", nargs="+", help="alleen deze soorten wijzigingen")
    options = parser.parse_args()
    edits = [edit for edit in EDITS if options.soort is None or edit.kind in options.soort]
    with tempfile.TemporaryDirectory(prefix="menukaart-bench-") as folder:
        root = _copy(Path(folder))
        with _serving(root) as (address, told):
            found = _measure(root, address, told, edits, options.herhaal)
    print(_report(found))
    return 0


def _copy(root: Path) -> Path:
    """Copy the knowledge base and the program, so that nobody's files are edited."""
    for name in (*PARTS, "src"):
        if (PROJECT / name).is_dir():
            shutil.copytree(PROJECT / name, root / name)
        elif (PROJECT / name).exists():
            shutil.copy(PROJECT / name, root)
    return root


@contextlib.contextmanager
def _serving(root: Path) -> Iterator[tuple[str, Told]]:
    """Run the preview of the copied program; gives its address, and what it tells."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [sys.executable, "-u", "-m", "scripts.bench.timed_serve", "--root", str(root), "serve"]
    paths = os.pathsep.join([str(root / "src"), str(PROJECT)])
    environment = {**os.environ, "PYTHONPATH": paths, "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(
        [*command, "--port", str(port)],
        cwd=root,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        output, address = iter(process.stdout or ()), f"http://127.0.0.1:{port}/"
        if not any(address in line for line in output):
            raise SystemExit("De voorvertoning start niet.")
        told = Told()
        listener = threading.Thread(target=told.listen, args=(output,))
        listener.start()
        try:
            yield address, told
        finally:
            process.send_signal(signal.SIGINT)
            listener.join()


def _measure(root: Path, address: str, told: Told, edits: list[Edit], times: int) -> dict[str, list[Split]]:
    found: dict[str, list[Split]] = {edit.kind: [] for edit in edits}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=ensure_browser(this_machine()), args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        for round_ in range(times):
            for place, edit in enumerate(edits):
                look = _Look(page, root, address, _new_word(round_, place))
                found[edit.kind].append(_time(look, told, edit))
        browser.close()
    return found


def _new_word(*numbers: int) -> str:
    """Make a word that stands nowhere, and that no search takes for a slip of the pen in another."""
    digest = hashlib.sha256(repr(numbers).encode()).hexdigest()[:10]
    return digest.translate(str.maketrans("0123456789", "ghjklmnpqr")).capitalize()


@dataclass(frozen=True, slots=True)
class _Look:
    """One measurement: the browser, the files, where they are served, and a word that nobody used yet."""

    page: Page
    root: Path
    url: str
    word: str


def _time(look: _Look, told: Told, edit: Edit) -> Split:
    address = edit.address.replace("WOORD", look.word)
    look.page.goto(look.url + address, wait_until="load")
    time.sleep(_QUIET_SECONDS)
    saved = time.time()
    edit.apply(look.root, look.word)
    test, asked = SEEN.replace("SHOWS", edit.shows), [look.word, edit.painted]
    try:
        seen = look.page.wait_for_function(test, arg=asked, polling=10, timeout=PATIENCE_MS).json_value()
    except Error as error:
        raise SystemExit(f"De wijziging van '{edit.kind}' kwam niet in beeld ({look.word}).") from error
    return told.split(saved, float(seen) / 1000, address)


def _report(found: dict[str, list[Split]]) -> str:
    heads = ("snelste", "midden", "merken", "lezen", "pagina", "browser")
    lines = [
        f"Seconden van opslaan tot in beeld (Chromium); streven: hoogstens {number(AIM_SECONDS, 1)}.",
        "De delen zijn van de middelste keer.",
        f"{'wijziging':26}" + "".join(f"{head:>9}" for head in heads),
    ]
    for kind, splits in found.items():
        ordered = sorted(splits, key=lambda split: split.total)
        middle = ordered[len(ordered) // 2]
        cells = (ordered[0].total, statistics.median(split.total for split in splits))
        parts = (middle.notice, middle.refresh, middle.page, middle.browser)
        verdict = "" if cells[1] <= AIM_SECONDS else "  te traag"
        lines.append(f"{kind:26}" + "".join(f"{number(cell, 2):>9}" for cell in (*cells, *parts)) + verdict)
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
