"""Measures 24 monthly releases: what they weigh, and what the pages of all versions cost.

Run: ``python -m scripts.bench.releases``. Each month 3 in 100 documents change; with ``--rule`` a new rule
changes every intervention twice besides.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from menukaart.frozen.codebook import Codebook, Json
from menukaart.frozen.release import Shelf
from menukaart.publish.inspection import inspect
from menukaart.publish.releasing import write_release
from menukaart.reading.release_files import load_releases
from menukaart.render.api.codebook import codebook
from menukaart.render.api.documents import documents
from menukaart.render.versions.files import Stub, version_pages
from menukaart.render.versions.history import Now

MONTHS = 24
SHARE = 0.03
RULE_MONTHS = (8, 16)
ROOT = Path(__file__).parents[2]


def main() -> None:
    """Make the releases in a folder that goes away, and print what they cost."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--rule", action="store_true", help="two of the releases change every intervention")
    chosen = parser.parse_args()
    inspected = inspect(ROOT)
    now = documents(inspected.outcome.sound_catalogue(), inspected.assessments)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(ROOT / "releases", root / "releases")
        fresh = MONTHS - len(load_releases(root))
        draw = random.Random(1)  # noqa: S311  (the same every time)
        for month in range(fresh):
            _change(now, draw, everything=chosen.rule and month in RULE_MONTHS)
            version = f"{2028 + month // 12}.{month % 12 + 1:02}"
            write_release(root, version, now, f"{version.replace('.', '-')}-01T00:00:00Z")
        weight = sum(file.stat().st_size for file in (root / "releases").rglob("*") if file.is_file())
        print(f"{MONTHS} uitgaven: {weight / 1e6:.2f} MB")
        _measure(root, now)


def _change(now: dict[str, Json], draw: random.Random, *, everything: bool) -> None:
    chosen: Sequence[str] = draw.sample(sorted(now), round(SHARE * len(now)))
    for path in chosen:
        now[path] = json.loads(json.dumps(now[path]))
        now[path]["changes"].append({"date": "2028-01-01", "text": f"Herzien {draw.random()}."})
    for path in [path for path in now if everything and now[path].get("evidence_strength")]:
        now[path] = json.loads(json.dumps(now[path]))
        now[path]["evidence_strength"]["rule"] += "x"


def _measure(root: Path, now: dict[str, Json]) -> None:
    start, cpu = time.perf_counter(), time.process_time()
    releases = load_releases(root)
    print(f"Lezen: {time.process_time() - cpu:.2f} s")
    cpu = time.process_time()
    pages = list(version_pages(releases, Now(Codebook(codebook()), Shelf(now)), ""))
    stubs = [page.html("") for page in pages if isinstance(page, Stub)]
    size = sum(len(page.body) for page in pages if not isinstance(page, Stub))
    print(
        f"Pagina's: {len(pages) - len(stubs)} vol ({size / 1e6:.1f} MB), {len(stubs)} verwijzend: "
        f"{time.process_time() - cpu:.2f} s rekentijd"
    )
    print(f"Op de klok: {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
