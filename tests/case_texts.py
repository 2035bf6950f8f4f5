"""What ``menukaart check`` says about every bad case, word for word, in one file: ``cases/meldingen.txt``.

Editors read these sentences, so a change of them is a choice. Write the file again, then read its diff:
``python -m tests.case_texts``.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

from menukaart.problems import Problem
from tests.knowledge_base import CASES, check_root, lay_out

FILE = CASES / "meldingen.txt"
BAD = sorted((CASES / "fout").iterdir())
_HEAD = "== "


def said(case: Path, folder: Path) -> str:
    """Lay a case out in a folder, check it, and give all that is said about it."""
    expected = lay_out(case, folder)
    return written(check_root(folder, expected.get("date")).problems)


def written(problems: Iterable[Problem]) -> str:
    """Write problems as an editor sees them, one block each: place, code, message and hint."""
    return "".join(map(_block, problems))


def _block(problem: Problem) -> str:
    place = problem.place
    head = f"{place.file}:{place.line}:{place.column} {problem.level.value} {problem.code}"
    return "".join(
        f"{line}\n" for line in (head, f"  {problem.message}", problem.hint and f"  {problem.hint}") if line
    )


def kept() -> dict[str, str]:
    """Read what the file holds, by name of the case."""
    parts = FILE.read_text(encoding="utf-8").split(f"\n{_HEAD}")
    return {name: text for name, _, text in (part.partition("\n") for part in parts[1:])}


def main() -> None:
    """Write the file."""
    with tempfile.TemporaryDirectory() as folder:
        texts = [f"\n{_HEAD}{case.name}\n{said(case, Path(folder) / case.name)}" for case in BAD]
    FILE.write_text("".join(texts), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
