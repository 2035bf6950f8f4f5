"""Which fields of a document say something else than before, without writing what.

Cheaper than ``differences``: no value is put into words. What only one of two codebooks knows is no change.
"""

from __future__ import annotations

from menukaart.frozen.codebook import Codebook, FieldShape, Json
from menukaart.frozen.codebook import Path as Way
from menukaart.frozen.names import NOT_COMPARED
from menukaart.frozen.release import said

_FOLLOWS = NOT_COMPARED - {"id", "kind"}
"""What follows from something else; the id of an item says which one it is."""


class FieldComparer:
    """Compares documents of two codebooks."""

    def __init__(self, old: Codebook, new: Codebook) -> None:
        """Take the codebooks of before and of after."""
        self._old, self._new = old, new
        self._shared: dict[Way, frozenset[str] | None] = {}

    def changed(self, kind: str, before: Json, after: Json) -> frozenset[str]:
        """Give the names of the fields that say something else.

        Args:
            kind: of both documents, as the codebooks name it.
            before: the older document.
            after: the newer one.
        """
        names = self._known((kind,))
        shared = (before.keys() | after.keys()) if names is None else names
        return frozenset(
            name
            for name in shared - _FOLLOWS
            if self._narrow((kind, name), before.get(name)) != self._narrow((kind, name), after.get(name))
        )

    def moved_claims(self, before: Json, after: Json) -> bool:
        """Tell whether another thing is claimed on an outcome, or it is claimed with another certainty.

        The words of a sentence may change for every record at once; then nothing else is claimed.
        """
        return _claims(before) != _claims(after)

    def moved_score(self, before: Json, after: Json) -> tuple[bool, bool]:
        """Tell whether the score of an intervention is another, and whether another rule gave it."""
        one, other = before.get("evidence_strength") or {}, after.get("evidence_strength") or {}
        rules = one.get("rule") or self._old.rule, other.get("rule") or self._new.rule
        return one.get("value") != other.get("value"), rules[0] != rules[1]

    def _narrow(self, way: Way, value: object) -> object:
        """Give of a value what both codebooks know, without what is empty."""
        match value:
            case dict():
                known = self._known(way)
                kept = {
                    name: self._narrow((*way, name), each)
                    for name, each in value.items()
                    if name not in _FOLLOWS and (known is None or name in known)
                }
                return said(kept) or None
            case list():
                return [self._narrow(way, each) for each in value] or None
            case _:
                return None if value == "" else value

    def _known(self, way: Way) -> frozenset[str] | None:
        """Give the names of fields that both codebooks have at a place; None where one lists none."""
        if way not in self._shared:
            names = [_names(book.shape(way[0]).at(way[1:])) for book in (self._old, self._new)]
            self._shared[way] = names[0] & names[1] if all(names) else None
        return self._shared[way]


def _claims(document: Json) -> set[tuple[object, ...]]:
    told = (document.get("verdict") or {}).get("derived") or ()
    return {tuple(each.get(name) for name in ("outcome", "claimed", "certainty")) for each in told}


def _names(shape: FieldShape | None) -> frozenset[str]:
    if shape is None:
        return frozenset()
    item = shape.item()
    return frozenset((item if item.is_known else shape).fields)
