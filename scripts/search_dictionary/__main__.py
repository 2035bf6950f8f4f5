"""Writes the dictionary from a list of words, one on a line.

The list is that of OpenTaal, as Debian has it in the package wdutch; see THIRD_PARTY.md. What is written are
the bits of a Bloom filter in pieces, so that a browser fetches eleven kilobytes to look up a word. It never
denies a word of the list; of a hundred other words it takes one for a word of the list, which then is not
corrected.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from menukaart.render.search.words import plain

FOLDER = (
    Path(__file__).resolve().parents[2]
    / "src" / "menukaart" / "templates" / "assets" / "search" / "woordenboek"
)  # fmt: skip
LIST = Path("/usr/share/dict/dutch")

PIECES = 32
PROBES = 6
SHORTEST, LONGEST = 4, 14
"""Shorter words are never corrected; in longer ones two wrong letters hardly ever make another word."""
_BITS_EACH = 9
_WORD = 0xFFFFFFFF


def main() -> int:
    """Write the pieces."""
    parser = argparse.ArgumentParser(
        prog="python -m scripts.search_dictionary", description="Maak het woordenboek van de zoekfunctie."
    )
    parser.add_argument("--lijst", type=Path, default=LIST, help="woordenlijst, één woord per regel")
    options = parser.parse_args()
    if not options.lijst.is_file():
        print(
            f"{options.lijst} is er niet. Op Debian en Ubuntu: sudo apt-get install wdutch", file=sys.stderr
        )
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    for number, bits in enumerate(pieces(options.lijst.read_text(encoding="utf-8").splitlines())):
        (FOLDER / f"{number:02}.bin").write_bytes(bits)
    return 0


def pieces(lines: Iterable[str]) -> list[bytes]:
    """Make the bits of every piece."""
    shelves: dict[int, set[str]] = defaultdict(set)
    for line in lines:
        word = plain(line.strip())
        if word.isascii() and word.isalpha() and SHORTEST <= len(word) <= LONGEST:
            shelves[_hash(word, 0x811C9DC5) % PIECES].add(word)
    return [_filter(shelves[number]) for number in range(PIECES)]


def _filter(words: set[str]) -> bytes:
    bits = bytearray(max(1, len(words) * _BITS_EACH // 8))
    for word in words:
        first, step = _hash(word, 0x9747B28C), _hash(word, 0x85EBCA6B) | 1
        for probe in range(PROBES):
            place = ((first + probe * step) & _WORD) % (len(bits) * 8)
            bits[place >> 3] |= 1 << (place & 7)
    return bytes(bits)


def _hash(word: str, seed: int) -> int:
    """FNV-1a in 32 bits, as ``assets/search/dictionary.js`` has it."""
    found = seed
    for letter in word:
        found = ((found ^ ord(letter)) * 0x01000193) & _WORD
    return found


if __name__ == "__main__":
    sys.exit(main())
