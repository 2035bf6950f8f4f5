"""Which fields of a record changed, named in Dutch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pydantic import BaseModel

from menukaart.comparison.written import attributes, written
from menukaart.model.shape import fields_in_order
from menukaart.reading.tree import format_path

HISTORY = "changes"
"""The field that tells what happened; it is expected to grow and is told apart."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A value that is not what it was.

    Attributes:
        path: the field as a person writes it: ``effects[rekenen-xie-2021].value``.
        label: its Dutch names, from the outermost inwards.
        before: what stood there; empty when it is new.
        after: what stands there; empty when it is gone.
    """

    path: str
    label: str
    before: str
    after: str


class _At(NamedTuple):
    """A place in a record: the way to it, and the words for it."""

    path: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()

    def field(self, key: str, label: str) -> _At:
        return _At((*self.path, key), (*self.labels, label))

    def item(self, name: str) -> _At:
        *above, last = self.path
        return _At((*above, f"{last}[{name}]"), (*self.labels, name))

    def change(self, before: object, after: object) -> FieldChange:
        return FieldChange(format_path(self.path), " › ".join(self.labels), written(before), written(after))


def changed_fields(before: BaseModel, after: BaseModel) -> list[FieldChange]:
    """List what differs between two states of a record, in the order of its fields; its history left out."""
    return [change for change in _models(_At(), before, after) if not change.path.startswith(HISTORY)]


def _models(at: _At, before: BaseModel, after: BaseModel) -> Iterator[FieldChange]:
    model = type(after)
    for (key, info), name in zip(fields_in_order(model), attributes(model), strict=True):
        yield from _values(
            at.field(key, info.title or key), getattr(before, name, None), getattr(after, name)
        )


def _values(at: _At, before: object, after: object) -> Iterator[FieldChange]:
    if before == after and written(before) == written(after):
        return
    match before, after:
        case BaseModel(), BaseModel():
            yield from _models(at, before, after)
        case dict(), dict():
            for key in dict.fromkeys((*before, *after)):
                yield from _values(at.field(str(key), str(key)), before.get(key), after.get(key))
        case tuple(), tuple():
            yield from _lists(at, before, after)
        case _:
            yield at.change(before, after)


def _lists(at: _At, before: Sequence[object], after: Sequence[object]) -> Iterator[FieldChange]:
    """Pair the items of two lists by their names; items without a name by being the same, then by order."""
    old, new = _named(before), _named(after)
    if old is not None and new is not None:
        for name in dict.fromkeys((*old, *new)):
            yield from _values(at.item(name), old.get(name), new.get(name))
        if list(old) != list(new) and set(old) == set(new):
            yield at.change("volgorde: " + ", ".join(old), "volgorde: " + ", ".join(new))
        return
    gone, fresh = _without(before, after), _without(after, before)
    for index in range(max(len(gone), len(fresh))):
        pair = (each[index] if index < len(each) else None for each in (gone, fresh))
        yield at.change(*pair)
    if not gone and not fresh:
        yield at.change(before, after)


def _named(items: Sequence[object]) -> Mapping[str, object] | None:
    """Find items by their id, or the source that they name; None when some have no name of their own."""
    names = [getattr(item, "id", None) or getattr(item, "anchor", None) for item in items]
    found = {name: item for name, item in zip(names, items, strict=True) if isinstance(name, str)}
    return found if len(found) == len(items) else None


def _without(items: Sequence[object], others: Sequence[object]) -> list[object]:
    """Give the items that do not stand in another list as well, each as often as it is missing there."""
    left = Counter(map(written, others))
    found = []
    for item in items:
        if left[written(item)]:
            left[written(item)] -= 1
        else:
            found.append(item)
    return found
