"""How a source is named: short in a sentence, and in full in a list (after APA 7, in Dutch)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from menukaart import dutch
from menukaart.model import Source
from menukaart.model.source import Name

NO_YEAR = "z.j."
NO_TITLE = "[titel niet bekend]"
_AND_OTHERS = " en anderen"
"""How a source names authors that it does not count: ``Toll en anderen``."""
_MANY = 3
_SHORT_TITLE = 48


@dataclass(frozen=True, slots=True)
class Reference:
    """A full reference, in the parts that are printed differently.

    Attributes:
        authors: names, or the publisher when nobody is named; may be empty.
        year: year of issue, or ``z.j.``.
        title: the title; ``is_whole`` tells whether it is a work of its own (printed in italics).
        container: journal or book, with volume and pages.
        publisher: who published it.
        doi: the DOI, or empty.
        url: where it can be read, or empty.
        lang: language of the title when it is not Dutch, or empty.
    """

    authors: str
    year: str
    title: str
    is_whole: bool
    container: str
    details: str
    publisher: str
    doi: str
    url: str
    lang: str


@dataclass(frozen=True, slots=True)
class Named:
    """A source with both its names, made once: a source is named on very many pages."""

    source: Source
    label: str
    reference: Reference


def names(sources: Iterable[Source]) -> dict[str, Named]:
    """Name every source, by id."""
    return {source.id: Named(source, label(source), full(source)) for source in sources}


def label(source: Source) -> str:
    """Name a source in a sentence: ``Hattie (2009)`` without the brackets: ``Hattie, 2009``."""
    return f"{_short_authors(source)}, {year(source)}"


def year(source: Source) -> str:
    """Give the year of issue, or ``z.j.`` (zonder jaar)."""
    return source.issued[:4] if source.issued else NO_YEAR


def title(source: Source) -> str:
    """Give the title, or say that it is not known."""
    return source.title or NO_TITLE


def full(source: Source) -> Reference:
    """Make the full reference of a source."""
    issue = f"({source.issue})" if source.issue else ""
    details = ", ".join(part for part in (f"{source.volume or ''}{issue}", source.page) if part)
    return Reference(
        authors=dutch.enumeration([_full_name(name) for name in source.author]) or (source.publisher or ""),
        year=year(source),
        title=title(source),
        is_whole=source.container_title is None,
        container=source.container_title or "",
        details=details,
        publisher=(source.publisher or "") if source.author else "",
        doi=source.doi or "",
        url=source.url or "",
        lang=foreign_language(source),
    )


def foreign_language(source: Source) -> str:
    """Give the language of a title that is not Dutch, so that it is read aloud rightly."""
    return source.language if source.title and source.language != "nl" else ""


def _short_authors(source: Source) -> str:
    names = [name.family or name.literal or "" for name in source.author]
    if not names:
        return source.publisher or _shorten(title(source))
    if names[0].endswith(_AND_OTHERS):
        return f"{names[0].removesuffix(_AND_OTHERS)} e.a."
    if len(names) >= _MANY:
        return f"{names[0]} e.a."
    return dutch.enumeration(names)


def _shorten(text: str) -> str:
    return text if len(text) <= _SHORT_TITLE else text[:_SHORT_TITLE].rsplit(" ", 1)[0] + "…"


def _full_name(name: Name) -> str:
    if name.literal:
        return name.literal
    return ", ".join(part for part in (name.family, name.given) if part)
