"""The exports for elsewhere: feeds, the calendar of reviews, and cards for the sites of others."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.publish.materials import Materials
from menukaart.render.addresses import REVIEWS
from menukaart.render.embed.files import embed_files, frozen_embed_files
from menukaart.render.follow.calendar import review_calendar
from menukaart.render.follow.entries import EntryWriter
from menukaart.render.follow.feeds import feed_files


def reviews(materials: Materials) -> Iterator[tuple[str, bytes]]:
    """Give the calendar of reviews."""
    settings = materials.settings
    yield REVIEWS, review_calendar(materials.catalogue, settings.day, settings.site_url).encode()


def feeds(materials: Materials) -> Iterator[tuple[str, bytes]]:
    """Give every feed; none for a site that does not know its address."""
    settings = materials.settings
    if settings.has_feeds:
        days = {release.version: release.day for release in materials.releases}
        writer = EntryWriter(materials.catalogue, materials.assessments, settings.site_url, days)
        for path, text in feed_files(writer, settings.periods or ()):
            yield path, text.encode()


def embeds(materials: Materials) -> Iterator[tuple[str, bytes]]:
    """Give every card: of today, and of each text that a release froze."""
    day, site_url = materials.settings.day, materials.settings.site_url
    for path, text in embed_files(materials.catalogue, materials.assessments, day, site_url):
        yield path, text.encode()
    for path, text in frozen_embed_files(materials.releases, materials.now, day, site_url):
        yield path, text.encode()
