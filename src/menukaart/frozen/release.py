"""Releases put together: what a document said in each of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from menukaart.frozen.codebook import Codebook, Json

TOMBSTONE = "successors"
"""The field that only the document of an old address has."""


@dataclass(frozen=True, slots=True)
class Release:
    """One release.

    Attributes:
        version: year and month, ``2026.11``.
        day: the day that its content stands for.
        codebook: how its documents are read.
        changed: by path (``interventions/zomerschool.json``) what is new or not what it was.
        gone: paths of the release before that are not in this one.
    """

    version: str
    day: date
    codebook: Codebook
    changed: Mapping[str, Json]
    gone: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Shelf:
    """The whole set of documents of a release: what a page says of another page comes from here."""

    documents: Mapping[str, Json]

    def title(self, folder: str, identifier: str) -> str:
        """Give the title of a document, or its id when there is none."""
        document = self.documents.get(f"{folder}/{identifier}.json", {})
        return str(document.get("title") or identifier)

    def source(self, identifier: str) -> str:
        """Give the short name of a source: author and year."""
        document = self.documents.get(f"sources/{identifier}.json", {})
        return str(document.get("label") or document.get("title") or identifier)


@dataclass(frozen=True, slots=True)
class Version:
    """What a document said from one release on.

    Attributes:
        release: the release in which it first said so.
        document: the document; None when the release no longer has it.
        shelf: all documents of that release.
        until: versions of the later releases in which it said the same.
    """

    release: Release
    document: Json | None
    shelf: Shelf
    until: tuple[str, ...] = ()

    @property
    def versions(self) -> tuple[str, ...]:
        """Give every release that holds this text, the oldest first."""
        return (self.release.version, *self.until)


@dataclass(slots=True)
class _Growing:
    release: Release
    document: Json | None
    shelf: Shelf
    until: list[str] = field(default_factory=list)


def sets(releases: Sequence[Release]) -> Iterator[tuple[Release, Mapping[str, Json]]]:
    """Give of each release, the oldest first, the whole set of its documents."""
    whole: dict[str, Json] = {}
    for release in releases:
        whole = {path: each for path, each in whole.items() if path not in release.gone}
        whole.update(release.changed)
        yield release, whole


def timelines(releases: Sequence[Release]) -> Mapping[str, tuple[Version, ...]]:
    """Give by path what a document said, in the order of releases.

    A document that only says more of nothing (a field that came to exist, and is empty) says the same.
    """
    found: dict[str, list[_Growing]] = {}
    for release, whole in sets(releases):
        shelf = Shelf(whole)
        for path in {**dict.fromkeys(found), **dict.fromkeys(release.changed)}:
            lines = found.setdefault(path, [])
            document = whole.get(path)
            is_touched = path in release.changed or path in release.gone
            if lines and not (is_touched and not is_same(lines[-1].document, document)):
                lines[-1].until.append(release.version)
            else:
                lines.append(_Growing(release, document, shelf))
    return {
        path: tuple(Version(each.release, each.document, each.shelf, tuple(each.until)) for each in lines)
        for path, lines in sorted(found.items())
    }


def is_same(one: object, other: object) -> bool:
    """Tell whether two documents, or two values of a field, say the same."""
    return one == other or said(one) == said(other)


def said(value: object) -> object:
    """Give what a document says: without what is empty, and without what the site derives of its address."""
    match value:
        case dict():
            kept = {name: said(each) for name, each in value.items() if name != "url"}
            return {name: each for name, each in kept.items() if each not in (None, "", [], {})}
        case list():
            return [said(each) for each in value]
        case _:
            return value


def kind_of(path: str, document: Json) -> str:
    """Give the kind of a document, as the codebooks name it."""
    return "tombstone" if TOMBSTONE in document else path.partition("/")[0].removesuffix("s")
