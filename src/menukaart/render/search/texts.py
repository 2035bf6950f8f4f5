"""In which pages a word stands besides their names: small files, of which the browser fetches those it needs.

A file holds the words that begin as it is called, each with its pages: ``{"pabo": "16B"}``. The numbers of
pages are steps from the one before, in the digits 0-9 and a-z, and each is followed by how the word stands
there: once (A), often (B) or very often (C) in the text, as a name of a source (D), or once, twice or more
in the summary (E, F, G). What a summary says counts as a mention, and not as text. A word that stands
nearly everywhere begins with ``*`` and keeps only the pages whose summary has it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from menukaart.render.search.register import Entry, written

TEXTS_FOLDER = "zoeken/teksten/"
SHELF_BYTES = 12_000
"""A file that would be larger than about this is divided by the next letter of its words."""

_OFTEN = 3
_VERY_OFTEN = 8
_EVERYWHERE = 0.5
"""A word that stands in more than this share of the pages tells nothing: it is known, and no more."""
_LONGEST_NAME = 4
_LEVELS = "ABC"
_NAMED = "D"
_MENTIONED = "EFG"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def text_files(
    entries: Sequence[Entry], sources: Sequence[Entry] = (), most: int = SHELF_BYTES
) -> Iterator[tuple[str, str]]:
    """Give the files: addresses from the root of the site, and texts.

    Of sources, which are many and seldom asked for by name, the names stand here too.

    Args:
        entries: records and pages, in the order of the register.
        sources: sources, whose numbers follow.
        most: bytes from which a file is divided.
    """
    for name, words in shelves(_words(entries, sources), most).items():
        yield f"{TEXTS_FOLDER}{name}.json", written(words)


def shelf_names(files: Iterable[tuple[str, str]]) -> str:
    """Give how the files are called, apart by spaces: what the browser looks for a word among."""
    return " ".join(path.removeprefix(TEXTS_FOLDER).removesuffix(".json") for path, _ in files)


def shelves(words: Mapping[str, str], most: int) -> dict[str, dict[str, str]]:
    """Divide words over files by how they begin, into pieces of about so many bytes."""
    return dict(_divided("", words, most))


def _divided(name: str, words: Mapping[str, str], most: int) -> Iterator[tuple[str, dict[str, str]]]:
    size = sum(len(word) + len(pages) + len('"":"",') for word, pages in words.items())
    if name and (size <= most or len(name) >= _LONGEST_NAME):
        yield name, dict(words)
        return
    parts: dict[str, dict[str, str]] = defaultdict(dict)
    for word, pages in words.items():
        parts[word[: len(name) + 1]][word] = pages
    for part, found in sorted(parts.items()):
        if part == name:  # the word that is called as the file
            yield name, found
        else:
            yield from _divided(part, found, most)


def _words(entries: Sequence[Entry], sources: Sequence[Entry]) -> dict[str, str]:
    held: dict[str, list[tuple[int, str]]] = defaultdict(list)
    mentioned: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, entry in enumerate((*entries, *sources)):
        is_source = number >= len(entries)
        for word in {*entry.counted, *entry.named} if is_source else entry.counted.keys() - entry.named:
            held[word].append((number, _NAMED if word in entry.named else _level(entry.counted[word])))
        for word, times in entry.mentioned.items():
            mentioned[word].append((number, _MENTIONED[min(times, len(_MENTIONED)) - 1]))
    most = (len(entries) + len(sources)) * _EVERYWHERE
    found = {}
    for word in sorted(held.keys() | mentioned.keys()):
        everywhere = len(held[word]) >= most
        pages = sorted([*([] if everywhere else held[word]), *mentioned[word]])
        found[word] = f"{'*' if everywhere else ''}{_postings(pages)}"
    return found


def _level(count: int) -> str:
    """Say how often a word stands in a page."""
    return _LEVELS[(count >= _OFTEN) + (count >= _VERY_OFTEN)]


def _postings(pages: Iterable[tuple[int, str]]) -> str:
    before = -1
    text = ""
    for number, level in pages:
        text += f"{_base36(number - before)}{level}"
        before = number
    return text


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits
