"""One glass for check, build and serve: settings beside records."""

from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.publish.inspection import inspect
from menukaart.reading.layout import SETTINGS_FILE
from tests.knowledge_base import copy_base

ROOT = Path(__file__).parents[3]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_base(tmp_path / "kb")


def write_settings(root: Path, old: str = "", new: str = "") -> str:
    text = (ROOT / SETTINGS_FILE).read_text(encoding="utf-8")
    assert old in text
    (root / SETTINGS_FILE).write_text(text.replace(old, new, 1) if old else text, encoding="utf-8")
    return text


def found(root: Path) -> list[tuple[str, str, int]]:
    problems = inspect(root).outcome.problems
    return [
        (item.code, item.place.file, item.place.line) for item in problems if item.place.file == SETTINGS_FILE
    ]


def test_a_knowledge_base_without_settings_can_be_checked(root: Path) -> None:
    inspected = inspect(root)
    assert inspected.outcome.problems == ()
    assert inspected.settings is None


def test_the_menu_is_that_of_the_table(root: Path) -> None:
    write_settings(root)
    assert found(root) == []


@pytest.mark.parametrize(
    ("old", "new", "line_of"),
    [
        ("  - Menukaart: menukaart/index.md\n", "", "  - Menukaart:"),
        ("Bewijskaart: bewijskaart/index.md", "'<b>x</b>': bewijskaart/index.md", "  - Bewijskaart:"),
        ("Help me kiezen: kiezen", "Help me kiezen: https://elders.test", "  - Help me"),
        ("gemeenten/index.md\n", "gemeenten/index.md\n  - Meer: over/index.md\n", "  - Voor gemeenten"),
        ("  /over/**\n", "", "not_in_nav"),
    ],
)
def test_another_menu_is_a_problem_with_its_line(root: Path, old: str, new: str, line_of: str) -> None:
    text = write_settings(root, old, new)
    line = next(number for number, content in enumerate(text.split("\n"), 1) if content.startswith(line_of))
    problems = found(root)
    assert [problem[:2] for problem in problems] == [("ander-menu", SETTINGS_FILE)]
    assert abs(problems[0][2] - line) <= 1


def test_a_problem_of_the_settings_stands_among_those_of_the_records(root: Path) -> None:
    write_settings(root, "plugins: []", "plugins: [search]")
    (root / "themes" / "kapot.yaml").write_text("id: [", encoding="utf-8")
    files = [problem.place.file for problem in inspect(root).outcome.problems]
    assert {SETTINGS_FILE, "themes/kapot.yaml"} <= set(files)
    assert files == sorted(files)
