from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import level_alone
from menukaart.vocabulary import Severity
from tests.unit.records import breaches, effect_data, intervention, intervention_data, source, subject

LEVEL = {"body": "NJi", "level": "goed onderbouwd", "sources": ["jansen-2020"]}
SEARCH = {
    "subject": "effecten", "date": "2026-11-25", "places": ["openbare teksten"], "words": ["bijles"],
    "result": "niets",
}  # fmt: skip
FINDING = {"text": "Geen verschil.", "direction": "geen-verschil", "sources": ["jansen-2020"]}
DUTCH = {"studies": 0, "verdict": "toegepast"}


def unknown(reason: str) -> dict[str, Any]:
    return {"unknown": intervention_data()["unknown"] | {"effects": reason}}


def test_a_level_does_not_stand_alone() -> None:
    found = breaches(level_alone.RULE, subject(intervention(recognitions=[LEVEL])))
    assert found == [("erkenning-zonder-uitkomst", ("recognitions",))]
    assert level_alone.RULE.level is Severity.WARNING


def test_a_search_for_something_else_says_nothing_of_the_outcome() -> None:
    where = subject(intervention(recognitions=[LEVEL], search=[SEARCH | {"subject": "kosten"}]))
    assert len(breaches(level_alone.RULE, where)) == 1


@pytest.mark.parametrize(
    "beside",
    [
        {"effects": [effect_data()]},
        {"evidence": [FINDING]},
        {"dutch_evidence": DUTCH},
        {"search": [SEARCH]},
        unknown("niet-gezocht"),
        unknown("gezocht-niets-gevonden"),
        unknown("te-weinig-studies"),
    ],
)
def test_passes_with_an_outcome_or_a_reason(beside: dict[str, Any]) -> None:
    assert breaches(level_alone.RULE, subject(intervention(recognitions=[LEVEL], **beside))) == []


def test_asks_nothing_without_a_recognition() -> None:
    assert breaches(level_alone.RULE, subject(intervention())) == []
    assert breaches(level_alone.RULE, subject(source())) == []
