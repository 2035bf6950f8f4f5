from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import amounts
from menukaart.catalogue.rules.amounts import _MOST
from menukaart.vocabulary import CostUnit
from tests.unit.records import amount_data, breaches, cost_data, intervention, subject, theme

ODD = "omvang-onwaarschijnlijk"
HALF = "kosten-onvolledig"


def cost(*made: Any, **changes: Any) -> Any:
    return subject(intervention(cost=cost_data(*made, **changes)))


def dosage(field: str, text: str, **changes: Any) -> Any:
    return subject(intervention(dosage={field: text, "sources": "jansen-2020", **changes}))


@pytest.mark.parametrize(
    ("high", "unit"),
    [
        ("20000", "leerling-jaar"),
        ("200", "uur"),
        ("2000000", "school"),
        ("5800000000", "programma"),
        ("0", "leerling"),
    ],
)
def test_amounts_that_somebody_pays_pass(high: str, unit: str) -> None:
    where = cost(amount_data("0", high, unit=unit))
    assert breaches(amounts.IMPOSSIBLE, where) == breaches(amounts.UNLIKELY, where) == []


def test_every_unit_has_a_most() -> None:
    assert set(_MOST) == set(CostUnit)


@pytest.mark.parametrize(
    ("end", "low", "high", "unit"),
    [
        ("max", "90000", "99999999", "leerling-jaar"),
        ("max", "10", "1001", "uur"),
        ("min", "100001", None, "leerling"),
    ],
)
def test_nobody_pays_this(end: str, low: str, high: str | None, unit: str) -> None:
    where = cost(amount_data(), amount_data(low, high, unit=unit))
    assert breaches(amounts.IMPOSSIBLE, where) == [("bedrag-kan-niet", ("cost", "amounts", 1, end))]
    assert breaches(amounts.UNLIKELY, where) == []


@pytest.mark.parametrize(("high", "named"), [("20001", "20.001"), ("20000.50", "20.000,50")])
def test_a_very_high_amount_asks_for_a_note(high: str, named: str) -> None:
    place = [(ODD, ("cost", "amounts", 0, "max"))]
    assert breaches(amounts.UNLIKELY, cost(amount_data("1", high))) == place
    assert breaches(amounts.UNLIKELY, cost(amount_data("1", high, note="Veel."))) == place
    assert breaches(amounts.UNLIKELY, cost(amount_data("1", high, note=f"Echt {named} euro."))) == []


@pytest.mark.parametrize(
    "price",
    [
        {"band": "1", "sources": "jansen-2020"},
        {"note": "Alles gaat op aan tutoren.", "sources": "jansen-2020"},
        cost_data(),
        cost_data(amount_data(None, "6"), amount_data("6", None)),
        cost_data(staff=[{"who": "Tutor", "sources": "jansen-2020"}]),
        cost_data(staff=[{"who": "Tutor", "hours": "5", "per": "week", "sources": "jansen-2020"}]),
    ],
)
def test_a_cost_that_says_something_passes(price: Any) -> None:
    assert breaches(amounts.INCOMPLETE, subject(intervention(cost=price))) == []


@pytest.mark.parametrize(
    ("price", "path"),
    [
        ({"staff_hours": "5 uur", "sources": "jansen-2020"}, ("cost",)),
        (cost_data(amount_data(), amount_data(None, None)), ("cost", "amounts", 1)),
        (
            cost_data(staff=[{"who": "Tutor", "hours": "5", "sources": "jansen-2020"}]),
            ("cost", "staff", 0),
        ),
        (
            cost_data(staff=[{"who": "Tutor", "per": "week", "sources": "jansen-2020"}]),
            ("cost", "staff", 0),
        ),
    ],
)
def test_a_cost_that_says_half_is_an_error(price: Any, path: tuple[str | int, ...]) -> None:
    assert breaches(amounts.INCOMPLETE, subject(intervention(cost=price))) == [(HALF, path)]


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
    for rule in (amounts.INCOMPLETE, amounts.IMPOSSIBLE, amounts.UNLIKELY):
        assert breaches(rule, subject(theme())) == breaches(rule, subject(intervention())) == []
