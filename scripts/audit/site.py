"""The numbers on the pages of interventions, held against the data of the same site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import yaml

from menukaart.catalogue import check
from menukaart.evidence.assessment import assess
from menukaart.evidence.numbers.figure import Figure
from menukaart.evidence.numbers.interval import around
from menukaart.evidence.pooling.pooler import Pooler
from menukaart.evidence.yardsticks.measured import measure_figure
from menukaart.reading import load_library
from scripts.audit import numbers

FIXED = frozenset(
    map(Decimal, ("0.40", "25", "12.5", "95", "75", "15", "0.10", "0.05", "0.15", "0.5", "100"))
)
"""Numbers in the words of the pages themselves: Hattie's border, the class of 25, the limits of the rule."""

_SKIPPED = frozenset({"script", "style", "footer", "nav", "svg", "header"})
_SMALL = 20
"""Whole numbers up to here are counts of what stands on the page, steps of a score, or bands."""


class _Text(HTMLParser):
    """Gathers the text of the page itself: not of its pictures, menus and foot."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._skipped += tag in _SKIPPED

    def handle_endtag(self, tag: str) -> None:
        self._skipped -= tag in _SKIPPED

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self.pieces.append(data)


def strangers(site: Path, root: Path) -> Iterator[tuple[str, Decimal]]:
    """Give page and number of everything on the record pages that no record accounts for."""
    derived = _derived(root)
    for page in sorted((site / "interventies").glob("*/index.html")):
        data = site / "api" / "v1" / "interventions" / f"{page.parent.name}.json"
        if not data.is_file():
            continue
        known = _known(json.loads(data.read_text(encoding="utf-8")), root)
        known |= derived.get(page.parent.name, set())
        reader = _Text()
        reader.feed(page.read_text(encoding="utf-8"))
        for value in dict.fromkeys(numbers.dutch(re.sub(r"\s+", " ", " ".join(reader.pieces)))):
            if not _is_known(value, known):
                yield page.parent.name, value


def _derived(root: Path) -> dict[str, set[Decimal]]:
    """Work out anew, by id, every number that follows from the figures of an intervention."""
    catalogue = check(load_library(root)).catalogue
    found = {}
    for record in catalogue.interventions:
        pooled = Pooler(catalogue.tables).pool(record.synthesis)
        parts: list[object] = [asdict(assess(record, catalogue.sources_by_id, pooled))]
        if record.synthesis and pooled:
            interval = around(pooled.synthesis.estimate, *pooled.synthesis.ci)
            figure = Figure(interval.value, record.synthesis.outcome, interval)
            parts.append(asdict(measure_figure(figure)))
            parts.append([study.ci for study in pooled.studies])
        found[record.id] = set(_numbers(parts))
    return found


def _is_known(value: Decimal, known: set[Decimal]) -> bool:
    whole = value == value.to_integral_value() and abs(value) <= _SMALL
    return whole or abs(value) in FIXED or any(numbers.is_same(value, other) for other in known)


def _known(record: dict[str, Any], root: Path) -> set[Decimal]:
    """Collect the numbers of a record, of what was derived from it, and of the records that it names."""
    known = set(_numbers(record))
    for folder, identifiers in (("sources", _named(record)), ("interventions", _related(record))):
        for identifier in identifiers:
            path = root / folder / f"{identifier}.yaml"
            if path.is_file():
                known.update(_numbers(yaml.safe_load(path.read_text(encoding="utf-8"))))
    return known


def _named(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        if isinstance(data.get("source"), str):
            yield data["source"]
        for value in data.values():
            yield from _named(value)
    elif isinstance(data, list):
        for value in data:
            yield from _named(value)


def _related(record: dict[str, Any]) -> list[str]:
    return [tie["id"] for tie in record.get("related", ())]


def _numbers(data: object) -> Iterator[Decimal]:
    match data:
        case dict():
            for value in data.values():
                yield from _numbers(value)
        case list() | tuple():
            for value in data:
                yield from _numbers(value)
        case bool() | None:
            return
        case int() | float() | Decimal():
            yield Decimal(str(data))
        case _:
            yield from numbers.dutch(str(data))
            yield from numbers.any_notation(str(data))
