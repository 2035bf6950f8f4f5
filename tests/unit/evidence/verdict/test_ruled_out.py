"""Not found is told from ruled out."""

from __future__ import annotations

from typing import Any

import pytest

from menukaart.evidence.verdict.ruled_out import NOT_FOUND, RULED_OUT, said_of_nothing
from menukaart.model.effect import Effect
from tests.unit.records import effect_data


def said(low: str, high: str, **changes: Any) -> str:
    ci = {"low": low, "high": high}
    return said_of_nothing(Effect.model_validate(effect_data(ci=ci, **changes)))


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        ("-0.04", "0.09", RULED_OUT),
        ("0.05", "0.09", RULED_OUT),
        ("-0.10", "0.10", RULED_OUT),
        ("-0.11", "0.09", NOT_FOUND),
        ("-0.20", "0.40", NOT_FOUND),
        ("0.02", "0.40", ""),
        ("-0.40", "-0.02", ""),
    ],
)
def test_an_interval_says_which(low: str, high: str, words: str) -> None:
    assert said(low, high, value="0.05") == words


def test_of_a_ratio_one_is_no_difference() -> None:
    assert said("0.90", "1.40", value="1.10", measure="odds-ratio") == NOT_FOUND
    assert said("1.10", "1.40", value="1.20", measure="odds-ratio") == ""


def test_nothing_without_an_interval() -> None:
    assert said_of_nothing(Effect.model_validate(effect_data())) == ""
