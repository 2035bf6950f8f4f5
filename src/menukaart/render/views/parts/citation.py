"""How a reader cites a page of the menukaart, after APA 7 in Dutch."""

from __future__ import annotations

from dataclasses import dataclass

from menukaart import dutch
from menukaart.model.base import Titled
from menukaart.render.addresses import record_address
from menukaart.render.views.parts.common import VersionLinks
from menukaart.vocabulary import RecordKind

PUBLISHER = "Menukaart Onderwijskansen"


@dataclass(frozen=True, slots=True)
class CitationView:
    """A citation in the parts that are printed differently.

    Attributes:
        lead: publisher and day of the last change, ``Menukaart Onderwijskansen. (2026, 21 november).``
        title: the title, in italics.
        address: the permanent address; empty when the site does not know where it stands.
        path: the same address from the root of the site.
        short: how to refer to it in a text.
        versions: links to the frozen versions; None when the site has none.
    """

    lead: str
    title: str
    address: str
    path: str
    short: str
    versions: VersionLinks | None = None


def citation_view(
    kind: RecordKind, record: Titled, site_url: str, versions: VersionLinks | None = None
) -> CitationView:
    """Make the citation of a record. The day is that of its last change."""
    day = record.last_changed.date
    path = record_address(kind, record.id)
    written = dutch.long_date(day).removesuffix(f" {day.year}")
    return CitationView(
        lead=f"{PUBLISHER}. ({day.year}, {written}).",
        title=record.title,
        address=f"{site_url.rstrip('/')}/{path}" if site_url else "",
        path=path,
        short=f"({PUBLISHER}, {day.year})",
        versions=versions,
    )
