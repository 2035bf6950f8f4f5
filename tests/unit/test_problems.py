from __future__ import annotations

import pytest

from menukaart.problems import MenukaartError, Place, Problem, RecordsInvalid, UsageError, has_errors
from menukaart.vocabulary import Severity


def problem(
    line: int = 1, column: int = 1, *, file: str = "a.yaml", level: Severity = Severity.ERROR
) -> Problem:
    return Problem("code", level, Place(file, line, column), "", "Dit klopt niet.")


def test_a_report_is_ordered_by_file_line_and_column() -> None:
    ordered = [problem(2, 9), problem(10, 1), problem(10, 2), problem(1, 1, file="b.yaml")]
    shuffled = [ordered[index] for index in (2, 0, 3, 1)]
    assert sorted(shuffled, key=lambda each: each.sort_key) == ordered


def test_at_the_same_place_code_and_message_decide() -> None:
    place = Place("a.yaml")
    first = Problem("a", Severity.ERROR, place, "", "Twee.")
    second = Problem("b", Severity.ERROR, place, "", "Een.")
    third = Problem("b", Severity.ERROR, place, "", "Twee.")
    assert sorted([third, second, first], key=lambda each: each.sort_key) == [first, second, third]


@pytest.mark.parametrize(
    ("levels", "wrong"),
    [
        ([], False),
        ([Severity.WARNING], False),
        ([Severity.ERROR], True),
        ([Severity.WARNING, Severity.ERROR], True),
    ],
)
def test_only_errors_stop_a_build(levels: list[Severity], wrong: bool) -> None:  # noqa: FBT001
    assert has_errors(problem(level=level) for level in levels) is wrong


def test_invalid_records_carry_every_problem() -> None:
    problems = [problem(1), problem(2, level=Severity.WARNING)]
    error = RecordsInvalid(iter(problems), 7)
    assert error.problems == tuple(problems)
    assert error.records == 7
    assert str(error) == "De records bevatten fouten."


@pytest.mark.parametrize("kind", [UsageError, RecordsInvalid])
def test_there_is_one_exception_base(kind: type[Exception]) -> None:
    assert issubclass(kind, MenukaartError)
