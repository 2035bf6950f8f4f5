from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import amounts
from tests.unit.records import breaches, intervention, subject, theme

ODD = "omvang-onwaarschijnlijk"


def cost(band: int, low: int, high: int, **changes: Any) -> Any:
    euros = {"min": str(low), "max": str(high)}
    price = {
        "band": str(band),
        "euro_per_pupil": euros,
        "price_year": "2024",
        "sources": "jansen-2020",
        **changes,
    }
    return subject(intervention(cost=price))


def dosage(field: str, text: str, **changes: Any) -> Any:
    return subject(intervention(dosage={field: text, "sources": "jansen-2020", **changes}))


@pytest.mark.parametrize(
    ("band", "low", "high"),
    [
        (1, 0, 80),
        (1, 160, 300),
        (2, 30, 40),
        (3, 100, 100),
        (4, 2400, 3000),
        (5, 600, 600),
        (5, 20000, 100000),
    ],
)
def test_euros_near_their_band_pass(band: int, low: int, high: int) -> None:
    where = cost(band, low, high)
    assert breaches(amounts.IMPOSSIBLE, where) == breaches(amounts.UNLIKELY, where) == []


@pytest.mark.parametrize(
    ("band", "low", "high"), [(1, 161, 300), (2, 10, 39), (3, 50, 99), (4, 2401, 3000), (5, 1, 599)]
)
def test_euros_far_from_their_band_ask_for_a_note(band: int, low: int, high: int) -> None:
    assert breaches(amounts.UNLIKELY, cost(band, low, high)) == [(ODD, ("cost", "band"))]
    assert breaches(amounts.UNLIKELY, cost(band, low, high, note="Een bedrag.")) != []
    assert breaches(amounts.UNLIKELY, cost(band, low, high, note=f"Ja, {high} euro.")) == []


def test_no_school_pays_this() -> None:
    where = cost(1, 90000, 99999999)
    assert breaches(amounts.IMPOSSIBLE, where) == [("bedrag-kan-niet", ("cost", "euro_per_pupil", "max"))]


def test_euros_have_a_price_year() -> None:
    where = cost(1, 10, 20, price_year=None)
    assert breaches(amounts.UNLIKELY, where) == [(ODD, ("cost", "euro_per_pupil"))]
    assert (
        breaches(amounts.UNLIKELY, cost(1, 10, 20, price_year=None, note="Het prijspeil is onbekend.")) == []
    )
    assert (
        breaches(amounts.UNLIKELY, subject(intervention(cost={"band": "1", "sources": "jansen-2020"}))) == []
    )


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("weeks", "8, 13, 20 of 60 weken"),
        ("weeks", "260"),
        ("weeks", "960 uur in twee jaar"),
        ("minutes", "480 minuten"),
        ("group_size", "25 leerlingen"),
        ("frequency", "5 keer per week"),
        ("weeks", "Een half jaar"),
        ("who", "5000"),
        ("frequency", "vanaf 2013 elke dag"),
    ],
)
def test_what_fits_in_a_timetable_passes(field: str, text: str) -> None:
    assert breaches(amounts.UNLIKELY, dosage(field, text)) == []


@pytest.mark.parametrize(
    ("field", "text", "named"),
    [
        ("weeks", "5000 weken", "5.000"),
        ("weeks", "10 tot 5.000 weken", "5000"),
        ("weeks", "261", "261"),
        ("minutes", "600 minuten", "600"),
        ("group_size", "400 leerlingen", "400"),
        ("frequency", "40x", "40"),
    ],
)
def test_what_does_not_fit_asks_for_a_note(field: str, text: str, named: str) -> None:
    assert breaches(amounts.UNLIKELY, dosage(field, text)) == [(ODD, ("dosage", field))]
    assert breaches(amounts.UNLIKELY, dosage(field, text, note=f"Echt {named}.")) == []


def test_other_records_have_no_amounts() -> None:
    assert (
        breaches(amounts.IMPOSSIBLE, subject(theme())) == breaches(amounts.UNLIKELY, subject(theme())) == []
    )
