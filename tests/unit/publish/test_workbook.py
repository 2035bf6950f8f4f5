"""The workbook: what is text stays text, and the same tables give the same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import openpyxl
import pytest

from menukaart.publish.workbook import workbook
from menukaart.render.tables.table import Cell, plain_sheet
from menukaart.vocabulary import CellForm

HEADS = {
    "tekst": (CellForm.TEXT, "Tekst."),
    "getal": (CellForm.NUMBER, "Getal."),
    "dag": (CellForm.DAY, "Dag."),
    "vlag": (CellForm.FLAG, "Ja of nee."),
}
ROWS: list[tuple[Cell, ...]] = [
    ("=1+1", -0.18, "2026-11-21", True),
    ("https://voorbeeld.test/", 3, None, False),
    ("0.10", None, None, None),
    ("@x", 1e-9, "2026-01-01", True),
]


def test_every_cell_comes_back_as_what_it_is() -> None:
    made = workbook([plain_sheet("proef", "Een proef.", HEADS, ROWS)], "2026-11-26")
    book = openpyxl.load_workbook(io.BytesIO(made))
    page = book["proef"]
    found = list(page.iter_rows(min_row=2, values_only=True))
    assert found == [
        ("=1+1", -0.18, datetime.fromisoformat("2026-11-21"), True),
        ("https://voorbeeld.test/", 3, None, False),
        ("0.10", None, None, None),
        ("@x", 1e-9, datetime.fromisoformat("2026-01-01"), True),
    ]
    assert {cell.data_type for row in page.iter_rows() for cell in row} == {"s", "n", "d", "b"}
    assert all(cell.hyperlink is None for row in page.iter_rows() for cell in row)
    assert page.freeze_panes == "B2"


def test_the_same_tables_give_the_same_bytes_whatever_the_clock_says(monkeypatch: pytest.MonkeyPatch) -> None:
    sheets = [plain_sheet("proef", "Een proef.", HEADS, ROWS)]
    first = workbook(sheets, "2026-11-26")
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert workbook(sheets, "2026-11-26") == first
    with zipfile.ZipFile(io.BytesIO(first)) as parts:
        assert {part.date_time[0] for part in parts.infolist()} == {1980}
        assert b"2026-11-26T00:00:00Z" in parts.read("docProps/core.xml")
