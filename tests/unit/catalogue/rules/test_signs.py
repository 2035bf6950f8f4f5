from __future__ import annotations

from dataclasses import replace

import pytest

from menukaart.catalogue import Catalogue
from menukaart.catalogue.rules import Subject, signs
from menukaart.reading.study_table import Table, TableRow
from menukaart.vocabulary import RecordKind, Severity
from tests.unit.records import breaches, intervention, source, subject

COLUMNS = {"study": "id", "effect": "g", "se": "se", "domain": "outcome_domain", "programme": "Name"}


def asked(*domains: str, reversed: str | None = None, programme: str = "X") -> Subject:  # noqa: A002  (the field)
    table: dict[str, object] = {"licence": "MIT", "columns": COLUMNS}
    record = source(table=table if reversed is None else table | {"reversed": reversed})
    rows = tuple(
        TableRow(line, "a", 0.2, 0.1, None, {"domain": domain, "programme": programme})
        for line, domain in enumerate(domains, 2)
    )
    tables = {record.id: Table("t.csv", tuple(COLUMNS.values()), rows)}
    return replace(subject(record), catalogue=Catalogue([(RecordKind.SOURCE, record)], tables))


@pytest.mark.parametrize(
    "domain",
    ["Absenteeism", "school dropout", "Drop-out", "reading errors", "Schoolverzuim", "problem behavior"],
)
def test_asks_which_way_the_numbers_point(domain: str) -> None:
    assert breaches(signs.RULE, asked("reading", domain)) == [("teken-onbekend", ("table",))]
    assert signs.RULE.level is Severity.WARNING


@pytest.mark.parametrize("answer", ["true", "false"])
def test_is_content_with_either_answer(answer: str) -> None:
    assert breaches(signs.RULE, asked("absenteeism", reversed=answer)) == []


def test_leaves_what_is_no_outcome_and_no_loss() -> None:
    assert breaches(signs.RULE, asked("reading comprehension", "attendance")) == []
    assert breaches(signs.RULE, asked("reading", programme="Dropout Prevention")) == []
    assert breaches(signs.RULE, subject(source())) == breaches(signs.RULE, subject(intervention())) == []
