"""Tables as one workbook for Excel, with the same bytes each time."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from menukaart.render.tables.table import Cell, DataColumn, DataTable
from menukaart.vocabulary import CellForm

if TYPE_CHECKING:
    from xlsxwriter.format import Format  # type: ignore[import-untyped]  # it has no types
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]  # the same

_AS_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_WIDE, _MIDDLE, _NARROW = 60, 32, 10
_LONG = 80
"""Characters from which a column is wide."""


def workbook(sheets: Sequence[DataTable], day: str) -> bytes:
    """Write a workbook: a sheet a table, the header fixed, every text a text and every day a day.

    Args:
        sheets: the tables, in order.
        day: the day that the file bears as the one on which it was made.
    """
    import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415  (only a build of everything pays)

    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True, **_AS_TEXT}) as book:
        book.set_properties(
            {
                "title": "Menukaart Onderwijskansen",
                "comments": "Lees eerst het blad leesmij. CC BY 4.0.",
                "created": datetime.fromisoformat(day),
            }
        )
        head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        body = book.add_format({"valign": "top"})
        days = book.add_format({"valign": "top", "num_format": "yyyy-mm-dd"})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            page.freeze_panes(1, 1)
            page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
            for index, column in enumerate(sheet.columns):
                page.write_string(0, index, column.name, head)
                page.set_column(index, index, _width(sheet, index), body)
            for number, row in enumerate(sheet.rows, 1):
                for index, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
                    _write(page, (number, index), column, cell, days)
    return written.getvalue()


def _write(page: Worksheet, place: tuple[int, int], column: DataColumn, cell: Cell, days: Format) -> None:
    match cell:
        case None | "":
            return
        case bool():
            page.write_boolean(*place, cell)
        case int() | float():
            page.write_number(*place, cell)
        case _ if column.form is CellForm.DAY:
            page.write_datetime(*place, date.fromisoformat(cell), days)
        case _:
            page.write_string(*place, cell)


def _width(sheet: DataTable, index: int) -> int:
    longest = max((len(str(row[index])) for row in sheet.rows if row[index] is not None), default=0)
    if longest > _LONG:
        return _WIDE
    return min(_MIDDLE, max(_NARROW, len(sheet.columns[index].name) + 3, longest + 1))
