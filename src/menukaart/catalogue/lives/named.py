"""Which record a person means by an id, and which ids are free: one that ever existed never is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from menukaart import dutch
from menukaart.model import Record, Tombstone
from menukaart.model.fields import ID_PATTERN, MAX_ID_LENGTH, suggest_id
from menukaart.problems import MenukaartError, UsageError, has_errors
from menukaart.reading import Library, Loaded
from menukaart.reading.document import Document
from menukaart.reading.tree import MapNode
from menukaart.vocabulary import RecordKind

_WORDS = {name: kind for kind in RecordKind for name in (kind.label, kind.value, kind.plural)}


@dataclass(frozen=True, slots=True)
class Meant:
    """A sound record with its file.

    Attributes:
        item: the file as it was read.
        record: the record.
        document: its text.
        tree: the places in it.
    """

    item: Loaded
    record: Record
    document: Document
    tree: MapNode

    @property
    def kind(self) -> RecordKind:
        """The kind of record."""
        return self.item.kind

    @property
    def id(self) -> str:
        """The id."""
        return self.item.id


def find_record(library: Library, name: str) -> Meant:
    """Find the living record that a person means: ``zomerschool`` or ``interventie:zomerschool``.

    Raises:
        UsageError: when there is none, when several kinds have it, or when it no longer lives.
        MenukaartError: when its file holds errors.
    """
    word, colon, identifier = name.replace("/", ":").removesuffix(".yaml").rpartition(":")
    kinds = {_WORDS[word]} if word in _WORDS else set(RecordKind)
    found = [item for item in library.loaded if item.id == identifier and item.kind in kinds]
    if colon and word not in _WORDS:
        raise UsageError(f"'{word}' is geen soort record. Kies {_choice(RecordKind)}, zoals thema:taal.")
    if not found:
        near = dutch.did_you_mean(identifier, {item.id for item in library.loaded if item.kind in kinds})
        raise UsageError(f"Er is geen record met de id '{identifier}'. {near}".rstrip())
    if len(found) > 1:
        words = dutch.enumeration([f"{item.kind.label}:{identifier}" for item in found], "of")
        raise UsageError(f"'{identifier}' is de id van meer dan één record. Schrijf {words}.")
    named = sound(found[0])
    if isinstance(named.record, Tombstone):
        raise UsageError(
            f"'{identifier}' is al {what_it_became(named.record)}. Zo'n pagina verandert niet meer."
        )
    return named


def sound(item: Loaded) -> Meant:
    """Give a record whose file can be changed.

    Raises:
        MenukaartError: when the file holds errors.
    """
    tree = item.tree() if item.is_whole and not has_errors(item.problems) else None
    if item.record is None or item.document is None or not isinstance(tree, MapNode):
        raise MenukaartError(
            f"In {item.source.file} staan fouten. Verbeter die eerst; 'menukaart check' wijst ze aan."
        )
    return Meant(item, item.record, item.document, tree)


def what_it_became(stone: Tombstone) -> str:
    """Say what happened to a record: ``verplaatst naar 'zomerschool'``."""
    to = dutch.enumeration([f"'{id_}'" for id_ in stone.successors])
    joint = {"verplaatst": " naar ", "gesplitst": " in "}.get(stone.status.value, "; kijk bij ")
    return f"{stone.status.label}{joint}{to}" if to else stone.status.label


def require_id(identifier: str) -> None:
    """Refuse a text that is no id, with one that is.

    Raises:
        UsageError: when it is not.
    """
    if not re.fullmatch(ID_PATTERN, identifier) or len(identifier) > MAX_ID_LENGTH:
        suggestion = suggest_id(identifier)
        hint = f" Bijvoorbeeld '{suggestion}'." if suggestion else ""
        raise UsageError(f"'{identifier}' is geen geldige id: alleen a-z, 0-9 en losse streepjes.{hint}")


def refuse_used(library: Library, kind: RecordKind, identifier: str) -> None:
    """Refuse an id that cannot be one, and one that exists or ever existed.

    Raises:
        UsageError: says what the id is, or was.
    """
    require_id(identifier)
    if said := once_public(library, kind, identifier):
        raise UsageError(f"{said} Een id wordt nooit opnieuw gebruikt; kies een andere.")


def once_public(library: Library, kind: RecordKind, identifier: str) -> str:
    """Say in Dutch what an id is or was; empty when it never existed."""
    file = f"{kind.value}/{identifier}.yaml"
    for item in library.loaded:
        if (item.kind, item.id) == (kind, identifier):
            now = f": {what_it_became(item.record)}" if isinstance(item.record, Tombstone) else ""
            return f"'{file}' bestaat al{now}."
    if (kind, identifier) in library.unread:
        return f"'{file}' bestaat al."
    address = f"{kind.plural}/{identifier}/"
    if library.register and address in library.register.anchors:
        return f"Het adres {address} was al eens openbaar; documenten kunnen ernaar verwijzen."
    return ""


def _choice(kinds: type[RecordKind]) -> str:
    return dutch.enumeration([kind.label for kind in kinds], "of")
