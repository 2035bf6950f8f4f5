"""From the safe HTML of texts to runs that a typesetter can set without reading markup.

Whatever stands in a text stays text: a run has its letters and its looks apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html.parser import HTMLParser

from menukaart import dutch
from menukaart.render.views.parts.common import Link, Said

_WHITE_SPACE = re.compile(r"[^\S\xa0]+")
"""White space that may be folded; a no-break space stays what it is."""
_THIN_SPACE = "\N{NARROW NO-BREAK SPACE}"
_OUTSIDE = ("https://", "http://", "mailto:")
_PLACE = re.compile(r"[a-z]+$")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text with one look.

    Attributes:
        t: the text.
        b, i: whether it is strong, or stressed.
        mark: whether it is a mark of a source: small and raised.
        to: the address that it leads to; empty for plain text.
        lang: its language when that is not Dutch, or empty.
    """

    t: str
    b: bool = False
    i: bool = False
    mark: bool = False
    to: str = ""
    lang: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph, or a list of which each item is a list of blocks.

    Attributes:
        kind: ``p``, ``ul`` or ``ol``.
        runs: the text of a paragraph.
        items: of a list.
    """

    kind: str
    runs: Runs = ()
    items: tuple[tuple[TextBlock, ...], ...] = ()


Blocks = tuple[TextBlock, ...]


def plain(text: str, *, bold: bool = False, italic: bool = False, lang: str = "", to: str = "") -> Runs:
    """Give words as runs, with one look."""
    target = to if to.startswith(_OUTSIDE) else ""
    folded = _WHITE_SPACE.sub(" ", text)
    return (Run(folded, bold, italic, to=target, lang=lang),) if folded else ()


def marks(links: Iterable[Link]) -> Runs:
    """Give the numbers of sources as one raised mark: ``[12, 14]``; places in a source are left out.

    It stays on the line of the word before it.
    """
    numbers = dict.fromkeys(_PLACE.sub("", link.text) for link in links)
    told = f",{dutch.NO_BREAK_SPACE}".join(numbers)
    return (Run(f"{_THIN_SPACE}[{told}]", mark=True),) if numbers else ()


def blocks(said: Said) -> Blocks:
    """Give a text with the marks of its sources behind its last word."""
    return _marked(read_html(str(said.html)), marks(said.cites))


def first_block(said: Said) -> Blocks:
    """Give the first paragraph of a text, with the marks of all its sources."""
    return _marked(read_html(str(said.html))[:1], marks(said.cites))


def line(said: Said) -> Runs:
    """Give a text on one line: its paragraphs and items behind each other."""
    return tuple(_flat(blocks(said)))


def read_html(text: str) -> Blocks:
    """Read safe HTML (see ``prose``) as blocks; of anything else only the letters are kept."""
    reader = _RunReader()
    reader.feed(text)
    reader.close()
    return reader.finished()


def _flat(found: Iterable[TextBlock]) -> Iterator[Run]:
    is_first = True
    for block in found:
        for runs in (block.runs, *(tuple(_flat(item)) for item in block.items)):
            if runs and not is_first:
                yield Run(" ")
            yield from runs
            is_first = is_first and not runs


def _marked(found: Blocks, mark: Runs) -> Blocks:
    if not mark:
        return found
    if not found:
        return (TextBlock("p", mark),)
    *before, last = found
    if last.kind == "p":
        return (*before, TextBlock("p", (*last.runs, *mark)))
    *items, end = last.items or ((),)
    return (*before, TextBlock(last.kind, (), (*items, _marked(end, mark))))


class _RunReader(HTMLParser):
    """Builds blocks while it reads."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lists: list[tuple[str, list[list[TextBlock]]]] = []
        self._blocks: list[TextBlock] = []
        self._runs: list[Run] = []
        self._bold = self._italic = 0
        self._to = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open what a tag opens."""
        match tag:
            case "p" | "br":
                self._break()
            case "ul" | "ol":
                self._break()
                self._lists.append((tag, []))
            case "li":
                self._break()
                if self._lists:
                    self._lists[-1][1].append([])
            case "strong":
                self._bold += 1
            case "em":
                self._italic += 1
            case "a":
                self._to = dict(attrs).get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        """Close what a tag opened."""
        match tag:
            case "p" | "li":
                self._break()
            case "ul" | "ol":
                self._break()
                self._end_list()
            case "strong":
                self._bold = max(0, self._bold - 1)
            case "em":
                self._italic = max(0, self._italic - 1)
            case "a":
                self._to = ""

    def handle_data(self, data: str) -> None:
        """Take letters."""
        if data.strip() or self._runs:
            self._runs += plain(data, bold=self._bold > 0, italic=self._italic > 0, to=self._to)

    def finished(self) -> Blocks:
        """Give all that was read."""
        self._break()
        while self._lists:
            self._end_list()
        return tuple(self._blocks)

    def _end_list(self) -> None:
        if self._lists:
            kind, items = self._lists.pop()
            self._put(TextBlock(kind, (), tuple(tuple(item) for item in items if item)))

    def _break(self) -> None:
        *before, last = self._runs or [Run("")]
        end = replace(last, t=last.t.rstrip(" "))
        if before or end.t:
            self._put(TextBlock("p", (*before, end) if end.t else tuple(before)))
        self._runs = []

    def _put(self, block: TextBlock) -> None:
        items = self._lists[-1][1] if self._lists else None
        if items is None:
            self._blocks.append(block)
        elif items:
            items[-1].append(block)
        else:
            items.append([block])
