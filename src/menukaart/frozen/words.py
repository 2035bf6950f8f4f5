"""Writes the values of a released document in Dutch, as its own codebook has them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from markupsafe import Markup, escape

from menukaart import dutch
from menukaart.frozen.codebook import Codebook, FieldShape
from menukaart.frozen.names import CITATION, DUTCH_FOLDERS, PROSE, RECORD_IDS, SOURCE_IDS, YEARS
from menukaart.frozen.release import Shelf
from menukaart.prose import to_html, to_plain

Resolve = Callable[[str], str]
"""Gives a link to an address of the site, from the page that is written."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_BOUND = re.compile(r"([<>=]) ?(\d+\.\d+)")
"""A p as a source prints it: ``< 0.05``."""
_HIGHEST = 5
_PERSON = frozenset({"family", "given", "literal"})
_ONE_PARAGRAPH = re.compile(r"<p>((?:(?!<p>).)*)</p>\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Words:
    """Writes values of documents of one release.

    Attributes:
        book: the codebook.
        shelf: the other documents of that release.
        resolve: gives a link to an address of the site.
    """

    book: Codebook
    shelf: Shelf
    resolve: Resolve

    def plain(self, shape: FieldShape, value: object) -> str:
        """Write a value without markup, as part of a line."""
        match value:
            case None | "" | []:
                return "niet ingevuld"
            case bool():
                return "ja" if value else "nee"
            case int() | float():
                return self._number(shape, value)
            case str():
                return self._text(shape, value)
            case list():
                return "; ".join(self.plain(shape.item(), each) for each in value)
            case dict():
                phrase = self.phrase(shape, value)
                return phrase if phrase is not None else "; ".join(self._rows(shape, value))
            case _:
                return str(value)

    def html(self, shape: FieldShape, value: object) -> Markup:
        """Write a value as HTML, with its links."""
        name = shape.path[-1]
        match value:
            case str() if name in PROSE and shape.word(value) is None:
                return self.prose(value)
            case str() if folder := self._folder(shape, value):
                return self._link(folder, value)
            case [*items] if items and all(isinstance(each, str) for each in items):
                return Markup(", ").join(self.html(shape.item(), each) for each in items)
            case [*items]:
                return Markup("; ").join(self.html(shape.item(), each) for each in items)
            case {"source": str(source), **rest} if rest.keys() <= CITATION:
                where = f", {rest['locator']}" if rest.get("locator") else ""
                return self._link("sources", source) + where
            case _:
                return escape(self.plain(shape, value))

    def prose(self, text: str) -> Markup:
        """Write a text with the small Markdown of records; one paragraph stands without its tag."""
        written = to_html(text, lambda kind, identifier: self._address(kind.value, identifier)).strip()
        alone = _ONE_PARAGRAPH.fullmatch(written)
        return Markup(alone[1] if alone else written)  # noqa: S704  (sanitised where it is made)

    def phrase(self, shape: FieldShape, value: Mapping[str, Any]) -> str | None:
        """Write a small object as one phrase; None when it is more than that."""
        match value:
            case {"low": low, "high": high, **rest}:
                kind = f" ({rest['level']}%-interval)" if rest.get("level") else ""
                return f"{self._end(low)} tot {self._end(high)}{kind}"
            case {"min": low, "max": high, **rest} if not rest:
                same = low == high
                return self._end(low) if same else f"{self._end(low)} tot {self._end(high)}"
            case {"source": str(source), **rest} if rest.keys() <= CITATION:
                return self.shelf.source(source) + (f", {rest['locator']}" if rest.get("locator") else "")
            case {"reason": str(reason), **rest} if rest.keys() <= {"note"}:
                word = shape.field("reason").word(reason) or reason
                return word + (f". {to_plain(rest['note'])}" if rest.get("note") else "")
            case {"measure": str(measure), "value": (int() | float()) as figure, "pooled": _, **rest}:
                return self._figure(shape, measure, figure, rest)
            case {"value": _, "state": str(_), **_rest}:
                return self.strength(shape, value)
            case {"known": int(known), "asked": int(asked)}:
                return f"{known} van {asked}"
            case dict() if value.keys() <= _PERSON:
                return " ".join(
                    str(value[name]) for name in ("given", "family", "literal") if value.get(name)
                )
            case _:
                return None

    def strength(self, shape: FieldShape, value: Mapping[str, Any]) -> str:
        """Write a strength of evidence: ``beperkt (2 van 5)``, or why there is no number."""
        score = value.get("value")
        if isinstance(score, int):
            return f"{self.book.level(score)} ({score} van {_HIGHEST})"
        state = value.get("state")
        return (shape.field("state").word(state) or state) if isinstance(state, str) else "niet beoordeeld"

    def _figure(self, shape: FieldShape, measure: str, figure: float, rest: Mapping[str, Any]) -> str:
        words = [f"{self._end(figure)} {shape.field('measure').word(measure) or measure}"]
        if rest.get("ci"):
            words.append(self.plain(shape.field("ci"), rest["ci"]))
        if rest.get("source"):
            words.append(self.shelf.source(rest["source"]))
        return ", ".join(words)

    def _number(self, shape: FieldShape, value: float) -> str:
        name = shape.path[-1]
        if name == "band" and isinstance(value, int):
            return f"{self.book.band(value)} ({value} van {_HIGHEST})"
        if name == "certainty" and isinstance(value, int):
            return f"{self.book.level(value)} ({value} van {_HIGHEST})"
        return str(value) if name in YEARS else self._end(value)

    @staticmethod
    def _end(value: object) -> str:
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return dutch.number(Decimal(str(value))) if isinstance(value, int | float) else "onbekend"

    def _text(self, shape: FieldShape, value: str) -> str:
        word = shape.word(value)
        if word is not None:
            return word
        if _DAY.fullmatch(value):
            return _long_date(value)
        if folder := self._folder(shape, value):
            return self.shelf.source(value) if folder == "sources" else self.shelf.title(folder, value)
        if bound := _BOUND.fullmatch(value):
            return f"{bound[1]} {dutch.number(Decimal(bound[2]))}"
        return to_plain(value) if shape.path[-1] in PROSE else value

    def _folder(self, shape: FieldShape, value: str) -> str:
        """Give the folder of the record that a value names; empty when it names none."""
        name = shape.path[-1]
        if name in SOURCE_IDS and f"sources/{value}.json" in self.shelf.documents:
            return "sources"
        if name in ("related", "successors"):
            return self._own_folder(shape, value)
        return RECORD_IDS.get(name, "")

    def _own_folder(self, shape: FieldShape, value: str) -> str:
        own = f"{shape.path[0]}s"
        if f"{own}/{value}.json" in self.shelf.documents:
            return own
        return next((f for f in DUTCH_FOLDERS if f"{f}/{value}.json" in self.shelf.documents), "")

    def _link(self, folder: str, identifier: str) -> Markup:
        words = self.shelf.source(identifier) if folder == "sources" else self.shelf.title(folder, identifier)
        return Markup('<a href="{}">{}</a>').format(self._address(folder, identifier), words)

    def _address(self, folder: str, identifier: str) -> str:
        return self.resolve(f"{DUTCH_FOLDERS[folder]}/{identifier}/")

    def _rows(self, shape: FieldShape, value: Mapping[str, Any]) -> Iterator[str]:
        for name, each in value.items():
            if each not in (None, "", [], {}):
                field = shape.field(name)
                yield f"{field.label}: {self.plain(field, each)}"


def _long_date(written: str) -> str:
    try:
        return dutch.long_date(date.fromisoformat(written))
    except ValueError:
        return written
