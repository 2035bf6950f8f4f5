from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import overview
from menukaart.vocabulary import Severity
from tests.unit.records import amount_data, breaches, cost_data, intervention, source, subject

COST = cost_data(amount_data("100", "250"))
TWO = cost_data(amount_data("10", "10", covers="deel", unit="leerling"), amount_data("100", "250"))


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Het kost 10.000 euro per leerling.", {"cost": COST}),
        ("Reken op 80 euro per kind", {"cost": COST}),
        ("Reken op 80 euro per kind", {"cost": TWO}),
        ("Alleen voor het mbo.", {}),
        ("Dit is alleen in het voortgezet onderwijs te doen.", {"phases": ["po", "vo"]}),
    ],
)
def test_speaks_when_a_text_says_another_thing(text: str, fields: dict[str, Any]) -> None:
    for field in ("summary", "description"):
        where = subject(intervention(**{field: text}, **fields))
        assert breaches(overview.RULE, where) == [("tekst-tegen-veld", (field,))]
    assert overview.RULE.level is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Het kost 200 euro per leerling.", {"cost": COST}),
        ("Het kost ruim 260 euro per leerling.", {"cost": COST}),
        ("Het kost 10.000 euro per leerling.", {}),
        ("Het kost 10 euro per leerling.", {"cost": TWO}),
        ("Het kost 80 euro per leerling.", {"cost": cost_data(amount_data(currency="GBP"))}),
        ("Het kost 80 euro per leerling.", {"cost": cost_data(amount_data(unit="school"))}),
        ("Het kost 80 euro per leerling.", {"cost": cost_data(amount_data(high=None))}),
        ("Het kost 10.000 euro per school.", {"cost": COST}),
        ("Alleen voor het basisonderwijs.", {}),
        ("Niet alleen voor het mbo.", {}),
        ("Alleen voor leerlingen met een risico.", {}),
    ],
)
def test_leaves_what_agrees_or_may_mean_something_else(text: str, fields: dict[str, Any]) -> None:
    assert breaches(overview.RULE, subject(intervention(summary=text, **fields))) == []


def test_other_records_have_no_such_fields() -> None:
    assert breaches(overview.RULE, subject(source())) == []
