"""Every id that a record names exists, and is alive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from menukaart import dutch, prose
from menukaart.catalogue.rules.base import Finding, Path, Rule, Subject
from menukaart.model import Intervention, Theme, Tombstone
from menukaart.model.walk import citations, texts
from menukaart.problems import Level
from menukaart.vocabulary import RecordKind


class Reference(NamedTuple):
    """One id named by a record."""

    path: Path
    kind: RecordKind
    id: str
    snippet: str = ""


def _references(subject: Subject) -> Iterator[Reference]:
    record = subject.record
    for citation in citations(record):
        yield Reference(citation.path, RecordKind.SOURCE, citation.source)
    for field in texts(record):
        for link in prose.record_links(field.text) if field.is_prose else ():
            yield Reference(field.path, link.kind, link.id, link.snippet)
    match record:
        case Intervention():
            for index, theme in enumerate(record.themes):
                yield Reference(("themes", index), RecordKind.THEME, theme)
            for index, tie in enumerate(record.related):
                yield Reference(("related", index, "id"), RecordKind.INTERVENTION, tie.id)
        case Theme():
            for index, theme in enumerate(record.related):
                yield Reference(("related", index), RecordKind.THEME, theme)
        case _:
            pass


def _unknown(subject: Subject) -> Iterator[Finding]:
    for reference in _references(subject):
        known = subject.known[reference.kind]
        if reference.id not in known:
            folder = f"{reference.kind.value}/{reference.id}.yaml"
            message = f"Er is geen {reference.kind.label} met de id '{reference.id}' ({folder})."
            hint = dutch.did_you_mean(reference.id, known) or f"Maak eerst {folder}, of kies een andere id."
            yield Finding(reference.path, message, hint, snippet=reference.snippet)


def _self(subject: Subject) -> Iterator[Finding]:
    for reference in _references(subject):
        if (reference.kind, reference.id) == (subject.kind, subject.id) and "related" in reference.path:
            yield Finding(reference.path, "Het record noemt zichzelf als verwant.", "Haal deze regel weg.")


def _dead(subject: Subject) -> Iterator[Finding]:
    for reference in _references(subject):
        target = subject.catalogue.get(reference.kind, reference.id)
        if isinstance(target, Tombstone):
            message = f"'{reference.id}' is {target.status.label}; lezers komen op een doorverwijspagina."
            successors = dutch.enumeration(f"'{id_}'" for id_ in target.successors)
            hint = f"Verwijs liever naar {successors}." if successors else "Haal de verwijzing weg."
            yield Finding(reference.path, message, hint, snippet=reference.snippet)


UNKNOWN = Rule("onbekende-verwijzing", "Elke id die een record noemt, bestaat.", _unknown)
SELF = Rule("verwijst-naar-zichzelf", "Een record is niet verwant aan zichzelf.", _self)
DEAD = Rule(
    "verwijst-naar-oud",
    "Records verwijzen naar levende records.",
    _dead,
    Level.WARNING,
)
