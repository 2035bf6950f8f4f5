"""A reference in words, after APA 7 in Dutch: one work, in the pieces that are printed differently.

Where APA leaves a gap the reference says so: without a title it says in brackets what the work is. A
publisher takes the place of authors that nobody names, as APA has it for groups.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from menukaart import dutch
from menukaart.citing.reference import Author, Work
from menukaart.vocabulary import SourceType

DOI = "https://doi.org/"
NO_DATE = "z.d."
NO_TITLE = "titel niet bekend"
MOST_NAMES = 20
"""Of more authors APA names the first nineteen and the last."""
_DATED = frozenset({SourceType.WEBPAGE, SourceType.NEWS, SourceType.PAPER})
"""Kinds of which APA gives the day, not the year alone."""
_IN_JOURNALS = frozenset({SourceType.ARTICLE, SourceType.NEWS})
_ON_SITES = frozenset({SourceType.WEBPAGE, SourceType.DATASET})
_INITIAL = re.compile(r"[^\W\d_]")
_ENDS = ("?", "!", ".", "…")


class Piece(NamedTuple):
    """A piece of a reference.

    Attributes:
        text: what it says, with the spaces around it.
        is_italic: whether it is the name of a work of its own.
        is_foreign: whether it is in the language of the work, not in Dutch.
        is_address: whether it is where the work can be read.
    """

    text: str
    is_italic: bool = False
    is_foreign: bool = False
    is_address: bool = False


def apa(work: Work, described: str = "") -> tuple[Piece, ...]:
    """Write a reference.

    Args:
        work: what is known of it; ``extra`` may hold the day on which a page was read (``accessed``).
        described: what the work is, in Dutch, where no title is known.
    """
    return tuple(piece for piece in _pieces(work, described) if piece.text)


def plain(pieces: Sequence[Piece]) -> str:
    """Write a reference without italics."""
    return "".join(piece.text for piece in pieces)


def missing(work: Work) -> tuple[str, ...]:
    """Name in Dutch what a reader has to look up; a date that is not known says so itself (z.d.)."""
    gaps = {"de titel": work.text.get("title"), "de auteur": work.authors or work.text.get("publisher")}
    is_law = work.text.get("type") == SourceType.LAW
    return tuple(name for name, found in gaps.items() if not found and not (is_law and name == "de auteur"))


def _pieces(work: Work, described: str) -> Iterator[Piece]:
    kind, text = SourceType(work.text["type"]), work.text
    title = tuple(_title(work, kind, described))
    names = _names(work.authors) or text.get("publisher", "")
    if kind is SourceType.LAW:
        yield from title
        yield Piece(_stop(title[-1].text) if title else "")
    elif names:
        yield Piece(f"{names}{_stop(names)} ({_date(text, kind)}). ")
        yield from title
        yield Piece(_stop(title[-1].text))
    else:
        yield from title
        yield Piece(f"{_stop(title[-1].text)} ({_date(text, kind)}).")
    yield from _container(work, kind)
    publisher = text.get("publisher", "")
    if publisher not in ("", names) and kind not in _IN_JOURNALS and not _is_in_brackets(work, kind):
        yield Piece(f" {publisher}{_stop(publisher)}")
    yield from _place(work, kind)


def _title(work: Work, kind: SourceType, described: str) -> Iterator[Piece]:
    """Write the title with what stands directly behind it."""
    text = work.text
    is_foreign = work.text.get("language", "nl") != "nl"
    if kind is SourceType.LAW and "container-title" in text:
        yield Piece(text["container-title"], is_foreign=is_foreign)
        yield Piece(f", artikel {text['section']}" if "section" in text else "")
        return
    if "title" in text:
        is_whole = "container-title" not in text or kind in _ON_SITES
        yield Piece(text["title"], is_whole and kind is not SourceType.LAW, is_foreign)
    else:
        yield Piece(f"[{described or NO_TITLE}]")
    if "edition" in text and "title" in text and not _is_part(work, kind):
        yield Piece(f" ({text['edition']})")
    if kind is SourceType.DATASET:
        yield Piece(" [Dataset]")
    if _is_in_brackets(work, kind):
        yield Piece(f" [{text['publisher']}]")


def _container(work: Work, kind: SourceType) -> Iterator[Piece]:
    """Write the journal, book or site that it stands in."""
    text = work.text
    name = text.get("container-title", "")
    if not name or kind is SourceType.LAW:
        return
    if kind in _IN_JOURNALS:
        issue = f"({text['issue']})" if "issue" in text else ""
        yield Piece(" ")
        yield Piece(name, is_italic=True)
        if "volume" in text or issue:
            yield Piece(", ")
            yield Piece(text.get("volume", ""), is_italic=True)
            yield Piece(issue)
        yield Piece(f", {_range(text['page'])}." if "page" in text else ".")
    elif kind in _ON_SITES:
        yield Piece(f" {name}{_stop(name)}")
    else:
        pages = f"pp. {_range(text['page'])}" if "page" in text else ""
        volume = f"Vol. {text['volume']}" if "volume" in text else ""
        behind = ", ".join(filter(None, (text.get("edition", ""), volume, pages)))
        yield Piece(" In ")
        yield Piece(name, is_italic=True)
        yield Piece(f" ({behind})." if behind else _stop(name))


def _place(work: Work, kind: SourceType) -> Iterator[Piece]:
    text = work.text
    if "DOI" in text:
        yield Piece(" ")
        yield Piece(f"{DOI}{text['DOI']}", is_address=True)
    elif "URL" in text:
        read = work.extra.get("accessed", "")
        may_change = "issued" not in text or kind is SourceType.LAW
        lead = f"Geraadpleegd op {dutch.partial_date(read)}, van " if read and may_change else ""
        yield Piece(f" {lead}")
        yield Piece(text["URL"], is_address=True)


def _is_part(work: Work, kind: SourceType) -> bool:
    """Tell whether it is a part of a book, of which the edition is told with the book."""
    return "container-title" in work.text and kind not in _IN_JOURNALS | _ON_SITES


def _is_in_brackets(work: Work, kind: SourceType) -> bool:
    """Tell whether the publisher is the university of a thesis that can be read."""
    can_be_read = "DOI" in work.text or "URL" in work.text
    return kind is SourceType.THESIS and can_be_read and "title" in work.text and "publisher" in work.text


def _date(text: Mapping[str, str], kind: SourceType) -> str:
    issued = text.get("issued", "")
    if not issued:
        return NO_DATE
    year = issued[:4]
    rest = dutch.partial_date(issued).removesuffix(year).strip() if kind in _DATED else ""
    return f"{year}, {rest}" if rest else year


def _names(authors: Sequence[Author]) -> str:
    names = [_name(author) for author in authors]
    if len(names) > MOST_NAMES:
        return f"{', '.join(names[: MOST_NAMES - 1])}, … {names[-1]}"
    return f"{', '.join(names[:-1])}, & {names[-1]}" if len(names) > 1 else "".join(names)


def _name(author: Author) -> str:
    return author.literal or ", ".join(filter(None, (author.family, _initials(author.given))))


def _initials(given: str) -> str:
    """Write ``Kendra M.`` as ``K. M.``, ``Anne-Marie`` as ``A.-M.``; ``I. van der`` and ``J., Jr.`` stay."""
    names, comma, suffix = given.partition(",")
    found = []
    for name in names.replace(".", ". ").replace(". -", ".-").split():
        if name.islower():
            found.append(name)
            continue
        parts = [f"{first[0]}." for part in name.split("-") if (first := _INITIAL.findall(part))]
        found.append("-".join(parts))
    written = " ".join(filter(None, found))
    return f"{written}, {suffix.strip()}" if comma and written else written


def _range(pages: str) -> str:
    return re.sub(r"(?<=\d)-(?=\d)", "\N{EN DASH}", pages)


def _stop(text: str) -> str:
    return "" if text.endswith(_ENDS) else "."
