"""Reads the example wages: one file at the root of the knowledge base, which may be absent."""

from __future__ import annotations

from collections.abc import Container, Iterator
from pathlib import Path

from menukaart.model.wages import Wage, Wages
from menukaart.problems import Problem
from menukaart.reading.layout import WAGES_FILE
from menukaart.reading.root_file import Read, read_root_file
from menukaart.reading.tree import format_path, locate
from menukaart.vocabulary import WageKind


def load_wages(root: Path, sources: Container[str]) -> tuple[Wages, tuple[Problem, ...]]:
    """Read the example wages below a root; with problems of shape there are none.

    Args:
        root: the knowledge base.
        sources: the ids of the sources that there are.
    """
    read, problems = read_root_file(root, WAGES_FILE, Wages, "lijst van loonkosten", "wages")
    if read is None:
        return Wages(), problems
    return read.content, (*problems, *_wrong(read, sources))


def _wrong(read: Read[Wages], sources: Container[str]) -> Iterator[Problem]:
    for index, wage in enumerate(read.content.wages):
        for field, code, message in _mistakes(wage, sources):
            path: tuple[str | int, ...] = ("wages", index, *field)
            place = locate(read.tree, path).position
            yield read.document.problem(code, place, message, path=format_path(path))


def _mistakes(wage: Wage, sources: Container[str]) -> Iterator[tuple[tuple[str, ...], str, str]]:
    if wage.min > wage.max:
        yield ("min",), "volgorde", f"'min' ({wage.min}) is groter dan 'max' ({wage.max})."
    if (wage.kind is WageKind.MONTHLY_WAGE) is (wage.week is None):
        message = f"Bij '{WageKind.MONTHLY_WAGE}' hoort 'week': de uren in een volle werkweek. Anders niet."
        yield ("kind",), "kosten-onvolledig", message
    if wage.source.source not in sources:
        source = wage.source.source
        message = f"Er is geen bron met de id '{source}' (sources/{source}.yaml)."
        yield ("source",), "onbekende-verwijzing", message
