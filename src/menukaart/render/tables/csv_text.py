"""A table as CSV (RFC 4180) for programs: a comma, a point, and no text that a spreadsheet calculates."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from menukaart.render.tables.table import Cell, DataTable

_QUOTED = re.compile(r'[",\r\n]|^\s|\s$')
_FORMULA = ("=", "+", "-", "@")
_UNSEEN = ("C", "Z")
"""Kinds of characters that a spreadsheet passes by: spaces, and signs that nobody sees."""
_ALSO_UNSEEN = "\N{HANGUL FILLER}\N{VARIATION SELECTOR-16}"


def csv_text(sheet: DataTable) -> str:
    """Write a table with its header."""
    lines = (_line(cells) for cells in ((column.name for column in sheet.columns), *sheet.rows))
    return "".join(lines)


def _line(cells: Iterable[Cell]) -> str:
    return ",".join(map(csv_cell, cells)) + "\n"


def csv_cell(value: Cell) -> str:
    """Write a cell; a text that a spreadsheet might calculate gets a ' before it."""
    match value:
        case None:
            return ""
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return number_text(value)
    safe = f"'{value}" if may_calculate(value) else value
    return '"' + safe.replace('"', '""') + '"' if _QUOTED.search(safe) else safe


def number_text(value: float) -> str:
    """Write a number as short as it can be without becoming another."""
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def may_calculate(text: str) -> bool:
    """Tell whether a spreadsheet may take a text for a formula. Signs of full width count too."""
    if len(text) == 1:
        return False  # a sign alone, as before a p-value, is no formula
    if text.startswith(("\t", "\r")):
        return True
    for character in text:
        if unicodedata.category(character)[0] in _UNSEEN or character in _ALSO_UNSEEN:
            continue
        return unicodedata.normalize("NFKC", character) in _FORMULA
    return False
