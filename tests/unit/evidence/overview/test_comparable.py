"""Which figure stands for an intervention in a picture."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from menukaart.evidence.assessment import assess
from menukaart.evidence.overview.comparable import Chosen, LeftOut, choose
from menukaart.vocabulary import Outcome
from tests.unit.records import effect_data, intervention, source


def chosen(*effects: dict[str, Any], **sources: Any) -> Chosen | LeftOut | None:
    record = intervention(effects=list(effects)) if effects else intervention()
    return choose(record, assess(record, {}, None), Outcome.MATHS, sources)


def test_the_only_figure_stands_for_the_intervention() -> None:
    found = chosen(effect_data(ci={"low": "0.10", "high": "0.46"}))
    assert found == Chosen(Decimal("0.28"), Decimal("0.10"), Decimal("0.46"), "jansen-2020")


def test_the_headline_goes_before_others() -> None:
    found = chosen(effect_data(value="0.90"), effect_data(value="0.11", headline="true"))
    assert isinstance(found, Chosen)
    assert found.value == Decimal("0.11")


def test_of_several_none_is_chosen() -> None:
    assert chosen(effect_data(), effect_data(value="0.90")) is LeftOut.SEVERAL


@pytest.mark.parametrize(
    "changes",
    [{"design": "ranglijst"}, {"design": "voor-en-nameting"}, {"design": "ranglijst", "headline": "true"}],
)
def test_unlike_figures_have_no_place(changes: dict[str, str]) -> None:
    assert chosen(effect_data(**changes)) is LeftOut.UNLIKE


@pytest.mark.parametrize(
    "changes", [{"outcome": "lezen"}, {"relation": "verwant"}, {"measure": "maanden"}, {"measure": "r"}]
)
def test_figures_on_another_scale_or_outcome_do_not_count_at_all(changes: dict[str, str]) -> None:
    assert chosen(effect_data(**changes)) is None
    assert isinstance(chosen(effect_data(), effect_data(**changes)), Chosen)


def test_a_retracted_source_does_not_count() -> None:
    retracted = source(retracted={"date": "2026-01-10", "reason": "Fout in de gegevens."})
    record = intervention(effects=[effect_data()])
    assert choose(record, assess(record, {}, None), Outcome.MATHS, {retracted.id: retracted}) is None


def test_nothing_known_is_nothing() -> None:
    assert chosen() is None
