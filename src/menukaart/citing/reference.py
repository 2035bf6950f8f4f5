"""One reference, whatever form it came in or goes out in: the bibliographic fields of a source."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from menukaart.characters import without_unfit
from menukaart.model import Source
from menukaart.problems import MenukaartError

FIELDS = (
    "title", "type", "issued", "container-title", "volume", "issue", "page", "section",
    "publisher", "publisher-place", "edition", "DOI", "ISBN", "URL", "language",
)  # fmt: skip
"""The fields that are one text, by the names of CSL and of our records; the authors stand beside them."""

_TAG = re.compile(r"</?(?:i|b|em|strong|su[bp]|scp|span|p|jats:[a-z]+)\b[^<>]*>", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)
_DASH = re.compile(r"\s*(?:--+|\N{EN DASH}|\N{EM DASH}|\N{NON-BREAKING HYPHEN}|\N{HYPHEN})\s*")


class UnreadableReferenceError(MenukaartError):
    """A file with references cannot be read; the text is Dutch and names the line (0: no line to name)."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        super().__init__(message)


class Author(NamedTuple):
    """An author: a person (family, perhaps given) or an organisation (literal). Empty is not there."""

    family: str = ""
    given: str = ""
    literal: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """A reference.

    Attributes:
        key: its name in the file it came from, or the id of the record; may be empty.
        line: where it stands in that file, counted from 1; 0 when nobody knows.
        text: the fields of ``FIELDS`` that are there, none of them empty.
        authors: in the order of the publication.
        left: Dutch remarks on what could not be taken over.
        extra: what goes along for who receives it, and is not read back: ``accessed`` (the day on which a
            page was read), ``version`` and ``note``.
    """

    key: str
    line: int = 0
    text: Mapping[str, str] = field(default_factory=dict)
    authors: tuple[Author, ...] = ()
    left: tuple[str, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)


def of_source(source: Source) -> Work:
    """Take the bibliographic fields out of the record of a source."""
    values = {name: source.value_of(name) for name in FIELDS}
    text = {name: str(value) for name, value in values.items() if value}
    authors = (Author(each.family or "", each.given or "", each.literal or "") for each in source.author)
    return Work(source.id, text=text, authors=tuple(authors))


def tidy(text: str) -> str:
    """Bring a text of elsewhere to one plain line: no tags, entities or unseen characters, single spaces.

    A no-break space stays: it is wanted in "10 %".
    """
    one_line = _SPACES.sub(" ", _TAG.sub("", html.unescape(text)))
    return _SPACES.sub(" ", without_unfit(one_line)).strip()


def tidied(text: Mapping[str, str]) -> dict[str, str]:
    """Tidy every field, and bring pages and DOI to the way that records write them."""
    found = {name: tidy(value) for name, value in text.items()}
    if "page" in found:
        found["page"] = _DASH.sub("-", found["page"])
    if "DOI" in found:
        found["DOI"] = _DOI.sub("", found["DOI"])
    return {name: value for name, value in found.items() if value}
