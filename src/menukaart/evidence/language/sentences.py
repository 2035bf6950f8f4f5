"""The sentences that readers get to read: which fields of a record they stand in, and where each ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from menukaart import dutch
from menukaart.catalogue.rules import Subject
from menukaart.catalogue.rules.base import Path
from menukaart.model import Intervention, Theme

NO_READER_TEXT = frozenset(
    {"abbreviation", "also_known_as", "author", "by", "changes", "id", "locator", "p_value", "places"}
    | {"period", "retired", "search", "search_terms", "source", "sources", "study", "words"}
)
"""Fields with names and codes, what a source prints, or notes of one editor to the next."""

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_LONG_NAME = re.compile(r"(?<!\w)(?:\*[^*]{4,}\*|'[^']{4,}'(?!\w)|‘[^’]{4,}’)")
"""Words in italics or quotes: a title of a work, or what somebody said. It counts as one word."""
_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*[-*] )|(?<=:)\s+(?=- )")
"""What lies between two paragraphs or items of a list: it ends a sentence without a full stop."""

_KEPT = 1024
"""Texts of which the sentences are remembered: more than one record has, and several rules ask for them."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in a record.

    Attributes:
        path: the field that it stands in.
        text: the sentence as it was typed, with its markup.
    """

    path: Path
    text: str

    @property
    def words(self) -> int:
        """How many words a reader reads; a title or a quotation counts as one."""
        return len(_LONG_NAME.sub("x", _LINK.sub(r"\1", self.text)).split())

    @property
    def start(self) -> str:
        """The first words, by which the sentence can be found in the file."""
        return " ".join(self.text.split()[:2])


def sentences(subject: Subject) -> Iterator[Sentence]:
    """Give every sentence of an intervention or a theme that readers get to read."""
    if not isinstance(subject.record, (Intervention, Theme)):
        return
    for path, text, _ in subject.texts:
        if NO_READER_TEXT.isdisjoint(step for step in path if isinstance(step, str)):
            for piece in split(text):
                yield Sentence(path, piece)


@lru_cache(maxsize=_KEPT)
def split(text: str) -> tuple[str, ...]:
    """Cut a text into sentences."""
    pieces = (piece.strip() for block in _BLOCK.split(text) for piece in dutch.sentences(block))
    return tuple(filter(None, pieces))
