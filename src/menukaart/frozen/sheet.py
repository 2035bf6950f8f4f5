"""One document of a release as a fact sheet: parts with rows, whatever its model was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from markupsafe import Markup

from menukaart import dutch
from menukaart.frozen.codebook import FieldShape, Json
from menukaart.frozen.names import FOLDED, HEAD, LAYOUTS, LEADS, OTHER_PART
from menukaart.frozen.words import Words

NOTHING: Final = Markup()
_FIGURE = frozenset({"measure", "value", "outcome"})
_STATEMENT = frozenset({"text", "sources"})


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A field: its name, and what it holds in one of three ways.

    Attributes:
        label: its name.
        html: its value, when that is one.
        rows: its fields, when it is an object.
        items: its items, when it is a list of objects.
    """

    label: str
    html: Markup = NOTHING
    rows: tuple[SheetRow, ...] = ()
    items: tuple[SheetItem, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetItem:
    """One of a list: what it is, the rest as rows, and what stands behind a click.

    Attributes:
        lead: what it is.
        rows: the rest.
        folded: what only who asks for it wants to see.
        anchor: its name in an address; empty when it has none.
    """

    lead: Markup
    rows: tuple[SheetRow, ...] = ()
    folded: tuple[SheetRow, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the sheet."""

    heading: str
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole document.

    Attributes:
        title: its title.
        lead: one sentence about it; may be empty.
        parts: all else.
    """

    title: str
    lead: Markup
    parts: tuple[Part, ...]


def sheet(document: Json, kind: str, words: Words) -> Sheet:
    """Make the fact sheet of a document of any release.

    Args:
        document: the document.
        kind: its kind, as codebooks name it.
        words: writes its values.
    """
    writer = _Writer(words)
    shape = words.book.shape(kind)
    layout = LAYOUTS.get(kind, ())
    placed = {name for _, names in layout for name in names}
    rest = tuple(name for name in document if name not in placed | HEAD)
    parts = [
        Part(heading, tuple(writer.rows(shape, {name: document.get(name) for name in names})))
        for heading, names in (*layout, (OTHER_PART, rest))
    ]
    return Sheet(
        title=str(document.get("title") or document.get("untitled") or document["id"]),
        lead=words.prose(str(document.get("summary") or "")),
        parts=tuple(part for part in parts if part.rows),
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    words: Words

    def rows(self, shape: FieldShape, values: Mapping[str, Any]) -> Iterator[SheetRow]:
        for name, value in values.items():
            if not is_empty(value) and (value is not False or name in ("whole_texts", "dutch")):
                yield self.row(shape, shape.field(name), name, value)

    def row(self, parent: FieldShape, shape: FieldShape, name: str, value: object) -> SheetRow:
        label = shape.label
        match value:
            case dict() if name == "unknown":
                reasons = (
                    SheetRow(parent.field(key).label, self.words.html(shape.field(key), each))
                    for key, each in value.items()
                )
                return SheetRow(label, rows=tuple(reasons))
            case dict() if name == "evidence_strength":
                return SheetRow(label, self._strength(shape, value), rows=tuple(self._criteria(shape, value)))
            case dict() if self.words.phrase(shape, value) is None:
                return SheetRow(label, rows=tuple(self.rows(shape, value)))
            case [*each] if (objects := _objects(each)) and not self.words.phrase(shape.item(), objects[0]):
                return SheetRow(label, items=tuple(self.item(shape.item(), name, each) for each in objects))
            case _:
                return SheetRow(label, self.words.html(shape, value))

    def item(self, shape: FieldShape, name: str, value: Mapping[str, Any]) -> SheetItem:
        """Write one of a list: a figure, a statement, or anything else by its best field."""
        anchor = f"cijfer-{value['id']}" if name == "effects" and value.get("id") else ""
        lead, used = self._lead(shape, value)
        rest = {key: each for key, each in value.items() if key not in used and key not in ("id", "url")}
        return SheetItem(
            lead=lead,
            rows=tuple(self.rows(shape, {key: each for key, each in rest.items() if key not in FOLDED})),
            folded=tuple(self.rows(shape, {key: each for key, each in rest.items() if key in FOLDED})),
            anchor=anchor,
        )

    def _lead(self, shape: FieldShape, value: Mapping[str, Any]) -> tuple[Markup, frozenset[str]]:
        html = self.words.html
        if value.keys() >= _FIGURE:
            figure = self.words.plain(shape.field("value"), value["value"])
            measure = self.words.plain(shape.field("measure"), value["measure"])
            outcome = self.words.plain(shape.field("outcome"), value["outcome"])
            return Markup("<strong>{}: {} {}</strong>").format(
                dutch.capital(outcome), figure, measure
            ), _FIGURE
        if value.keys() == _STATEMENT:
            cites = html(shape.field("sources"), value["sources"]) if value["sources"] else ""
            text = html(shape.field("text"), value["text"])
            return text + (Markup(" ({})").format(cites) if cites else ""), _STATEMENT
        if isinstance(value.get("outcome"), str):
            outcome = dutch.capital(self.words.plain(shape.field("outcome"), value["outcome"]))
            return Markup("<strong>{}</strong>").format(outcome), frozenset({"outcome"})
        if isinstance(value.get("id"), str) and "relation" in value:
            return html(related(shape), value["id"]), frozenset()
        if isinstance(value.get("date"), str) and isinstance(value.get("text"), str):
            day = self.words.plain(shape.field("date"), value["date"])
            text = html(shape.field("text"), value["text"])
            return Markup("{}: {}").format(day, text), frozenset({"date", "text"})
        name = next((each for each in LEADS if isinstance(value.get(each), str)), "")
        return (html(shape.field(name), value[name]), frozenset({name})) if name else (NOTHING, frozenset())

    def _strength(self, shape: FieldShape, value: Mapping[str, Any]) -> Markup:
        rule = value.get("rule") or shape.book.rule
        return Markup("{}, volgens regel {}").format(dutch.capital(self.words.strength(shape, value)), rule)

    def _criteria(self, shape: FieldShape, value: Mapping[str, Any]) -> Iterator[SheetRow]:
        if isinstance(value.get("outcome"), str):
            outcome = shape.field("outcome")
            yield SheetRow(outcome.label, self.words.html(outcome, value["outcome"]))
        for each in value.get("criteria") or ():
            verdict = shape.book.word("Verdict", each["verdict"]) or each["verdict"]
            yield SheetRow(shape.book.question(each["id"]), Markup.escape(verdict))
        override = value.get("override")
        if override:
            yield self.row(shape, shape.field("override"), "override", override)


def _objects(values: list[Any]) -> list[dict[str, Any]]:
    """Give the items of a list of objects."""
    return [each for each in values if isinstance(each, dict)]


def is_empty(value: object) -> bool:
    """Tell whether a field holds nothing."""
    return value is None or value in ("", [], {})


def related(shape: FieldShape) -> FieldShape:
    """Give the shape of an id in the list of related records."""
    return FieldShape(shape.book, {}, {}, (shape.path[0], "related"))
