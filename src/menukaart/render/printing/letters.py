"""Which letters a font can print, and what stands for those that it cannot.

A PDF for everyone may not hold a letter without a shape, so Typst refuses one. A record may hold any letter.
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterable, Iterator

_STAND_IN = "\N{WHITE SQUARE}"
_TABLE = struct.Struct(">4s4xII")
_LAST_OF_ALL = 0xFFFF


class Letters:
    """The letters that all fonts of a house have."""

    def __init__(self, fonts: Iterable[bytes]) -> None:
        """Read what each font has.

        Args:
            fonts: whole files, TrueType or OpenType.

        Raises:
            ValueError: when a file is no font, or has no table of characters that we can read.
        """
        found = [frozenset(_characters(font)) for font in fonts]
        self._known = frozenset.intersection(*found) if found else frozenset[int]()

    def fit(self, text: str) -> str:
        """Put another letter for each that cannot be printed: the same without its accent, else a square.

        What is not seen (a soft hyphen, a mark of direction) is left out.
        """
        missing = {letter for letter in set(text) if ord(letter) not in self._known}
        return text.translate({ord(letter): self._instead(letter) for letter in missing}) if missing else text

    def _instead(self, letter: str) -> str:
        if unicodedata.category(letter) in {"Cf", "Cc", "Mn", "Me"}:
            return ""
        bare = "".join(
            each for each in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(each)
        )
        if bare and all(ord(each) in self._known for each in bare):
            return bare
        return _STAND_IN if ord(_STAND_IN) in self._known else "?"


def _characters(font: bytes) -> Iterator[int]:
    """Read the table ``cmap`` of a font."""
    try:
        cmap = _table(font, b"cmap")
        for number in range(_u16(font, cmap + 2)):
            start = cmap + _u32(font, cmap + 4 + 8 * number + 4)
            match _u16(font, start):
                case 4:
                    yield from _from_segments(font, start)
                case 12:
                    yield from _from_groups(font, start)
    except struct.error:
        raise ValueError("This is no whole font.") from None


def _table(font: bytes, name: bytes) -> int:
    for number in range(_u16(font, 4)):
        tag, offset, _ = _TABLE.unpack_from(font, 12 + 16 * number)
        if tag == name:
            return int(offset)
    raise ValueError(f"This font has no table {name.decode()}.")


def _from_segments(font: bytes, start: int) -> Iterator[int]:
    count = _u16(font, start + 6) // 2
    ends, starts = start + 14, start + 16 + 2 * count
    for number in range(count):
        first, last = _u16(font, starts + 2 * number), _u16(font, ends + 2 * number)
        yield from range(first, min(last, _LAST_OF_ALL - 1) + 1)


def _from_groups(font: bytes, start: int) -> Iterator[int]:
    for number in range(_u32(font, start + 12)):
        place = start + 16 + 12 * number
        yield from range(_u32(font, place), _u32(font, place + 4) + 1)


def _u16(font: bytes, place: int) -> int:
    return int(struct.unpack_from(">H", font, place)[0])


def _u32(font: bytes, place: int) -> int:
    return int(struct.unpack_from(">I", font, place)[0])
