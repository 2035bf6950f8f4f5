from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from menukaart.catalogue.rules import agreement
from tests.unit.records import breaches, effect_data, intervention, subject


def figure(**changes: Any) -> Any:
    return subject(intervention(effects=[effect_data(**changes)]))


def ci(low: str, high: str, level: str = "95") -> dict[str, Any]:
    return {"ci": {"low": low, "high": high, "level": level}}


def test_a_printed_number_is_a_range() -> None:
    span = agreement.printed(Decimal("0.28"))
    assert (span.low, span.high) == pytest.approx((0.275, 0.285))
    assert agreement.printed(Decimal(4)).high == pytest.approx(4.5)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [("< 0.05", 0, 0.05), ("> 0.05", 0.05, 1), ("= 0.04", 0.035, 0.045), ("0.000", 0, 0.0005)],
)
def test_a_p_value_is_a_range(text: str, low: float, high: float) -> None:
    span = agreement.chance(text)
    assert (span.low, span.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    "changes",
    [
        {"p_value": "< 0.01"},
        {"p_value": "< 0.01", **ci("0.10", "0.46")},
        {"p_value": "= 0.20", **ci("-0.15", "0.71")},
        # Rounding: the end that is printed as 0 may lie on either side.
        {"p_value": "< 0.05", **ci("0.00", "0.56")},
        {"p_value": "= 0.05", **ci("0.01", "0.55")},
        {"p_value": "= 0.05", **ci("-0.01", "0.57")},
        # At 90 % an interval may leave 0 out where p is above 0.05.
        {"p_value": "= 0.08", **ci("0.02", "0.54", "90")},
        {"measure": "odds-ratio", "value": "1.8", "p_value": "< 0.05", **ci("1.1", "2.9")},
        {"measure": "odds-ratio", "value": "1.8", "p_value": "= 0.20", **ci("0.7", "4.6")},
        {"measure": "procent", "value": "40", "p_value": "> 0.05", **ci("30", "50")},
        {"se": "0.09", **ci("0.10", "0.46")},
        {"se": "0.1", **ci("0.10", "0.46")},
        {"se": "0.06", "studies": "4", **ci("0.09", "0.47")},
        {"se": "0.08", "value": "0.87", "p_value": "< 0.001", **ci("0.71", "1.04")},
        {"value": "0.129", "se": "0.029", "p_value": "= 0.001"},
        {"value": "0.126", "se": "0.069", "p_value": "= 0.069"},
        {"value": "0", "se": "0.1", "p_value": "= 0.99"},
    ],
)
def test_numbers_that_rounding_and_few_studies_can_explain_pass(changes: dict[str, Any]) -> None:
    assert breaches(agreement.RULE, figure(**changes)) == []


@pytest.mark.parametrize(
    ("changes", "field", "named"),
    [
        ({"p_value": "< 0.001", **ci("-0.10", "0.66")}, "p_value", "0,001"),
        ({"p_value": "< 0.05", **ci("-0.02", "0.58")}, "p_value", "0.05"),
        ({"p_value": "= 0.40", **ci("0.10", "0.46")}, "p_value", "0,40"),
        ({"p_value": "> 0.05", **ci("0.10", "0.46")}, "p_value", "0,05"),
        ({"p_value": "< 0.001", **ci("0.02", "0.54")}, "p_value", "0,001"),
        ({"p_value": "= 0.04", **ci("0.22", "0.34")}, "p_value", "0,04"),
        (
            {"measure": "odds-ratio", "value": "1.8", "p_value": "< 0.05", **ci("0.8", "4.1")},
            "p_value",
            "0,05",
        ),
        (
            {"measure": "odds-ratio", "value": "1.8", "p_value": "> 0.05", **ci("1.2", "2.7")},
            "p_value",
            "0,05",
        ),
        ({"value": "-0.28", "p_value": "> 0.05", **ci("-0.46", "-0.10")}, "p_value", "0,05"),
        ({"se": "0.20", "p_value": "< 0.05"}, "p_value", "0,05"),
        ({"se": "0.03", "p_value": "= 0.30"}, "p_value", "0,30"),
        ({"se": "0.20", **ci("0.10", "0.46")}, "se", "0,20"),
        ({"se": "0.05", **ci("0.10", "0.46")}, "se", "0,05"),
        ({"se": "0.09", "studies": "40", **ci("0.02", "0.54")}, "se", "0,09"),
        ({"se": "0.09", "studies": "1", "design": "quasi-experiment", **ci("0.02", "0.54")}, "se", "0,09"),
    ],
)
def test_a_contradiction_asks_for_a_note_that_names_it(
    changes: dict[str, Any], field: str, named: str
) -> None:
    wanted = [("getallen-spreken-tegen", ("effects", 0, field))]
    assert breaches(agreement.RULE, figure(**changes)) == wanted
    assert breaches(agreement.RULE, figure(**changes, note="Uit de tabel.")) == wanted
    assert breaches(agreement.RULE, figure(**changes, note=f"De {named} is van een andere analyse.")) == []


def test_an_interval_that_is_swapped_is_left_to_the_rule_about_order() -> None:
    assert breaches(agreement.RULE, figure(se="0.20", p_value="= 0.40", **ci("0.46", "0.10"))) == []
