"""Asks nginx 10,000 times for files of the built site, over a connection that stays open; counts failures.

Run after ``menukaart build --all``: ``python -m scripts.bench.serving [N]``. The files are those of
``build/site``, compressed; every address that leads on is asked for too.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from menukaart.publish.compressing import compress_folder
from menukaart.render.serving.files import SERVER_FILES
from scripts.nginx import Client, running

ROOT = Path(__file__).parents[2]
SITE = ROOT / "build" / "site"
QUESTIONS = 10_000


def main() -> None:
    """Print how many answers came, of which status, in how many seconds."""
    amount = int(sys.argv[1]) if sys.argv[1:] else QUESTIONS
    with tempfile.TemporaryDirectory() as folder:
        root, work = Path(folder) / "site", Path(folder) / "nginx"
        work.mkdir()
        shutil.copytree(SITE, root, copy_function=os.link)
        made = compress_folder(root)
        print(f"{made.files} compressed: {made.before / 1e6:.1f} MB became {made.after / 1e6:.1f} MB")
        with running(root, work) as port:
            start = time.perf_counter()
            found = _ask(port, _addresses(root), amount)
            seconds = time.perf_counter() - start
        print(f"{amount} questions in {seconds:.1f} s: {dict(sorted(found.items()))}")
        print("\n".join((work / "error.log").read_text(encoding="utf-8").splitlines()[:10]))
    if set(found) - {200, 301}:
        raise SystemExit(1)


def _addresses(root: Path) -> list[str]:
    files = (path.relative_to(root).as_posix() for path in sorted(root.rglob("*")) if path.is_file())
    shown = [
        f"/{name.removesuffix('index.html')}"
        for name in files
        if name not in SERVER_FILES and not name.endswith(".gz")
    ]
    moved = [line.split()[0] for line in (root / "redirects.map").read_text(encoding="utf-8").splitlines()]
    return shown + moved


def _ask(port: int, addresses: list[str], amount: int) -> Counter[int]:
    draw = random.Random(1)  # noqa: S311  (the same every time)
    found: Counter[int] = Counter()
    client = Client(port)
    for _ in range(amount):
        status, _, _ = client.get(draw.choice(addresses), Accept_Encoding="gzip")
        found[status] += 1
    client.close()
    return found


if __name__ == "__main__":
    main()
