"""What needs work on the records, one function a chore: pure lists with a remark for each record."""

from __future__ import annotations

import calendar
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from menukaart import dutch
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.strength.override import doubt
from menukaart.model import Intervention, Record, Source, Theme
from menukaart.model.base import UnknownReason, WithUnknowns
from menukaart.model.effect import Effect
from menukaart.model.walk import parts
from menukaart.problems import Problem
from menukaart.render import references
from menukaart.render.views.parts.common import Link, Said, Scribe
from menukaart.vocabulary import RecordKind, Unknown, Verdict

MONTHS_AHEAD = 6
"""How far ahead an editor sees what must be reviewed, in months."""

OPEN_REASONS = (Unknown.NOT_SEARCHED, Unknown.UNKNOWN)
"""Reasons that leave work: nobody looked yet, or the sources that we read were silent."""

SHOWN_REASONS = (*OPEN_REASONS, Unknown.NOT_FOUND, Unknown.TOO_FEW)
"""Reasons that are counted; what does not apply is not unknown."""


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a list: the record, with what there is to do as its remark, and a longer text.

    ``lang`` is the language of the text of the link; empty for Dutch.
    """

    link: Link
    said: Said | None = None
    lang: str = ""


@dataclass(frozen=True, slots=True)
class UnknownKey:
    """How often a field is unknown: the kind of thing and its key, and the number for each reason."""

    name: str
    counts: tuple[int, ...]


def overdue(scribe: Scribe, day: date) -> tuple[Item, ...]:
    """List records whose review had to be done before this day, the oldest first."""
    return _by_review(scribe, lambda review: review <= day)


def due_soon(scribe: Scribe, day: date) -> tuple[Item, ...]:
    """List records that must be reviewed within some months of this day, the first to come first."""
    end = months_later(day, MONTHS_AHEAD)
    return _by_review(scribe, lambda review: day < review <= end)


def months_later(day: date, months: int) -> date:
    """Give the same day some months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _by_review(scribe: Scribe, wanted: Callable[[date], bool]) -> tuple[Item, ...]:
    living: list[tuple[RecordKind, Intervention | Theme]] = [
        *((RecordKind.INTERVENTION, record) for record in scribe.catalogue.interventions),
        *((RecordKind.THEME, record) for record in scribe.catalogue.themes),
    ]
    found = sorted(
        (item for item in living if wanted(item[1].review_before)), key=lambda item: item[1].review_before
    )
    return tuple(
        Item(scribe.record(kind, record.id, f"vóór {dutch.long_date(record.review_before)}"))
        for kind, record in found
    )


def warnings(scribe: Scribe, problems: Iterable[Problem]) -> tuple[Item, ...]:
    """List what the check says, each with the record that it is about."""
    return tuple(
        Item(_about(scribe, problem.place.file, " ".join(filter(None, (problem.message, problem.hint)))))
        for problem in problems
    )


def _about(scribe: Scribe, file: str, remark: str) -> Link:
    """Link to the record of a file; a file that is no record is only named."""
    folder, _, name = file.rpartition("/")
    identifier = name.rpartition(".")[0]
    for kind in RecordKind:
        if kind.value == folder and scribe.catalogue.get(kind, identifier):
            return scribe.record(kind, identifier, remark)
    return Link("", file, remark)


def overrides(scribe: Scribe) -> tuple[Item, ...]:
    """List scores of the editors' own, with the reason and what is doubtful about it."""
    found = []
    for record, assessed in _assessed(scribe):
        strength = assessed.strength
        if stated := strength.override:
            remark = f"de regel komt op {strength.rule_value}, de redactie op {stated.value}"
            about = doubt(strength.rule_value, stated)
            remark += f". Let op: {about.message}" if about else "."
            decided = f"Besloten op {dutch.long_date(stated.date)} door {stated.by}."
            said = Said(scribe.prose(f"{stated.reason}\n\n{decided}"), scribe.cites(stated.sources))
            found.append(Item(scribe.record(RecordKind.INTERVENTION, record.id, remark), said))
    return tuple(found)


def old_sources(scribe: Scribe) -> tuple[Item, ...]:
    """List sources that records cite though they were retracted, or may vanish: a copy was kept."""
    found = []
    for source in _cited(scribe):
        cited = dutch.count(len(scribe.catalogue.cited_by[source.id]), "record", "records")
        if source.retracted:
            when = dutch.long_date(source.retracted.date)
            found.append(_source(scribe, source, f"teruggetrokken op {when}, genoemd in {cited}"))
        elif source.archived:
            remark = f"wij bewaarden een kopie; werkt het adres nog? Genoemd in {cited}"
            found.append(_source(scribe, source, remark))
    return tuple(found)


def nameless_sources(scribe: Scribe) -> tuple[Item, ...]:
    """List sources whose title or address is not known, with the reason. A DOI or ISBN is an address."""
    found = []
    for source in scribe.catalogue.sources:
        address = None if source.doi or source.isbn else source.why_unknown("URL")
        reasons = (("titel", source.why_unknown("title")), ("adres", address))
        missing = [f"{name} {found.reason.label}" for name, found in reasons if found and _is_open(found)]
        if missing:
            found.append(_source(scribe, source, ", ".join(missing)))
    return tuple(found)


def without_interval(effect: Effect) -> bool:
    """Tell whether the uncertainty of a figure is not known."""
    return effect.ci is None and effect.se is None


def without_place(effect: Effect) -> bool:
    """Tell whether it is not known where in its source a figure stands."""
    return effect.locator is None


def read_elsewhere(effect: Effect) -> bool:
    """Tell whether a figure was not read in the work itself."""
    return not effect.reading.is_of_the_work


