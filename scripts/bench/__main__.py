"""Runs the benchmark: makes records, builds them in processes of their own, and reports."""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from scripts.bench.generate import SEED, furnish, generate
from scripts.bench.measure import HUGO
from scripts.bench.report import report
from scripts.bench.targets import targets

PROJECT = Path(__file__).resolve().parent.parent.parent
RESULT = PROJECT / "build" / "bench.json"
COUNTS = (100, 1000, 5000)
PLAIN_UP_TO = 1000


def main() -> int:
    """Measure every size, print the tables, and write ``build/bench.json``."""
    options = _parser().parse_args()
    runs: dict[int, dict[str, Any]] = {}
    beside: dict[str, dict[int, dict[str, Any]]] = {engine: {} for engine in _engines()}
    for count in options.aantal:
        with tempfile.TemporaryDirectory(prefix="menukaart-bench-") as folder:
            root = Path(folder)
            _say(f"{count} records maken …")
            generate(root, count, options.seed)
            furnish(root, PROJECT)
            runs[count] = _best("menukaart", root, options.herhaal)
            if options.alles or count <= PLAIN_UP_TO:
                for engine, found in beside.items():
                    found[count] = _best(engine, root, 1)
    aims = targets(runs, beside["plain"])
    _write(options.seed, runs, beside, [aim.as_json() for aim in aims])
    print(report(runs, beside, aims))
    if HUGO not in beside:
        print("\nHugo is niet vergeleken: het staat niet op deze computer (Debian: apt-get install hugo).")
    return 0


def _engines() -> tuple[str, ...]:
    """Name what is measured beside our own build."""
    return ("plain", "properdocs", *((HUGO,) if shutil.which(HUGO) else ()))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m scripts.bench", description="Meet de bouw van de site.")
    parser.add_argument("--aantal", type=int, nargs="+", default=COUNTS, help="aantallen records")
    parser.add_argument("--seed", type=int, default=SEED, help="begin van de reeks toevalsgetallen")
    parser.add_argument("--herhaal", type=int, default=1, help="zo vaak meten; de snelste keer telt")
    alles = f"vergelijk ook boven {PLAIN_UP_TO} records met gewoon MkDocs; dat duurt lang"
    parser.add_argument("--alles", action="store_true", help=alles)
    return parser


def _best(engine: str, root: Path, times: int) -> dict[str, Any]:
    _say(f"  bouwen met {engine} …")
    return min((_measure(engine, root) for _ in range(times)), key=lambda run: float(run["total"]))


def _measure(engine: str, root: Path) -> dict[str, Any]:
    """Build in a process of its own, so that one size does not weigh on the memory of the next."""
    command = [sys.executable, "-m", "scripts.bench.measure", engine, str(root)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    before, start = _cpu_of_children(), time.perf_counter()
    outcome = subprocess.run(
        command, cwd=PROJECT, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True
    )
    total = time.perf_counter() - start
    measured: dict[str, Any] = json.loads(outcome.stdout)
    total = measured.get("seconds", total)  # a program of others times itself, without the start of Python
    return {"total": total, "cpu": _cpu_of_children() - before, **measured}


def _cpu_of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def _write(seed: int, runs: dict[int, Any], beside: dict[str, Any], aims: list[dict[str, Any]]) -> None:
    machine = {"cores": os.cpu_count(), "python": platform.python_version(), "system": platform.system()}
    document = {"machine": machine, "seed": seed, "runs": runs, "beside": beside}
    RESULT.parent.mkdir(exist_ok=True)
    text = json.dumps({**document, "targets": aims}, indent=2, ensure_ascii=False)
    RESULT.write_text(f"{text}\n", encoding="utf-8")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
