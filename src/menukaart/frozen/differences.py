"""What changed between two versions of a document, field by field, in Dutch.

Each side is read by its own codebook. What the older codebook did not know yet is no change of what was said,
and is told apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, Final, NamedTuple

from markupsafe import Markup, escape

from menukaart.frozen.codebook import FieldShape, Json
from menukaart.frozen.names import CITATION, LAYOUTS, LEADS, NOT_COMPARED
from menukaart.frozen.pairing import pairs
from menukaart.frozen.release import is_same
from menukaart.frozen.sheet import NOTHING, is_empty, related
from menukaart.frozen.words import Words

_SHORT = 100
"""Longer texts are not told in a line, but shown as they were and as they are."""
_NAME = 60
_FIGURE = ("outcome", "source")
_NAMES = ("outcome", "title", "body", "place", *LEADS)
_STRENGTHS: Final = frozenset({"evidence_strength", "strength"})

Where = tuple[str, ...]


class Sort(Enum):
    """How a difference is told."""

    MOVED = "van-naar"
    TEXT = "tekst"
    MORE = "erbij"
    LESS = "weg"


@dataclass(frozen=True, slots=True)
class FieldDifference:
    """One difference.

    Attributes:
        where: names of the fields and items on the way to it; the first is the field of the document.
        sort: how it is told.
        before: what it was; empty when it was not there.
        after: what it became; empty when it is gone.
        rules: versions of the rules behind both, when they differ.
    """

    where: Where
    sort: Sort
    before: Markup = NOTHING
    after: Markup = NOTHING
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One of two versions: a document, its kind, and who writes its values."""

    document: Json
    kind: str
    words: Words

    @property
    def shape(self) -> FieldShape:
        """What the codebook says of the document."""
        return self.words.book.shape(self.kind)


class Both(NamedTuple):
    """What two codebooks say of one field."""

    old: FieldShape
    new: FieldShape

    def field(self, name: str) -> Both:
        """Go to a field."""
        return Both(self.old.field(name), self.new.field(name))

    def item(self) -> Both:
        """Go to the items of a list."""
        return Both(self.old.item(), self.new.item())

    @property
    def label(self) -> str:
        """Name the field as the newer codebook does, unless only the older one knows it."""
        return (self.new if self.new.is_known or not self.old.is_known else self.old).label


