"""An axis: whatever the ends, a few round ticks."""

from __future__ import annotations

import math
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from menukaart.render.pictures.forest import Block, forest
from menukaart.render.pictures.people import class_picture
from menukaart.render.pictures.point import Mark, Point
from menukaart.render.pictures.scale import Axis

ENDS = st.floats(allow_nan=True, allow_infinity=True)
MOST = 8


@given(ENDS, ENDS)
@example(0.0, 999_999.0)
@example(-1e308, 1e308)
@example(0.0, 5e-324)
@example(1e17, 1e17 + 16)
@example(1.0, 1.0)
def test_any_ends_give_a_few_ticks_in_the_picture(low: float, high: float) -> None:
    scale = Axis(low, high)
    ticks = scale.ticks()
    assert len(ticks) <= MOST
    assert all(0 <= tick.x <= 100 for tick in ticks)
    assert [tick.x for tick in ticks] == sorted(tick.x for tick in ticks)
    if low < high:
        assert 0 <= scale.at(0.0) <= 100


@pytest.mark.parametrize(
    ("low", "high", "labels"),
    [
        (-0.1, 0.5, ["−0,1", "0,0", "0,1", "0,2", "0,3", "0,4", "0,5"]),
        (-0.4, 1.2, ["0,0", "0,5", "1,0"]),
        (-3.0, 27.0, ["0,0", "5,0", "10,0", "15,0", "20,0", "25,0"]),
        (0.0, 999_999.0, ["0,0", "200.000,0", "400.000,0", "600.000,0", "800.000,0"]),
    ],
)
def test_ticks_are_round_numbers(low: float, high: float, labels: list[str]) -> None:
    found = [tick.label for tick in Axis(low, high).ticks()]
    assert found == labels


@given(st.lists(st.decimals(-(10**20), 10**20, places=3), min_size=1, max_size=5))
@example([Decimal(999_999)])
def test_a_forest_of_any_values_stays_small(values: list[Decimal]) -> None:
    points = [Point("x", "", value, value - 1, value + 1, Mark.FIGURE) for value in values]
    drawn = forest("a", "b", [Block("", points)])
    assert drawn is not None
    assert len(drawn.ticks) <= MOST
    assert all(0 <= row.x <= 100 and math.isfinite(row.peak) for row in drawn.rows)


@given(st.floats(0, 25))
def test_a_class_always_has_25_people(above: float) -> None:
    assert len(class_picture("a", above).people) == 25
