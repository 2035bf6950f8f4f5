from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import Subject, contradiction
from menukaart.vocabulary import Severity
from tests.unit.catalogue.rules.test_synthesis import REQUEST
from tests.unit.records import breaches, effect_data, intervention, source, subject

CI = {"low": "0.10", "high": "0.46"}


def noted(note: str, **fields: Any) -> Subject:
    return subject(intervention(effects=[effect_data(note=note, **fields)]), source())


def summarised(summary: str, **fields: Any) -> Subject:
    return subject(intervention(summary=summary, effects=[effect_data(**fields)]), source())


@pytest.mark.parametrize(
    ("note", "fields"),
    [
        ("Het gaat om 12 studies.", {"studies": "21"}),
        ("Het gaat om ongeveer 700 leerlingen.", {"pupils": "510"}),
        ("Het hele overzicht telt 60 studies.", {"review_studies": "40"}),
        ("Het hele overzicht telt 12 studies.", {"studies": "21"}),
        ("Volgens de auteurs g = 0,82.", {}),
        ("Een effect van 0,82.", {}),
        ("Het interval loopt van 0,10 tot 0,36.", {"ci": CI}),
        ("Het is een negatief effect.", {}),
        ("Significant (p < 0,01).", {"p_value": "= 0.2"}),
        ("Niet significant.", {"p_value": "< 0.05"}),
        ("De bron zegt p = 0,02.", {"p_value": "= 0.03"}),
    ],
)
def test_speaks_when_a_note_says_another_thing(note: str, fields: dict[str, Any]) -> None:
    found = breaches(contradiction.RULE, noted(note, **fields))
    assert set(found) == {("tekst-tegen-getal", ("effects", 0, "note"))}
    assert contradiction.RULE.level is Severity.WARNING


@pytest.mark.parametrize(
    ("note", "fields"),
    [
        ("Het gaat om 21 studies.", {"studies": "21"}),
        ("Het gaat om 12 studies.", {}),
        ("Het gaat om ongeveer 500 leerlingen.", {"pupils": "510"}),
        ("Het hele overzicht telt 60 studies.", {"studies": "21"}),
        ("Volgens de auteurs g = 0,3.", {}),
        ("Het interval loopt van 0,1 tot 0,46.", {"ci": CI}),
        ("Het interval loopt van 0,1 tot 0,9.", {}),
        ("Gemiddeld een klein positief effect.", {}),
        ("Significant.", {"p_value": "< 0.1"}),
        ("Significant (p < 0,05).", {"p_value": "= 0.003"}),
        ("Significant.", {}),
        ("Een eerdere versie gaf 0,15, met 44 onderzoeken.", {"studies": "60"}),
    ],
)
def test_leaves_a_note_that_agrees_or_may_mean_something_else(note: str, fields: dict[str, Any]) -> None:
    assert breaches(contradiction.RULE, noted(note, **fields)) == []


@pytest.mark.parametrize(
    ("summary", "fields"),
    [
        ("Een gemiddeld effect van 0,82.", {}),
        ("Het effect ligt tussen 0,50 en 0,90.", {"ci": CI}),
        ("Gemiddeld een negatief effect.", {}),
        ("Volgens een meta-analyse van 12 studies.", {"studies": "21"}),
    ],
)
def test_a_summary_is_held_against_all_figures(summary: str, fields: dict[str, Any]) -> None:
    where = summarised(summary, **fields)
    assert breaches(contradiction.RULE, where) == [("tekst-tegen-getal", ("summary",))]


def test_what_a_source_or_a_finding_says_is_no_contradiction() -> None:
    said = source(findings=[{"text": "Er waren 1.012 studies, met 0,82 als effect."}])
    text = "Een effect van 0,82 in een meta-analyse van 1.012 studies."
    where = subject(intervention(summary=text, effects=[effect_data(studies="21")]), said)
    assert breaches(contradiction.RULE, where) == []
    ranking = {"measure": "d", "note": "Let op.", "rows": [{"rank": "1", "label": "X", "value": "0.82"}]}
    listed = subject(
        intervention(summary="Een effect van 0,82.", effects=[effect_data()]), source(ranking=ranking)
    )
    assert breaches(contradiction.RULE, listed) == []


def test_says_nothing_without_figures_or_of_another_record() -> None:
    assert breaches(contradiction.RULE, subject(intervention(summary="Een effect van 0,82."))) == []
    assert breaches(contradiction.RULE, subject(source())) == []


def test_a_size_may_come_from_a_table() -> None:
    record = intervention(
        summary="Een effect van 0,82.",
        effects=[effect_data()],
        synthesis=REQUEST,
    )
    assert breaches(contradiction.RULE, subject(record, source())) == []
