"""Drawings on paper: in letters that the fonts have, in words, and never taller than a side."""

from __future__ import annotations

from decimal import Decimal

from menukaart.render.pictures import Block, Point, class_picture, forest, gauge
from menukaart.render.printing.pictures import FAMILY, printed_class, printed_forest, printed_gauge


def figures(count: int) -> Block:
    return Block("Rekenen", [Point(f"Studie {n}", "", Decimal("0.30"), None, None) for n in range(count)])


def test_a_drawing_has_its_letters_and_says_what_it_shows() -> None:
    drawn = printed_forest(forest("figuren", "Zomerschool: effecten", [figures(2)]))
    assert drawn is not None
    assert f'font-family="{FAMILY}"' in drawn.svg
    assert drawn.alt.startswith("Zomerschool: effecten. 2\xa0cijfers, van 0,30 tot 0,30")
    assert "Studie 1: 0,30" in drawn.alt
    assert drawn.caption.endswith("staat op de pagina bij elk cijfer.")
    assert drawn.wide == 88


def test_many_figures_are_drawn_smaller_so_that_they_fit_a_side() -> None:
    drawn = printed_forest(forest("figuren", "Veel", [figures(60)]))
    assert drawn is not None
    assert 20 < drawn.wide < 40


def test_on_a_tinted_ground_nothing_is_white() -> None:
    people, score = printed_class(class_picture("klas", 15.3)), printed_gauge(gauge(3, "Redelijk", 5))
    assert people is not None
    assert score is not None
    assert "#ffffff" not in people.svg + score.svg
    assert (people.wide, people.caption) == (0, "")


def test_without_a_picture_there_is_none() -> None:
    assert (printed_class(None), printed_gauge(None), printed_forest(None)) == (None, None, None)
