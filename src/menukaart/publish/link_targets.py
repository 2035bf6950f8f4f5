"""Which places on a page others may link to: the one answer for the register, the build and the tests.

Headings, sections, items of lists, rows of tables and explained words are places that a reader links to.
Left out on purpose: form controls and all else inside a form or dialog, what is hidden, pictures and their
titles, the frame of the page. And the letters of a list from A to Z: a letter is there only while a title
begins with it, and holds nothing of its own to cite.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

_TARGETS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "section", "li", "tr", "span"})
_CLOSED = frozenset({"form", "dialog", "svg"})
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_LETTER = re.compile(r"(letter-)?([A-Z]|0-9)")
_GLOSSARY = "glossary"
KEPT_PLACE = "gone"
"""The class of the part of a page that answers for places that are no longer there."""


def link_targets(html: str) -> list[str]:
    """Give the ids of a page that others may link to, in the order of the page, each once."""
    finder = _Finder()
    finder.feed(html)
    finder.close()
    return list(dict.fromkeys(finder.found))


class _Finder(HTMLParser):
    """Keeps the stack of open elements, with for each whether places inside it count."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._open: list[tuple[str, bool, frozenset[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the id, and whether what is inside counts."""
        values = dict(attrs)
        counts = self._counts() and tag not in _CLOSED and "hidden" not in values
        identifier = values.get("id")
        if identifier and counts and self._is_target(tag) and not _LETTER.fullmatch(identifier):
            self.found.append(identifier)
        if tag not in _VOID:
            self._open.append((tag, counts, frozenset((values.get("class") or "").split())))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Leave out: only pictures have such elements."""

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and what was left open inside it."""
        tags = [name for name, _, _ in self._open]
        if tag in tags:
            del self._open[len(tags) - 1 - tags[::-1].index(tag) :]

    def _counts(self) -> bool:
        return not self._open or self._open[-1][1]

    def _is_target(self, tag: str) -> bool:
        around = self._open[-1][2] if self._open else frozenset()
        if tag == "span":
            return KEPT_PLACE in around
        return tag in _TARGETS or (tag == "div" and _GLOSSARY in around)
