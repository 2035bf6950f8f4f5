"""Change the code in small ways, one at a time, and count which changes no test notices.

mutmut does the work: which code and which tests is in ``pyproject.toml``, ``[tool.mutmut]``. It tries each
change with the tests that run the changed function, in a copy of the project in ``mutants/``, and remembers
what it did: a run that is broken off goes on where it was. This program starts it, and writes the score of
each module to ``build/mutation.txt``.

Usage: ``make mutate``, or ``make mutate ARGS='menukaart.render.facets*'`` for a part. What survives is shown
with ``.venv/bin/mutmut show NAME``. What may survive, and why: ``tests/mutation/survivors.md``.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REPORT = Path("build") / "mutation.txt"
_LINE = re.compile(r"\s*(?P<module>[\w.]+)\.\S+__mutmut_\d+: (?P<status>.+)")
KILLED = frozenset({"killed", "timeout", "segfault", "caught by type check"})
"""The change was noticed: a test failed, never ended, or the process broke."""
NOT_RUN = frozenset({"not checked", "skipped", "check was interrupted by user"})

Tally = Counter[str]


def tally(results: Iterable[str]) -> dict[str, Tally]:
    """Count the changes of each module by what became of them.

    Args:
        results: the lines of ``mutmut results --all true``.
    """
    found: dict[str, Tally] = {}
    for line in results:
        match = _LINE.fullmatch(line.rstrip())
        if match:
            found.setdefault(match["module"], Counter())[match["status"]] += 1
    return found


def table(tallies: Mapping[str, Tally]) -> str:
    """Write the score of each module that was run: noticed changes, all changes, and the share in percent."""
    rows = [(name, *_score(count)) for name, count in sorted(tallies.items())]
    rows = [row for row in rows if row[2]]
    rows.append(("samen", sum(row[1] for row in rows), sum(row[2] for row in rows)))
    return "".join(
        f"{name:<45}{noticed:>6} van {tried:>5}{100 * noticed / tried if tried else 0:>8.1f} %\n"
        for name, noticed, tried in rows
    )


def survivors(results: Iterable[str]) -> list[str]:
    """Name the changes that no test noticed, also where no test runs the code at all."""
    matches = [(line.strip(), _LINE.fullmatch(line.rstrip())) for line in results]
    return [line for line, match in matches if match and match["status"] not in KILLED | NOT_RUN]


def _score(count: Tally) -> tuple[int, int]:
    noticed = sum(count[status] for status in KILLED)
    return noticed, sum(count.values()) - sum(count[status] for status in NOT_RUN)


def _mutmut(*arguments: str, capture: bool = False) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("mutmut")), *arguments]
    return subprocess.run(command, cwd=ROOT, text=True, check=False, capture_output=capture)


def main(arguments: list[str]) -> int:
    """Run the changes, all or those that are named, and report; 1 when mutmut itself fails."""
    ran = _mutmut("run", "--max-children", "1", *arguments)
    if ran.returncode:
        print("Fout: mutmut liep niet tot het einde; hierboven staat waarom.", file=sys.stderr)
        return 1
    results = _mutmut("results", "--all", "true", capture=True).stdout.splitlines()
    text = table(tally(results)) + "\n" + "\n".join(survivors(results)) + "\n"
    (ROOT / REPORT).parent.mkdir(exist_ok=True)
    (ROOT / REPORT).write_text(text, encoding="utf-8")
    print(text.partition("\n\n")[0])
    print(f"Wat geen test merkte, staat in {REPORT}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
