"""Every id that a record names exists, and is alive."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart import dutch
from menukaart.catalogue.references import RecordReference
from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.catalogue.rules.example_text import is_example
from menukaart.model import Tombstone
from menukaart.model.shape import fields_in_order
from menukaart.model.tombstone import SUCCESSOR_FIELDS
from menukaart.vocabulary import Severity


def _unknown(subject: Subject) -> Iterator[Breach]:
    for reference in subject.references:
        known = subject.known[reference.kind]
        if reference.id not in known and not _is_example(subject, reference):
            folder = f"{reference.kind.value}/{reference.id}.yaml"
            message = f"Er is geen {reference.kind.label} met de id '{reference.id}' ({folder})."
            yield Breach(
                reference.path, message, _remedy(subject, reference, folder), snippet=reference.snippet
            )


def _remedy(subject: Subject, reference: RecordReference, file: str) -> str:
    """Say what to do; an id that was public is no slip of the pen, whatever looks like it now."""
    if subject.catalogue.was_public(reference.kind, reference.id):
        return f"Dit record is er geweest: zet {file} terug. Hernoemen doet 'menukaart move'."
    near = dutch.did_you_mean_id(reference.id, subject.known[reference.kind])
    return near or f"Maak eerst {file}, of kies een andere id."


def _is_example(subject: Subject, reference: RecordReference) -> bool:
    """Tell whether the id is the one of a new record; another rule says so."""
    info = dict(fields_in_order(type(subject.record))).get(str(reference.path[0]))
    return bool(info and info.examples and is_example(subject, str(reference.path[0]), info.examples[0]))


def _self(subject: Subject) -> Iterator[Breach]:
    for reference in subject.references:
        if (reference.kind, reference.id) == (subject.kind, subject.id) and "related" in reference.path:
            yield Breach(reference.path, "Het record noemt zichzelf als verwant.", "Haal deze regel weg.")


def _dead(subject: Subject) -> Iterator[Breach]:
    for reference in subject.references:
        target = subject.catalogue.get(reference.kind, reference.id)
        if isinstance(target, Tombstone):
            message = f"'{reference.id}' is {target.status.label}; lezers komen op een doorverwijspagina."
            yield Breach(reference.path, message, _instead(subject, reference), snippet=reference.snippet)


def _instead(subject: Subject, reference: RecordReference) -> str:
    """Say where to point; not before the old record itself says where it went."""
    kind, identifier = reference.kind, reference.id
    target = subject.catalogue.get(kind, identifier)
    if not isinstance(target, Tombstone):
        return ""
    if not subject.wrote(kind, identifier, *SUCCESSOR_FIELDS):
        return f"Vul eerst in '{identifier}' in welke records nog gelden."
    successors = dutch.enumeration(f"'{id_}'" for id_ in target.successors)
    return f"Verwijs liever naar {successors}." if successors else "Haal de verwijzing weg."


UNKNOWN = Rule(
    "onbekende-verwijzing",
    "Elke id die een record noemt, bestaat.",
    _unknown,
    remedy="Kijk de id na, of maak eerst het record waarnaar u verwijst.",
)
SELF = Rule(
    "verwijst-naar-zichzelf", "Een record is niet verwant aan zichzelf.", _self, remedy="Haal die regel weg."
)
DEAD = Rule(
    "verwijst-naar-oud",
    "Records verwijzen naar records die nog gelden.",
    _dead,
    Severity.WARNING,
    remedy="Verwijs naar het record dat ervoor in de plaats kwam.",
)
