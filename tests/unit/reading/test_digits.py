from __future__ import annotations

from pathlib import Path

from menukaart.publish.registering import register_digits
from menukaart.reading.digits import DIGITS_FILE, load_digits
from tests.knowledge_base import check_root, copy_base, write

PROJECT = Path(__file__).parents[3]


def test_without_a_file_nothing_is_kept(tmp_path: Path) -> None:
    assert load_digits(tmp_path) == {}


def test_lines_that_are_none_are_no_promise(tmp_path: Path) -> None:
    lines = "interventions/x effects/a/value 0.10\n\ninterventions/x effects/b/value 0.12\nonzin\n"
    write(tmp_path, {DIGITS_FILE: lines})
    assert load_digits(tmp_path) == {"interventions/x": {"effects/a/value": "0.10"}}


def test_registering_keeps_what_a_tool_dropped_and_lets_go_of_another_number(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "kb")
    assert register_digits(root) == 1
    path = root / "interventions/bijles.yaml"
    text = path.read_text(encoding="utf-8")
    kept = (root / DIGITS_FILE).read_text(encoding="utf-8")
    assert kept == "interventions/bijles effects/0/ci/low 0.10\n"
    path.write_text(text.replace("low: 0.10", "low: 0.1"), encoding="utf-8")
    assert register_digits(root) == 1
    assert (root / DIGITS_FILE).read_text(encoding="utf-8") == kept
    assert [problem.code for problem in check_root(root).problems] == ["cijfers-weg"]
    path.write_text(text.replace("low: 0.10", "low: 0.12"), encoding="utf-8")
    assert check_root(root).problems == ()
    assert register_digits(root) == 0


def test_the_project_keeps_the_digits_of_its_figures() -> None:
    before = load_digits(PROJECT)
    assert sum(map(len, before.values())) >= 20
