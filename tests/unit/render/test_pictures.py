from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.render.pictures import HATTIE_ZONES, Point, Scale, barometer, class_picture, forest, gauge

numbers = st.decimals(min_value=-3, max_value=3, places=2)


@given(st.floats(min_value=-10, max_value=10))
def test_a_scale_keeps_every_number_inside_the_picture(value: float) -> None:
    assert 20 <= Scale(-1, 1, 20, 100).at(value) <= 100


def test_a_barometer_says_when_a_figure_lies_outside() -> None:
    picture = barometer("a", Point("Bron", "", Decimal("1.40")), HATTIE_ZONES)
    assert picture.is_outside
    assert picture.bar is None
    assert "interval niet bekend" in picture.description


@given(st.lists(numbers, min_size=1, max_size=30))
def test_a_forest_has_a_row_for_each_figure_in_the_order_given(values: list[Decimal]) -> None:
    picture = forest("a", "Effecten", [Point(str(i), "", value) for i, value in enumerate(values)])
    assert picture is not None
    assert [row.label for row in picture.rows] == [str(i) for i in range(len(values))]
    assert all(0 <= row.x <= picture.width and row.y < picture.axis_y for row in picture.rows)
    assert 0 <= picture.zero <= picture.width


def test_a_forest_of_nothing_is_no_picture() -> None:
    assert forest("a", "Effecten", []) is None


@pytest.mark.parametrize(
    ("above", "extra", "fewer"), [(12.5, 0, 0), (16.4, 4, 0), (10.2, 0, 2), (25.0, 13, 0), (0.0, 0, 12)]
)
def test_a_class_has_25_pupils_and_shows_who_rose_and_who_fell(above: float, extra: int, fewer: int) -> None:
    kinds = [person.kind for person in class_picture("a", above).people]
    assert len(kinds) == 25
    assert (kinds.count("extra"), kinds.count("fewer")) == (extra, fewer)


def test_a_gauge_fills_as_many_blocks_as_the_score() -> None:
    assert [filled for _, filled in gauge(2, "2 van 5").blocks] == [True, True, False, False, False]
