"""What the guide for a first change says of the check is what the check says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from menukaart.problems import Problem, has_errors
from menukaart.publish.inspection import inspect
from tests.knowledge_base import copy_base

GUIDE = (Path(__file__).parents[2] / "pages" / "eerste-wijziging.md").read_text(encoding="utf-8")
SAID = re.findall(r"^\| '([^']+)' \|", GUIDE, re.MULTILINE)
LINE = re.search(r"`(- \{date: [^`]+\})`", GUIDE)
MISTAKES = (
    ("value: 0.", "value: 0,"),
    ("changes:\n", "changes:\n  - {date: 1-12-2026, text: Nieuw.}\n"),
    ("changes:\n", "changes:\n  - {date: 2026-12-01, text: Let op: nieuw}\n"),
    ("summary:", "sumary:"),
)


def problems(folder: Path, old: str, new: str) -> Sequence[Problem]:
    root = copy_base(folder)
    paths = sorted((root / "interventions").glob("*.yaml"))
    path = next(each for each in paths if old in each.read_text(encoding="utf-8"))
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    return inspect(root).outcome.problems


@pytest.mark.parametrize(("number", "said"), list(enumerate(SAID)))
def test_a_mistake_in_the_guide_gets_the_words_of_the_guide(number: int, said: str, tmp_path: Path) -> None:
    assert len(SAID) == len(MISTAKES)
    assert any(said in problem.message for problem in problems(tmp_path / "kb", *MISTAKES[number]))


def test_the_line_that_the_guide_has_people_add_is_sound(tmp_path: Path) -> None:
    assert LINE is not None
    first = "  - {date: 2026-01-10, text: Eerste versie.}\n"
    found = problems(tmp_path / "kb", first, f"{first}  {LINE[1]}\n")
    assert not has_errors(found), [problem.message for problem in found]