@dataclass(slots=True)
class Changes:
    """All that changed.

    Attributes:
        history: what the editors wrote about it, day and text, the newest first.
        differences: field by field.
        fresh: names of fields that the older codebook did not know, and that hold something now.
        dropped: names of fields that the newer codebook does not know any more.
    """

    history: tuple[tuple[str, Markup], ...] = ()
    differences: tuple[FieldDifference, ...] = ()
    fresh: dict[str, None] = field(default_factory=dict)
    dropped: dict[str, None] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Tell whether the two say the same."""
        return not (self.history or self.differences or self.fresh or self.dropped)


def changes(old: Side, new: Side) -> Changes:
    """Compare two versions of a document."""
    comparer = _Comparer(old.words, new.words)
    found = comparer.fields((), Both(old.shape, new.shape), old.document, new.document)
    comparer.changes.differences = tuple(found)
    comparer.changes.history = tuple(_history(old, new))
    return comparer.changes


def _history(old: Side, new: Side) -> Iterator[tuple[str, Markup]]:
    before = old.document.get("changes") or ()
    shape = new.shape.field("changes").item()
    for each in reversed(new.document.get("changes") or ()):
        if each not in before:
            yield new.words.plain(shape.field("date"), each["date"]), new.words.prose(each["text"])


class _Comparer:
    def __init__(self, old: Words, new: Words) -> None:
        self._old, self._new = old, new
        self.changes = Changes()

    def fields(self, where: Where, both: Both, before: Json, after: Json) -> Iterator[FieldDifference]:
        """Compare two objects."""
        first = () if where else _order(both.new.path[0])
        for name in dict.fromkeys((*first, *both.new.fields, *both.old.fields, *after, *before)):
            one, other = before.get(name), after.get(name)
            if name in NOT_COMPARED or is_same(one, other):
                continue
            inner = both.field(name)
            if both.old.is_known and not inner.old.is_known and is_empty(one):
                self.changes.fresh[_way(where, inner.label)] = None
            elif both.new.is_known and not inner.new.is_known and is_empty(other):
                self.changes.dropped[_way(where, inner.label)] = None
            elif name == "unknown":
                yield from self._unknown(where, both, before, after)
            elif name in _STRENGTHS:
                yield from self._strength((*where, inner.label), inner, _object(one), _object(other))
            else:
                yield from self._value((*where, inner.label), inner, one, other)

    def _value(self, where: Where, both: Both, one: object, other: object) -> Iterator[FieldDifference]:
        match one, other:
            case (list(), _) | (_, list()):
                yield from self._list(where, both.item(), _listed(one), _listed(other))
            case dict(), dict() if self._new.phrase(both.new, other) is None:
                yield from self.fields(where, both, one, other)
            case _:
                yield from self._scalar(where, both, one, other)

    def _unknown(self, where: Where, both: Both, before: Json, after: Json) -> Iterator[FieldDifference]:
        """Compare the reasons why something is not known, each at the field that it is about."""
        reasons = both.field("unknown")
        one, other = _object(before.get("unknown")), _object(after.get("unknown"))
        for name in dict.fromkeys((*other, *one)):
            # What is filled in by now needs no word about a reason that is gone.
            if not is_same(one.get(name), other.get(name)) and (name in other or is_empty(after.get(name))):
                place = (*where, both.field(name).label, reasons.label)
                yield from self._scalar(place, reasons.field(name), one.get(name), other.get(name))

    def _scalar(self, where: Where, both: Both, one: object, other: object) -> Iterator[FieldDifference]:
        before, after = self._old.plain(both.old, one), self._new.plain(both.new, other)
        if before == after:
            return
        if is_empty(one):
            yield FieldDifference(where, Sort.MORE, after=self._new.html(both.new, other))
        elif is_empty(other):
            yield FieldDifference(where, Sort.LESS, before=self._old.html(both.old, one))
        elif max(len(before), len(after)) > _SHORT or "\n" in before + after:
            yield FieldDifference(
                where, Sort.TEXT, self._old.html(both.old, one), self._new.html(both.new, other)
            )
        else:
            yield FieldDifference(where, Sort.MOVED, escape(before), escape(after))

    def _list(self, where: Where, both: Both, one: list[Any], other: list[Any]) -> Iterator[FieldDifference]:
        if not all(isinstance(each, dict) and each.keys() - CITATION for each in (*one, *other)):
            yield from self._plain_list(where, both, _bare(one), _bare(other))
            return
        for i, j in pairs(one, other):
            if i is None and j is not None:
                yield FieldDifference(where, Sort.MORE, after=self._whole(self._new, both.new, other[j]))
            elif j is None and i is not None:
                yield FieldDifference(where, Sort.LESS, before=self._whole(self._old, both.old, one[i]))
            elif i is not None and j is not None and not is_same(one[i], other[j]):
                place = (*where, self._name(self._new, both.new, other[j]))
                yield from self.fields(place, both, one[i], other[j])

    def _plain_list(
        self, where: Where, both: Both, one: list[Any], other: list[Any]
    ) -> Iterator[FieldDifference]:
        """Compare lists of words, ids or citations: what came and what went."""
        more = [self._new.html(both.new, each) for each in other if each not in one]
        gone = [self._old.html(both.old, each) for each in one if each not in other]
        if more:
            yield FieldDifference(where, Sort.MORE, after=Markup("; ").join(more))
        if gone:
            yield FieldDifference(where, Sort.LESS, before=Markup("; ").join(gone))

    def _strength(self, where: Where, both: Both, one: Json, other: Json) -> Iterator[FieldDifference]:
        """Compare strengths of evidence; steps are only comparable within one rule."""
        rules = str(one.get("rule") or self._old.book.rule), str(other.get("rule") or self._new.book.rule)
        before, after = self._old.strength(both.old, one), self._new.strength(both.new, other)
        if rules[0] != rules[1]:
            yield FieldDifference(where, Sort.MOVED, escape(before), escape(after), rules)
            return
        if before != after:
            yield FieldDifference(where, Sort.MOVED, escape(before), escape(after))
        verdicts = {each["id"]: each["verdict"] for each in one.get("criteria") or ()}
        for each in other.get("criteria") or ():
            was, now = verdicts.get(each["id"]), each["verdict"]
            if was not in (None, now):
                told = [book.word("Verdict", word) or word for book, word in self._books(was, now)]
                place = (*where, self._new.book.question(each["id"]))
                yield FieldDifference(place, Sort.MOVED, escape(told[0]), escape(told[1]))

    def _books(self, was: Any, now: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401  (what JSON holds)
        yield self._old.book, was
        yield self._new.book, now

    def _whole(self, words: Words, shape: FieldShape, item: Json) -> Markup:
        """Write an item that is new or gone: what it says, with where that stands."""
        lead = next((name for name in LEADS if isinstance(item.get(name), str)), "")
        if not lead or "measure" in item:
            return escape(self._name(words, shape, item))
        text = words.html(shape.field(lead), item[lead])
        cites = _listed(item.get("sources"))
        return text + (Markup(" ({})").format(words.html(shape.field("sources"), cites)) if cites else "")

    @staticmethod
    def _name(words: Words, shape: FieldShape, item: Json) -> str:
        """Name an item in a few words."""
        phrase = words.phrase(shape, item)
        if phrase is not None:
            return phrase
        if "measure" in item and "value" in item:
            figure = " ".join(words.plain(shape.field(name), item[name]) for name in ("value", "measure"))
            named = [words.plain(shape.field(name), item[name]) for name in _FIGURE if item.get(name)]
            return ", ".join((*named, figure))
        if item.get("relation") and item.get("id"):
            return words.plain(related(shape), item["id"])
        name = next((each for each in _NAMES if isinstance(item.get(each), str)), "")
        text = words.plain(shape.field(name), item[name]) if name else words.plain(shape, item)
        return text if len(text) <= _NAME else f"{text[:_NAME].rsplit(' ', 1)[0]} …"


def _order(kind: str) -> tuple[str, ...]:
    """Give the fields of a document in the order of its page."""
    return ("title", "summary", *(name for _, names in LAYOUTS.get(kind, ()) for name in names))


def _object(value: object) -> Json:
    return value if isinstance(value, dict) else {}


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _bare(values: list[Any]) -> list[Any]:
    """Give what tells citations apart; the name of one in its list says nothing."""
    return [
        {name: each.get(name) for name in ("source", "locator")} if isinstance(each, dict) else each
        for each in values
    ]


def _way(where: Where, label: str) -> str:
    """Name a field by the field of the document that it stands in, not by the item."""
    return f"{where[0]}: {label}" if where else label
