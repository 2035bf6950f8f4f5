"""The ids that a record names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pydantic import BaseModel

from menukaart import prose
from menukaart.model import Intervention, Record, Theme, walk
from menukaart.vocabulary import RecordKind

Path = tuple[str | int, ...]
Parts = Iterable[tuple[Path, BaseModel]]


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


def _grouped(theme: Theme) -> Iterator[RecordReference]:
    for number, group in enumerate(theme.groups):
        for index, identifier in enumerate(group.interventions):
            path = ("groups", number, "interventions", index)
            yield RecordReference(path, RecordKind.INTERVENTION, identifier)
