from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import Subject, naming
from menukaart.model import Record
from menukaart.reading.document import Document
from menukaart.reading.register import Promise, Register
from tests.unit.records import breaches, effect_data, intervention, subject

PAGE = "interventies/zomerschool/"
UNNAMED = effect_data()
NAMED = effect_data(id="rekenen-jansen-2020")


def promised(record: Record, *anchors: str) -> Subject:
    """Make a subject of a knowledge base that keeps a register."""
    where = subject(record)
    promises = tuple(Promise(PAGE, anchor, line) for line, anchor in enumerate(("", *anchors), 1))
    where.catalogue.register = Register(Document("register/addresses.txt", ""), promises)
    return where


@pytest.mark.parametrize("effects", [[], [NAMED], [NAMED, effect_data(id="b")]])
def test_passes_when_every_figure_has_an_id(effects: list[Any]) -> None:
    assert breaches(naming.EFFECTS, promised(intervention(effects=effects))) == []


def test_fails_for_each_figure_without_an_id() -> None:
    found = breaches(naming.EFFECTS, promised(intervention(effects=[UNNAMED, NAMED, UNNAMED])))
    assert found == [("cijfer-zonder-id", ("effects", 0)), ("cijfer-zonder-id", ("effects", 2))]


def test_asks_nothing_of_a_concept_or_where_nothing_was_promised() -> None:
    assert breaches(naming.EFFECTS, promised(intervention(effects=[UNNAMED], status="concept"))) == []
    assert breaches(naming.EFFECTS, subject(intervention(effects=[UNNAMED]))) == []


def test_the_tip_never_gives_out_a_name_that_another_figure_had() -> None:
    where = promised(intervention(effects=[UNNAMED]), "cijfer-rekenen-jansen-2020")
    (found,) = naming.EFFECTS.check(where)
    assert "'id: rekenen-jansen-2020-2'" in found.hint


@pytest.mark.parametrize(
    "sources",
    [
        ["a", "b"],
        ["a", {"source": "a", "id": "a-2", "locator": "p. 3"}],
        ["a", "a"],  # a repetition, which another rule reports
    ],
)
def test_passes_when_citations_differ_in_name(sources: list[Any]) -> None:
    assert breaches(naming.CITATIONS, promised(intervention(sources=sources))) == []


def test_fails_for_a_source_that_comes_again_without_a_name() -> None:
    found = breaches(naming.CITATIONS, promised(intervention(sources=["a", {"source": "a", "locator": "x"}])))
    assert found == [("verwijzing-zonder-id", ("sources", 1))]


def test_fails_for_a_name_that_stands_for_two_sources() -> None:
    found = breaches(naming.CITATIONS, promised(intervention(sources=["a", {"source": "b", "id": "a"}])))
    assert found == [("verwijzing-zonder-id", ("sources", 1, "id"))]
