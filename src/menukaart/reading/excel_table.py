"""A table as Excel saves it in the Netherlands, made into the one form that is kept.

Semicolons or tabs between cells, a comma in numbers, ``sep=;``, a byte order mark, the letters of Windows:
what it was is told, and what it became. Pure: bytes in, text out.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from menukaart.problems import Place, Problem
from menukaart.reading.table_values import cell_name, number_flaw, study_flaw
from menukaart.vocabulary import Severity

_COMMA_NUMBER = re.compile(r"[-+\u2212]?(\d{1,3}(\.\d{3})+|\d+),\d+(E[-+]?\d+)?", re.IGNORECASE)
_NUMBER = re.compile(r"[-+\u2212]?\d+(\.\d+)?(E[-+]?\d+)?", re.IGNORECASE)
_SEP = re.compile(r'^"?sep=(.)"?[;,\t]*\r?\n?', re.IGNORECASE)
_SIGNS = {";": "puntkomma's", "\t": "tabs", ",": "komma's"}
_REMARK = re.compile(r"\"?#")
_ZIP = b"PK\x03\x04"


class NotATableError(ValueError):
    """The bytes are no table of text; the message says why, in Dutch."""


class Converted(NamedTuple):
    """A table in the form that is kept.

    Attributes:
        text: the table: UTF-8, commas, a point in numbers, one line a row.
        was: what differed, in Dutch words; empty when nothing did.
        header: the headings.
        rows: the number of rows.
        numbers: for each column how many numbers lost their comma.
        doubts: what to look at, each with its cell.
    """

    text: str
    was: tuple[str, ...]
    header: tuple[str, ...]
    rows: int
    numbers: tuple[int, ...]
    doubts: tuple[str, ...]


def convert(content: bytes) -> Converted:
    """Make the kept form of a table.

    Raises:
        NotATableError: when it is a workbook, is empty, or has a quote in the wrong place.
    """
    text, was = _decoded(content)
    if found := _SEP.match(text):
        was.append(f"een regel '{found[0].strip()}'")
        text = text[found.end() :]
    if "\r" in text:
        was.append("regeleinden van Windows")
    sign = found[1] if found else _sign(text)
    if sign != ",":
        was.append(f"{_SIGNS.get(sign, sign)} tussen de cellen")
    above, lines = _cells(text, sign)
    width = max((i + 1 for line in lines for i, cell in enumerate(line) if cell), default=0)
    lines = [[*line, *[""] * width][:width] for line in lines]
    if not lines:
        message = "Er staat geen enkele rij in."
        raise NotATableError(message)
    numbers = [_repair(lines, index) for index in range(width)]
    if any(numbers):
        was.append("een komma in getallen")
    body = _written(lines)
    return Converted(
        "".join(f"{line}\n" for line in above) + body,
        tuple(was),
        tuple(lines[0]),
        len(lines) - 1,
        tuple(numbers),
        tuple(_doubts(lines, len(above))),
    )


def excel_problem(file: str, content: bytes) -> Problem | None:
    """Say that a table is still as Excel saved it; None when it is not."""
    hint = f"Draai: menukaart table {file}. Dat vervangt puntkomma's, tabs en komma's in getallen."
    message = "Deze tabel staat er nog zoals Excel haar bewaarde: zonder komma's tussen de cellen."
    try:
        text, _ = _decoded(content[:20_000])
    except NotATableError as error:
        message, hint = str(error), f"Draai daarna: menukaart table {file}"
    else:
        if not _SEP.match(text) and _sign(text) == ",":
            return None
    return Problem("excel-tabel", Severity.ERROR, Place(file), "", message, hint)


def _decoded(content: bytes) -> tuple[str, list[str]]:
    if content.startswith(_ZIP):
        message = "Dit is een werkmap van Excel. Bewaar het blad als CSV: Opslaan als, CSV UTF-8."
        raise NotATableError(message)
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace"), ["tekenset UTF-16"]
    if content.startswith(b"\xef\xbb\xbf"):
        return content.decode("utf-8-sig", "replace"), ["een onzichtbaar teken vooraan (BOM)"]
    try:
        return content.decode("utf-8"), []
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace"), ["tekenset van Windows (cp1252)"]


def _sign(text: str) -> str:
    """Find what stands between cells, in the first line that is no remark."""
    lines = (line for line in text.splitlines() if line.strip() and not line.lstrip('"').startswith("#"))
    bare = re.sub(r'"[^"]*"', "", next(lines, ""))
    return max((",", ";", "\t"), key=lambda sign: (bare.count(sign), sign == ","))


def _cells(text: str, sign: str) -> tuple[list[str], list[list[str]]]:
    """Give the remarks above the table, and its lines; empty lines are left out."""
    raw = text.splitlines(keepends=True)
    first = next((i for i, line in enumerate(raw) if line.strip() and not _REMARK.match(line)), len(raw))
    above = [line.strip().strip(f"{sign if sign != ',' else ''} ").strip('"') for line in raw[:first]]
    lines: list[list[str]] = []
    try:
        for cells in csv.reader(raw[first:], delimiter=sign, strict=True):
            bare = [" ".join(cell.split()) for cell in cells]
            if any(bare):
                lines.append(bare)
    except csv.Error as error:
        message = f'Er staat een aanhalingsteken (") verkeerd, op of voor rij {first + len(lines) + 1}.'
        raise NotATableError(message) from error
    return [line for line in above if line], lines


def _repair(lines: Sequence[list[str]], index: int) -> int:
    """Write the numbers of a column with a point; a column with mostly words is left alone."""
    filled = [line[index] for line in lines[1:] if line[index]]
    commas = [cell for cell in filled if _COMMA_NUMBER.fullmatch(cell)]
    numbers = len(commas) + sum(bool(_NUMBER.fullmatch(cell)) for cell in filled)
    if numbers * 2 < len(filled):
        return 0
    for line in lines[1:]:
        if _COMMA_NUMBER.fullmatch(line[index]):
            line[index] = line[index].replace(".", "").replace(",", ".")
        if _NUMBER.fullmatch(line[index]):
            line[index] = line[index].replace("\u2212", "-")
    return len(commas)


def _written(lines: Iterable[Sequence[str]]) -> str:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(lines)
    return written.getvalue()


def _doubts(lines: Sequence[Sequence[str]], above: int) -> Iterable[str]:
    for index, heading in enumerate(lines[0]):
        column = [line[index] for line in lines[1:]]
        is_number = sum(bool(_NUMBER.fullmatch(cell)) for cell in column) * 2 > len(column)
        judge = number_flaw if is_number else study_flaw
        for row, cell in enumerate(column, above + 2):
            # A number in any column may count rows or years; only a sign for missing never does.
            is_plain = is_number and _NUMBER.fullmatch(cell) and not cell.startswith("-")
            if cell and not is_plain and (flaw := judge(cell)):
                yield f"Cel {cell_name(row, index)} ({heading}): {flaw.message}"
