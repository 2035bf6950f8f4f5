"""The ids that a record names."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from pydantic import BaseModel

from menukaart import prose
from menukaart.model import Intervention, Moved, Record, Split, Theme, Tombstone, Withdrawn, walk
from menukaart.model.effect import Effect
from menukaart.vocabulary import RecordKind

Path = tuple[str | int, ...]
Parts = Collection[tuple[Path, BaseModel]]


class RecordReference(NamedTuple):
    """One id named by a record."""

    path: Path
    kind: RecordKind
    id: str
    snippet: str = ""


def find_references(record: Record, record_parts: Parts) -> Iterator[RecordReference]:
    """Give every id that a record names, in citations, texts and ties."""
    for citation in walk.citations(record_parts):
        yield RecordReference(citation.path, RecordKind.SOURCE, citation.source)
    yield from _bodies(record_parts)
    for field in walk.texts(record_parts):
        for link in prose.record_links(field.text) if field.is_prose else ():
            yield RecordReference(field.path, link.kind, link.id, link.snippet)
    match record:
        case Intervention():
            for index, theme in enumerate(record.themes):
                yield RecordReference(("themes", index), RecordKind.THEME, theme)
            for index, tie in enumerate(record.related):
                yield RecordReference(("related", index, "id"), RecordKind.INTERVENTION, tie.id)
        case Theme():
            for index, theme in enumerate(record.related):
                yield RecordReference(("related", index), RecordKind.THEME, theme)
            yield from _grouped(record)
        case _:
            pass


def _bodies(record_parts: Parts) -> Iterator[RecordReference]:
    for path, part in record_parts:
        if isinstance(part, Effect) and part.body:
            yield RecordReference((*path, "body"), RecordKind.SOURCE, part.body)


def _grouped(theme: Theme) -> Iterator[RecordReference]:
    for number, group in enumerate(theme.groups):
        for index, identifier in enumerate(group.interventions):
            path = ("groups", number, "interventions", index)
            yield RecordReference(path, RecordKind.INTERVENTION, identifier)


def successor_references(kind: RecordKind, record: Record) -> Iterator[RecordReference]:
    """Give the records that a reader of an old address is led to; they are of the same kind."""
    if isinstance(record, Tombstone):
        for path, identifier in successors(record):
            yield RecordReference(path, kind, identifier)


def successors(record: Tombstone) -> Iterator[tuple[Path, str]]:
    """Give what a record that no longer lives leads to, with the place where it says so."""
    match record:
        case Moved():
            yield ("target",), record.target
        case Split():
            yield from ((("targets", index), target) for index, target in enumerate(record.targets))
        case Withdrawn():
            yield from ((("alternatives", i), target) for i, target in enumerate(record.alternatives))
        case _:
            pass
