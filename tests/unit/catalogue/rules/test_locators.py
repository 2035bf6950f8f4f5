from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import locators
from menukaart.model import Moved, Split
from menukaart.vocabulary import Severity
from tests.unit.catalogue.rules.test_naming import promised
from tests.unit.records import breaches, effect_data, intervention, moved, source, split, subject

OLD = effect_data(id="oud")


def test_asks_for_the_place_of_a_new_figure() -> None:
    where = promised(intervention(effects=[OLD, effect_data(), effect_data(id="nieuw")]), "cijfer-oud")
    assert breaches(locators.RULE, where) == [
        ("cijfer-zonder-plaats", ("effects", 1)),
        ("cijfer-zonder-plaats", ("effects", 2)),
    ]
    assert locators.RULE.level is Severity.WARNING


@pytest.mark.parametrize(
    "change", [{"locator": "p. 95"}, {"unknown": {**OLD["unknown"], "locator": "onbekend"}}, {"id": "oud"}]
)
def test_passes_with_a_place_a_reason_or_a_past(change: dict[str, Any]) -> None:
    record = intervention(effects=[effect_data(**change)])
    assert breaches(locators.RULE, promised(record, "cijfer-oud")) == []


def test_asks_nothing_where_nothing_was_ever_public() -> None:
    assert breaches(locators.RULE, subject(intervention(effects=[effect_data()]))) == []
    assert breaches(locators.RULE, promised(source())) == []


@pytest.mark.parametrize(
    "stone",
    [moved("zomerschool", "zomerkamp"), split("zomerschool", "zomerkamp", "bijles")],
    ids=["moved", "split"],
)
def test_a_figure_does_not_become_new_when_its_record_gets_another_name(stone: Moved | Split) -> None:
    where = subject(intervention("zomerkamp", effects=[OLD, effect_data(id="nieuw")]), stone)
    where.catalogue.register = promised(intervention(), "cijfer-oud").catalogue.register
    assert breaches(locators.RULE, where) == [("cijfer-zonder-plaats", ("effects", 1))]
