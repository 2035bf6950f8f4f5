"""Dutch words as the search sees them. ``templates/assets/search/words.js`` does exactly the same.

A *key* is what inflected forms share (``scholen`` and ``school``, ``lezen`` and ``lees``). It is no
linguistic stem: it only has to be the same for forms that a visitor takes for one word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[a-z0-9]+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_APOSTROPHES = str.maketrans("", "", "'’‘`")
_SHORTEST = 4
"""Words with fewer letters than this stay what they are."""
_VOWELS = "aeiouy"
_PLURAL_S = re.compile(r"(?:er|el|em|en|je|or|eur|ma|ta|ra|by|[tngmf]ie|ing|um|on|oach|team|app|game|club)s$")
_DIMINUTIVE = re.compile(r"(?<=[a-z]{3})(?:etje|tje|(?<=m)pje|je)$")
_OPEN = re.compile(r"(?:^|[^aeiouy])([aeou])([bcdfghjklmnpqrstvz])$")
_CLOSED = re.compile(r"([bcdfgklmnprst])\1$")
_UNSTRESSED = re.compile(r"[aeiouy].*(?:e[rlmn]|tor)$")
_CHILDREN = re.compile(r"(kind|lied)er(?:en|s)$")
_CACHE_SIZE = 131_072


def plain(text: str) -> str:
    """Write a text in small letters without accents and apostrophes."""
    return _BEYOND_ASCII.sub(_bare, text.translate(_APOSTROPHES).lower())


def _bare(found: re.Match[str]) -> str:
    """Take the accents off letters; a mark that stands by itself goes too."""
    apart = unicodedata.normalize("NFKD", found[0])
    return "".join(c for c in apart if not unicodedata.combining(c))


def tokens(text: str) -> list[str]:
    """Cut a text into words: letters and digits, so that ``po-vo`` is two words."""
    return _WORD.findall(plain(text))


@lru_cache(_CACHE_SIZE)
def key(word: str) -> str:
    """Give what the forms of a plain word share."""
    if len(word) < _SHORTEST or word[0].isdigit():
        return word
    word = _CHILDREN.sub(r"\1", word.removesuffix("heden") + "heid" if word.endswith("heden") else word)
    if _PLURAL_S.search(word):
        word = word[:-1]
    word = _DIMINUTIVE.sub("", word)
    if word.endswith(("eerd", "eert")):
        word = word[:-1]
    word = _without_e(word)
    if re.search(r"[aeiouy].*eer$", word):
        word = f"{word[:-3]}er"
    return _CLOSED.sub(r"\1", word)


def _without_e(word: str) -> str:
    """Take off ``-en`` or ``-e`` and mend the spelling of what is left: ``scholen``, ``lessen``."""
    ending = next((ending for ending in ("en", "e") if word.endswith(ending)), "")
    rest = word.removesuffix(ending)
    if not ending or len(rest) < 3 or rest[-1] in _VOWELS or not any(c in _VOWELS for c in rest):  # noqa: PLR2004
        return word
    if _OPEN.search(rest) and not _UNSTRESSED.search(rest):
        rest = f"{rest[:-1]}{rest[-2]}{rest[-1]}"
    return re.sub("z$", "s", re.sub("v$", "f", rest))
