"""Records where nothing is read: beside the folders, or in a folder with a Dutch name.

Without a word about them the check would say that all is well, and the work would be nowhere on the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from menukaart import dutch
from menukaart.problems import Place, Problem
from menukaart.reading.layout import FILES
from menukaart.reading.plain_file import Refusal, read_plain
from menukaart.vocabulary import RecordKind, Severity

_RECORD = re.compile(rb"^(\xef\xbb\xbf)?id:[ \t]", re.MULTILINE)
_MOST_BYTES = 1_000_000
_ENDINGS = frozenset({".yaml", ".yml"})
_FOLDERS = dutch.enumeration([f"{kind.value}/" for kind in RecordKind], "of")


def stray_records(root: Path) -> Iterator[Problem]:
    """Tell of each file at the root that looks like a record, and of folders named after a kind in Dutch."""
    for path in _inside(root):
        if path.name not in FILES and _is_record(path):
            message = "Dit lijkt een record, maar in de hoofdmap van het project wordt het niet gelezen."
            yield _problem(path.name, message, f"Verplaats het naar {_FOLDERS}.")
    for kind in RecordKind:
        folder = root / kind.plural
        # The folder of records may itself be a link to one with another name.
        is_read = any(
            (root / each.value).is_symlink() and _is_same(root / each.value, folder) for each in RecordKind
        )
        if not is_read and any(map(_is_record, _inside(folder))):
            message = f"Records in de map {kind.plural} worden niet gelezen."
            yield _problem(kind.plural, message, f"Verplaats ze naar {kind.value}/.")


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _inside(folder: Path) -> list[Path]:
    """List a folder of the project itself; a link may lead to anything."""
    try:
        return [] if folder.is_symlink() else sorted(folder.iterdir())
    except OSError:
        return []


def _is_record(path: Path) -> bool:
    if path.suffix.lower() not in _ENDINGS or path.name.startswith(".") or path.is_symlink():
        return False
    content = read_plain(path, _MOST_BYTES)
    return not isinstance(content, Refusal) and _RECORD.search(content) is not None


def _problem(file: str, message: str, hint: str) -> Problem:
    return Problem("verkeerd-bestand", Severity.ERROR, Place(file), "", message, hint)
