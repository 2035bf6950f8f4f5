"""The files that the content was gathered from, as lines with a key and the numbers in them."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from scripts.audit import numbers
from scripts.audit.records import Number

SEEDS = {
    "oab-aanbodpagina": "000",
    "goab-handreiking-2021": "001",
    "presentatie-gelijke-kansen": "002",
    "programmeringsstudie-msv-2021": "003",
    "onderwijskennis-themapagina": "004",
}
"""Which text belongs to which source record."""

_TABLES = {
    "eef_toolkit_strands.csv": "eef",
    "eef_cost_scale.csv": "eef",
    "eef_months_conversion.csv": "eef",
    "hattie_2009_seed.csv": "hattie-2009",
    "hattie_2018_252.csv": "hattie-2018",
    "wwc_findings.csv": "wolf-harbatkin-2022",
    "meta/dietrichson2021.csv": "dietrichson-2021",
    "meta/fadeout.csv": "dietrichson-2021",
    "meta/dat_raudenbush1985.csv": "raudenbush-2009",
}
_FIGURES = ("interventions_effects.csv", "dietrichson2021.csv", "fadeout.csv")
_TELLING_DIGITS = 3
_KEYS = {"wwc_findings.csv": "finding_id"}
_WORD = re.compile(r"[a-zà-ÿ]{4,}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line or entry of a file: its key (``interventions_effects.csv#E013``), words and numbers."""

    key: str
    words: frozenset[str]
    values: frozenset[Decimal]


class Origins:
    """All lines, by what they are about: the id of a source, of an intervention or theme, or anything."""

    def __init__(self, shared: Path, sources: Mapping[str, Mapping[str, Any]]) -> None:
        """Read the folder; ``sources`` are the source records, to know their DOI and authors."""
        self._about: dict[str, list[Line]] = defaultdict(list)
        self._figures: list[Line] = []
        self._by_key: dict[str, Line] = {}
        for about, line in _lines(shared, sources):
            self._by_key[line.key] = line
            if line.key.startswith(_FIGURES):
                self._figures.append(line)
            for name in about:
                self._about[name].append(line)

    def lacks(self, key: str, value: Decimal) -> bool:
        """Tell whether a line is known by its key and does not hold a number."""
        line = self._by_key.get(key)
        return line is not None and not any(numbers.is_same(value, other) for other in line.values)

    def find(self, number: Number) -> Line | None:
        """Find the line that a number most likely comes from: nearest first, most shared words first.

        Looked at are the lines about the sources of the statement, about the record, and the source texts.
        That a number stands somewhere else altogether proves nothing, unless it has many digits and stands
        among the figures.
        """
        stem = Path(number.file).stem
        words = frozenset(_WORD.findall(number.text.casefold()))
        near = [line for source in number.sources for line in self._about.get(_root(source), ())]
        own = [*self._about.get(stem, ()), *self._about.get(_root(stem), ())]
        for group in (near, own, self._about["text"]):
            fitting = [line for line in group if any(numbers.is_same(number.value, v) for v in line.values)]
            if fitting:
                return max(fitting, key=lambda line: len(line.words & words))
        if len(number.value.as_tuple().digits) < _TELLING_DIGITS:
            return None
        fitting = [line for line in self._figures if number.value in line.values]
        return max(fitting, key=lambda line: len(line.words & words), default=None)


def _root(source: str) -> str:
    return "eef" if source.startswith("eef") else source


def _line(key: str, text: str) -> Line:
    return Line(key, frozenset(_WORD.findall(text.casefold())), frozenset(numbers.any_notation(text)))


def _lines(shared: Path, sources: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[list[str], Line]]:
    """Give every line with the names of what it is about."""
    yield from _effects(shared / "evidence" / "interventions_effects.csv", sources)
    for table, about_name in _TABLES.items():
        for name, key, row in _rows(shared / "evidence" / table, _KEYS.get(table)):
            yield [about_name], _line(f"{name}#{key}", " ".join(row.values()))
    expected = yaml.safe_load((shared / "evidence" / "expected_results.yaml").read_text(encoding="utf-8"))
    for entry in expected["oracles"]:
        if entry["id"].startswith("raudenbush1985"):
            yield ["raudenbush-2009"], _line(f"expected_results.yaml#{entry['id']}", str(entry))
    yield from _inventory(shared / "inventory")
    yield from _texts(shared / "seeds")


def _effects(path: Path, sources: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[list[str], Line]]:
    by_doi = {str(data["DOI"]).casefold(): id_ for id_, data in sources.items() if data.get("DOI")}
    for name, key, row in _rows(path, "row_id"):
        about = [id_ for id_ in [by_doi.get(row["doi"].casefold())] if id_] or _by_author(row, sources)
        yield about, _line(f"{name}#{key}", " ".join(row.values()))


def _inventory(folder: Path) -> Iterator[tuple[list[str], Line]]:
    for name in ("facts", "interventions", "themes", "sources"):
        for entry in yaml.safe_load((folder / f"{name}.yaml").read_text(encoding="utf-8")):
            about = [entry["id"], *filter(None, [entry.get("theme")]), *entry.get("cited_studies", ())]
            yield about, _line(f"{name}.yaml#{entry['id']}", str(entry))


def _texts(folder: Path) -> Iterator[tuple[list[str], Line]]:
    for source, prefix in SEEDS.items():
        for file in folder.glob(f"{prefix}_*.txt"):
            for row, text in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                yield [source, "text"], _line(f"seeds/{prefix}#{row}", text)


def _rows(path: Path, key: str | None) -> Iterator[tuple[str, str, dict[str, str]]]:
    with path.open(encoding="utf-8", newline="") as file:
        lines = [line for line in file if not line.startswith("#")]
    for number, row in enumerate(csv.DictReader(lines), 1):
        filled = {name: value or "" for name, value in row.items() if name}
        yield path.name, filled[key] if key else str(number), filled


def _by_author(row: Mapping[str, str], sources: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Find the source of a row without a DOI: by author and year in its id, or by the words of its title."""
    text = row["source_apa"].casefold()
    words = frozenset(_WORD.findall(text))
    found = []
    for identifier, data in sources.items():
        author, _, year = identifier.rpartition("-")
        title = frozenset(_WORD.findall(str(data.get("title", "")).casefold()))
        if (author and author in text and year in text) or (len(title) > 1 and title <= words):
            found.append(identifier)
    return found
