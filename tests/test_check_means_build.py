"""What the check passes, the build can make: real records with odd values, checked and then written out.

Each round changes one value in every record of this project. What the check refuses is put back; of the rest
every page and data file is made, in memory. The draws are the same on each run.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from menukaart.catalogue import Checked, check
from menukaart.evidence.assessment import assess_all
from menukaart.evidence.rules import ALL_RULES
from menukaart.problems import Severity
from menukaart.publish.build import build_moment
from menukaart.reading import Library, Loaded, parse
from menukaart.render import Settings, data_parts, page_parts
from tests import ours

ROOT = Path(__file__).parents[1]
ROUNDS = 2

NUMBERS = (
    "0", "-0", "1", "-1", "0.0", "-0.0", "0.0001", "-0.0001", "1e5", "NaN", "Infinity", "1e999999", "5.5",
    "99", "100", "101", "999999", "-999999", "99999999999999999999", "-9999999999999999999",
    "0.000000000000000001", "12345678901234567890123", "9" * 5000,
)  # fmt: skip
DAYS = (
    "0001-01-01",
    "1899-12-31",
    "1900-01-01",
    "1969-12-31",
    "2100-12-31",
    "2106-02-08",
    "9999-12-31",
    "2024-02-29",
)
YEARS = ("1", "0000", "1800", "9999", "1800-01", "9999-12-31", "2024-02-29")
TEXTS = (
    "x",
    ".",
    "-",
    "#",
    "a" * 300,
    "a" * 10_000,
    "[x](https://voorbeeld.nl)",
    "*",
    "é",
    "1",
    "{{ x }}",
    "<",
    "& b",
)
PLACES = ("", "null", [], {}, [["diep"] * 3], {"x": "y"})


@cache
def real() -> tuple[Library, dict[str, dict[str, Any]]]:
    """The records of this project, and what stands in them."""
    library = ours.library()
    data = {
        item.source.file: yaml.load(item.document.text, Loader=yaml.CBaseLoader)  # noqa: S506
        for item in library.loaded
        if item.document
    }
    return library, data


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Give the path of every value that is no group or list."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    if path and not isinstance(value, (dict, list)):
        yield path
    for key, inside in steps:
        yield from leaves(inside, (*path, key))


def odd(old: str, draw: random.Random) -> Any:
    """Draw an odd value of the sort that was there; now and then of another sort."""
    if draw.random() < 0.1:
        return draw.choice([*NUMBERS, *DAYS, *TEXTS, *PLACES])
    if old.replace(".", "", 1).removeprefix("-").isdigit():
        return draw.choice(YEARS if len(old) == 4 and old.isdigit() else NUMBERS)
    return draw.choice(DAYS if old[:2] in {"19", "20"} else TEXTS)


def changed(value: Any, path: tuple[str | int, ...], new: Any) -> Any:
    """Copy a value with another one at a path."""
    if not path:
        return new
    fresh = dict(value) if isinstance(value, dict) else list(value)
    fresh[path[0]] = changed(value[path[0]], path[1:], new)
    return fresh


def mutant(item: Loaded, data: Any, draw: random.Random) -> Loaded:
    """Change one value in a record; numbers and days more often than texts, which are most."""
    paths = list(leaves(data))
    figures = [path for path in paths if any(c.isdigit() for c in str(at(data, path)))]
    path = draw.choice(figures if figures and draw.random() < 0.8 else paths)
    fresh = changed(data, path, odd(str(at(data, path)), draw))
    text = yaml.dump(fresh, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    return replace(parse(item.source, text.encode()), table=item.table)


def at(value: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


def passing(library: Library, mutants: dict[str, Loaded]) -> tuple[Checked, int]:
    """Put back what the check refuses, until it passes; gives how many odd records are left."""
    while True:
        loaded = tuple(mutants.get(item.source.file, item) for item in library.loaded)
        checked = check(replace(library, loaded=loaded), ALL_RULES)
        guilty = {p.place.file for p in checked.problems if p.level is Severity.ERROR}
        assert "regel-mislukt" not in {problem.code for problem in checked.problems}
        if not guilty:
            return checked, len(mutants)
        # A source that went bad may be reported where it is named: then all goes back.
        kept = {file: item for file, item in mutants.items() if file not in guilty}
        mutants = kept if len(kept) < len(mutants) else {}


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_what_the_check_passes_can_be_built(seed: int) -> None:
    library, data = real()
    draw = random.Random(seed)  # noqa: S311
    mutants = {
        item.source.file: mutant(item, data[item.source.file], draw)
        for item in library.loaded
        if item.source.file in data
    }
    checked, odd_records = passing(library, mutants)
    assert odd_records > 20
    moment = build_moment(checked.catalogue)
    assert 0 <= moment.timestamp() < 2**32  # what an archive can hold as the time of a file
    settings = Settings("", moment.strftime("%Y-%m-%dT%H:%M:%SZ"), (), checked.problems)
    arguments = checked.catalogue, settings, assess_all(checked.catalogue)
    parts = (*page_parts(*arguments), *data_parts(*arguments))
    assert sum(1 for part in parts for _ in part.make()) > 300
