"""How the menukaart names its own pages when they are cited, after APA 7 in Dutch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from menukaart import dutch
from menukaart.model.base import Titled
from menukaart.render.addresses import record_address
from menukaart.vocabulary import RecordKind

PUBLISHER = "Menukaart Onderwijskansen"


@dataclass(frozen=True, slots=True)
class CitationView:
    """A citation in the parts that are printed differently.

    Attributes:
        lead: publisher and day, ``Menukaart Onderwijskansen. (2026, 21 november).``
        title: the title, in italics.
        version: the release, of a text that stays; empty for the newest.
        day: what the text stands for.
        address: the permanent address; empty when the site does not know where it stands.
        path: the same address from the root of the site.
        short: how to refer to it in a text.
    """

    lead: str
    title: str
    version: str
    day: date
    address: str
    path: str
    short: str


def citation_view(kind: RecordKind, record: Titled, site_url: str) -> CitationView:
    """Make the citation of the newest text of a record. The day is that of its last change."""
    return citation_of(record.title, record.last_changed.date, record_address(kind, record.id), site_url)


def citation_of(title: str, day: date, path: str, site_url: str, version: str = "") -> CitationView:
    """Make the citation of a page.

    Args:
        title: of the page.
        day: what the text stands for.
        path: address from the root of the site.
        site_url: address of the site; may be empty.
        version: the release, for a text that stays; empty for the newest.
    """
    written = dutch.long_date(day).removesuffix(f" {day.year}")
    return CitationView(
        lead=f"{PUBLISHER}. ({day.year}, {written}).",
        title=title,
        version=version,
        day=day,
        address=f"{site_url.rstrip('/')}/{path}" if site_url else "",
        path=path,
        short=in_text(title, day),
    )


def in_text(title: str, day: date) -> str:
    """Give how a text refers to a page.

    Author and year of all our pages are alike. A letter behind the year, as APA has it, depends on what else
    is cited; so the title tells them apart. It is that of the text that is cited, and stays with it.
    """
    return f"({PUBLISHER}, {day.year}, \N{LEFT SINGLE QUOTATION MARK}{title}\N{RIGHT SINGLE QUOTATION MARK})"
