"""The numbers in the records: where each stands, and the sources of what it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import yaml

from scripts.audit import numbers

KINDS = ("interventions", "themes", "sources")
_NOT_FIGURES = frozenset(
    {
        "id", "reviewed", "review_before", "changes", "accessed", "archived", "DOI", "URL", "ISBN", "phases",
        "levels", "target_groups", "outcomes", "themes", "related", "search_terms", "also_known_as", "where",
        "headline", "columns", "status", "date", "source", "search_words",
    }
)  # fmt: skip
"""Keys that hold no figure of a source: ids, dates of the editors, addresses."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a record.

    Attributes:
        file: path of the record from the root.
        field: where it stands: ``effects[0].value``.
        value: the number.
        text: what it stands in.
        sources: ids of the sources nearest to it: of its statement, else of the whole record.
    """

    file: str
    field: str
    value: Decimal
    text: str
    sources: tuple[str, ...]


def numbers_in_records(root: Path) -> Iterator[Number]:
    """Give every number in every record, in order."""
    for kind in KINDS:
        for path in sorted((root / kind).glob("*.yaml")):
            data = yaml.safe_load(path.read_text(encoding="utf-8"))
            own = (path.stem,) if kind == "sources" else tuple(_sources(data))
            for field, value, text, sources in _walk(data, "", own):
                yield Number(f"{kind}/{path.name}", field, value, text, sources)


def _walk(
    data: object, field: str, sources: tuple[str, ...]
) -> Iterator[tuple[str, Decimal, str, tuple[str, ...]]]:
    match data:
        case dict():
            near = tuple(_own_sources(data)) or sources
            for key, value in data.items():
                if key not in _NOT_FIGURES:
                    yield from _walk(value, f"{field}.{key}" if field else str(key), near)
        case list():
            for index, value in enumerate(data):
                yield from _walk(value, f"{field}[{index}]", sources)
        case bool() | None:
            return
        case int() | float():
            yield field, Decimal(str(data)), str(data), sources
        case str():
            yield from ((field, value, data, sources) for value in _of_text(data))


def _of_text(text: str) -> Iterator[Decimal]:
    try:
        yield Decimal(text.lstrip("=<> "))
    except InvalidOperation:
        yield from numbers.dutch(text)


def _own_sources(data: dict[str, Any]) -> Iterator[str]:
    """Give the sources that a part of a record names itself."""
    if isinstance(data.get("source"), str):
        yield data["source"]
    named = data.get("sources") or ()
    for one in [named] if isinstance(named, str | dict) else named:
        yield one if isinstance(one, str) else one["source"]


def _sources(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        yield from _own_sources(data)
        for value in data.values():
            yield from _sources(value)
    elif isinstance(data, list):
        for value in data:
            yield from _sources(value)