def figures(scribe: Scribe, wanted: Callable[[Effect], bool]) -> tuple[int, tuple[Item, ...]]:
    """Count the figures with a fault, and list the interventions that hold them, most of them first."""
    found: list[tuple[int, Item]] = []
    for record in scribe.catalogue.interventions:
        amount = sum(map(wanted, record.effects))
        if amount:
            remark = f"{amount} van {dutch.count(len(record.effects), 'cijfer', 'cijfers')}"
            found.append((amount, Item(scribe.record(RecordKind.INTERVENTION, record.id, remark))))
    found.sort(key=lambda pair: -pair[0])
    return sum(amount for amount, _ in found), tuple(item for _, item in found)


def dutch_counts(scribe: Scribe) -> tuple[Item, ...]:
    """List records that state fewer Dutch studies than their figures and findings name."""
    found = []
    for record, assessed in _assessed(scribe):
        known = assessed.netherlands
        if known.disagrees:
            where = dutch.enumeration(scribe.source(source).text for source in known.sources)
            remark = f"opgeschreven {known.studies}, geteld {known.counted} (in {where})"
            found.append(Item(scribe.record(RecordKind.INTERVENTION, record.id, remark)))
    return tuple(found)


def possible_gains(scribe: Scribe) -> tuple[Item, ...]:
    """List records whose score could rise if what is unknown turned out well, most useful look-up first.

    The largest gain comes first; of equal gains the one that a single answer settles.
    """
    found: list[tuple[int, bool, Item]] = []
    for record, assessed in _assessed(scribe):
        strength = assessed.strength
        best = strength.reach[1] if strength.reach else 0
        now = strength.rule_value or 0
        if best > now:
            open_questions = [item for item in strength.criteria if item.verdict is Verdict.UNKNOWN]
            words = [item.label.lower() for item in strength.decisive or open_questions]
            one = "één antwoord is genoeg" if strength.decisive else "pas met meer antwoorden samen"
            questions = dutch.enumeration(words, "of" if strength.decisive else "en")
            remark = f"nu {now}, hoogstens {best}; {one}: {questions}"
            found.append((best - now, bool(strength.decisive), Item(_intervention(scribe, record, remark))))
    found.sort(key=lambda row: (-row[0], not row[1]))
    return tuple(item for *_, item in found)


def unknown_keys(scribe: Scribe) -> tuple[UnknownKey, ...]:
    """Count how often each field is unknown, by reason; the field with most open work comes first."""
    counts: dict[str, Counter[Unknown]] = defaultdict(Counter)
    for kind, record in _living(scribe):
        for name, reason in _unknowns(kind, record):
            counts[name][reason] += 1
    rows = [
        UnknownKey(name, tuple(found[reason] for reason in SHOWN_REASONS)) for name, found in counts.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-sum(row.counts[: len(OPEN_REASONS)]), row.name)))


def emptiest_records(scribe: Scribe) -> tuple[int, tuple[Item, ...]]:
    """Count the fields that are open, and list the records that hold them, most of them first."""
    found: list[tuple[int, Item]] = []
    for kind, record in _living(scribe):
        open_names = Counter(name for name, reason in _unknowns(kind, record) if reason in OPEN_REASONS)
        if open_names:
            amount = open_names.total()
            names = ", ".join(_times(name.partition(": ")[2], n) for name, n in open_names.items())
            found.append((amount, Item(scribe.record(kind, record.id, f"{amount} ({names})"))))
    found.sort(key=lambda pair: -pair[0])
    return sum(amount for amount, _ in found), tuple(item for _, item in found)


def _unknowns(kind: RecordKind, record: Record) -> Iterator[tuple[str, Unknown]]:
    """Give each field that a record states as unknown, as ``interventie: cost`` or ``cijfer: test``."""
    for _, part in parts(record):
        if isinstance(part, WithUnknowns):
            owner = "cijfer" if isinstance(part, Effect) else kind.label
            for key, reason in part.unknown.items():
                if _is_open(reason):
                    yield f"{owner}: {key}", reason.reason


def _times(name: str, amount: int) -> str:
    return name if amount == 1 else f"{name} {amount}×"


def _living(scribe: Scribe) -> Iterator[tuple[RecordKind, Record]]:
    yield from ((RecordKind.INTERVENTION, record) for record in scribe.catalogue.interventions)
    yield from ((RecordKind.THEME, record) for record in scribe.catalogue.themes)
    yield from ((RecordKind.SOURCE, record) for record in scribe.catalogue.sources)


def _assessed(scribe: Scribe) -> Iterator[tuple[Intervention, Assessment]]:
    for record in scribe.catalogue.interventions:
        yield record, scribe.assessments[record.id]


def _cited(scribe: Scribe) -> Iterator[Source]:
    for source in scribe.catalogue.sources:
        if source.id in scribe.catalogue.cited_by:
            yield source


def _intervention(scribe: Scribe, record: Intervention, remark: str) -> Link:
    return scribe.record(RecordKind.INTERVENTION, record.id, remark)


def _source(scribe: Scribe, source: Source, remark: str) -> Item:
    """Name a source by its title when its short name is that of its author: an author has many."""
    short = scribe.source(source.id)
    if source.title and source.author:
        lang = references.foreign_language(source)
        return Item(Link(short.href, source.title, f"{short.text}; {remark}"), lang=lang)
    return Item(Link(short.href, short.text, remark))


def _is_open(unknown: UnknownReason) -> bool:
    """Tell whether something is unknown for a reason that counts."""
    return unknown.reason in SHOWN_REASONS
