"""The normal distribution, and the one 95 % interval and standard error of a figure."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.evidence.numbers.interval import (
    ConfidenceInterval,
    around,
    interval_of,
    is_symmetric,
    standard_error_of,
)
from menukaart.evidence.numbers.quantiles import normal_critical, phi
from menukaart.model.effect import Effect
from menukaart.vocabulary import Measure
from tests.unit.records import effect_data

NUMBERS = st.decimals(-100, 100, places=2).map(str)


def effect(**changes: Any) -> Effect:
    return Effect.model_validate(effect_data(**changes))


def ends(**changes: Any) -> tuple[float, float] | None:
    found = interval_of(effect(**changes))
    return None if found is None else found.ends


@given(st.floats(-8, 8))
def test_phi_is_symmetric_and_rises(z: float) -> None:
    assert phi(z) + phi(-z) == pytest.approx(1)
    assert phi(z) <= phi(z + 0.1)


@pytest.mark.parametrize(("level", "reach"), [(0.95, 1.959964), (0.90, 1.644854), (0.99, 2.575829)])
def test_critical_values(level: float, reach: float) -> None:
    assert normal_critical(level) == pytest.approx(reach, abs=1e-6)
    assert phi(normal_critical(level)) - phi(-normal_critical(level)) == pytest.approx(level)


def test_a_printed_interval_is_used_as_it_is_and_goes_before_a_standard_error() -> None:
    found = interval_of(effect(value="0.28", ci={"low": "0.10", "high": "0.47"}, se="0.5"))
    assert found == ConfidenceInterval(Decimal("0.28"), Decimal("0.10"), Decimal("0.47"), 95, derived=False)


@pytest.mark.parametrize("measure", ["d", "g", "SD", "ES", "percentielpunten", "improvement-index"])
def test_a_standard_error_gives_an_interval(measure: str) -> None:
    found = interval_of(effect(value="0.40", se="0.10", measure=measure))
    assert found is not None
    assert found.ends == pytest.approx((0.204, 0.596), abs=0.0001)
    assert (found.value, found.level, found.derived) == (Decimal("0.40"), 95, True)


@pytest.mark.parametrize("measure", ["odds-ratio", "incidentieratio", "r", "tau-u", "maanden", "procent"])
def test_of_other_measures_only_a_printed_interval_counts(measure: str) -> None:
    assert ends(value="0.40", se="0.10", measure=measure) is None
    assert standard_error_of(effect(value="0.40", se="0.10", measure=measure)) is None
    assert ends(value="0.4", ci={"low": "0.2", "high": "0.6"}, measure=measure) == (0.2, 0.6)


def test_a_standard_error_of_zero_is_a_rounded_one() -> None:
    assert interval_of(effect(se="0.00")) is None
    assert standard_error_of(effect(se="0.00")) is None


def test_another_level_is_brought_to_95_percent_and_says_that_it_was() -> None:
    found = interval_of(effect(value="0.28", ci={"low": "0.01", "high": "0.55", "level": "90"}))
    assert found is not None
    assert found.ends == pytest.approx(
        (0.28 - 0.27 * 1.959964 / 1.644854, 0.28 + 0.27 * 1.959964 / 1.644854), abs=1e-6
    )
    assert (found.level, found.derived) == (95, True)


def test_a_ratio_is_brought_to_95_percent_on_the_log_scale() -> None:
    found = ends(measure="odds-ratio", value="2", ci={"low": "1", "high": "4", "level": "90"})
    reach = math.log(2) * 1.959964 / 1.644854
    assert found == pytest.approx((2 / math.exp(reach), 2 * math.exp(reach)), abs=1e-5)


@pytest.mark.parametrize("measure", ["r", "tau-u", "maanden"])
def test_where_no_scale_is_known_another_level_gives_none(measure: str) -> None:
    assert ends(value="0.4", ci={"low": "0.2", "high": "0.6", "level": "90"}, measure=measure) is None


@given(
    measure=st.sampled_from(Measure),
    value=NUMBERS,
    low=NUMBERS,
    high=NUMBERS,
    level=st.integers(1, 99).map(str),
    se=st.none() | st.decimals(0, 10, places=2).map(str),
)
def test_nothing_that_a_record_may_hold_raises(  # noqa: PLR0917  (the fields of one figure)
    measure: Measure, value: str, low: str, high: str, level: str, se: str | None
) -> None:
    held = effect(measure=measure.value, value=value, se=se, ci={"low": low, "high": high, "level": level})
    found, error = interval_of(held), standard_error_of(held)
    assert found is None or (all(map(math.isfinite, found.ends)) and found.level == 95)
    assert error is None or (error > 0 and is_symmetric(measure))


@pytest.mark.parametrize("level", ["1", "99"])
def test_the_largest_numbers_of_a_record_give_no_infinity(level: str) -> None:
    wide = {"low": "0.000000000000000001", "high": "99999999999999999999", "level": level}
    found = ends(measure="odds-ratio", value="1", ci=wide)
    assert found is None or all(map(math.isfinite, found))


@given(st.floats(-3, 3), st.floats(0.01, 10))
def test_interval_and_standard_error_tell_the_same(value: float, se: float) -> None:
    written = {"value": f"{value:.6f}", "se": f"{se:.6f}"}
    found = interval_of(effect(**written))
    assert found is not None
    low, high = (f"{end:.9f}" for end in found.ends)
    again = effect(value=written["value"], ci={"low": low, "high": high})
    assert standard_error_of(again) == pytest.approx(float(written["se"]), rel=1e-5)
    assert standard_error_of(effect(**written)) == float(written["se"])


def test_what_was_computed_here_says_so() -> None:
    assert around(0.3, 0.1, 0.5) == ConfidenceInterval(
        Decimal("0.3"), Decimal("0.1"), Decimal("0.5"), derived=True
    )
