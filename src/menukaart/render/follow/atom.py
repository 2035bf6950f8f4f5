"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from menukaart.render.follow.entries import Feed, FeedEntry
from menukaart.render.pictures.standalone.pen import element, text
from menukaart.render.views.parts.citation import PUBLISHER

RIGHTS = "CC BY 4.0"


def atom(feed: Feed, site_url: str) -> str:
    """Write a feed.

    Args:
        feed: what it holds.
        site_url: whole address of the site, with a slash at its end.
    """
    address = f"{site_url}{feed.address}.xml"
    lines = (
        element("id", text(feed.id)),
        element("title", text(feed.title)),
        element("subtitle", text(feed.about)),
        element("updated", moment(feed.day)),
        element("author", element("name", PUBLISHER), element("uri", text(site_url))),
        element("rights", RIGHTS),
        element("link", rel="self", type="application/atom+xml", href=address),
        element("link", rel="alternate", type="text/html", href=f"{site_url}{feed.page}"),
        *(element("entry", *_entry(entry)) for entry in feed.entries),
    )
    inside = "".join(f"\n{line}" for line in lines)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">{inside}\n</feed>\n'
    )


def moment(day: date) -> str:
    """Write a day as the moment that feeds ask for. Only the day says something."""
    return f"{day.isoformat()}T00:00:00Z"


def _entry(entry: FeedEntry) -> Iterator[str]:
    yield element("id", text(entry.id))
    yield element("title", text(entry.title))
    yield element("updated", moment(entry.day))
    yield element("link", rel="alternate", type="text/html", href=entry.address)
    for kind in entry.kinds:
        yield element("category", term=kind.value, label=kind.label)
    yield element("content", text(entry.html), type="html")
