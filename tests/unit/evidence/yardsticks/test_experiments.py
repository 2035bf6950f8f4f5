"""A figure among those of randomised trials: only where it is one of that kind."""

from __future__ import annotations

from typing import Any

import pytest

from menukaart.evidence.numbers.figure import figure_of
from menukaart.evidence.yardsticks.experiments import SMALLEST, among_experiments
from menukaart.model.effect import Effect
from tests.unit.records import effect_data


def said(**changes: Any) -> str:
    trial = {"design": "experiment-met-loting", "test": "gestandaardiseerd", "value": "0.10"}
    return among_experiments(figure_of(Effect.model_validate(effect_data(**(trial | changes)))))


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("0.21", "7 van de 10"),
        ("0.20", "de helft"),
        ("0.10", "de helft"),
        ("0.09", "3 van de 10"),
        ("0.02", "3 van de 10"),
    ],
)
def test_the_borders_are_those_of_the_source(value: str, words: str) -> None:
    assert words in said(value=value)


def test_below_the_first_border_it_is_among_the_smallest() -> None:
    assert said(value="0.01") == SMALLEST


@pytest.mark.parametrize(
    "changes",
    [
        {"design": "meta-analyse"},
        {"design": "quasi-experiment"},
        {"test": "eigen"},
        {"test": None, "unknown": {"test": "onbekend"}},
        {"outcome": "welbevinden"},
        {"measure": "r"},
        {"value": "-0.10"},
    ],
)
def test_nothing_is_said_of_another_kind(changes: dict[str, Any]) -> None:
    assert said(**changes) == ""
