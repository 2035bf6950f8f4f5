"""Where words stand: in the Dutch texts of records, and in the hand-written pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from menukaart.model import Source
from menukaart.model.walk import parts, texts
from menukaart.reading import Library, Loaded
from menukaart.reading.document import Document
from menukaart.reading.tree import Node, locate

NOT_JUDGED = frozenset(
    {"DOI", "URL", "anchor", "archived", "band", "body", "by", "columns", "container-title", "edition"}
    | {"family", "file", "given", "id", "instead", "interventions", "label", "language", "licence", "locator"}
    | {"measured", "p_value", "page", "places", "publisher", "publisher-place", "related", "scheme"}
    | {"search_terms", "source", "study", "target", "targets", "themes", "where", "words"}
)
"""Fields with names, codes, what a source prints, or mistakes on purpose, such as words for the search."""
_DUTCH = "nl"
_WORD = re.compile(r"[^\W\d_]+(?:[-’'.][^\W\d_]+)*")
_SILENT = re.compile(
    r"<pre.*?</pre>|<code.*?</code>|<!--.*?-->|\{%.*?%\}|\{\{.*?\}\}|\{:.*?\}|\{#.*?#\}|`[^`]*`"
    r"|<[^>]*>|(?<=\])\([^)]*\)|https?://\S+|&\w+;|\S+@\S+|\S+/\S*/\S*|^[a-z]+:(?= )"
    r"|\S+\.(?:md|yaml|csv|json|txt|ts|nl|eu)\b",
    re.DOTALL | re.MULTILINE,
)
"""What is no running text: code, tags, templates, addresses and names of files."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word in a file.

    Attributes:
        text: the word, with a straight apostrophe.
        file: the file, relative to the root.
        line: line, counted from 1.
        column: column, counted from 1.
        is_first: it begins a sentence, so that a capital says nothing.
    """

    text: str
    file: str
    line: int
    column: int
    is_first: bool


def words_of(library: Library, but: frozenset[str] = frozenset()) -> Iterator[Word]:
    """Give every word of the Dutch texts of a knowledge base, in order of place within each text.

    Args:
        library: the files of the knowledge base.
        but: fields that are left out too, beside those that are never judged.
    """
    for item in library.loaded:
        tree = item.tree()
        if item.record is not None and item.document is not None and tree is not None:
            yield from _record(item, item.document, tree, NOT_JUDGED | but)
    for page in library.pages.files:
        yield from _text(page.document, 0, len(page.document.text))


def names_of(library: Library) -> Iterator[str]:
    """Give words that the records themselves make known: names of people, organisations, terms and titles."""
    for term in library.glossary.terms:
        yield from _words(" ".join((term.term, term.full or "", *term.also)))
    for item in library.loaded:
        if isinstance(item.record, Source):
            source = item.record
            for name in source.author:
                yield from _words(" ".join(filter(None, (name.family, name.literal))))
            yield from _words(
                " ".join(filter(None, (source.publisher, source.container_title, source.title)))
            )


def _words(text: str) -> Iterator[str]:
    for found in _WORD.finditer(text):
        yield found[0].replace("’", "'")


def _record(item: Loaded, document: Document, tree: Node, but: frozenset[str]) -> Iterator[Word]:
    record = item.record
    if record is None:
        return
    is_foreign = isinstance(record, Source) and record.language != _DUTCH
    for field in texts(parts(record)):
        keys = {step for step in field.path if isinstance(step, str)}
        if keys & but or (is_foreign and field.path == ("title",)):
            continue
        span = locate(tree, field.path)
        yield from _text(document, span.start, span.end)


def _text(document: Document, start: int, end: int) -> Iterator[Word]:
    """Give the words between two places; what is no running text counts as blank."""
    text = _SILENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), document.text[start:end])
    for found in _WORD.finditer(text):
        before = text[: found.start()].rstrip(" \n\"'‘“*([>|-_#")
        line, column = document.position(start + found.start())
        is_first = not before or before[-1] in ".:?!;"
        yield Word(found[0].replace("’", "'"), document.file, line, column, is_first)
