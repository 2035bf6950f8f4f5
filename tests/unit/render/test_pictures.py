from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.render.pictures import (
    HATTIE_ZONES,
    Axis,
    Block,
    Forest,
    Mark,
    Point,
    barometer,
    class_picture,
    forest,
    gauge,
)

numbers = st.decimals(min_value=-3, max_value=3, places=2)


def point(value: str, low: str | None = None, high: str | None = None, **more: object) -> Point:
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    return Point("Bron", "", Decimal(value), *ends, **more)  # type: ignore[arg-type]


def drawn(*points: Point, **more: object) -> Forest:
    picture = forest("a", "Effecten", [Block("", points)], **more)  # type: ignore[arg-type]
    assert picture is not None
    return picture


@given(st.floats(min_value=-10, max_value=10))
def test_a_scale_keeps_every_number_inside_the_picture(value: float) -> None:
    assert 20 <= Axis(-1, 1, 20, 100).at(value) <= 100


def test_a_bar_says_where_it_is_cut_off() -> None:
    bar = Axis(-1, 1).bar(-2, 0.5)
    assert (bar.left, bar.right, bar.more_left, bar.more_right) == (0, 75, True, False)


@given(st.floats(min_value=-3, max_value=0), st.floats(min_value=0.1, max_value=3))
def test_an_axis_has_zero_and_few_marks(low: float, high: float) -> None:
    ticks = Axis(low, high).ticks()
    assert "0,0" in {tick.label for tick in ticks}
    assert len(ticks) <= 8


def test_a_barometer_says_when_a_figure_lies_outside() -> None:
    picture = barometer("a", point("1.40"), HATTIE_ZONES)
    assert (picture.is_outside, picture.side) == (True, "end")
    assert barometer("a", point("-0.90"), HATTIE_ZONES).side == "start"
    assert picture.bar is None
    assert "interval niet bekend" in picture.description
    assert barometer("a", point("0.40"), HATTIE_ZONES).side == "middle"


def test_names_of_neighbouring_zones_stand_on_different_lines() -> None:
    zones = barometer("a", point("0.40"), HATTIE_ZONES).zones
    assert [zone.is_low for zone in zones] == [False, True, False, True]
    assert zones[-1].x + zones[-1].width == pytest.approx(97.5)


@given(st.lists(numbers, min_size=1, max_size=30))
def test_a_forest_has_a_row_for_each_figure_in_the_order_given(values: list[Decimal]) -> None:
    points = [Point(str(i), "", value) for i, value in enumerate(values)]
    picture = drawn(*points)
    assert [row.label for row in picture.rows] == [str(i) for i in range(len(values))]
    assert all(0 <= row.x <= 100 and row.y < picture.axis_y for row in picture.rows)
    assert 0 <= picture.zero <= 100


def test_a_forest_of_nothing_is_no_picture() -> None:
    assert forest("a", "Effecten", []) is None
    assert forest("a", "Effecten", [Block("Leeg", [])]) is None


def test_a_heading_takes_a_line_and_an_empty_block_takes_none() -> None:
    blocks = [Block("Nederland", [point("0.2")]), Block("Leeg", []), Block("", [point("0.4")])]
    picture = forest("a", "Effecten", blocks)
    assert picture is not None
    assert [(row.label, row.mark) for row in picture.rows] == [
        ("Nederland", None),
        ("Bron", Mark.FIGURE),
        ("Bron", Mark.FIGURE),
    ]
    assert picture.lines == 4
    assert [row.y for row in picture.rows] == [12.5, 37.5, 62.5]


def test_a_square_has_an_area_that_goes_with_its_weight() -> None:
    heavy, light, feather = (
        point("0.2", "0.1", "0.3", mark=Mark.STUDY, weight=weight) for weight in (40.0, 10.0, 0.01)
    )
    sizes = [row.size for row in drawn(heavy, light, feather).rows]
    assert sizes[0] == 2 * sizes[1]
    assert sizes[2] == 4
    assert drawn(heavy).is_weighed
    assert not drawn(point("0.2")).is_weighed


def test_one_very_wide_interval_does_not_squeeze_the_others() -> None:
    picture = drawn(point("0.2", "0.1", "0.3"), point("0.3", "-30", "30"))
    wide = picture.rows[1].bar
    assert wide is not None
    assert wide.more_left
    assert wide.more_right
    assert picture.rows[1].x - picture.rows[0].x > 3
    assert "pijl" in picture.caption
    assert "pijl" not in drawn(point("0.2", "0.1", "0.3")).caption


def test_the_whole_and_what_to_expect_are_never_cut_off() -> None:
    total = point("0.3", "-4", "5", mark=Mark.TOTAL)
    expected = point("0.3", "-8", "9", mark=Mark.EXPECTED)
    bars = [row.bar for row in drawn(point("0.2"), total, expected).rows if row.bar]
    assert len(bars) == 2
    assert not any(bar.more_left or bar.more_right for bar in bars)
    assert drawn(point("0.2"), expected).rows[1].value == ""


def test_a_diamond_has_its_top_at_the_value() -> None:
    row = drawn(point("0.2", "0.1", "0.5", mark=Mark.GROUP)).rows[0]
    assert row.peak == pytest.approx(0.5, abs=0.02)


def test_a_label_is_cut_to_its_line_but_not_in_the_table() -> None:
    long = Point("Een heel lange naam van een studie die nergens past", "2019, VS", Decimal("0.2"))
    wide, dense = drawn(long).rows[0], drawn(long, is_dense=True).rows[0]
    assert wide.label == dense.label == long.label
    assert wide.name.endswith("…")
    assert len(wide.name) <= 35
    assert len(dense.name) + 1 + len(dense.note) <= 36


def test_a_forest_says_in_short_what_is_in_it() -> None:
    assert drawn(point("-0.1"), point("0.40")).description.startswith(
        "2\N{NO-BREAK SPACE}cijfers, van −0,1 tot 0,40"
    )


@pytest.mark.parametrize(
    ("above", "extra", "fewer"), [(12.5, 0, 0), (16.4, 4, 0), (10.2, 0, 2), (25.0, 13, 0), (0.0, 0, 12)]
)
def test_a_class_has_25_pupils_and_shows_who_rose_and_who_fell(above: float, extra: int, fewer: int) -> None:
    picture = class_picture("a", above)
    kinds = [person.kind for person in picture.people]
    assert len(kinds) == 25
    assert (kinds.count("extra"), kinds.count("fewer")) == (extra, fewer)
    assert [person.sign for person in picture.people].count("+") == extra
    assert [person.sign for person in picture.people].count("-") == fewer
    assert [person for _, people in picture.groups for person in people] == list(picture.people)


@pytest.mark.parametrize(
    ("above", "words"),
    [(13.4, "de leerling die dat meer is,"), (10.0, "de 2 leerlingen die dat minder zijn,")],
)
def test_a_class_says_who_carries_a_sign(above: float, words: str) -> None:
    assert words in class_picture("a", above).description


def test_a_gauge_fills_as_many_blocks_as_the_score() -> None:
    assert [filled for _, filled in gauge(2, "2 van 5").blocks] == [True, True, False, False, False]
