from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import headlines
from tests.unit.records import breaches, effect_data, intervention, subject

TOP = {"headline": "true"}
WRONG = [("kop-te-mooi", ("effects", 0, "headline"))]


def figures(*changes: dict[str, Any]) -> Any:
    return subject(intervention(effects=[effect_data(**change) for change in changes]))


@pytest.mark.parametrize("value", ["0.16", "-0.49", "0.499"])
def test_the_largest_of_several_asks_why(value: str) -> None:
    top = {"value": "0.50", **TOP}
    assert breaches(headlines.RULE, figures(top, {"value": value})) == WRONG
    assert breaches(headlines.RULE, figures(top, {"value": value, "measure": "g"})) == WRONG
    assert breaches(headlines.RULE, figures({**top, "note": "Uit 48 studies."}, {"value": value})) == WRONG
    reason = "Dit getal staat bij ‘In het kort’ omdat het op alle studies rust."
    assert breaches(headlines.RULE, figures({**top, "note": reason}, {"value": value})) == []


@pytest.mark.parametrize(
    "other",
    [
        {"value": "0.50"},
        {"value": "0.90"},
        {"value": "-0.51"},
        {"value": "0.16", "outcome": "lezen"},
        {"value": "0.16", "relation": "verwant"},
        {"value": "0.16", "design": "ranglijst"},
        {"value": "0.16", "measure": "r"},
    ],
)
def test_a_figure_that_is_not_the_largest_of_its_kind_passes(other: dict[str, Any]) -> None:
    assert breaches(headlines.RULE, figures({"value": "0.50", **TOP}, other)) == []
    assert breaches(headlines.RULE, figures({"value": "0.50", **TOP})) == []


def test_one_study_does_not_stand_before_a_synthesis() -> None:
    one = {"value": "0.20", "design": "experiment-met-loting", **TOP}
    assert breaches(headlines.RULE, figures(one, {"value": "0.60"})) == WRONG
    assert breaches(headlines.RULE, figures(one, {"value": "0.60", "relation": "verwant"})) == []
    assert breaches(headlines.RULE, figures({**one, "design": "meta-analyse"}, {"value": "0.60"})) == []


def test_a_value_that_cannot_be_says_nothing_of_the_choice() -> None:
    assert breaches(headlines.RULE, figures({"value": "40", **TOP}, {"value": "0.16"})) == []
    assert breaches(headlines.RULE, figures({"value": "9", **TOP}, {"value": "0.16"})) == WRONG


def test_what_is_not_at_the_top_is_free() -> None:
    assert breaches(headlines.RULE, figures({"value": "0.50"}, {"value": "0.16"})) == []
