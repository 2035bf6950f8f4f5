from __future__ import annotations

from dataclasses import replace

import pytest

from menukaart.catalogue import Catalogue
from menukaart.catalogue.rules import Subject, digits
from tests.unit.records import breaches, effect_data, intervention, subject

KEPT = {"interventions/x": {"effects/a/value": "0.10", "effects/a/ci/low": "-0.20"}}


def about(value: str, low: str = "-0.20", name: str = "a") -> Subject:
    """A record of which two figures end in a zero; another figure stands before it since."""
    figures = [
        effect_data(id="b", value="0.1"),
        effect_data(id=name, value=value, ci={"low": low, "high": "0.5"}),
    ]
    record = intervention("x", effects=figures)
    where = subject(record)
    return replace(where, catalogue=Catalogue([(where.kind, record)], digits=KEPT))


@pytest.mark.parametrize(("value", "low"), [("0.10", "-0.20"), ("0.11", "-0.2001"), ("1", "-0.3")])
def test_the_same_digits_and_another_number_are_fine(value: str, low: str) -> None:
    assert breaches(digits.RULE, about(value, low)) == []


@pytest.mark.parametrize(
    ("value", "low", "paths"),
    [
        ("0.1", "-0.20", [("effects", 1, "value")]),
        ("0.100", "-0.2", [("effects", 1, "value"), ("effects", 1, "ci", "low")]),
    ],
)
def test_a_digit_more_or_less_is_told(value: str, low: str, paths: list[tuple[str | int, ...]]) -> None:
    assert breaches(digits.RULE, about(value, low)) == [("cijfers-weg", path) for path in paths]


def test_a_figure_with_another_name_is_another_figure() -> None:
    assert breaches(digits.RULE, about("0.1", "-0.2", name="c")) == []
