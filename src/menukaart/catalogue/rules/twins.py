"""Two records are about two things: no title, DOI or address stands for two of them."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.catalogue import bare, work_of
from menukaart.catalogue.reasons import is_explained
from menukaart.catalogue.rules.base import Breach, Path, Rule, Subject
from menukaart.dutch import enumeration
from menukaart.model import Intervention, Source, Theme
from menukaart.vocabulary import Severity, Status


def _others(subject: Subject, what: str, name: str | None) -> list[str]:
    """Give the ids of other records of this kind that have this name too."""
    if not name:
        return []
    found = subject.catalogue.names.get((subject.kind, what, bare(what, name)), ())
    return [other for other in found if other != subject.record.id]


def _impossible(subject: Subject) -> Iterator[Breach]:
    record = subject.record
    is_public = isinstance(record, (Intervention, Theme)) and record.status is Status.PUBLISHED
    if is_public and (others := _others(subject, "title", record.title)):
        message = f"De titel '{record.title}' staat ook bij {_quoted(others)}."
        yield Breach(
            ("title",), message, "Kies een titel die het verschil laat zien, of voeg de records samen."
        )
    if isinstance(record, Source) and (others := _others(subject, "doi", record.doi)):
        message = f"Deze DOI staat ook bij {_quoted(others)}."
        yield Breach(("DOI",), message, "Is het dezelfde publicatie? Houd één record over.")
    elif isinstance(record, Source) and (others := _same_work(subject, record)):
        message = f"Een bron met deze titel, dit jaar en deze eerste auteur is er al: {_quoted(others)}."
        yield Breach(("title",), message, "Is het dezelfde publicatie? Houd één record over.")


def _same_work(subject: Subject, record: Source) -> list[str]:
    """Give the other sources that describe the same publication; two DOIs are two publications."""
    sources = subject.catalogue.sources_by_id
    others = _others(subject, "work", work_of(record))
    return [other for other in others if not (record.doi and other in sources and sources[other].doi)]


def _unlikely(subject: Subject) -> Iterator[Breach]:
    record = subject.record
    is_concept = isinstance(record, (Intervention, Theme)) and record.status is Status.CONCEPT
    if is_concept and (others := _others(subject, "title", record.title)):
        message = f"De titel '{record.title}' is ook die van {_quoted(others)}."
        hint = "Is het hetzelfde? Vul dan dat record aan. Zo niet, kies een titel die het verschil laat zien."
        yield Breach(("title",), message, hint)
    if isinstance(record, Intervention):
        for index, name in enumerate(record.also_known_as):
            yield from _taken(subject, ("also_known_as", index), name)
            if name.casefold() == record.title.casefold():
                yield Breach(("also_known_as", index), "Dit is de titel zelf.", "Haal deze naam weg.")
    if isinstance(record, Source):
        others = _others(subject, "url", record.url)
        if others and not is_explained(record.note, *others):
            message = f"Dit adres staat ook bij {_quoted(others)}."
            hint = f"Is het dezelfde publicatie? Houd één record over. Zo niet, noem '{others[0]}' in 'note'."
            yield Breach(("URL",), message, hint)


def _taken(subject: Subject, path: Path, name: str) -> Iterator[Breach]:
    if others := _others(subject, "title", name):
        message = f"'{name}' is de titel van {_quoted(others)}."
        yield Breach(path, message, "Haal deze naam weg, of noem dat record bij 'related'.")


def _quoted(others: list[str]) -> str:
    return enumeration(f"'{other}'" for other in others)


IMPOSSIBLE = Rule("zelfde-naam", "Elke titel, DOI en publicatie hoort bij één record.", _impossible)
UNLIKELY = Rule(
    "naam-van-ander",
    "Een concept of een andere naam heeft geen titel van een ander record, en een adres hoort bij één bron.",
    _unlikely,
    Severity.WARNING,
)
