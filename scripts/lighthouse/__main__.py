"""``python -m scripts.lighthouse``: measure pages of the built site and print a table."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from scripts.ensure_browser import ensure_browser, this_machine
from scripts.lighthouse.report import CATEGORIES, Result, read, table
from scripts.lighthouse.server import serving

_ROOT = Path(__file__).parents[2]
_PAGES = (
    "",
    "menukaart/",
    "interventies/high-dosage-tutoring/",
    "themas/tutoring-en-begeleiding/",
    "vergelijken/?i=high-dosage-tutoring,zomerschool,peer-tutoring",
    "bewijskaart/",
    "kiezen/po/taal/",
    "zoeken/?q=zomerschool",
)
_VERSION = "lighthouse@12"
_CHROME = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run"


def main(arguments: list[str] | None = None) -> int:
    """Measure; gives 1 when a score is below ``--least`` or a page could not be measured."""
    parser = argparse.ArgumentParser(prog="lighthouse", description=__doc__)
    parser.add_argument("addresses", nargs="*", default=_PAGES, help="pages, from the root of the site")
    parser.add_argument("--site", type=Path, default=_ROOT / "build" / "site")
    parser.add_argument("--least", type=int, default=95, help="lowest score that is good enough")
    options = parser.parse_args(arguments)
    npx = shutil.which("npx")
    if npx is None:
        sys.stderr.write("Hiervoor is Node nodig (npx). Bouwen en testen kan zonder.\n")
        return 2
    chrome = ensure_browser(this_machine())
    with serving(options.site) as base:
        measured = [_measure((npx, chrome), base + address, address) for address in options.addresses]
    results = [result for result in measured if result]
    sys.stdout.write(table(results) + "\n")
    is_good = all(score >= options.least for result in results for score in result.scores)
    return 0 if is_good and len(results) == len(measured) else 1


def _measure(programs: tuple[str, str], url: str, address: str) -> Result | None:
    npx, chrome = programs
    command = [
        npx, "-y", _VERSION, url, "--quiet", "--output=json",
        f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={_CHROME}",
    ]  # fmt: skip
    environment = {**os.environ, "CHROME_PATH": chrome}
    outcome = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    if outcome.returncode:
        sys.stderr.write(f"Lighthouse kon {address or 'de voorpagina'} niet meten:\n{outcome.stderr}\n")
        return None
    report: dict[str, Any] = json.loads(outcome.stdout)
    result = read(address, report)
    sys.stderr.write(f"{address or '(voorpagina)'}: {' '.join(map(str, result.scores))}\n")
    return result


if __name__ == "__main__":
    sys.exit(main())
