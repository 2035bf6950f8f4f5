from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import copies
from tests.unit.records import breaches, effect_data, intervention, subject

SECOND = ("effects", 1)


def figures(*changes: dict[str, Any]) -> Any:
    return subject(intervention(effects=[effect_data(**change) for change in changes]))


def test_a_copy_counts_twice() -> None:
    wanted = [("cijfer-dubbel", SECOND), ("cijfer-dubbel", ("effects", 2))]
    assert breaches(copies.COPY, figures({}, {"id": "een"}, {"headline": "true"})) == wanted
    assert breaches(copies.ALIKE, figures({}, {})) == []


@pytest.mark.parametrize(
    "change",
    [
        {"measured": "tempo"},
        {"group": "groep 4"},
        {"outcome": "lezen"},
        {"population": "doelgroep"},
        {"measure": "g"},
        {"follow_up": "na een jaar"},
        {"source": "smit-2018"},
        {"locator": "p. 3"},
        {"note": "Tweede proef."},
        {"relation": "verwant"},
        {"test": "eigen"},
        {"study": "proef-twee"},
    ],
)
def test_two_figures_that_differ_in_words_pass(change: dict[str, Any]) -> None:
    for value in ("0.28", "-0.20"):
        where = figures({}, {**change, "value": value})
        assert breaches(copies.COPY, where) == breaches(copies.ALIKE, where) == []


@pytest.mark.parametrize("change", [{"value": "-0.20"}, {"se": "0.1"}, {"studies": "4"}])
def test_two_figures_about_the_same_say_where_they_differ(change: dict[str, Any]) -> None:
    assert breaches(copies.ALIKE, figures({}, change)) == [("cijfer-zonder-verschil", SECOND)]
    assert breaches(copies.COPY, figures({}, change)) == []


def test_a_figure_of_another_source_is_told() -> None:
    other = {"source": "smit-2018", "group": "groep 4"}
    wanted = [("cijfer-van-ander", ("effects", 1, "value"))]
    assert breaches(copies.BORROWED, figures({}, other)) == wanted
    assert breaches(copies.BORROWED, figures({"value": "0.280"}, other)) == wanted
    assert breaches(copies.BORROWED, figures({"study": "proef-een"}, other)) == wanted


@pytest.mark.parametrize(
    ("first", "change"),
    [
        ({}, {"value": "0.29"}),
        ({}, {"measure": "g"}),
        ({}, {"outcome": "lezen"}),
        ({}, {"source": "jansen-2020"}),
        ({"study": "proef"}, {"study": "proef"}),
        ({"study": "proef"}, {"study": "andere-proef"}),
        ({}, {"note": "Toevallig ook 0,28."}),
        ({"note": "Ook Smit heeft 0.28."}, {}),
        ({"value": "2", "measure": "maanden"}, {"value": "2", "measure": "maanden"}),
        ({"value": "0.00"}, {"value": "0.00"}),
    ],
)
def test_figures_that_are_told_apart_pass(first: dict[str, Any], change: dict[str, Any]) -> None:
    assert breaches(copies.BORROWED, figures(first, {"source": "smit-2018", **change})) == []
