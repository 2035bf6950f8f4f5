"""How a source is named: short in a sentence, and in full in a list (after APA 7, in Dutch).

No two sources have the same short name: works of one author and year get a letter behind the year, an answer
of a knowledge service is named by its question and a law by its article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import ascii_lowercase

from menukaart import dutch
from menukaart.model import Source
from menukaart.model.source import Name
from menukaart.vocabulary import SourceType

NO_YEAR = "z.j."
NO_TITLE = "[titel niet bekend]"
_AND_OTHERS = " en anderen"
"""How a source names authors that it does not count: ``Toll en anderen``."""
_MANY = 3
_SHORT_TITLE = 48
_OPEN, _CLOSE = "\N{LEFT SINGLE QUOTATION MARK}", "\N{RIGHT SINGLE QUOTATION MARK}"


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
class NamedSource:
    """A source with both its names, made once: a source is named on very many pages."""

    source: Source
    label: str
    reference: Reference


def names(sources: Iterable[Source]) -> dict[str, NamedSource]:
    """Name every source of the library, by id; only here is it known which ones would share a name."""
    every = tuple(sources)
    letters = _letters(every)
    return {source.id: _named(source, letters.get(source.id, "")) for source in every}


def label(source: Source, letter: str = "") -> str:
    """Name a source in a sentence: ``Hattie (2009)`` without the brackets: ``Hattie, 2009``.

    Args:
        source: the source.
        letter: what tells it from others of the same author and year; see ``names``.
    """
    who, when = _who(source), _when(source)
    if not when:
        return f"{who} ({letter})" if letter else who
    return f"{who}, {_lettered(when, letter)}"


def year(source: Source) -> str:
    """Give the year of issue, or ``z.j.`` (zonder jaar)."""
    return source.issued[:4] if source.issued else NO_YEAR


def title(source: Source) -> str:
    """Give the title; without one say in brackets what it is (as APA does), or that it is not known."""
    return source.title or (f"[{source.untitled}]" if source.untitled else NO_TITLE)


def full(source: Source, letter: str = "") -> Reference:
    """Make the full reference of a source; for the letter see ``label``."""
    issue = f"({source.issue})" if source.issue else ""
    article = f"artikel {source.section}" if source.section else ""
    details = ", ".join(part for part in (article, f"{source.volume or ''}{issue}", source.page) if part)
    return Reference(
        authors=dutch.enumeration([_full_name(name) for name in source.author]) or (source.publisher or ""),
        year=_lettered(year(source), letter),
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


def _named(source: Source, letter: str) -> NamedSource:
    return NamedSource(source, label(source, letter), full(source, letter))


def _letters(sources: Iterable[Source]) -> Mapping[str, str]:
    """Tell works with the same short name apart: a, b, c, in the order in which they came into the library.

    So a newer work takes the next letter, and those that readers may have cited keep theirs.
    """
    alike: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        alike[label(source)].append(source)
    return {
        source.id: letter
        for group in alike.values()
        if len(group) > 1
        for source, letter in zip(sorted(group, key=_arrival), _alphabet(), strict=False)
    }


def _arrival(source: Source) -> tuple[str, str]:
    return source.changes[0].date.isoformat(), source.id


def _alphabet() -> Iterator[str]:
    """Give a to z, then aa to az, ba to bz and so on."""
    for first in ("", *ascii_lowercase):
        yield from (first + last for last in ascii_lowercase)


def _lettered(when: str, letter: str) -> str:
    return f"{when}-{letter}" if letter and when == NO_YEAR else f"{when}{letter}"


def _who(source: Source) -> str:
    if source.type is SourceType.LAW and source.title:
        return _shorten(source.title.partition(":")[0])
    if source.question:
        return f"{_short_authors(source)}, {_OPEN}{_shorten(source.question)}{_CLOSE}"
    return _short_authors(source)


def _when(source: Source) -> str:
    """Give the year of the short name; a law is named by its article, a question needs no ``z.j.``."""
    if source.type is SourceType.LAW and source.title:
        return ""
    return "" if source.question and not source.issued else year(source)


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
