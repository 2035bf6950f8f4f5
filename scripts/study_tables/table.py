"""Raw CSV in, study table out: text only, no files."""

from __future__ import annotations

import csv
import io
from collections.abc import Hashable, Iterable, Mapping, Sequence
from statistics import fmean

from scripts.study_tables.ranges import finite

Row = Mapping[str, str]


class RawTableError(Exception):
    """The raw file does not hold what a table is made of; the text is Dutch."""


def read_raw(text: str) -> list[dict[str, str]]:
    """Read a raw CSV file; lines above the header that start with ``#`` are not read."""
    lines = text.splitlines(keepends=True)
    first = next((index for index, line in enumerate(lines) if not line.startswith("#")), len(lines))
    rows = list(csv.DictReader(lines[first:], strict=True))
    if not rows:
        raise RawTableError("Het bestand heeft geen rijen.")
    return rows


def cell(row: Row, name: str) -> str:
    """Give a cell of a raw row.

    Raises:
        RawTableError: when the file has no such column.
    """
    try:
        return row[name]
    except KeyError:
        raise RawTableError(f"Het bestand heeft geen kolom '{name}'.") from None


def effect_size(row: Row, where: str) -> float:
    """Read the effect size of a raw row.

    Args:
        row: the row; the size stands in column ``effect_size``.
        where: which row it is, in Dutch, for the message.

    Raises:
        RawTableError: when it is no finite number, or the file has no such column.
    """
    printed = cell(row, "effect_size")
    try:
        return finite("effect_size", float(printed))
    except ValueError as error:
        raise RawTableError(f"'{printed}' is geen effectgrootte ({where}).") from error


def means_of_studies(effects: Iterable[tuple[Hashable, float]]) -> list[float]:
    """Give the plain mean of the effects of each study, in the order in which the studies come.

    Args:
        effects: of each finding its study and its effect.
    """
    studies: dict[Hashable, list[float]] = {}
    for study, effect in effects:
        studies.setdefault(study, []).append(effect)
    return [fmean(found) for found in studies.values()]


def write_table(notes: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a study table: the notes as lines with ``#``, then the header, then one line an effect."""
    out = io.StringIO()
    out.writelines(f"# {note}\n" for note in notes.splitlines())
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()
