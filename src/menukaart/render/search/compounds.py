"""Cuts compounds into the words that they are made of, by the words that the site itself uses."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from menukaart.render.search.words import key

_SHORTEST_PART = 4
_SHORT_PARTS = frozenset(
    {"les", "dag", "uur", "wet", "spel", "vak", "oma", "opa", "bso", "ict", "vve", "nt2"}
)
"""Parts shorter than four letters that are words of their own."""
_LINKS = ("", "s", "en", "e", "n", "er")
_NO_HEADS = frozenset(
    {
        "achter",
        "voor",
        "onder",
        "over",
        "door",
        "naar",
        "samen",
        "tegen",
        "tussen",
        "binnen",
        "buiten",
        "mede",
        "hoge",
        "hoog",
    }
)
"""Words that begin other words without saying what these are about: ``onderwijs``, ``achterstand``."""
_NO_TAILS = frozenset({"heid", "lijk", "baar", "loos", "ling", "ingen", "heden", "lijke", "isch", "ische"})
"""Endings that look like words but only bend the word before them."""


class Splitter:
    """Knows the words of the site; gives the parts of a compound."""

    def __init__(self, words: Collection[str]) -> None:
        """Take every word that may be a part."""
        self._known = {word for word in words if _is_part(word) and not word.isdigit()}
        self._keys = {key(word) for word in self._known}
        self._memory: dict[str, tuple[str, ...]] = {}

    def parts(self, word: str) -> tuple[str, ...]:
        """Give the parts of a plain word from left to right, or nothing when it is no compound.

        Of several ways to cut, the one with the fewest parts is taken, and of those the one whose
        shortest part is longest: ``taal|achterstand`` rather than ``taal|achter|stand``.
        """
        if word not in self._memory:
            ways = sorted(self._ways(word), key=lambda way: (len(way), -min(map(len, way)), way))
            self._memory[word] = ways[0] if ways else ()
        return self._memory[word]

    def all_parts(self, word: str) -> Iterator[str]:
        """Give every part, and the parts of the parts."""
        for part in self.parts(word):
            yield part
            yield from self.all_parts(part)

    def _ways(self, word: str) -> Iterator[tuple[str, ...]]:
        for end in range(3, len(word) - 2):
            head, tail = self._head(word[:end]), word[end:]
            if not head:
                continue
            if self._is_word(tail):
                yield head, tail
            elif len(tail) > 2 * _SHORTEST_PART:
                yield from ((head, *rest) for rest in self._ways(tail))

    def _head(self, text: str) -> str:
        """Give the word that a first part stands for: ``ouder``, ``leerling(en)``, ``onderwijs``."""
        for link in _LINKS:
            bare = text.removesuffix(link)
            if text.endswith(link) and bare in self._known and bare not in _NO_HEADS:
                return bare
        return ""

    def _is_word(self, text: str) -> bool:
        if not _is_part(text) or text in _NO_TAILS:
            return False
        return text in self._known or (_is_part(key(text)) and key(text) in self._keys)


def _is_part(word: str) -> bool:
    return len(word) >= _SHORTEST_PART or word in _SHORT_PARTS
