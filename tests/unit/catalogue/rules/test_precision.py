from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import precision
from tests.unit.records import breaches, effect_data, intervention, subject


def figure(**changes: Any) -> Any:
    return subject(intervention(effects=[effect_data(**changes)]))


def ci(low: str, high: str, level: str = "95") -> dict[str, Any]:
    return {"ci": {"low": low, "high": high, "level": level}}


def expected(low: str, high: str) -> dict[str, Any]:
    return {"prediction_interval": {"low": low, "high": high}}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        ci("0.10", "0.46"),
        ci("-1.5", "1.9"),
        ci("0.01", "0.5", "90"),
        {"se": "1"},
        {"se": "0.01"},
        {"p_value": "< 0.001"},
        {"p_value": "= 0.0001"},
        {"i2": "0"},
        {"i2": "1"},
        {"i2": "75"},
        {"tau2": "1"},
        expected("-0.1", "0.6"),
        {**ci("0.10", "0.46"), **expected("0.10", "0.46")},
        {"measure": "odds-ratio", "value": "1.8", **ci("0.00", "15")},
        {"measure": "procent", "value": "98", **ci("90", "103")},
    ],
)
def test_what_a_source_prints_passes(changes: dict[str, Any]) -> None:
    assert breaches(precision.IMPOSSIBLE, figure(**changes)) == []
    assert breaches(precision.UNLIKELY, figure(**changes)) == []


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"p_value": "= 0.000"}, ("p_value",)),
        ({"p_value": "< 0.0"}, ("p_value",)),
        ({"p_value": "0.000000"}, ("p_value",)),
        (ci("0.1", "500"), ("ci", "high")),
        (ci("-10.1", "0.5"), ("ci", "low")),
        ({"measure": "r", **ci("0.1", "1.1")}, ("ci", "high")),
        ({"measure": "odds-ratio", "value": "2", **ci("-0.1", "4")}, ("ci", "low")),
        ({"measure": "procent", "value": "50", **ci("40", "111")}, ("ci", "high")),
        (ci("0.1", "0.5", "1"), ("ci", "level")),
        (ci("0.1", "0.5", "49"), ("ci", "level")),
        ({"se": "900"}, ("se",)),
        ({"se": "10.1"}, ("se",)),
        ({"measure": "r", "se": "1.1"}, ("se",)),
        (expected("0.6", "-0.1"), ("prediction_interval", "low")),
        (expected("0.3", "0.6"), ("prediction_interval",)),
        (expected("-11", "0.6"), ("prediction_interval", "low")),
        ({"tau2": "26"}, ("tau2",)),
    ],
)
def test_what_cannot_be_is_an_error(changes: dict[str, Any], field: tuple[str, ...]) -> None:
    assert breaches(precision.IMPOSSIBLE, figure(**changes)) == [
        ("onzekerheid-kan-niet", ("effects", 0, *field))
    ]


@pytest.mark.parametrize(
    ("changes", "field", "named"),
    [
        (ci("-1.9", "2.2"), ("ci",), "2,2"),
        (ci("0.28", "0.28"), ("ci",), "0,28"),
        (ci("0.27", "0.90"), ("ci",), "0,28"),
        (ci("0.1", "0.46", "93"), ("ci", "level"), "93"),
        ({"se": "1.1"}, ("se",), "1,1"),
        ({"se": "0"}, ("se",), "0"),
        ({"i2": "0.75"}, ("i2",), "0,75"),
        ({"tau2": "1.5"}, ("tau2",), "1,5"),
        ({"studies": "1", "i2": "40"}, ("i2",), "40"),
        ({"studies": "1", "tau2": "0.1"}, ("tau2",), "0,1"),
        ({"studies": "1", **expected("0.1", "0.5")}, ("prediction_interval",), "0,5"),
        ({**ci("0.10", "0.46"), **expected("0.15", "0.41")}, ("prediction_interval",), "0,41"),
    ],
)
def test_what_is_hard_to_believe_asks_for_a_note_that_names_it(
    changes: dict[str, Any], field: tuple[str, ...], named: str
) -> None:
    wanted = [("onzekerheid-onwaarschijnlijk", ("effects", 0, *field))]
    assert breaches(precision.IMPOSSIBLE, figure(**changes)) == []
    assert breaches(precision.UNLIKELY, figure(**changes)) == wanted
    assert breaches(precision.UNLIKELY, figure(**changes, note="Zo staat het er.")) == wanted
    assert breaches(precision.UNLIKELY, figure(**changes, note=f"De bron geeft echt {named}.")) == []


def test_a_fraction_is_taken_for_percents() -> None:
    breach = next(iter(precision.UNLIKELY.check(figure(i2="0.75"))))
    assert "misschien is 75 % bedoeld" in breach.message
