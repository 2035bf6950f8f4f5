"""Where records and pages name an id, as places in their texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from menukaart.catalogue.lives.named import Meant
from menukaart.catalogue.references import find_references, successor_references
from menukaart.model import Record, walk
from menukaart.reading.document import Document
from menukaart.reading.edits import Edit
from menukaart.reading.tree import locate
from menukaart.vocabulary import RecordKind


def mentions(named: Meant, kind: RecordKind, identifier: str) -> set[tuple[int, int]]:
    """Give every place in a record that names an id, as start and end in its text."""
    places: set[tuple[int, int]] = set()
    record = named.record
    references = [
        *find_references(record, tuple(walk.parts(record))),
        *successor_references(named.kind, record),
    ]
    for reference in references:
        if (reference.kind, reference.id) == (kind, identifier):
            span = locate(named.tree, reference.path)
            prefix = reference.snippet.removesuffix(identifier)
            places.update(_found(named.document, span.start, span.end, prefix, identifier))
    return places


def names(record: Record, own: RecordKind, kind: RecordKind, identifier: str) -> bool:
    """Tell whether a record names an id anywhere."""
    found = [*find_references(record, tuple(walk.parts(record))), *successor_references(own, record)]
    return any((each.kind, each.id) == (kind, identifier) for each in found)


def _found(
    document: Document, start: int, end: int, prefix: str, identifier: str
) -> Iterator[tuple[int, int]]:
    word = re.compile(rf"(?<![a-z0-9-]){re.escape(prefix)}({re.escape(identifier)})(?![a-z0-9-])")
    for match in word.finditer(document.text, start, end):
        yield match.span(1)


def page_edits(document: Document, kind: RecordKind, old: str, new: str) -> Iterator[Edit]:
    """Give the changes in a hand-written page that links to ``interventies/x/index.md``."""
    link = re.compile(rf"(?<=['\"/(]){re.escape(kind.plural)}/({re.escape(old)})(?=/(?:index\.md)?[#'\")?])")
    for match in link.finditer(document.text):
        yield Edit(*match.span(1), new)
