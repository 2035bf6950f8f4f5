"""Links from texts to the glossary: on each page a word leads to its explanation once, the first time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from menukaart.model.glossary import Glossary
from menukaart.prose import Piece
from menukaart.render import addresses
from menukaart.render.addresses import Here


class Matcher:
    """Finds the words of the glossary in a text. Made once for all pages."""

    def __init__(self, glossary: Glossary) -> None:
        """Prepare all words; a word with a capital inside (an abbreviation) must be written as it is."""
        self._ids = {_key(word): term.id for term in glossary.terms for word in (term.term, *term.also)}
        words = sorted({word for term in glossary.terms for word in (term.term, *term.also)}, key=_longest)
        pattern = "|".join(_pattern(word) for word in words)
        self._pattern = re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])") if words else None

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Give start, end and id of every word of the glossary in a text."""
        for match in self._pattern.finditer(text) if self._pattern else ():
            yield match.start(), match.end(), self._ids[_key(match[0])]


class Explainer:
    """Cuts the texts of one page into pieces, of which some lead to the glossary. Remembers what it did."""

    def __init__(self, matcher: Matcher, here: Here) -> None:
        """Take the words and the page."""
        self._matcher = matcher
        self._here = here
        self._done: set[str] = set()

    def __call__(self, text: str) -> list[Piece]:
        """Cut a text; a word that this page explained before stays as it is."""
        pieces: list[Piece] = []
        end = 0
        for start, stop, identifier in self._matcher.find(text):
            if identifier in self._done:
                continue
            self._done.add(identifier)
            pieces += [(text[end:start], ""), (text[start:stop], self._address(identifier))]
            end = stop
        return [*pieces, (text[end:], "")]

    def _address(self, identifier: str) -> str:
        return self._here.to(f"{addresses.GLOSSARY}#{identifier}")


def _longest(word: str) -> tuple[int, str]:
    return -len(word), word


def _is_fixed(word: str) -> bool:
    """Tell whether a word must be written exactly so: ``NT2``, ``po``-like abbreviations with capitals."""
    return any(letter.isupper() for letter in word[1:])


def _key(word: str) -> str:
    return word if _is_fixed(word) else word.casefold()


def _pattern(word: str) -> str:
    if _is_fixed(word):
        return re.escape(word)
    first = word[0]
    return f"[{re.escape(first.lower())}{re.escape(first.upper())}]{re.escape(word[1:])}"
