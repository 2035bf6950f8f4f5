"""Reads the history of every record from the newest frozen release: lines that may not go or change."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from menukaart.reading.plain_file import Refusal, folder_refusal, read_plain
from menukaart.reading.releases import FOLDER
from menukaart.vocabulary import RecordKind

MAX_RELEASE_BYTES = 200_000_000

_CHANGES = re.compile(rb'"changes":(\[(?:\{"date":"[0-9-]+","text":"(?:[^"\\]|\\.)*"\},?)*\])')
_PATH = re.compile(rb'"path":"([a-z]+)/([a-z0-9-]+)\.json"\}$')
"""Only these two pieces of a document are read: a whole release takes ten times as long, at every check."""

Line = tuple[str, str]
"""A line of history: its day (``2026-11-21``) and its text."""


@dataclass(frozen=True, slots=True)
class FrozenHistory:
    """What a release says of the history of records.

    Attributes:
        release: its version.
        lines: by kind and id, in their order.
    """

    release: str
    lines: Mapping[tuple[RecordKind, str], tuple[Line, ...]]


def load_history(root: Path) -> FrozenHistory | None:
    """Read the newest release below a root; None when there is none.

    A release that cannot be read says nothing here: that it was damaged is told where scores are compared.
    """
    folder = root / FOLDER
    if folder_refusal(root, folder) or not folder.is_dir():
        return None
    found = sorted(folder.glob("*/documents.jsonl"))
    content = read_plain(found[-1], MAX_RELEASE_BYTES) if found else None
    if content is None or isinstance(content, Refusal):
        return None
    return FrozenHistory(found[-1].parent.name, dict(_lines(content)))


def _lines(content: bytes) -> Iterator[tuple[tuple[RecordKind, str], tuple[Line, ...]]]:
    kinds = {kind.value.encode(): kind for kind in RecordKind}
    for row in content.splitlines():
        path, changes = _PATH.search(row), _CHANGES.search(row)
        if path and changes and path[1] in kinds:
            said = json.loads(changes[1])
            yield (kinds[path[1]], path[2].decode()), tuple((each["date"], each["text"]) for each in said)
