"""BibTeX and biblatex, read and written with the package bibtexparser."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from menukaart.citing import names, words
from menukaart.citing.latex import decode, encode
from menukaart.citing.reference import Author, UnreadableReferenceError, Work, tidied
from menukaart.vocabulary import SourceType

if TYPE_CHECKING:
    from bibtexparser.model import Block, Entry

_TAKEN = {
    "title": "title", "journal": "container-title", "journaltitle": "container-title",
    "booktitle": "container-title", "volume": "volume", "issue": "issue", "number": "issue", "pages": "page",
    "section": "section",
    "publisher": "publisher", "institution": "publisher", "school": "publisher", "organization": "publisher",
    "address": "publisher-place", "location": "publisher-place", "edition": "edition", "doi": "DOI",
    "isbn": "ISBN", "url": "URL",
}  # fmt: skip
"""Our field by the name in BibTeX; of two names for one field the first that is filled in counts."""
_DATES = frozenset({"date", "year", "month", "day"})
_READ = {*_TAKEN, *_DATES, "author", "language", "langid", "entrysubtype"}
_AS_IT_IS = {"doi", "isbn", "url"}
_PUBLISHER = {
    SourceType.REPORT: "institution", SourceType.THESIS: "school", SourceType.PAPER: "organization",
    SourceType.WEBPAGE: "organization", SourceType.DATASET: "organization",
}  # fmt: skip
_EXTRA = (("accessed", "urldate", str), ("version", "version", encode), ("note", "note", encode))
_JOURNALS = (SourceType.ARTICLE, SourceType.NEWS)


def read(text: str) -> list[Work]:
    """Read every entry of a BibTeX file.

    Raises:
        UnreadableReferenceError: when an entry is broken, or there is none.
    """
    from bibtexparser.entrypoint import parse_string  # noqa: PLC0415  (only who imports BibTeX waits for it)
    from bibtexparser.middlewares import (  # noqa: PLC0415
        RemoveEnclosingMiddleware,
        ResolveStringReferencesMiddleware,
    )

    stack = [ResolveStringReferencesMiddleware(), RemoveEnclosingMiddleware()]
    with _without_log():
        library = parse_string(text, parse_stack=stack)
    for block in library.failed_blocks:
        raise UnreadableReferenceError((block.start_line or 0) + 1, _flaw(block))
    if not library.entries:
        raise UnreadableReferenceError(1, "hier staat geen bron in BibTeX, zoals @article{sleutel, ...}.")
    return [_reference(entry) for entry in library.entries]


def write(reference: Work) -> str:
    """Write one reference as an entry of BibTeX, in UTF-8."""
    from bibtexparser.entrypoint import write_string  # noqa: PLC0415
    from bibtexparser.library import Library  # noqa: PLC0415
    from bibtexparser.model import Entry, Field  # noqa: PLC0415

    kind = words.KINDS[SourceType(reference.text["type"])]
    fields = [Field(name, value) for name, value in _fields(reference)]
    library = Library([Entry(kind.bibtex, reference.key, fields)])
    return write_string(library)


@contextmanager
def _without_log() -> Iterator[None]:
    """Keep the English remarks of the parser off the screen; what is wrong we say ourselves."""
    log = logging.getLogger("bibtexparser")
    before = log.disabled, log.propagate
    silent = logging.NullHandler()
    log.addHandler(silent)
    log.propagate = False
    try:
        yield
    finally:
        log.disabled, log.propagate = before
        log.removeHandler(silent)


def _flaw(block: Block) -> str:
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock  # noqa: PLC0415

    if isinstance(block, DuplicateBlockKeyBlock):
        return f"de sleutel '{block.key}' staat er twee keer."
    if isinstance(block, DuplicateFieldKeyBlock):
        return f"een veld staat er twee keer: {', '.join(sorted(block.duplicate_keys))}."
    return "deze bron klopt niet: ontbreekt er een accolade, een komma of een aanhalingsteken?"


def _reference(entry: Entry) -> Work:
    written = {each.key.lower(): str(each.value) for each in entry.fields}
    text: dict[str, str] = {}
    for name, ours in _TAKEN.items():
        if value := written.get(name, "").strip():
            text.setdefault(ours, value if name in _AS_IT_IS else decode(value))
    kind = entry.entry_type.lower()
    is_news = kind == "article" and "news" in written.get("entrysubtype", "")
    found = SourceType.NEWS if is_news else words.BIBTEX.get(kind)
    if kind == "misc" and written.get("url"):
        found = SourceType.WEBPAGE  # as most programs write a page of the web
    spoken = written.get("language") or written.get("langid") or ""
    text |= {
        "type": found.value if found else "",
        "issued": _issued(written),
        "language": words.language(spoken),
    }
    left = [] if found else [f"soort @{kind}"]
    left += [f"taal '{spoken}'"] if spoken and not text["language"] else []
    left += ["de datum"] if not text["issued"] and _DATES & set(written) else []
    left += [name for name in written if name not in _READ]
    people = tuple(_name(each) for each in names.split_people(written.get("author", "")))
    return Work(entry.key, (entry.start_line or 0) + 1, tidied(text), people, tuple(left))


def _issued(written: Mapping[str, str]) -> str:
    """Read the date of biblatex, or year, month and day; of a range the first."""
    if date := written.get("date", "").partition("/")[0]:
        return words.day(*date.split("-")[:3])
    return words.day(written.get("year", ""), written.get("month", ""), written.get("day", ""))


def _name(written: str) -> Author:
    plain = " ".join(decode(written).split())
    if names.is_braced(written):
        return Author(literal=plain)
    return names.from_inverted(plain) if "," in written else names.from_running(plain)


def _fields(reference: Work) -> Iterator[tuple[str, str]]:
    """Give the fields in the order in which people write them."""
    text, kind = reference.text, SourceType(reference.text["type"])
    if reference.authors:
        yield "author", " and ".join(_person(name) for name in reference.authors)
    ours = {
        "title": "title",
        "container-title": "journal" if kind in _JOURNALS else "booktitle",
        "volume": "volume",
        "issue": "number",
        "section": "section",
        "publisher": _PUBLISHER.get(kind, "publisher"),
        "publisher-place": "address",
        "edition": "edition",
    }
    yield from ((name, encode(text[each])) for each, name in ours.items() if each in text)
    if "page" in text:
        yield "pages", re.sub(r"(?<=\d)-(?=\d)", "--", encode(text["page"]))
    if "issued" in text:
        yield from zip(("year", "month", "day"), text["issued"].split("-"), strict=False)
    as_is = (("doi", "DOI"), ("isbn", "ISBN"), ("url", "URL"), ("language", "language"))
    yield from ((name, text[each]) for name, each in as_is if each in text)
    extra = reference.extra
    yield from ((name, write_as(extra[each])) for each, name, write_as in _EXTRA if each in extra)
    if words.KINDS[kind].subtype:
        yield "entrysubtype", words.KINDS[kind].subtype


def _person(name: Author) -> str:
    if name.literal:
        return f"{{{encode(name.literal)}}}"
    return f"{encode(name.family)}, {encode(name.given)}".rstrip()
