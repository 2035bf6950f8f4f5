from __future__ import annotations

from menukaart.catalogue.rules import absence
from tests.unit.records import (
    breaches,
    effect_data,
    intervention,
    intervention_data,
    moved,
    source,
    subject,
    theme,
)

CODE = "zonder-reden"
UNKNOWN = intervention_data()["unknown"]


def test_passes_when_every_empty_field_has_a_reason() -> None:
    assert breaches(absence.RULE, subject(intervention(effects=[effect_data()]))) == []
    assert breaches(absence.RULE, subject(source())) == []
    assert breaches(absence.RULE, subject(theme())) == []


def test_fails_for_a_field_without_value_or_reason() -> None:
    without = {name: reason for name, reason in UNKNOWN.items() if name != "cost"}
    where = subject(intervention(unknown=without))
    assert breaches(absence.RULE, where) == [(CODE, ("cost",))]
    assert "niet-gezocht" in next(iter(absence.RULE.check(where))).hint


def test_fails_for_a_field_with_both() -> None:
    record = intervention(cost={"band": "1", "sources": "jansen-2020"}, unknown=UNKNOWN)
    assert breaches(absence.RULE, subject(record)) == [(CODE, ("unknown", "cost"))]


def test_fails_for_a_field_that_cannot_be_unknown() -> None:
    where = subject(intervention(unknown=UNKNOWN | {"title": "onbekend", "kost": "onbekend"}))
    assert breaches(absence.RULE, where) == [(CODE, ("unknown", "title")), (CODE, ("unknown", "kost"))]
    assert [finding.hint for finding in absence.RULE.check(where)][1] == "Bedoelde u 'cost'?"
    assert all(finding.at_key for finding in absence.RULE.check(where))


def test_looks_inside_effects() -> None:
    where = subject(intervention(effects=[effect_data(), effect_data(unknown={"test": "onbekend"})]))
    assert breaches(absence.RULE, where) == [
        (CODE, ("effects", 1, "dutch_studies")),
        (CODE, ("effects", 1, "comparison")),
    ]


def test_silence_about_an_interval_is_allowed() -> None:
    record = intervention(effects=[effect_data()])
    assert record.effects[0].ci is None
    assert breaches(absence.RULE, subject(record)) == []


def test_a_source_with_a_doi_or_isbn_needs_no_address() -> None:
    unknown = dict.fromkeys(("title", "author", "issued", "design"), "onbekend")
    assert breaches(absence.RULE, subject(source(unknown=unknown))) == [(CODE, ("URL",))]
    assert breaches(absence.RULE, subject(source(unknown=unknown, DOI="10.1000/182"))) == []
    assert breaches(absence.RULE, subject(source(unknown=unknown, ISBN="978-90-0000000-0"))) == []


def test_zero_is_an_answer() -> None:
    assert breaches(absence.RULE, subject(intervention(effects=[effect_data(dutch_studies="0")]))) == []


def test_fails_for_a_published_record_without_the_words_of_the_editors() -> None:
    where = subject(intervention(verdict_text=None))
    assert breaches(absence.PUBLISHED, where) == [("mist-bij-publicatie", ("verdict_text",))]
    breach = next(iter(absence.PUBLISHED.check(where)))
    assert 'verdict_text: "Duur: één tutor op twee kinderen."' in breach.hint
    assert breach.depends_on == (("status",), ("verdict_text",))


def test_passes_for_a_concept_and_for_records_that_have_no_such_field() -> None:
    assert breaches(absence.PUBLISHED, subject(intervention())) == []
    assert breaches(absence.PUBLISHED, subject(intervention(status="concept", verdict_text=None))) == []
    assert breaches(absence.PUBLISHED, subject(theme())) == []
    assert breaches(absence.PUBLISHED, subject(source())) == []
    assert breaches(absence.PUBLISHED, subject(moved("oud", "zomerschool"))) == []
