"""What a table is: columns that say what they hold, and rows of plain cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from menukaart.frozen.codebook import Json
from menukaart.model.base import WithUnknowns
from menukaart.vocabulary import CellForm

Cell = None | bool | int | float | str
"""What stands in a cell; None and an empty text are an empty cell."""


@dataclass(frozen=True, slots=True)
class DataLine:
    """What one row of a table is made from.

    Attributes:
        item: the object of the API that the row is about.
        record: the document of the API that it stands in.
        part: the same object in the record, which knows why a field is empty; None for what is derived.
        number: its place in its list, from 1.
    """

    item: Json
    record: Json
    part: WithUnknowns | None = None
    number: int = 1


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column of a table.

    Attributes:
        name: above the column: Dutch, small letters and ``_``, unique in its table.
        form: what the cells hold.
        title: what it is, in a few Dutch words.
        about: the same in a sentence.
        value: gives the cell of a row.
        field: where the API has it: the list of documents, and the names of fields with points; empty when it
            is nowhere else.
        words: name of the list of fixed words; empty when there is none.
    """

    name: str
    form: CellForm
    title: str
    about: str
    value: Callable[[DataLine], Cell]
    field: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table.

    Attributes:
        name: of the sheet, and of the file.
        about: what one row is, in Dutch.
        columns: the columns, from the left.
        rows: the cells, a row for each line.
    """

    name: str
    about: str
    columns: tuple[DataColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]


def sheet(name: str, about: str, columns: Iterable[DataColumn], lines: Iterable[DataLine]) -> DataTable:
    """Fill a table."""
    kept = tuple(columns)
    return DataTable(name, about, kept, tuple(tuple(column.value(line) for column in kept) for line in lines))


def plain_sheet(
    name: str, about: str, columns: Mapping[str, tuple[CellForm, str]], rows: Iterable[tuple[Cell, ...]]
) -> DataTable:
    """Make a table of which the cells are at hand; of each column its form and what it is."""
    made = tuple(
        DataColumn(key, form, key.replace("_", " ").capitalize(), what, _nothing)
        for key, (form, what) in columns.items()
    )
    return DataTable(name, about, made, tuple(rows))


def _nothing(line: DataLine) -> Cell:
    del line
    return None
