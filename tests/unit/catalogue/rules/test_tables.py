from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from menukaart.catalogue import Catalogue
from menukaart.catalogue.rules import Subject, tables
from menukaart.reading.study_table import Table, TableRow
from menukaart.vocabulary import RecordKind
from tests.unit.records import breaches, source, subject

NEVER, ODD = ("tabel-kan-niet", ("table",)), ("tabel-onwaarschijnlijk", ("table",))
SHAPE = {"licence": "MIT", "columns": {"study": "Study", "effect": "g", "se": "SE"}}


def row(
    study: str = "Jansen", effect: float = 0.2, se: float = 0.1, year: int | None = 2020, **values: str
) -> TableRow:
    return TableRow(2, study, effect, se, year, {"study": study, "effect": "x", "se": "y", **values})


def table(*rows: TableRow, **changes: Any) -> Subject:
    """A source with a table of one sound row and these."""
    record = source(table=SHAPE, **changes)
    numbered = [replace(each, line=line) for line, each in enumerate((row("Smit", 0.4), *rows), 2)]
    found = Table("sources/jansen-2020.csv", ("Study", "g", "SE"), tuple(numbered))
    return replace(subject(record), catalogue=Catalogue([(RecordKind.SOURCE, record)], {record.id: found}))


@pytest.mark.parametrize(
    "made",
    [
        row(),
        row(effect=3, se=1.5),
        row(effect=-3),
        row(year=None),
        row(year=1900),
        row(year=2027),
        row("Smit", 0.41),
        row("Gemiddelde school"),
        row("Smit", 0.4, post="1"),
    ],
)
def test_rows_of_studies_pass(made: TableRow) -> None:
    where = table(made)
    assert breaches(tables.IMPOSSIBLE, where) == breaches(tables.UNLIKELY, where) == []


@pytest.mark.parametrize(
    "made",
    [
        row(effect=-99),
        row(effect=45200),
        row(effect=10.5),
        row(se=99),
        row(se=5.1),
        row(year=2099),
        row(year=1899),
        row("Totaal"),
        row("overall"),
        row("X", name="Gemiddelde"),
    ],
)
def test_rows_of_no_study_are_errors(made: TableRow) -> None:
    assert breaches(tables.IMPOSSIBLE, table(made)) == [NEVER]


@pytest.mark.parametrize(
    ("made", "named"),
    [(row(effect=-9), "9"), (row(effect=3.1), "3,1"), (row(se=1.6), "1,6"), (row("Smit", 0.4), "1")],
)
def test_outliers_and_repetition_ask_for_a_note_that_names_them(made: TableRow, named: str) -> None:
    assert breaches(tables.IMPOSSIBLE, table(made)) == []
    assert breaches(tables.UNLIKELY, table(made)) == [ODD]
    assert breaches(tables.UNLIKELY, table(made, note="Een tabel.")) == [ODD]
    assert breaches(tables.UNLIKELY, table(made, note=f"Dat is {named}.")) == []


def test_the_message_names_at_most_five_lines() -> None:
    breach = next(iter(tables.IMPOSSIBLE.check(table(*[row(f"S{each}", 99) for each in range(7)]))))
    assert "regels 3, 4, 5, 6, 7 en nog 2" in breach.message
    assert breach.at_key


def test_a_source_without_a_table_has_nothing_to_say() -> None:
    where = subject(source())
    assert breaches(tables.IMPOSSIBLE, where) == breaches(tables.UNLIKELY, where) == []
