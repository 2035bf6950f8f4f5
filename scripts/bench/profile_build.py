"""Shows in which functions a build spends its time, step by step.

Usage: ``python -m scripts.bench.profile_build [N]``. Profiling makes Python code look about twice
as slow as it is; look at the proportions, and measure with ``make bench``.
"""

from __future__ import annotations

import cProfile
import pstats
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from menukaart.publish.build import Steps, build_site
from scripts.bench.generate import furnish, generate

Result = TypeVar("Result")

PROJECT = Path(__file__).resolve().parent.parent.parent
_ROWS = 22
_DEFAULT_COUNT = 1000


class Profiled(Steps):
    """Runs each step under the profiler, and prints its most expensive functions."""

    def run(self, name: str, step: Callable[[], Result]) -> Result:
        """Do one step and show where its time went: own time first, then with what it calls."""
        profiler = cProfile.Profile()
        result = profiler.runcall(step)
        for order in ("tottime", "cumulative"):
            print(f"==== {name}, {order}")
            pstats.Stats(profiler).strip_dirs().sort_stats(order).print_stats(_ROWS)
        return result


def main(arguments: list[str]) -> int:
    """Profile one build of a made-up knowledge base."""
    count = int(arguments[0]) if arguments else _DEFAULT_COUNT
    with tempfile.TemporaryDirectory(prefix="menukaart-bench-") as folder:
        generate(Path(folder), count)
        furnish(Path(folder), PROJECT)
        build_site(Path(folder), Profiled())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
