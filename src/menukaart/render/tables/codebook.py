"""What every column means, and every fixed word: the last sheets of the workbook."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import menukaart.vocabulary
from menukaart.render.tables.table import Cell, DataTable, plain_sheet
from menukaart.vocabulary import CellForm, Term


def codebook_sheets(sheets: Sequence[DataTable]) -> tuple[DataTable, DataTable]:
    """Explain the columns of all sheets, and the fixed words that stand in them."""
    return _columns(sheets), _words(sheets)


def _columns(sheets: Sequence[DataTable]) -> DataTable:
    text = CellForm.TEXT
    heads = {
        "blad": (text, "Naam van het blad, en van het csv-bestand."),
        "kolom": (text, "Naam van de kolom."),
        "naam": (text, "Wat het is, in een paar woorden."),
        "uitleg": (text, "Wat het is, in een zin."),
        "soort": (text, "Wat er in een cel staat."),
        "woordenlijst": (text, "Welke lijst van het blad woorden erbij hoort."),
        "veld_in_api": (text, "Waar hetzelfde gegeven in de API staat. Leeg: alleen hier."),
        "ingevuld": (CellForm.COUNT, "In hoeveel rijen de cel niet leeg is."),
        "rijen": (CellForm.COUNT, "Aantal rijen van het blad."),
    }
    rows: list[tuple[Cell, ...]] = []
    for sheet in sheets:
        for index, column in enumerate(sheet.columns):
            filled = sum(row[index] not in (None, "") for row in sheet.rows)
            rows.append(
                (
                    sheet.name, column.name, column.title, column.about, column.form.label, column.words,
                    column.field, filled, len(sheet.rows),
                )
            )  # fmt: skip
    return plain_sheet("codeboek", "Eén regel per kolom van elk blad.", heads, rows)


def _words(sheets: Sequence[DataTable]) -> DataTable:
    text = CellForm.TEXT
    heads = {
        "woordenlijst": (text, "Naam van de lijst."),
        "woord": (text, "Het woord zoals het in een cel staat."),
        "label": (text, "Het woord zoals de site het schrijft."),
        "betekenis": (text, "Wat het betekent."),
    }
    used = sorted({column.words for sheet in sheets for column in sheet.columns} - {""})
    rows = [
        (name, term.value, term.label, term.meaning)
        for name in used
        for term in cast("type[Term]", getattr(menukaart.vocabulary, name))
    ]
    return plain_sheet("woorden", "Eén regel per vast woord.", heads, rows)
