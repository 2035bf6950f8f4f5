"""Reading a study table: CSV text beside a source, one row an effect; every problem with its row and column.

Format: UTF-8, commas, a header, one line a row, a point in numbers (``menukaart table`` makes this of a
table that Excel saved). Lines with ``#`` above the header say where the table comes from and are not read.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from menukaart import dutch
from menukaart.problems import Place, Problem
from menukaart.reading.document import Document, decode
from menukaart.reading.excel_table import excel_problem
from menukaart.reading.study_table import MISSING, Table, TableRow
from menukaart.reading.table_values import cell_name, number_flaw, same_name, study_flaw
from menukaart.vocabulary import Severity

MAX_TABLE_BYTES = 10_000_000
"""Largest table that is read; a meta-analysis of a thousand effects takes well under 1 MB."""

REQUIRED = ("study", "effect", "se")
"""Columns that a study table cannot do without, by the name that a record gives them."""

_LARGEST = 1e6
_SMALLEST_SE = 1e-6
_MOST = 30
"""How many problems of one sort are reported for one table; more would only bury the first."""

_ABOUT_A_ROW = frozenset({"rij-lengte", "dubbele-rij"})

_NUMBER = re.compile(r"[+-]?(\d{1,30}(\.\d{0,30})?|\.\d{1,30})([eE][+-]?\d{1,3})?", re.ASCII)
_YEAR = re.compile(r"(1[89]|20)\d\d", re.ASCII)
_CELL = re.compile(r'(?:"(?:[^"]|"")*"|[^,]*)(?:,|$)')


def read_table(
    file: str, content: bytes, columns: Mapping[str, str]
) -> tuple[Table | None, tuple[Problem, ...]]:
    """Read a study table.

    Args:
        file: path relative to the root, for the problems.
        content: the bytes of the file.
        columns: the declared columns: the name that the record gives (``study``, ``effect``, ``se``,
            ``year``, ``country`` or any other) and the heading in the table. A required name that is
            not declared is looked for under its own name.

    Returns:
        The table and no problems, or no table and every problem, in order of place.
    """
    if len(content) > MAX_TABLE_BYTES:
        return None, (too_large(file),)
    if from_excel := excel_problem(file, content):
        return None, (from_excel,)
    document, problems = decode(file, content)
    problems = [problem for problem in problems if problem.code != "tab"]  # a tab in CSV indents nothing
    if any(problem.code != "bom" for problem in problems):
        return None, tuple(problems)
    reader = _Reader(document, {name: name for name in REQUIRED} | dict(columns))
    rows = reader.read()
    problems.extend(reader.problems)
    if problems:
        return None, tuple(sorted(problems, key=lambda problem: problem.sort_key))
    return Table(file, reader.header, rows), ()


def too_large(file: str) -> Problem:
    """Give the problem of a table that is too large to be read; its size can be seen before reading."""
    message = f"De tabel is groter dan {MAX_TABLE_BYTES // 1_000_000} MB; zo groot is geen tabel met studies."
    hint = "Laat kolommen en rijen weg die niet gebruikt worden."
    return Problem("te-groot", Severity.ERROR, Place(file), "", message, hint)


class _Reader:
    """Reads the lines of one table and collects its problems."""

    def __init__(self, document: Document, columns: Mapping[str, str]) -> None:
        self.document = document
        self.columns = columns
        self.header: tuple[str, ...] = ()
        self.problems: list[Problem] = []
        self._reported: Counter[str] = Counter()
        self._seen: dict[tuple[str, ...], int] = {}
        self._studies: dict[str, tuple[str, int]] = {}

    def read(self) -> tuple[TableRow, ...]:
        """Read all rows; what is wrong stands in ``problems``."""
        lines = self._lines()
        line, self.header = next(lines, (1, ()))
        if self.problems:
            return ()
        if not self.header:
            self._report(
                1, None, "lege-tabel", "De tabel is leeg; er hoort een regel met kolomnamen te staan."
            )
            return ()
        places = self._places(line)
        if places is None:
            return ()
        rows = [self._row(line, cells, places) for line, cells in lines]
        if not rows and not self.problems:
            self._report(line, None, "lege-tabel", "Onder de kolomnamen staat geen enkele rij.")
        return tuple(row for row in rows if row is not None)

    def _lines(self) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Give the cells of every line that holds any, with its number."""
        above = True
        for number, text in enumerate(self.document.lines, 1):
            if not text.strip() or (above and text.startswith("#")):
                continue
            above = False
            try:
                cells = next(csv.reader([text.rstrip("\r")], strict=True))
            except csv.Error:
                message = 'Deze regel is geen CSV: er staat een aanhalingsteken (") verkeerd.'
                hint = 'Een cel met een komma staat tussen ""; een cel loopt niet door op de volgende regel.'
                self._report(number, None, "geen-csv", message, hint)
                if not self.header:
                    return
                continue
            yield number, tuple(cell.strip() for cell in cells)

    def _places(self, line: int) -> dict[str, int] | None:
        """Find the declared columns; None when a row cannot be read without what is missing."""
        before = len(self.problems)
        for index, heading in enumerate(self.header):
            if heading in self.header[:index]:
                message = f"De kolom '{heading}' staat er twee keer."
                self._report(line, index, "dubbele-kolom", message, "Geef elke kolom een eigen naam.")
        for name, heading in self.columns.items():
            if heading not in self.header:
                message = f"De tabel heeft geen kolom '{heading}'; de bron noemt die als '{name}'."
                self._report(line, None, "onbekende-kolom", message, self._column_hint(heading))
        if len(self.problems) > before:
            return None
        return {name: self.header.index(heading) for name, heading in self.columns.items()}

    def _column_hint(self, heading: str) -> str:
        known = dutch.enumeration(self.header[:20])
        return dutch.did_you_mean(heading, self.header) or f"De kolommen zijn: {known}."

    def _row(self, line: int, cells: tuple[str, ...], places: Mapping[str, int]) -> TableRow | None:
        if len(cells) != len(self.header):
            message = f"Deze rij heeft {len(cells)} cellen; de tabel heeft {len(self.header)} kolommen."
            hint = "Staat er een komma in een tekst of een getal? Zet een tekst tussen aanhalingstekens."
            self._report(line, min(len(cells), len(self.header)), "rij-lengte", message, hint)
            return None
        first = self._seen.setdefault(cells, line)
        if first != line:
            message = f"Deze rij is gelijk aan die op regel {first}; het effect zou dubbel tellen."
            hint = "Verwijder haar. Zijn het twee metingen? Geef rijen een nummer in een eigen kolom."
            self._report(line, 0, "dubbele-rij", message, hint)
        for index in (places["study"], 0):  # a row of totals says so in its study or in its first cell
            if flaw := study_flaw(cells[index]):
                self._report(line, index, *flaw)
                return None
        study, effect, se = (self._cell(line, cells, places[name]) for name in REQUIRED)
        if study is not None:
            self._check_spelling(line, study, places["study"])
        value = self._number(line, effect, places["effect"])
        error = self._number(line, se, places["se"])
        if error is not None and error < _SMALLEST_SE:
            message = f"De standaardfout is {se}; zij moet groter zijn dan 0."
            self._report(line, places["se"], "standaardfout", message)
        year = self._year(line, cells, places)
        if study is None or value is None or error is None:
            return None
        values = {name: cells[index] for name, index in places.items()}
        return TableRow(line, study, value, error, year, values)

    def _cell(self, line: int, cells: tuple[str, ...], index: int) -> str | None:
        """Give a cell that must be filled; None, and a problem, when it is not."""
        if cells[index].casefold() not in MISSING:
            return cells[index]
        message = f"Hier ontbreekt de waarde van '{self.header[index]}'."
        hint = "Vul haar in, of haal de rij weg: zonder deze waarde telt een effect niet mee."
        self._report(line, index, "ontbreekt", message, hint)
        return None

    def _check_spelling(self, line: int, study: str, index: int) -> None:
        first = self._studies.setdefault(same_name(study), (study, line))
        if first[0] != study:
            message = f"'{study}' en '{first[0]}' ({cell_name(first[1], index)}) zijn dezelfde naam."
            hint = "Schrijf haar overal gelijk; anders telt zij als twee studies."
            self._report(line, index, "twee-spellingen", message, hint)

    def _number(self, line: int, text: str | None, index: int) -> float | None:
        if text is None:
            return None
        if flaw := number_flaw(text):
            self._report(line, index, *flaw)
            return None
        if not _NUMBER.fullmatch(text):
            message = f"'{text[:40]}' is geen getal; bij '{self.header[index]}' hoort een getal."
            hint = "Schrijf een punt in plaats van een komma." if "," in text else ""
            self._report(line, index, "geen-getal", message, hint)
            return None
        number = float(text)
        if abs(number) >= _LARGEST:
            message = f"{text[:40]} is te groot om waar te kunnen zijn."
            self._report(line, index, "geen-getal", message, "Kijk of de punt goed staat.")
            return None
        return number

    def _year(self, line: int, cells: tuple[str, ...], places: Mapping[str, int]) -> int | None:
        index = places.get("year")
        if index is None or cells[index].casefold() in MISSING:
            return None
        text = cells[index]
        if not _YEAR.fullmatch(text):
            message = f"'{text[:40]}' is geen jaartal."
            self._report(line, index, "geen-jaartal", message, "Schrijf het jaar met vier cijfers.")
            return None
        return int(text)

    def _report(
        self,
        line: int,
        index: int | None,
        code: str,
        message: str,
        hint: str = "",
    ) -> None:
        """Note a problem at a cell (an index from 0), or at the start of a line."""
        self._reported[code] += 1
        if self._reported[code] > _MOST:
            return
        heading = self.header[index] if index is not None and index < len(self.header) else ""
        if index is not None and code not in _ABOUT_A_ROW:
            message = f"Cel {cell_name(line, index)}: {message}"
        position = (line, 1 if index is None else self._column(line, index))
        self.problems.append(self.document.problem(code, position, message, hint=hint, path=heading))

    def _column(self, line: int, index: int) -> int:
        """Give the column of a cell in characters, counted from 1; after the last cell, the line's end."""
        text = self.document.lines[line - 1].rstrip("\r")
        starts = [match.start() for match in _CELL.finditer(text)]
        return (starts[index] if index < len(starts) else len(text)) + 1
