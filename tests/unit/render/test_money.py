"""Amounts and hours in words."""

from __future__ import annotations

from typing import Any

import pytest

from menukaart.model.practice import Cost
from menukaart.render.views.parts.facts import cost_rows
from menukaart.render.views.parts.money import amount_words, cost_in_short, plain_amount, staff_words
from tests.unit.records import amount_data, cost_data, intervention


def cost(*amounts: Any, **changes: Any) -> Cost:
    made = intervention(cost=cost_data(*amounts, **changes)).cost
    assert made is not None
    return made


@pytest.mark.parametrize(
    ("low", "high", "changes", "words"),
    [
        ("250", "400", {}, "€ 250 tot € 400 per leerling per jaar"),
        ("112.50", "112.50", {"currency": "GBP", "unit": "leerling"}, "£ 112,50 per leerling"),
        (None, "6", {"currency": "GBP"}, "hoogstens £ 6 per leerling per jaar"),
        ("250000000", None, {"unit": "land-jaar"}, "minstens € 250.000.000 voor heel het land per jaar"),
        ("0", "80", {"currency": "USD"}, "$ 0 tot $ 80 per leerling per jaar"),
    ],
)
def test_an_amount_as_printed(low: str | None, high: str | None, changes: dict[str, str], words: str) -> None:
    made = cost(amount_data(low, high, **changes)).amounts[0]
    assert plain_amount(made).replace("\N{NO-BREAK SPACE}", " ") == words
    assert amount_words(made) == f"{plain_amount(made)} (prijspeil 2024, Nederland)"


def test_an_unknown_price_year_is_said() -> None:
    made = cost(amount_data(country="GB", unknown={"price_year": "onbekend"})).amounts[0]
    assert amount_words(made).endswith(" (prijspeil onbekend, Verenigd Koninkrijk)")


@pytest.mark.parametrize(
    ("time", "words"),
    [
        ({"hours": "2.5", "per": "groep-week"}, "Tutor: 2,5 uur per groep per week"),
        ({}, "Tutor"),
    ],
)
def test_who_gives_how_much_time(time: dict[str, str], words: str) -> None:
    made = cost(staff=[{"who": "Tutor", "sources": "jansen-2020"} | time])
    assert staff_words(made.staff[0]) == words


def test_a_band_says_what_it_rests_on() -> None:
    derived = cost_rows(cost(amount_data(currency="GBP", country="GB")))[0].value
    assert derived == "laag (2 van 5), afgeleid uit een bedrag"
    assert cost_rows(cost(amounts=[], band="4"))[0].value == "hoog (4 van 5), oordeel van de redactie"
    assert cost_rows(cost(amounts=[], note="Tutoren.")) == cost_rows(None) == ()


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (cost(amounts=[], band="4"), "hoog (4 van 5)"),
        (cost(amounts=[], note="Tutoren."), "geen bedrag; lees waar het geld naartoe gaat"),
        (
            cost(amount_data(currency="GBP", country="GB")),
            "laag (2 van 5); £ 100 tot £ 250 per leerling per jaar (Verenigd Koninkrijk, 2024)",
        ),
        (cost(amount_data(unit="school", covers="deel")), "een deel: € 100 tot € 250 per school (2024)"),
        (
            cost(amount_data(unit="school"), amount_data("1", "1", unit="school", covers="deel"), band="2"),
            "laag (2 van 5); € 100 tot € 250 per school (2024)",
        ),
        (cost(amount_data("636000000", "636000000", unit="land-jaar"), band="5"), "zeer hoog (5 van 5)"),
        (
            cost(amount_data(unit="programma"), amount_data(unit="school", covers="deel", country="GB")),
            "een deel: € 100 tot € 250 per school (Verenigd Koninkrijk, 2024)",
        ),
        (
            cost(amount_data(unit="gemeente-jaar")),
            "geen bedrag per leerling of school; wel voor een heel programma, gemeente of land",
        ),
    ],
)
def test_the_cost_in_one_line(made: Cost, words: str) -> None:
    assert cost_in_short(made).replace("\N{NO-BREAK SPACE}", " ") == words
