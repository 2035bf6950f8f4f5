"""The page with what changed, newest first: what a policy document may have missed since its writing.

By period between releases, because a document names a release; within it by what kind of thing changed, and
by day in the words of the editors.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from menukaart import dutch
from menukaart.render.addresses import Here, feed_address, record_address, since_anchor
from menukaart.render.versions.periods import ChangedRecord, ChangeNote, Period
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.vocabulary import ChangeKind, RecordKind


@dataclass(frozen=True, slots=True)
class ChangedPage:
    """A page that changed.

    Attributes:
        link: to the page, with what changed in words behind it.
        codes: what changed, for the script: codes apart by spaces.
        texts: what the editors wrote, each with its day when that is another than the one it stands under.
        since: link to every difference; None when there is none to tell.
    """

    link: Link
    codes: str
    texts: tuple[str, ...]
    since: Link | None


@dataclass(frozen=True, slots=True)
class ChangedTogether:
    """Pages of which the editors wrote the same: said once; many pages stand behind a click."""

    text: str
    pages: tuple[ChangedPage, ...]
    count: str
    is_folded: bool


@dataclass(frozen=True, slots=True)
class ChangedDay:
    """A day with its changes; without a day, what changed without a word of the editors."""

    anchor: str
    title: str
    pages: tuple[ChangedPage, ...]
    together: tuple[ChangedTogether, ...]


@dataclass(frozen=True, slots=True)
class KindList:
    """A kind of change in a period, with the pages where it happened."""

    anchor: str
    code: str
    label: str
    meaning: str
    count: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PeriodView:
    """A period: by kind, and by day."""

    anchor: str
    title: str
    count: str
    kinds: tuple[KindList, ...]
    days: tuple[ChangedDay, ...]


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """Every change to a record that readers may cite.

    Attributes:
        crumbs: the way to here.
        feeds: links for who follows all of it; empty when the site has none.
        kinds: kinds of change that there are, with their labels; empty when nobody compared releases.
        periods: the newest first.
    """

    crumbs: tuple[Link, ...]
    feeds: tuple[Link, ...]
    kinds: tuple[tuple[str, str], ...]
    periods: tuple[PeriodView, ...]


_KINDS = (RecordKind.INTERVENTION, RecordKind.THEME)
"""Sources change with the records that cite them; their pages tell it themselves."""
_MOST_OPEN = 8
"""A list of more pages than this is folded away."""


def changes_page(scribe: Scribe) -> ChangesPage:
    """Make the page."""
    every = scribe.periods if scribe.periods is not None else (_written(scribe),)
    used = {kind for period in every for record in period.records for kind in record.kinds}
    feed = scribe.here.to(feed_address(scribe.here.address))
    feeds = (Link(f"{feed}.xml", "Atom"), Link(f"{feed}.json", "JSON Feed")) if scribe.has_feeds else ()
    seen: set[str] = set()
    return ChangesPage(
        crumbs=scribe.crumbs(),
        feeds=feeds,
        kinds=tuple((kind.value, kind.label) for kind in ChangeKind if kind in used),
        periods=tuple(_period(scribe.here, period, seen) for period in every if period.records),
    )


def _written(scribe: Scribe) -> Period:
    """Give all that the editors wrote as one period: what a site without releases can tell."""
    records = []
    for kind, record in scribe.catalogue.records():
        if kind in _KINDS:
            numbers: dict[date, int] = {}
            notes = []
            for change in record.changes:
                numbers[change.date] = numbers.get(change.date, 0) + 1
                notes.append(ChangeNote(change.date, numbers[change.date], change.text))
            title = scribe.title(record, record.id)
            notes.sort(key=lambda note: (note.day, note.number), reverse=True)
            records.append(ChangedRecord(record_address(kind, record.id), title, (), tuple(notes), ""))
    return Period("", "", tuple(records))


def _period(here: Here, period: Period, seen: set[str]) -> PeriodView:
    anchor = _anchor(period)
    return PeriodView(
        anchor=anchor,
        title=_title(period),
        count=dutch.count(len(period.records), "pagina", "pagina's"),
        kinds=tuple(_by_kind(here, period, anchor)),
        days=tuple(_days(here, period, anchor, seen)),
    )


def _anchor(period: Period) -> str:
    if period.since:
        return since_anchor(period.since)
    return f"tot-{period.until}" if period.until else "alles"


def _title(period: Period) -> str:
    match period.since, period.until:
        case "", "":
            return "Alle wijzigingen"
        case "", until:
            return f"Tot en met uitgave {until}"
        case since, "":
            return f"Sinds uitgave {since}"
        case since, until:
            return f"Van uitgave {since} tot en met {until}"


def _by_kind(here: Here, period: Period, anchor: str) -> Iterator[KindList]:
    for kind in ChangeKind:
        found = [record for record in period.records if kind in record.kinds]
        if found:
            yield KindList(
                anchor=f"{anchor}-{kind.value}",
                code=kind.value,
                label=kind.label,
                meaning=kind.meaning,
                count=dutch.count(len(found), "pagina", "pagina's"),
                links=tuple(Link(here.to(each.since or each.address), each.title) for each in _sorted(found)),
            )


def _days(here: Here, period: Period, anchor: str, seen: set[str]) -> Iterator[ChangedDay]:
    """Put records under the day of their newest line; those without a line come last."""
    days = sorted({record.notes[0].day for record in period.records if record.notes}, reverse=True)
    for day in days:
        name = f"dag-{day.isoformat()}"
        name = f"{name}-{anchor}" if name in seen else name
        seen.add(name)
        found = [each for each in period.records if each.notes and each.notes[0].day == day]
        yield _day(here, found, name, dutch.long_date(day))
    silent = [each for each in period.records if not each.notes]
    if silent:
        yield _day(here, silent, f"{anchor}-zonder-bericht", "Veranderde mee, zonder bericht van de redactie")


def _day(here: Here, found: Iterable[ChangedRecord], anchor: str, title: str) -> ChangedDay:
    texts: dict[tuple[str, ...], list[ChangedRecord]] = {}
    for record in _sorted(found):
        texts.setdefault(tuple(_texts(record)), []).append(record)
    alone = [each[0] for each in texts.values() if len(each) == 1]
    return ChangedDay(
        anchor=anchor,
        title=title,
        pages=tuple(_page(here, each, _texts(each)) for each in _sorted(alone)),
        together=tuple(
            ChangedTogether(
                " ".join(said),
                tuple(_page(here, each, ()) for each in records),
                dutch.count(len(records), "pagina", "pagina's"),
                len(records) > _MOST_OPEN,
            )
            for said, records in sorted(texts.items(), key=lambda item: (len(item[1]), item[0]))
            if len(records) > 1
        ),
    )


def _page(here: Here, record: ChangedRecord, texts: Iterable[str]) -> ChangedPage:
    labels = [kind.label for kind in record.kinds]
    words = ", ".join([*labels[:1], *(label.lower() for label in labels[1:])])
    return ChangedPage(
        link=Link(here.to(record.address), record.title, words),
        codes=" ".join(record.kinds),
        texts=tuple(texts),
        since=Link(here.to(record.since), "Alle verschillen") if record.since else None,
    )


def _texts(record: ChangedRecord) -> Iterator[str]:
    """Write the lines of a record; one of an earlier day than its newest says which day."""
    for note in record.notes:
        is_earlier = note.day != record.notes[0].day
        yield f"{dutch.long_date(note.day)}: {note.text}" if is_earlier else note.text


def _sorted(records: Iterable[ChangedRecord]) -> list[ChangedRecord]:
    return sorted(records, key=lambda record: (record.title.casefold(), record.address))
