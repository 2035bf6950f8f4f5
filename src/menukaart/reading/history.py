"""Reads the history of every record as it was last released: lines that may not go or change."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from menukaart.reading.layout import RELEASES_FOLDER
from menukaart.reading.plain_file import Refusal, folder_refusal, read_plain
from menukaart.reading.release_files import DOCUMENTS, MAX_RELEASE_BYTES
from menukaart.vocabulary import RecordKind

_CHANGES = re.compile(rb'"changes":(\[(?:\{"date":"[0-9-]+","text":"(?:[^"\\]|\\.)*"\},?)*\])')
_PATH = re.compile(rb'"path":"([a-z]+)/([a-z0-9-]+)\.json"\}$')
"""Only these two pieces of a document are read: a whole release takes ten times as long, at every check."""

Line = tuple[str, str]
"""A line of history: its day (``2026-11-21``) and its text."""


@dataclass(frozen=True, slots=True)
class FrozenHistory:
    """What releases say of the history of records.

    Attributes:
        release: version of the newest.
        lines: by kind and id, in their order.
    """

    release: str
    lines: Mapping[tuple[RecordKind, str], tuple[Line, ...]]


def load_history(root: Path) -> FrozenHistory | None:
    """Read the releases below a root, of each record the newest; None when there are none.

    A release that cannot be read says nothing here: that it was damaged is told where scores are compared.
    """
    folder = root / RELEASES_FOLDER
    if folder_refusal(root, folder) or not folder.is_dir():
        return None
    newest = ""
    lines: dict[tuple[RecordKind, str], tuple[Line, ...]] = {}
    for file in sorted(folder.glob(f"*/{DOCUMENTS}")):
        content = read_plain(file, MAX_RELEASE_BYTES)
        if not isinstance(content, Refusal):
            newest = file.parent.name
            lines.update(_lines(content))
    return FrozenHistory(newest, lines) if newest else None


def _lines(content: bytes) -> Iterator[tuple[tuple[RecordKind, str], tuple[Line, ...]]]:
    kinds = {kind.value.encode(): kind for kind in RecordKind}
    for row in content.splitlines():
        path, changes = _PATH.search(row), _CHANGES.search(row)
        if path and changes and path[1] in kinds:
            said = json.loads(changes[1])
            yield (kinds[path[1]], path[2].decode()), tuple((each["date"], each["text"]) for each in said)
