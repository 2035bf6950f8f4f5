"""On how many places a difference that matters is expected: as the prediction interval says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from menukaart.evidence.numbers.quantiles import t_critical
from menukaart.evidence.pooling.places import MATTERS, places_in_words, share_above
from menukaart.evidence.pooling.synthesis import Synthesis

FOUND = Synthesis(
    k=20, effects=20, dutch_rows=None, dutch_studies=None, randomised_studies=None,
    estimate=0.30, se=0.03, ci=(0.24, 0.36), tau2=0.04, i2=80.0, q=50.0,
    prediction_interval=(-0.12, 0.72), method="REML",
)  # fmt: skip


def test_half_of_the_places_lie_above_the_estimate() -> None:
    assert share_above(FOUND, FOUND.estimate) == pytest.approx(0.5)


def test_the_ends_of_the_prediction_interval_hold_95_percent() -> None:
    reach = t_critical(FOUND.k - 1) * (FOUND.tau2 + FOUND.se**2) ** 0.5 if FOUND.tau2 else 0.0
    assert share_above(FOUND, FOUND.estimate - reach) == pytest.approx(0.975)
    assert share_above(FOUND, FOUND.estimate + reach) == pytest.approx(0.025)


def test_in_words_of_ten() -> None:
    assert places_in_words(FOUND) == "ongeveer 9 van de 10 plekken"
    assert places_in_words(replace(FOUND, estimate=MATTERS)) == "ongeveer 5 van de 10 plekken"
    assert places_in_words(replace(FOUND, estimate=2.0)) == "bijna elke plek"
    assert places_in_words(replace(FOUND, estimate=-2.0)) == "bijna geen enkele plek"


def test_nothing_is_expected_from_a_few_studies() -> None:
    few = replace(FOUND, k=2, prediction_interval=None)
    assert (share_above(few), places_in_words(few)) == (None, "")
