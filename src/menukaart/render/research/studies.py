"""The rows of all study tables as one tidy table: a row an effect, a column a variable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from menukaart.model import Source
from menukaart.reading.study_table import Table, TableRow
from menukaart.render.tables.fields import made
from menukaart.render.tables.table import Cell, DataColumn, DataLine, DataTable, plain_sheet, sheet
from menukaart.vocabulary import CellForm

STUDIES = "studies"
STUDY_COLUMNS = "studies-kolommen"
"""Names of the table and of what explains it, and of their files."""

_EFFECT = (
    "Gestandaardiseerd verschil tussen wie meedeed en wie niet, in standaarddeviaties; boven nul is beter. "
    "Van een tabel waarin lager beter is, is het teken hier omgekeerd."
)
_KNOWN: Mapping[str, tuple[CellForm, str]] = {
    "study": (CellForm.TEXT, "Id van de studie. Regels met dezelfde id delen leerlingen: neem die samen."),
    "name": (CellForm.TEXT, "Naam van de studie: auteurs en jaar."),
    "year": (CellForm.COUNT, "Jaar van de studie."),
    "country": (CellForm.TEXT, "Land, zoals de tabel het schrijft."),
    "design": (CellForm.TEXT, "Opzet, zoals de tabel haar schrijft; RCT is een experiment met loting."),
    "subject": (CellForm.TEXT, "Schoolvak van de toets, zoals de tabel het schrijft."),
    "programme": (CellForm.TEXT, "Naam van het programma, zoals de tabel haar schrijft."),
    "domain": (CellForm.TEXT, "Domein van de uitkomst, zoals de tabel het schrijft."),
    "test": (CellForm.TEXT, "Naam van de toets, zoals de tabel haar schrijft."),
    "effect": (CellForm.NUMBER, _EFFECT),
    "se": (CellForm.NUMBER, "Standaardfout van het effect, in dezelfde eenheid."),
}  # fmt: skip
"""The columns that mean the same in every table, in the order of the tidy table."""

_OTHER = "Kenmerk, zoals de tabel het schrijft. Wat wij ervan weten, staat in de toelichting bij de bron."


def studies_sheet(sources: Sequence[Source], tables: Mapping[str, Table]) -> DataTable:
    """Put the study tables under each other.

    The names of columns are those that records use in ``synthesis.where``.

    Args:
        sources: the sources, in the order of their rows.
        tables: the tables, by id of their source.
    """
    told = [source for source in sources if source.table and source.id in tables]
    named = {name for source in told if source.table for name in source.table.columns}
    columns = (
        _text("source", "Id van de bron waar de tabel bij hoort."),
        made("row", CellForm.COUNT, "Regel", "Regel in het bestand sources/<source>.csv van het project.",
             lambda line: line.number),
        *map(_value, _in_order(named)),
        _text("licence", "Licentie van de tabel."),
        _text("doi", "DOI van de bron."),
    )  # fmt: skip
    about = "Eén regel per effect uit de tabellen met studies (alleen als csv: studies.csv)."
    return sheet(
        STUDIES, about, columns, (line for source in told for line in _lines(source, tables[source.id]))
    )


def columns_sheet(sources: Sequence[Source], tables: Mapping[str, Table]) -> DataTable:
    """Say of each column of the tidy table where each source has it, and how often it is filled there."""
    text, count = CellForm.TEXT, CellForm.COUNT
    heads = {
        "kolom": (text, "Kolom van studies.csv."),
        "source": (text, "Id van de bron."),
        "kop_in_tabel": (text, "Hoe de kolom in de tabel van die bron heet."),
        "soort": (text, "Wat er in een cel staat."),
        "uitleg": (text, "Wat de kolom betekent."),
        "ingevuld": (count, "Aantal regels van die bron waarin de kolom gevuld is."),
        "regels": (count, "Aantal regels van die bron."),
        "waarden": (text, "De waarden die voorkomen, als het er hoogstens twaalf zijn."),
    }
    rows = [
        row for source in sources if source.table and source.id in tables for row in _told(source, tables)
    ]
    return plain_sheet(STUDY_COLUMNS, "Eén regel per kolom van studies.csv en bron.", heads, rows)


_MOST_VALUES = 12


def _told(source: Source, tables: Mapping[str, Table]) -> Iterator[tuple[Cell, ...]]:
    found = tables[source.id].rows
    headings = source.table.columns if source.table else {}
    for name in _in_order(set(headings)):
        form, about = _KNOWN.get(name, (CellForm.TEXT, _OTHER))
        values = [value for row in found if (value := row.get(name))]
        distinct = sorted(set(values))
        shown = "; ".join(distinct) if len(distinct) <= _MOST_VALUES else None
        yield name, source.id, headings[name], form.label, about, len(values), len(found), shown


def _in_order(names: set[str]) -> list[str]:
    return [*(name for name in _KNOWN if name in names), *sorted(names - set(_KNOWN))]


def _lines(source: Source, table: Table) -> Iterator[DataLine]:
    told = {"licence": source.table.licence if source.table else None, "doi": source.doi, "source": source.id}
    for row in table.rows:
        yield DataLine({**_cells(row), **told}, {}, None, row.line)


def _cells(row: TableRow) -> dict[str, Cell]:
    cells: dict[str, Cell] = {name: row.get(name) for name in row.values}
    return {**cells, "study": row.study, "effect": row.effect, "se": row.se, "year": row.year}


def _text(name: str, about: str) -> DataColumn:
    return made(name, CellForm.TEXT, name, about, lambda line: line.item[name])


def _value(name: str) -> DataColumn:
    form, about = _KNOWN.get(name, (CellForm.TEXT, _OTHER))
    return made(name, form, name, about, lambda line: line.item.get(name))
