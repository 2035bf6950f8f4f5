"""Asks nginx 10,000 times for files of the built site: four readers at once, whose connections stay open.

Run after ``menukaart build --all``: ``python -m scripts.bench.serving [N]``. The files are those of
``build/site``, compressed; every address that leads on is asked for too. Printed are failures and how long
an answer took; the slowest of every hundred count most, for a page is as slow as its slowest file.
"""

from __future__ import annotations

import os
import random
import shutil
import statistics
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from menukaart.dutch import number
from menukaart.publish.compressing import compress_folder
from menukaart.render.serving.files import SERVER_FILES
from scripts.nginx import Client, running

ROOT = Path(__file__).parents[2]
SITE = ROOT / "build" / "site"
QUESTIONS = 10_000
_READERS = 4
_GOOD = {200, 301}


def main() -> int:
    """Print how many answers came, of which status, and how long they took."""
    amount = int(sys.argv[1]) if sys.argv[1:] else QUESTIONS
    with tempfile.TemporaryDirectory() as folder:
        root, work = Path(folder) / "site", Path(folder) / "nginx"
        work.mkdir()
        shutil.copytree(SITE, root, copy_function=os.link)
        made = compress_folder(root)
        before, after = number(made.before / 1e6, 1), number(made.after / 1e6, 1)
        print(f"{made.files} bestanden samengedrukt: {before} MB werd {after} MB")
        with running(root, work) as port:
            start = time.perf_counter()
            found, milliseconds, sent = _ask_together(port, _addresses(root), amount)
            seconds = time.perf_counter() - start
        print((work / "error.log").read_text(encoding="utf-8")[:2000], end="")
    print(report(found, milliseconds, sent))
    print(f"Per seconde {number(amount / seconds, 0)} antwoorden; wie vraagt, werkt op dezelfde kernen.")
    return int(bool(set(found) - _GOOD))


def report(found: Counter[int], milliseconds: list[float], sent: int) -> str:
    """Say what came back.

    Args:
        found: how many answers of each status.
        milliseconds: how long each answer took.
        sent: bytes of all answers.
    """
    wrong = sum(count for status, count in found.items() if status not in _GOOD)
    cuts = statistics.quantiles(milliseconds, n=100, method="inclusive")
    took = ", ".join(f"p{rank} {number(cuts[rank - 1], 2)} ms" for rank in (50, 95, 99))
    size = number(sent / found.total() / 1000, 1)
    return (
        f"{found.total()} vragen: {took}, langste {number(max(milliseconds), 1)} ms\n"
        f"Per antwoord {size} KB; fout: {wrong}, per status {dict(sorted(found.items()))}"
    )


def _addresses(root: Path) -> list[str]:
    files = (path.relative_to(root).as_posix() for path in sorted(root.rglob("*")) if path.is_file())
    shown = [
        f"/{name.removesuffix('index.html')}"
        for name in files
        if name not in SERVER_FILES and not name.endswith(".gz")
    ]
    moved = [line.split()[0] for line in (root / "redirects.map").read_text(encoding="utf-8").splitlines()]
    return shown + moved


def _ask_together(port: int, addresses: list[str], amount: int) -> tuple[Counter[int], list[float], int]:
    found: Counter[int] = Counter()
    milliseconds: list[float] = []
    sent = 0
    with ThreadPoolExecutor(_READERS) as readers:
        asked = partial(_ask, port, addresses, amount // _READERS)
        for some, took, size in readers.map(asked, range(_READERS)):
            found += some
            milliseconds += took
            sent += size
    return found, milliseconds, sent


def _ask(port: int, addresses: list[str], amount: int, reader: int) -> tuple[Counter[int], list[float], int]:
    draw = random.Random(reader)  # noqa: S311  (the same every time)
    found: Counter[int] = Counter()
    milliseconds, sent = [], 0
    client = Client(port)
    for _ in range(amount):
        start = time.perf_counter()
        status, _, body = client.get(draw.choice(addresses), Accept_Encoding="gzip")
        milliseconds.append((time.perf_counter() - start) * 1000)
        found[status] += 1
        sent += len(body)
    client.close()
    return found, milliseconds, sent


if __name__ == "__main__":
    sys.exit(main())
