"""What the page about the method says of costs is what the code reckons with."""

from __future__ import annotations

from menukaart.evidence.overview.cost_method import cost_method
from tests.unit.records import amount_data, cost_data, intervention


def test_the_scale_in_three_currencies() -> None:
    rows = [(row.value, row.label, row.pounds, row.euros, row.dollars) for row in cost_method(()).bands]
    assert rows == [
        (1, "zeer laag", "tot en met 80", "tot en met 93", "tot en met 106"),
        (2, "laag", "80 tot 200", "93 tot 233", "106 tot 264"),
        (3, "gemiddeld", "200 tot 600", "233 tot 700", "264 tot 791"),
        (4, "hoog", "600 tot 1.200", "700 tot 1.401", "791 tot 1.583"),
        (5, "zeer hoog", "meer dan 1.200", "meer dan 1.401", "meer dan 1.583"),
    ]


def test_the_rates_with_their_year_and_source() -> None:
    shown = cost_method((), {"eef-toolkit-2026", "ecb-wisselkoersen"})
    assert (shown.pound, shown.dollar, shown.year) == ("0,8568", "1,1300", "2025")
    assert (shown.scale_source, shown.rate_source) == ("eef-toolkit-2026", "ecb-wisselkoersen")
    assert shown.older_source == ""


def test_counts_what_a_band_rests_on() -> None:
    found = cost_method(
        [
            intervention("a", cost=cost_data()),
            intervention("b", cost=cost_data(amount_data(covers="deel"), band="2")),
            intervention("c", cost=cost_data(amount_data(unit="school"))),
            intervention("d", cost={"band": "2", "sources": "jansen-2020"}),
            intervention("e"),
        ]
    )
    assert (found.derived, found.judged, found.none, found.amounts) == (1, 2, 2, 3)
