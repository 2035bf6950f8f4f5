"""A record in the folder of another kind: one mistake, which would be told as dozens of unknown fields."""

from __future__ import annotations

from collections.abc import Collection

from menukaart.model import LIVING
from menukaart.model.shape import fields_in_order
from menukaart.problems import Problem
from menukaart.reading.document import Document
from menukaart.reading.tree import MapNode
from menukaart.vocabulary import RecordKind


def misplaced(kind: RecordKind, document: Document, tree: MapNode) -> Problem | None:
    """Say where a living record belongs when its fields are clearly those of another kind; otherwise None."""
    names = tree.entries.keys()
    likely = min((other for other in RecordKind if other is not kind), key=lambda o: _strangeness(o, names))
    foreign = _unknown(kind, names) - _unknown(likely, names)
    # A slip or a field forgotten in the right folder must not send the file to another one.
    if not foreign or 2 * _strangeness(likely, names) >= _strangeness(kind, names):
        return None
    name = document.file.rpartition("/")[2]
    message = f"De velden zijn die van een {likely.label}, maar het bestand staat in de map {kind.value}."
    hint = f"Verplaats het naar {likely.value}/{name}."
    return document.problem("verkeerde-map", (1, 1), message, hint=hint)


def _unknown(kind: RecordKind, names: Collection[str]) -> set[str]:
    return set(names) - {name for name, _ in fields_in_order(LIVING[kind])}


def _strangeness(kind: RecordKind, names: Collection[str]) -> int:
    """Count the fields that this kind does not have, and those it asks for that are not there."""
    needed = {name for name, info in fields_in_order(LIVING[kind]) if info.is_required()}
    return len(_unknown(kind, names)) + len(needed - set(names))
