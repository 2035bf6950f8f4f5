"""Many studies at once: each drop at its value, none over another, the whole below them."""

from __future__ import annotations

import math
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from menukaart.render.pictures import Block, Mark, Point
from menukaart.render.pictures.rain import FEWEST, Rain, rain

NARROW = 300
"""The narrowest page that a picture must fit, in pixels."""


def study(value: str, weight: float | None = 1.0) -> Point:
    return Point("Studie", "VS", Decimal(value), None, None, Mark.STUDY, weight, 2)


def drawn(*points: Point, own: tuple[Point, ...] = ()) -> Rain:
    picture = rain("a", "Alle studies", [Block("Nederland", own), Block("", points)], "Nederland")
    assert picture is not None
    return picture


def test_few_studies_are_no_rain() -> None:
    points = [study("0.2")] * (FEWEST - 1)
    assert rain("a", "t", [Block("", points)], "") is None
    assert rain("a", "t", [], "") is None
    total = Point("Gemiddeld", "", Decimal("0.2"), mark=Mark.TOTAL)
    assert rain("a", "t", [Block("", [*points, total])], "") is None


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.decimals(-2, 3, places=2), st.floats(0, 20)), min_size=FEWEST, max_size=60))
def test_no_drop_covers_another_on_the_narrowest_page(raw: list[tuple[Decimal, float]]) -> None:
    picture = drawn(*(study(str(value), weight) for value, weight in raw))
    assert len(picture.drops) == len(raw)
    for one, other in combinations(picture.drops, 2):
        across = (one.x - other.x) / 100 * NARROW
        assert math.hypot(across, one.y - other.y) > one.radius + other.radius
    assert all(drop.radius < drop.y < picture.axis_y - drop.radius for drop in picture.drops)
    # Each rests on the axis or on another; the first lies on the axis.
    assert picture.drops[0].y == pytest.approx(picture.axis_y - picture.drops[0].radius, abs=1)


def test_a_drop_stands_at_its_value_and_its_area_goes_with_its_weight() -> None:
    heavy, light, feather = study("0.5", 40), study("1.0", 10), study("0.0", 0.01)
    picture = drawn(heavy, light, feather, *[study("0.0", 1)] * FEWEST)
    by_size = picture.drops
    assert by_size[0].radius == 2 * by_size[1].radius
    assert by_size[-1].radius == 2
    assert by_size[1].x - by_size[0].x == pytest.approx(by_size[0].x - picture.zero, abs=0.11)


def test_drops_of_many_studies_are_smaller() -> None:
    largest = [drawn(*[study("0.2")] * amount).drops[0].radius for amount in (20, 30, 60, 200)]
    assert largest == [9.0, 9.0, 6.4, 5.5]


def test_studies_without_a_weight_are_alike() -> None:
    assert {drop.radius for drop in drawn(*[study("0.2", None)] * FEWEST).drops} == {9.0}


def test_what_stands_apart_is_drawn_and_said() -> None:
    picture = drawn(*[study("0.2")] * FEWEST, own=(study("0.3"),))
    assert [drop.is_apart for drop in picture.drops].count(True) == 1
    assert "Een open rondje: Nederland." in picture.caption
    assert "open" not in drawn(*[study("0.2")] * FEWEST).caption


def test_the_whole_stands_below_the_studies_and_is_never_cut_off() -> None:
    total = Point("Gemiddeld", "", Decimal("0.2"), Decimal("0.1"), Decimal("0.3"), Mark.TOTAL)
    expected = Point("Verwacht", "", Decimal("0.2"), Decimal(-4), Decimal(5), Mark.EXPECTED)
    picture = drawn(*[study("0.2")] * FEWEST, total, expected)
    assert [(row.name, row.note) for row in picture.rows] == [
        ("Gemiddeld: 0,2", "0,1 tot 0,3"),
        ("Verwacht", "\N{MINUS SIGN}4 tot 5"),
    ]
    assert all(row.bar and not row.bar.more_left and not row.bar.more_right for row in picture.rows)
    tops = [row.y / 100 * picture.height for row in picture.rows]
    assert picture.axis_y < tops[0] < tops[1] < picture.height
    assert "ruit" in picture.caption
    assert "balk" in picture.caption
    assert "ruit" not in drawn(*[study("0.2")] * FEWEST).caption


def test_says_how_many_studies_found_less_than_nothing() -> None:
    some = drawn(*[study("0.20")] * FEWEST, study("-0.30"), study("0.00"))
    said = "22 studies, van \N{MINUS SIGN}0,30 tot 0,20 standaarddeviaties; 1 daarvan onder nul."
    assert some.summary.replace("\N{NO-BREAK SPACE}", " ") == said
    assert drawn(*[study("0.20")] * FEWEST).summary.endswith("geen daarvan onder nul.")
    assert "tabel" in some.description
