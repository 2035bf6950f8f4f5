"""The names of tables and columns are promises: what was there once, is there always."""

from __future__ import annotations

import csv
from pathlib import Path

from .conftest import Site

PROMISED = Path(__file__).parent / "promised_columns.txt"
"""A line each: the table, a colon, its columns. New names are added by hand; nothing is ever taken away."""


def test_every_promised_column_is_there_and_every_column_is_promised(site: Site) -> None:
    promised = {}
    for line in PROMISED.read_text("utf-8").splitlines():
        table, _, names = line.partition(": ")
        promised[table] = set(names.split())
    found = {}
    for file in (site.folder / "data").glob("*.csv"):
        with file.open(encoding="utf-8", newline="") as text:
            found[file.stem] = set(next(csv.reader(text)))
    gone = {table: names - found.get(table, set()) for table, names in promised.items()}
    assert {table: names for table, names in gone.items() if names} == {}, "a promise would be broken"
    new = {table: names - promised.get(table, set()) for table, names in found.items()}
    assert {table: names for table, names in new.items() if names} == {}, f"add these to {PROMISED.name}"
