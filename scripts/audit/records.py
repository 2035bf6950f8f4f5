"""The numbers in running text that nothing in their own record accounts for.

The origin of a figure stands in the record: its source, the place there, and where the editors read it. A
number in a statement with sources has those. What is left are numbers in texts without sources of their own,
such as a summary; they should repeat a figure or a statement of the same record.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pydantic import BaseModel

from menukaart.catalogue import Catalogue
from menukaart.model import Record, Source, Tombstone, walk
from menukaart.reading.tree import format_path
from scripts.audit import numbers

_NOT_FIGURES = frozenset({"changes", "search_terms", "also_known_as", "abbreviation", "title", "unknown"})
"""Texts that claim nothing: history, names, and why something is not known."""

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Loose:
    """A number that nothing accounts for.

    Attributes:
        file: path of the record from the root.
        field: where it stands: ``description``.
        value: the number.
        text: what it stands in.
    """

    file: str
    field: str
    value: Decimal
    text: str


def loose_numbers(catalogue: Catalogue) -> Iterator[Loose]:
    """Give the loose numbers of every living record; a source is its own origin."""
    for kind, record in catalogue.records():
        if isinstance(record, Source | Tombstone):
            continue
        for path, value, text in _loose(record):
            yield Loose(f"{kind.value}/{record.id}.yaml", format_path(path), value, text)


def _loose(record: Record) -> Iterator[tuple[Path, Decimal, str]]:
    parts = list(walk.parts(record))
    sourced = {path for path, part in parts if path and _has_source(part)}
    texts = list(walk.texts(parts))
    near = {each.path for each in texts if any(each.path[: len(path)] == path for path in sourced)}
    known = {abs(value) for _, part in parts for value in _figures(part)}
    known |= {abs(value) for each in texts if each.path in near for value in numbers.dutch(each.text)}
    for field in texts:
        if field.path not in near and field.path[0] not in _NOT_FIGURES:
            for value in numbers.dutch(field.text):
                if not any(numbers.is_same(value, other) for other in known):
                    yield field.path, value, field.text


def _has_source(part: BaseModel) -> bool:
    return bool(getattr(part, "sources", ()) or getattr(part, "source", None))


def _figures(part: BaseModel) -> Iterator[Decimal]:
    for name in type(part).model_fields:
        value = getattr(part, name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, int | Decimal) and not isinstance(one, bool):
                yield Decimal(one)
