"""What holds for every rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.catalogue import rules
from menukaart.catalogue.rules import RULES, Rule

FOLDER = Path(rules.__file__).parent
HERE = Path(__file__).parent


def test_codes_are_unique() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_what_must_hold(rule: Rule) -> None:
    assert rule.summary.endswith(".")
    assert rule.code == rule.code.lower().replace(" ", "-")


def test_each_file_with_rules_has_a_test_and_is_in_the_list() -> None:
    modules = {path.stem for path in FOLDER.glob("*.py")} - {"__init__", "base"}
    assert modules == {path.stem.removeprefix("test_") for path in HERE.glob("test_*.py")} - {"rules"}
    assert modules == {rule.check.__module__.rpartition(".")[2] for rule in RULES}
