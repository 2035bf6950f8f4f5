"""The normal distribution and its intervals."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.evidence.numbers.conversions import ci_from_se, critical_value, phi
from menukaart.evidence.numbers.ranges import OutOfRange

NOT_FINITE = (math.nan, math.inf, -math.inf)


@given(st.floats(-8, 8))
def test_phi_is_symmetric_and_rises(z: float) -> None:
    assert phi(z) + phi(-z) == pytest.approx(1)
    assert phi(z) <= phi(z + 0.1)


@given(st.floats(-3, 3), st.floats(0.001, 10), st.floats(1, 99.9))
def test_an_interval_reaches_as_far_as_its_level_asks(value: float, se: float, level: float) -> None:
    low, high = ci_from_se(value, se, level)
    assert low <= value <= high
    assert phi((high - value) / se) - phi((low - value) / se) == pytest.approx(level / 100)


@pytest.mark.parametrize(("level", "reach"), [(95, 1.959964), (90, 1.644854), (99, 2.575829)])
def test_critical_values(level: float, reach: float) -> None:
    assert critical_value(level) == pytest.approx(reach, abs=1e-6)


BAD: list[tuple[Callable[..., Any], tuple[Any, ...]]] = [
    (phi, (math.nan,)),
    (critical_value, (0,)),
    (critical_value, (100,)),
    (ci_from_se, (0.2, -0.1)),
]


@pytest.mark.parametrize(("function", "arguments"), BAD)
def test_bad_input_is_refused(function: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    with pytest.raises(OutOfRange, match="hoort"):
        function(*arguments)


@pytest.mark.parametrize("value", NOT_FINITE)
def test_the_message_names_the_value(value: float) -> None:
    with pytest.raises(ValueError, match=r"laag|hoog"):
        ci_from_se(value, 0.1)
