from __future__ import annotations

from menukaart.catalogue.rules import synthesis
from tests.unit.records import breaches, intervention, moved, source, subject

WHERE = {"post": "1"}
REQUEST = {
    "source": "jansen-2020",
    "outcome": "rekenen",
    "population": "doelgroep",
    "where": WHERE,
    "rows_in_words": "alle",
}
TABLE = {"licence": "MIT", "columns": {"study": "Studie", "effect": "g", "se": "SE", "post": "Post"}}


def test_passes_for_a_record_without_a_synthesis() -> None:
    assert breaches(synthesis.RULE, subject(intervention())) == []
    assert breaches(synthesis.RULE, subject(moved("oud", "a"))) == []


def test_passes_when_the_source_declares_the_columns() -> None:
    record = intervention(synthesis=REQUEST)
    assert breaches(synthesis.RULE, subject(record, source("jansen-2020", table=TABLE))) == []


def test_leaves_an_unknown_source_to_the_rule_about_references() -> None:
    assert breaches(synthesis.RULE, subject(intervention(synthesis=REQUEST))) == []


def test_fails_for_a_source_without_a_table() -> None:
    record = intervention(synthesis=REQUEST)
    assert breaches(synthesis.RULE, subject(record, source("jansen-2020"))) == [
        ("synthese", ("synthesis", "source"))
    ]


def test_fails_for_a_column_that_is_not_declared() -> None:
    record = intervention(synthesis=REQUEST | {"where": {"pots": "1"}})
    assert breaches(synthesis.RULE, subject(record, source("jansen-2020", table=TABLE))) == [
        ("synthese", ("synthesis", "where", "pots"))
    ]
