"""The three reports: bounded for people, whole for programs."""

from __future__ import annotations

import json

import click
import pytest

from menukaart import characters
from menukaart.cli.reporters import REPORTERS, github_report, json_report, text_report
from menukaart.problems import Place, Problem
from menukaart.vocabulary import Severity

MANY = 50_000
STRANGE = "a\x1b[31m\x9b2J\u202e\u200b\ud800\n::error::b\r%"


def problem(number: int, level: Severity = Severity.ERROR) -> Problem:
    return Problem("proef", level, Place(f"themes/t-{number:05}.yaml"), "", "Fout.", "Zo.", "x: y")


@pytest.mark.parametrize("report", [text_report, github_report])
def test_a_report_for_people_stays_short(report: object) -> None:
    assert callable(report)
    written = report([problem(number) for number in range(MANY)], MANY)
    assert len(written) < 50_000
    assert written.count("t-0") <= 200
    assert "En nog 49." in written
    assert written.splitlines()[-1].startswith("50.000\u00a0fouten en 0\u00a0waarschuwingen in 50.000")


def test_errors_are_shown_before_warnings_in_the_order_of_the_report() -> None:
    problems = [problem(number, Severity.WARNING) for number in range(300)] + [problem(999), problem(998)]
    lines = [
        line for line in click.unstyle(text_report(problems, 1)).splitlines() if line.startswith("themes/")
    ]
    assert len(lines) == 200
    assert ["t-00999" in line or "t-00998" in line for line in lines[-2:]] == [True, True]
    assert "t-00197" in lines[-3]


@pytest.mark.parametrize("amount", [0, 1, 3])
def test_the_report_for_programs_is_whole_and_written_as_before(amount: int) -> None:
    problems = [problem(number) for number in range(amount)]
    written = "".join(json_report(problems, amount))
    assert written == json.dumps(json.loads(written), ensure_ascii=False, indent=2)
    assert len(json.loads(written)["problems"]) == amount


def test_the_report_for_programs_comes_in_small_pieces() -> None:
    pieces = json_report([problem(number) for number in range(MANY)], MANY)
    assert max(map(len, pieces)) < 1_000


@pytest.mark.parametrize("style", list(REPORTERS))
def test_nothing_in_a_problem_can_steer_a_screen(style: str) -> None:
    strange = Problem("proef", Severity.ERROR, Place(STRANGE), STRANGE, STRANGE, STRANGE, STRANGE)
    written = "".join(REPORTERS[style]([strange], 1))
    assert characters.unfit(click.unstyle(written)) == ""
    assert "\n::error::b" not in written
