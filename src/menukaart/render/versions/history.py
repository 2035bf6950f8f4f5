"""What is known of the versions of each record, put together once for all pages about them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from menukaart.frozen.codebook import Codebook, Json
from menukaart.frozen.names import DUTCH_FOLDERS
from menukaart.frozen.release import TOMBSTONE, Release, Shelf, Version, timelines

KINDS = ("interventions", "themes")
"""Kinds of records whose versions have pages. Of a source there is none: who cites one, cites the work."""


@dataclass(frozen=True, slots=True)
class Now:
    """The content of today: its codebook, and every document by path."""

    codebook: Codebook
    shelf: Shelf


@dataclass(frozen=True, slots=True)
class RecordHistory:
    """All versions of one record.

    Attributes:
        path: of its documents, ``interventions/zomerschool.json``.
        versions: what it said, the oldest first; the last may be that it is gone.
        present: what it says today; None when it is gone.
        before: records that became this one: path, and the version in which they had done so.
    """

    path: str
    versions: tuple[Version, ...]
    present: Json | None
    before: tuple[tuple[str, str], ...]

    @property
    def address(self) -> str:
        """Give the address of the record."""
        return address_of(self.path)

    @property
    def title(self) -> str:
        """Give its title of today, or its last."""
        told = [each.document for each in self.versions if each.document]
        return str((self.present or told[-1])["title"])

    @property
    def pages(self) -> Iterator[Version]:
        """Give the versions that have a page of their own, the oldest first."""
        return (each for each in self.versions if each.document is not None)


def histories(releases: Sequence[Release], now: Now) -> Mapping[str, RecordHistory]:
    """Give the history of every record that was ever released, by path."""
    lines = timelines(releases)
    before: dict[str, list[tuple[str, str]]] = {}
    for path, versions in lines.items():
        for version in versions:
            for successor in (version.document or {}).get(TOMBSTONE, ()):
                target = f"{path.partition('/')[0]}/{successor}.json"
                before.setdefault(target, []).append((path, version.release.version))
    return {
        path: RecordHistory(path, versions, now.shelf.documents.get(path), tuple(before.get(path, ())))
        for path, versions in lines.items()
        if path.partition("/")[0] in KINDS and any(each.document for each in versions)
    }


def newest_pages(releases: Sequence[Release]) -> Mapping[str, str]:
    """Give by the address of a record the version under which its newest released text has a page."""
    return {address: version.release.version for address, version in newest_texts(releases).items()}


def newest_texts(releases: Sequence[Release]) -> Mapping[str, Version]:
    """Give by the address of a record its newest released text, when that was no farewell."""
    found = {}
    for path, versions in timelines(releases).items():
        if path.partition("/")[0] in KINDS and versions[-1].document is not None:
            found[address_of(path)] = versions[-1]
    return found


def address_of(path: str) -> str:
    """Give the address of the page of a document."""
    folder, _, file = path.partition("/")
    return f"{DUTCH_FOLDERS[folder]}/{file.removesuffix('.json')}/"
