"""The addresses of others in the knowledge base, and whether they still answer."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path

from menukaart.reading.layout import FILES, PAGES_FOLDER, RECORD_FOLDERS

_ADDRESS = re.compile(r"https?://[^\s<>\"'\[\]{}|\\^`]+")
_DOI = re.compile(r"^DOI:\s*['\"]?(10\.\S+?)['\"]?\s*$", re.MULTILINE)
_GONE = frozenset({404, 410})
_LAST_GOOD = 399
_TIMEOUT = 20.0
_AGENT = "menukaart-onderhoud/1 (kijkt wekelijks of links nog werken)"

Fetcher = Callable[[str], int]
"""Asks an address and gives the status of HTTP; 0 when nothing answers."""


class Answer(Enum):
    """What became of an address; the value is Dutch."""

    FINE = "werkt"
    GONE = "bestaat niet meer"
    SILENT = "geeft geen antwoord"
    REFUSES = "wil niet nagekeken worden"


def addresses(root: Path) -> dict[str, list[str]]:
    """Give each external address with the places (``file:line``) where it stands."""
    found: dict[str, list[str]] = {}
    for path in _files(root):
        text = path.read_text(encoding="utf-8", errors="replace")
        for address, start in _in(text):
            line = text.count("\n", 0, start) + 1
            found.setdefault(address, []).append(f"{path.relative_to(root).as_posix()}:{line}")
    return dict(sorted(found.items()))


def ask_all(found: Iterable[str], fetch: Fetcher) -> Mapping[str, Answer]:
    """Ask every address once."""
    return {address: _answer(fetch(address)) for address in found}


def fetch(address: str) -> int:
    """Ask an address over the network: only the head, and the page where that is refused."""
    status = 0
    for method in ("HEAD", "GET"):
        request = urllib.request.Request(address, method=method, headers={"User-Agent": _AGENT})  # noqa: S310
        try:
            with urllib.request.urlopen(request, timeout=_TIMEOUT) as answer:  # noqa: S310 - only http and https
                return int(answer.status)
        except urllib.error.HTTPError as error:
            status = error.code
            error.close()
        except (OSError, ValueError):
            return status
    return status


def _answer(status: int) -> Answer:
    if not status:
        return Answer.SILENT
    if status in _GONE:
        return Answer.GONE
    return Answer.FINE if status <= _LAST_GOOD else Answer.REFUSES


def _files(root: Path) -> Iterator[Path]:
    for folder, ending in (*((name, "*.yaml") for name in RECORD_FOLDERS), (PAGES_FOLDER, "*.md")):
        yield from sorted((root / folder).glob(ending))
    yield from (root / name for name in FILES if (root / name).is_file())


def _in(text: str) -> Iterator[tuple[str, int]]:
    for match in _ADDRESS.finditer(text):
        yield _without_tail(match[0]), match.start()
    for match in _DOI.finditer(text):
        yield f"https://doi.org/{match[1]}", match.start()


def _without_tail(address: str) -> str:
    """Leave out what belongs to the sentence: a full stop, and a bracket that was opened before it."""
    while address[-1] in ".,;:!?*_" or (address[-1] == ")" and address.count(")") > address.count("(")):
        address = address[:-1]
    return address
