"""Good and bad knowledge bases as files: adding a case is adding a folder (see ``knowledge_base``)."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from menukaart.catalogue import Catalogue, Checked
from menukaart.evidence.rules import ALL_RULES
from menukaart.problems import Problem, has_errors
from menukaart.vocabulary import RecordKind
from tests.knowledge_base import CASES, EXPECTED, KINDS, Expected, ExpectedProblem, check_root, lay_out, shown

BAD = sorted((CASES / "fout").iterdir())
GOOD = sorted((CASES / "goed").iterdir())
KIND_OF = {kind.value: kind for kind in RecordKind}
ALL = [pytest.param(case, id=f"{case.parent.name}/{case.name}") for case in (*BAD, *GOOD)]
ENGLISH = re.compile(
    r"\b(input|should|expected|value is|found|error|field|required|must|valid)\b", re.IGNORECASE
)


@pytest.mark.parametrize("case", ALL)
def test_gives_exactly_the_expected_problems(case: Path, tmp_path: Path) -> None:
    expected, checked = run(case, tmp_path)
    wanted = expected.get("problems", [])
    assert [shown(problem) for problem in checked.problems] == [identity(problem) for problem in wanted]
    for problem, want in zip(checked.problems, wanted, strict=True):
        assert want.get("path", problem.path) == problem.path
        assert want.get("hint", "") in problem.hint
        assert want.get("message", "") in problem.message


@pytest.mark.parametrize("case", ALL)
def test_shows_the_right_line_and_speaks_dutch(case: Path, tmp_path: Path) -> None:
    _, checked = run(case, tmp_path)
    for problem in checked.problems:
        assert_excerpt(tmp_path / "kb", problem)
        assert problem.message.endswith(".")
        assert not ENGLISH.search(without_quotes(problem.message)), problem.message
        assert not ENGLISH.search(without_quotes(problem.hint)), problem.hint


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.name)
def test_reads_the_values_that_were_written(case: Path, tmp_path: Path) -> None:
    expected, checked = run(case, tmp_path)
    assert not has_errors(checked.problems)
    for name, values in expected.get("values", {}).items():
        record = find(checked.catalogue, name)
        for path, value in values.items():
            assert written(step_into(record, path)) == value, path


@pytest.mark.parametrize("case", ALL)
def test_the_case_itself_is_well_formed(case: Path, tmp_path: Path) -> None:
    expected = lay_out(case, tmp_path / "kb")
    assert expected["about"].endswith(".")
    assert set(expected) <= set(Expected.__annotations__)
    assert all(
        set(problem) <= set(ExpectedProblem.__annotations__) for problem in expected.get("problems", [])
    )
    assert {path.name for path in case.iterdir()} <= {EXPECTED, *KINDS}
    if case.parent.name == "fout":
        assert expected["problems"]


def test_every_rule_has_a_bad_case(tmp_path: Path) -> None:
    codes = set()
    for case in BAD:
        expected = lay_out(case, tmp_path / case.name)
        codes |= {problem["code"] for problem in expected.get("problems", [])}
    assert {rule.code for rule in ALL_RULES} <= codes


def run(case: Path, tmp_path: Path) -> tuple[Expected, Checked]:
    expected = lay_out(case, tmp_path / "kb")
    return expected, check_root(tmp_path / "kb", expected.get("date"))


def identity(problem: ExpectedProblem) -> tuple[str, str, str, int, int]:
    return problem["code"], problem.get("level", "error"), problem["file"], problem["line"], problem["column"]


def assert_excerpt(root: Path, problem: Problem) -> None:
    """The shown line is the line of the file, and the column lies in it or just behind it."""
    path = root / problem.place.file
    if not problem.excerpt or not path.is_file():
        return
    lines = path.read_bytes().decode("utf-8-sig", errors="replace").split("\n")
    assert problem.excerpt == lines[problem.place.line - 1].removesuffix("\r")
    assert 1 <= problem.place.column <= len(problem.excerpt) + 1


def without_quotes(text: str) -> str:
    """Leave out what is quoted: names of fields and words of the editor."""
    return re.sub(r"'.*'", "", text)


def find(catalogue: Catalogue, name: str) -> BaseModel:
    kind, _, identifier = name.partition("/")
    record = catalogue.get(KIND_OF[kind], identifier)
    assert record is not None
    return record


def step_into(value: Any, path: str) -> Any:
    for step in re.findall(r"\w+", path):
        if isinstance(value, (tuple, dict)):
            value = value[int(step)] if isinstance(value, tuple) else value[step]
        else:
            value = getattr(value, step)
    return value


def written(value: Any) -> Any:
    """Write a value as the case files do: numbers and days as text, with all their decimals."""
    if isinstance(value, tuple):
        return [written(item) for item in value]
    return str(value) if isinstance(value, (str, int, Decimal, date)) else value
