from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import Rule, figures
from tests.unit.records import breaches, effect_data, intervention, source, subject

VALUE = {"value": "0.28"}


def effects(*changes: dict[str, Any]) -> Any:
    return subject(intervention(effects=[effect_data(**change) for change in changes]))


@pytest.mark.parametrize(
    ("low", "high"), [("0.10", "0.46"), ("0.28", "0.28"), ("-1", "0.280"), ("0.28", "1")]
)
def test_interval_passes(low: str, high: str) -> None:
    assert breaches(figures.INTERVAL, effects({**VALUE, "ci": {"low": low, "high": high}})) == []


@pytest.mark.parametrize(("low", "high"), [("0.29", "0.46"), ("-0.46", "-0.10"), ("0.10", "0.27")])
def test_interval_fails(low: str, high: str) -> None:
    where = effects({}, {**VALUE, "ci": {"low": low, "high": high}})
    assert breaches(figures.INTERVAL, where) == [("interval", ("effects", 1, "ci"))]


def test_interval_speaks_dutch() -> None:
    where = effects({"value": "-0.28", "ci": {"low": "0.10", "high": "0.46"}})
    assert "0,10 tot 0,46" in next(iter(figures.INTERVAL.check(where))).message
    assert "−0,28" in next(iter(figures.INTERVAL.check(where))).message


def test_interval_leaves_swapped_ends_to_the_rule_about_order() -> None:
    assert breaches(figures.INTERVAL, effects({"ci": {"low": "0.46", "high": "0.10"}})) == []


def test_one_headline_passes() -> None:
    assert breaches(figures.ONE_HEADLINE, effects({}, {})) == []
    assert breaches(figures.ONE_HEADLINE, effects({}, {"headline": "true"})) == []


def test_one_headline_fails_for_every_next_one() -> None:
    where = effects({"headline": "true"}, {}, {"headline": "true"}, {"headline": "true"})
    assert breaches(figures.ONE_HEADLINE, where) == [
        ("twee-koppen", ("effects", 2, "headline")),
        ("twee-koppen", ("effects", 3, "headline")),
    ]


def test_direct_headline_passes() -> None:
    assert breaches(figures.DIRECT_HEADLINE, effects({"headline": "true"}, {"relation": "verwant"})) == []


@pytest.mark.parametrize("change", [{"relation": "verwant"}, {"measure": "maanden"}, {"design": "ranglijst"}])
def test_direct_headline_fails(change: dict[str, Any]) -> None:
    where = effects({}, {"headline": "true", **change})
    assert breaches(figures.DIRECT_HEADLINE, where) == [("kop-niet-direct", ("effects", 1, "headline"))]


@pytest.mark.parametrize("rule", [figures.INTERVAL, figures.ONE_HEADLINE, figures.DIRECT_HEADLINE])
def test_other_records_have_no_figures(rule: Rule) -> None:
    assert breaches(rule, subject(source())) == []
