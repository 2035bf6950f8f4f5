"""What the pages about versions show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from menukaart import dutch
from menukaart.frozen.codebook import Json
from menukaart.frozen.differences import Changes, FieldDifference, Side, changes
from menukaart.frozen.release import TOMBSTONE, Release, Version, kind_of
from menukaart.frozen.sheet import Sheet, sheet
from menukaart.frozen.words import Words
from menukaart.render import addresses
from menukaart.render.addresses import Here, since_anchor, version_address, versions_address
from menukaart.render.versions.history import Now, RecordHistory, address_of
from menukaart.render.views.parts.citation import CitationView, citation_of
from menukaart.render.views.parts.common import Link

_FOLDERS = {
    "interventies": (addresses.MENU, "Menukaart"),
    "themas": (addresses.THEMES, "Thema's"),
}
FILES = {
    "documents.jsonl": "wat er nieuw of anders was, één document per regel",
    "codebook.json": "wat velden en woorden betekenen",
    "manifest.json": "controlesommen, en wat er niet meer was",
}
"""The files of a release, and what each is."""


@dataclass(frozen=True, slots=True)
class VersionPage:
    """One version of a record.

    Attributes:
        crumbs: the way to here.
        title: title of the record at the time.
        version: name of the release.
        day: the day that its content stands for.
        newest: link to the record of today.
        since: link to what changed since.
        others: the versions before and after this one, with what to call them.
        also: later releases with the same text, in words; empty when there are none.
        citation: how to refer to this version.
        sheet: what it said.
    """

    crumbs: tuple[Link, ...]
    title: str
    version: str
    day: str
    newest: Link
    since: Link
    others: tuple[Link, ...]
    also: str
    citation: CitationView
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class FieldChanges:
    """What changed in one field of a document."""

    label: str
    differences: tuple[FieldDifference, ...]


@dataclass(frozen=True, slots=True)
class SinceView:
    """What changed since one version.

    Attributes:
        anchors: names of this place: one for each release with this text.
        heading: which release.
        page: the version itself.
        also: later releases with the same text, in words.
        note: what happened to the record as a whole; empty when it is still there.
        onward: where its content went.
        changes: what changed; None when that cannot be said field by field.
        fields: the same, by field.
        fresh: what the data did not hold yet, in words.
        dropped: what the data do not hold any more, in words.
    """

    anchors: tuple[str, ...]
    heading: str
    page: Link
    also: str
    note: Markup
    onward: tuple[Link, ...]
    changes: Changes | None
    fields: tuple[FieldChanges, ...]
    fresh: str
    dropped: str


@dataclass(frozen=True, slots=True)
class VersionsPage:
    """All versions of a record, and what changed since each, the newest first."""

    crumbs: tuple[Link, ...]
    title: str
    record: Link
    before: tuple[Link, ...]
    since: tuple[SinceView, ...]


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """A release in the list of all."""

    version: str
    day: str
    count: str
    files: tuple[tuple[Link, str], ...]


@dataclass(frozen=True, slots=True)
class ReleasesPage:
    """All releases, the newest first, and the booklet when the site has one."""

    crumbs: tuple[Link, ...]
    releases: tuple[ReleaseView, ...]
    booklet: Link | None


def version_page(here: Here, history: RecordHistory, version: Version, site_url: str) -> VersionPage:
    """Make the page of one version.

    Args:
        here: the page.
        history: all versions of the record.
        version: the one to show.
        site_url: address of the site; may be empty.
    """
    document = version.document or {}
    name = version.release.version
    words = Words(version.release.codebook, version.shelf, here.to)
    pages = list(history.pages)
    place = pages.index(version)
    neighbours = (("Vorige versie", pages[:place][-1:]), ("Volgende versie", pages[place + 1 :][:1]))
    since = f"{versions_address(history.address)}#{since_anchor(name)}"
    path = version_address(history.address, name)
    return VersionPage(
        crumbs=(*_crumbs(here, history), Link(here.to(versions_address(history.address)), "Versies")),
        title=str(document["title"]),
        version=name,
        day=dutch.long_date(version.release.day),
        newest=Link(here.to(history.address), history.title),
        since=Link(here.to(since), "Wat er sindsdien veranderde"),
        others=tuple(
            Link(
                here.to(version_address(history.address, each.release.version)),
                f"{label}: {each.release.version}",
            )
            for label, found in neighbours
            for each in found
        ),
        also=dutch.enumeration(version.until),
        citation=citation_of(str(document["title"]), version.release.day, path, site_url, name),
        sheet=sheet(document, kind_of(history.path, document), words),
    )


def versions_page(here: Here, history: RecordHistory, now: Now) -> VersionsPage:
    """Make the page of all versions of a record."""
    views = (_since(here, history, version, now) for version in history.pages)
    return VersionsPage(
        crumbs=_crumbs(here, history),
        title=history.title,
        record=Link(here.to(history.address), history.title),
        before=tuple(
            Link(here.to(versions_address(address_of(path))), f"tot uitgave {version}")
            for path, version in history.before
        ),
        since=tuple(reversed(tuple(views))),
    )


def releases_page(
    here: Here, releases: Sequence[Release], files: Mapping[str, Sequence[str]], booklet_size: int | None
) -> ReleasesPage:
    """Make the list of releases.

    Args:
        here: the page.
        releases: all, the oldest first.
        files: names of the files of each release, by version.
        booklet_size: how many bytes the booklet has; None when the site has none.
    """
    views = (
        ReleaseView(
            version=release.version,
            day=dutch.long_date(release.day),
            count=dutch.count(
                len(release.changed), "nieuw of gewijzigd document", "nieuwe of gewijzigde documenten"
            ),
            files=tuple(
                (Link(here.to(f"{addresses.RELEASES}{release.version}/{name}"), name), FILES.get(name, ""))
                for name in files[release.version]
            ),
        )
        for release in releases
    )
    booklet = None
    if booklet_size is not None:
        about = f"PDF, {dutch.file_size(booklet_size)}"
        booklet = Link(here.to(addresses.BOOKLET), "De hele menukaart als boekje", about)
    return ReleasesPage((Link(here.to(addresses.HOME), "Home"),), tuple(reversed(tuple(views))), booklet)


def _crumbs(here: Here, history: RecordHistory) -> tuple[Link, ...]:
    address, words = _FOLDERS[history.address.partition("/")[0]]
    home, above = Link(here.to(addresses.HOME), "Home"), Link(here.to(address), words)
    return home, above, Link(here.to(history.address), history.title)


def _since(here: Here, history: RecordHistory, version: Version, now: Now) -> SinceView:
    name = version.release.version
    document = version.document or {}
    found = None
    target = _continuation(history, document, now)
    if target is not None:
        path, later = target
        sides = (
            Side(
                document,
                kind_of(history.path, document),
                Words(version.release.codebook, version.shelf, here.to),
            ),
            Side(later, kind_of(path, later), Words(now.codebook, now.shelf, here.to)),
        )
        found = changes(*sides)
    fresh, dropped = (found.fresh, found.dropped) if found else ({}, {})
    return SinceView(
        anchors=tuple(since_anchor(each) for each in version.versions),
        heading=f"Sinds uitgave {name} ({dutch.long_date(version.release.day)})",
        page=Link(here.to(version_address(history.address, name)), f"De tekst van uitgave {name}"),
        also=dutch.enumeration(version.until),
        note=_end(here, history, document, now),
        onward=tuple(_onward(here, history, document, now)),
        changes=found,
        fields=tuple(_by_field(found.differences)) if found else (),
        fresh=dutch.enumeration(fresh),
        dropped=dutch.enumeration(dropped),
    )


def _by_field(differences: Sequence[FieldDifference]) -> Iterator[FieldChanges]:
    groups: dict[str, list[FieldDifference]] = {}
    for each in differences:
        groups.setdefault(each.where[0], []).append(each)
    for label, group in groups.items():
        yield FieldChanges(label, tuple(group))


def _is_old(document: Json) -> bool:
    return TOMBSTONE in document


def _end(here: Here, history: RecordHistory, document: Json, now: Now) -> Markup:
    """Say what became of the record, when it is not there as it was."""
    if history.present is None:
        return Markup("Dit record staat niet meer op de menukaart.")
    if not _is_old(history.present) or _is_old(document):
        return Markup()
    day = dutch.partial_date(str(history.present["since"]))
    reason = Words(now.codebook, now.shelf, here.to).prose(str(history.present["reason"]))
    return Markup("Sinds {} is dit record {}. {}").format(day, history.present["status"], reason)


def _onward(here: Here, history: RecordHistory, document: Json, now: Now) -> Iterator[Link]:
    """Lead to what came in the place of a record."""
    if history.present is None or not _is_old(history.present) or _is_old(document):
        return
    folder = history.path.partition("/")[0]
    for identifier in history.present[TOMBSTONE]:
        path = f"{folder}/{identifier}.json"
        yield Link(here.to(address_of(path)), now.shelf.title(folder, identifier))


def _continuation(history: RecordHistory, document: Json, now: Now) -> tuple[str, Json] | None:
    """Give the document of today to compare with; of a record that moved, the one at its new address."""
    later = history.present
    if later is None:
        return None
    if not _is_old(later) or _is_old(document):
        return history.path, later
    targets = later[TOMBSTONE]
    path = f"{history.path.partition('/')[0]}/{targets[0]}.json" if len(targets) == 1 else ""
    target = now.shelf.documents.get(path)
    if later["status"] != "verplaatst" or target is None or _is_old(target):
        return None
    return path, target
