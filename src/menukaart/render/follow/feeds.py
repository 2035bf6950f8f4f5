"""The feeds of the site: of all that changed, of each theme with its interventions, of each record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from menukaart.catalogue import Catalogue
from menukaart.model import Theme
from menukaart.render.addresses import CHANGES, feed_address, record_address
from menukaart.render.follow.atom import atom
from menukaart.render.follow.entries import EntryWriter, Feed, FeedEntry
from menukaart.render.follow.json_feed import json_feed
from menukaart.render.versions.periods import Period
from menukaart.vocabulary import RecordKind

ENOUGH = 50
"""A feed of more than one record holds whole days, the newest first, until it has so many entries."""

_WHOLE = "Alle wijzigingen van deze pagina."
_NEWEST = "De nieuwste wijzigingen. Oudere staan op de pagina Wijzigingen."


def feed_files(writer: EntryWriter, periods: tuple[Period, ...]) -> Iterator[tuple[str, str]]:
    """Give every feed in both forms, as a path from the root of the site and its text."""
    for feed in feeds(writer, periods):
        yield f"{feed.address}.xml", atom(feed, writer.site_url)
        yield f"{feed.address}.json", json_feed(feed, writer.site_url)


def feeds(writer: EntryWriter, periods: tuple[Period, ...]) -> Iterator[Feed]:
    """Give every feed. A record that moved or was withdrawn keeps its own, which says so last."""
    by_record = writer.by_record(periods)
    titles = {record.address: record.title for period in reversed(periods) for record in period.records}
    every = (entry for entries in by_record.values() for entry in entries)
    yield _feed(writer, CHANGES, "Menukaart Onderwijskansen: wijzigingen", _NEWEST, _newest(every))
    themes = {record_address(RecordKind.THEME, theme.id): theme for theme in writer.catalogue.themes}
    for address, entries in by_record.items():
        theme = themes.get(address)
        if theme is None:
            yield _feed(writer, address, titles[address], _WHOLE, _in_order(entries))
        else:
            belongs = _of_theme(writer.catalogue, theme, by_record)
            yield _feed(writer, address, f"Thema {titles[address]}", _NEWEST, _newest(belongs))


def _feed(writer: EntryWriter, page: str, title: str, about: str, entries: tuple[FeedEntry, ...]) -> Feed:
    newest = max((entry.day for entry in entries), default=date.min)
    return Feed(writer.tag(page), feed_address(page), page, title, about, newest, entries)


def _of_theme(
    catalogue: Catalogue, theme: Theme, by_record: Mapping[str, tuple[FeedEntry, ...]]
) -> Iterator[FeedEntry]:
    yield from by_record[record_address(RecordKind.THEME, theme.id)]
    for record in catalogue.public_interventions:
        if theme.id in record.themes:
            yield from by_record.get(record_address(RecordKind.INTERVENTION, record.id), ())


def _newest(entries: Iterable[FeedEntry]) -> tuple[FeedEntry, ...]:
    ordered = _in_order(entries)
    if len(ordered) <= ENOUGH:
        return ordered
    last = ordered[ENOUGH - 1].day
    return tuple(entry for entry in ordered if entry.day >= last)


def _in_order(entries: Iterable[FeedEntry]) -> tuple[FeedEntry, ...]:
    """Sort by day, the newest first, and within a day as they came: a sort keeps that order."""
    return tuple(sorted(entries, key=lambda entry: entry.day, reverse=True))
