"""The comparison with the EEF runs on the real records, and every threshold is tried."""

from __future__ import annotations

from dataclasses import fields

import pytest
from scripts.validity.__main__ import main, shown
from scripts.validity.trials import scaled, trials

from menukaart.evidence.strength.rule import RULE, StrengthRule
from menukaart.reading.strands import Strand


def test_it_runs_on_the_real_records(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    out = capsys.readouterr().out
    assert "zomerschool" in out
    assert "regel 1.0, precies " in out
    assert "95%-interval van rho, regel 2.0" in out
    lines = [line for line in out.splitlines() if "veranderd=" in line and "n=" in line]
    assert len(lines) == len(list(trials()))
    assert lines[0].endswith("veranderd=0")
    assert any(not line.endswith("veranderd=0") for line in lines)
    old = next(line for line in out.splitlines() if line.startswith("regel 1.0, precies "))
    assert "n=17 beoordeeld=17 rho=+0.55 gemiddeld=-1.35 zonder teken=1.47" in old


def test_every_threshold_of_the_rule_is_tried() -> None:
    tried = {
        field.name
        for _, rule in trials()
        for field in fields(StrengthRule)
        if getattr(rule, field.name) != getattr(RULE, field.name)
    }
    kept = {"version", "highest", "levels", "override"}
    assert tried == {field.name for field in fields(StrengthRule)} - kept
    names = [name for name, _ in trials()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(("factor", "least"), [(0.8, [1, 2, 8, 24, 56]), (1.2, [1, 4, 12, 36, 84])])
def test_the_first_step_stays_where_it_is(factor: float, least: list[int]) -> None:
    assert [step.least for step in scaled(RULE, factor).steps] == least
    assert [step.step for step in scaled(RULE, factor).steps] == [1, 2, 3, 4, 5]


def test_a_line_says_it_when_there_is_too_little() -> None:
    assert "te weinig" in shown("x", [Strand("a", "A", True, 1)], {"a": 1})
