"""The page of a record that is no longer alive: what happened, and where to go."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from menukaart import dutch
from menukaart.model import Tombstone
from menukaart.render import addresses
from menukaart.render.views.parts.common import Colophon, Link, Scribe
from menukaart.vocabulary import RecordKind, Status

_OVERVIEWS = {
    RecordKind.INTERVENTION: (addresses.MENU, "Menukaart"),
    RecordKind.THEME: (addresses.THEMES, "Thema's"),
    RecordKind.SOURCE: (addresses.SOURCES, "Bronnen"),
}
_HEADINGS = {
    Status.MOVED: "Deze pagina is verplaatst",
    Status.SPLIT: "Deze pagina is verdeeld",
    Status.WITHDRAWN: "Dit staat niet meer op de menukaart",
}
_LEADS = {
    Status.MOVED: "U vindt de inhoud nu hier:",
    Status.SPLIT: "U vindt de inhoud nu op deze pagina's:",
    Status.WITHDRAWN: "Misschien zoekt u:",
}


@dataclass(frozen=True, slots=True)
class TombstonePage:
    """Everything on the page of a record that is no longer alive."""

    crumbs: tuple[Link, ...]
    title: str
    heading: str
    since: str
    reason: Markup
    lead: str
    successors: tuple[Link, ...]
    versions: Link | None
    colophon: Colophon


def tombstone_page(scribe: Scribe, kind: RecordKind, record: Tombstone) -> TombstonePage:
    """Make the page of a moved, split or withdrawn record."""
    return TombstonePage(
        crumbs=scribe.crumbs(_OVERVIEWS[kind]),
        title=record.title,
        heading=_HEADINGS[record.status],
        since=dutch.long_date(record.since),
        reason=scribe.prose(record.reason),
        lead=_LEADS[record.status],
        successors=tuple(scribe.record(kind, id_) for id_ in record.successors),
        versions=scribe.versions.all if scribe.versions else None,
        colophon=scribe.colophon(kind, record),
    )
