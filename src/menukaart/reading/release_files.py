"""Finds the frozen releases of a knowledge base and reads their files, each held against its checksum.

A release is a folder ``releases/<version>/``. ``documents.jsonl`` holds, one a line, the documents of the API
that are new or changed since the release before it; ``manifest.json`` tells which are gone, and holds
checksums; ``codebook.json`` says what fields and words mean, and is left out when it did not change.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from menukaart.frozen.codebook import Codebook
from menukaart.frozen.release import Release
from menukaart.problems import MenukaartError
from menukaart.reading.layout import RELEASES_FOLDER
from menukaart.reading.plain_file import Refusal, folder_refusal, read_plain

CHECKSUMS_FILE = f"{RELEASES_FOLDER}/checksums.txt"
MANIFEST, DOCUMENTS, CODEBOOK = "manifest.json", "documents.jsonl", "codebook.json"
VERSION = re.compile(r"\d{4}\.(0[1-9]|1[0-2])(\.[2-9])?")
"""Year and month; a second release in a month gets a third number. As text they stand in their order."""
MAX_RELEASE_BYTES = 200_000_000


@dataclass(frozen=True, slots=True)
class ReleaseFolder:
    """A release as it stands on disk, not yet read.

    Attributes:
        version: its version, the name of the folder.
        path: the folder.
        manifest: what its manifest says.
    """

    version: str
    path: Path
    manifest: dict[str, Any]

    def documents(self) -> bytes:
        """Read the documents, one a line.

        Raises:
            MenukaartError: when they are not what they were.
        """
        return self._checked(DOCUMENTS, "documents_sha256")

    def codebook(self) -> bytes | None:
        """Read the codebook; None when that of the release before it still held.

        Raises:
            MenukaartError: when it is not what it was.
        """
        if self.manifest.get("codebook", self.version) != self.version:
            return None
        return self._checked(CODEBOOK, "codebook_sha256")

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Read every file of the release.

        Raises:
            MenukaartError: when one is not what it was.
        """
        yield DOCUMENTS, self.documents()
        if (codebook := self.codebook()) is not None:
            yield CODEBOOK, codebook
        content = read_plain(self.path / MANIFEST, MAX_RELEASE_BYTES)
        if isinstance(content, Refusal):
            raise self.changed()
        yield MANIFEST, content

    def changed(self) -> MenukaartError:
        """Make the error that says that a release is not what it was."""
        return MenukaartError(
            f"De uitgave in {RELEASES_FOLDER}/{self.version} is niet te lezen of is veranderd. Een uitgave "
            "verandert nooit: haal haar terug uit git."
        )

    def _checked(self, name: str, checksum: str) -> bytes:
        content = read_plain(self.path / name, MAX_RELEASE_BYTES)
        if isinstance(content, Refusal) or digest(content) != self.manifest.get(checksum):
            raise self.changed()
        return content


def release_folders(root: Path) -> tuple[ReleaseFolder, ...]:
    """Find the releases below a root, the oldest first; without the folder there are none.

    Raises:
        MenukaartError: when a manifest cannot be read.
    """
    folder = root / RELEASES_FOLDER
    if folder_refusal(root, folder) or not folder.is_dir():
        return ()
    names = sorted(path.name for path in folder.iterdir() if VERSION.fullmatch(path.name))
    return tuple(_found(folder / name) for name in names if os.path.lexists(folder / name / MANIFEST))


def _found(path: Path) -> ReleaseFolder:
    content = read_plain(path / MANIFEST, MAX_RELEASE_BYTES)
    empty = ReleaseFolder(path.name, path, {})
    if isinstance(content, Refusal):
        raise empty.changed()
    try:
        manifest = json.loads(content)
    except ValueError as error:
        raise empty.changed() from error
    if not isinstance(manifest, dict) or manifest.get("release") != path.name:
        raise empty.changed()
    return ReleaseFolder(path.name, path, manifest)


def load_releases(root: Path, today: Codebook | None = None) -> tuple[Release, ...]:
    """Read every release below a root, the oldest first.

    Args:
        root: the knowledge base.
        today: the codebook of today: it names the fields that no codebook of a release has a Dutch name for.

    Raises:
        MenukaartError: when one is not what it was.
    """
    folders = release_folders(root)
    books = _codebooks(folders, (today,) if today else ())
    return tuple(_read(folder, book) for folder, book in zip(folders, books, strict=True))


def _codebooks(folders: Sequence[ReleaseFolder], later: tuple[Codebook, ...]) -> list[Codebook]:
    """Make the codebook of each release; each also knows those of after it, the nearest first."""
    contents = [(folder, folder.codebook()) for folder in folders]
    own: list[Codebook | None] = []
    for folder, content in reversed(contents):
        book = None if content is None else _codebook(folder, content, later)
        own.insert(0, book)
        later = (book, *later) if book else later
    return list(_filled(folders, own))


def _codebook(folder: ReleaseFolder, content: bytes, later: tuple[Codebook, ...]) -> Codebook:
    try:
        return Codebook(json.loads(content), later)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise folder.changed() from error


def _filled(folders: Sequence[ReleaseFolder], own: Sequence[Codebook | None]) -> Iterator[Codebook]:
    current: Codebook | None = None
    for folder, book in zip(folders, own, strict=True):
        current = book or current
        if current is None:
            raise folder.changed()
        yield current


def _read(folder: ReleaseFolder, book: Codebook) -> Release:
    content = folder.documents()
    try:
        rows = [json.loads(line) for line in content.splitlines()]
        return Release(
            version=folder.version,
            day=date.fromisoformat(folder.manifest["generated_at"][:10]),
            codebook=book,
            changed={row["path"]: row["document"] for row in rows},
            gone=frozenset(folder.manifest.get("gone", ())),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise folder.changed() from error


def digest(content: bytes) -> str:
    """Give the checksum of a file, as ``sha256sum`` writes it."""
    return hashlib.sha256(content).hexdigest()
