"""What feeds tell: an entry for each line of the editors, with how sure we are and in which release it is.

The id of an entry is a promise. It names the record, the day and the place among the lines of that day, not
the text and not the place in a feed: lines are only ever added, so it stays when another one comes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from menukaart import dutch
from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment
from menukaart.model import Intervention
from menukaart.render.addresses import record_address
from menukaart.render.versions.periods import ChangedRecord, Period
from menukaart.render.views.parts.told import certainty_fairly, told_fairly
from menukaart.vocabulary import ChangeKind, RecordKind, Status

_TAG_YEAR = 2026
"""The year in which the names of entries began (RFC 4151); it never changes."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry.

    Attributes:
        id: its name for ever, a tag URI.
        title: the record, and what changed.
        address: whole web address of the record.
        day: the day of the change. There is no time of day.
        kinds: what changed in the record in that period.
        html: what the entry says.
    """

    id: str
    title: str
    address: str
    day: date
    kinds: tuple[ChangeKind, ...]
    html: Markup


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed.

    Attributes:
        id: its name for ever.
        address: of its files from the root of the site, without their ending.
        page: of the page that it follows, from the root of the site.
        title: its title.
        about: what it holds.
        day: of its newest entry.
        entries: the newest first.
    """

    id: str
    address: str
    page: str
    title: str
    about: str
    day: date
    entries: tuple[FeedEntry, ...]


class _Line(NamedTuple):
    """What an entry tells: its name behind that of the record, its day, and its text."""

    name: str
    day: date
    text: str


@dataclass(frozen=True, slots=True)
class EntryWriter:
    """Writes entries.

    Attributes:
        catalogue: the records.
        assessments: what was derived from each intervention.
        site_url: whole address of the site, with a slash at its end.
        releases: the day of each release, by its name, the oldest first.
    """

    catalogue: Catalogue
    assessments: Mapping[str, Assessment]
    site_url: str
    releases: Mapping[str, date]

    def by_record(self, periods: Sequence[Period]) -> Mapping[str, tuple[FeedEntry, ...]]:
        """Give by the address of each record its entries, the newest first; concepts have none."""
        hidden = self._concepts()
        now = self._now()
        found: dict[str, list[FeedEntry]] = {}
        for period in periods:
            for record in period.records:
                if record.address not in hidden:
                    lines = found.setdefault(record.address, [])
                    lines += self._entries(record, period, now.get(record.address, Markup()))
        return {address: tuple(entries) for address, entries in found.items()}

    def tag(self, path: str) -> str:
        """Give the name of something for ever."""
        return f"tag:{urlsplit(self.site_url).hostname},{_TAG_YEAR}:{path}"

    def _entries(self, record: ChangedRecord, period: Period, now: Markup) -> Iterator[FeedEntry]:
        for note in record.notes:
            name = f"wijziging/{note.day.isoformat()}/{note.number}"
            yield self._entry(record, period, _Line(name, note.day, note.text), now)
        if not record.notes and period.until and record.kinds:
            # What followed from something else has no line of its own; the release that froze it names it.
            labels = ", ".join(kind.label.lower() for kind in record.kinds)
            text = f"In uitgave {period.until} is anders: {labels}."
            line = _Line(f"uitgave/{period.until}", self.releases[period.until], text)
            yield self._entry(record, period, line, now)

    def _entry(self, record: ChangedRecord, period: Period, line: _Line, now: Markup) -> FeedEntry:
        address = f"{self.site_url}{record.address}"
        paragraphs = (
            escape(line.text),
            self._differences(record, period),
            now,
            escape(_version(period, line.day)),
            Markup('<a href="{0}">{0}</a>').format(address),
        )
        return FeedEntry(
            id=self.tag(f"{record.address}{line.name}"),
            title=f"{record.title}: {line.text}",
            address=address,
            day=line.day,
            kinds=record.kinds,
            html=Markup("").join(Markup("<p>{}</p>").format(each) for each in paragraphs if each),
        )

    def _differences(self, record: ChangedRecord, period: Period) -> Markup:
        if not record.since:
            return Markup()
        labels = ", ".join(kind.label.lower() for kind in record.kinds)
        said = f"Op deze pagina veranderde sinds uitgave {period.since}: {labels}. " if labels else ""
        return escape(said) + Markup('<a href="{}">Alle verschillen sinds uitgave {}</a>.').format(
            f"{self.site_url}{record.since}", period.since
        )

    def _now(self) -> Mapping[str, Markup]:
        """Say of each record how sure we are now; an entry without it would be rosier than the page."""
        found: dict[str, Markup] = {}
        for record in self.catalogue.interventions:
            found[record_address(RecordKind.INTERVENTION, record.id)] = self._certainty(record)
        for theme in self.catalogue.themes:
            found[record_address(RecordKind.THEME, theme.id)] = Markup(
                "Hoe zeker iets is, staat op de pagina bij elke aanpak apart."
            )
        return found

    def _certainty(self, record: Intervention) -> Markup:
        assessed = self.assessments[record.id]
        caution = f"Let op: {record.caution.advice.label}." if record.caution else ""
        words = (
            f"Zekerheid nu: {certainty_fairly(assessed)}.",
            told_fairly(assessed),
            caution,
        )
        return escape(" ".join(filter(None, words)))

    def _concepts(self) -> frozenset[str]:
        return frozenset(
            record_address(kind, record.id)
            for kind, record in self.catalogue.records()
            if getattr(record, "status", None) is Status.CONCEPT
        )


def _version(period: Period, day: date) -> str:
    written = f"Datum: {dutch.long_date(day)}."
    if period.until:
        return f"{written} Staat in uitgave {period.until}."
    last = f"; de laatste is {period.since}" if period.since else ""
    return f"{written} Staat nog in geen uitgave{last}."
