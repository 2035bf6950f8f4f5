"""The reference of fields and words for editors, made from the model so that it cannot differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from menukaart.model import LIVING, TOMBSTONES
from menukaart.model.base import MayBeUnknown
from menukaart.model.shape import fields_in_order, is_for_publication, is_list, model_in, terms_in
from menukaart.vocabulary import Term


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field: its name, what it is for, whether it must be there, and what it takes.

    Attributes:
        name: the key in the YAML.
        depth: how deep it is nested; 0 for a field of the record itself.
        label: its name in Dutch.
        meaning: what it is for.
        need: verplicht, mag, "of een reden" when it may be unknown, or "bij publicatie".
        takes: the allowed words, when there is a fixed list.
    """

    name: str
    depth: int
    label: str
    meaning: str
    need: str
    takes: tuple[Term, ...]
    is_list: bool


@dataclass(frozen=True, slots=True)
class Guide:
    """The reference of one kind of record."""

    title: str
    anchor: str
    rows: tuple[FieldRow, ...]


def guides() -> tuple[Guide, ...]:
    """Describe every kind of record, alive and not."""
    living = [
        Guide(kind.label.capitalize(), kind.value, tuple(rows(model))) for kind, model in LIVING.items()
    ]
    dead = [
        Guide(f"Record dat is {status.label}", status.value, tuple(rows(model)))
        for status, model in TOMBSTONES.items()
    ]
    return (*living, *dead)


def need_of(info: FieldInfo) -> str:
    """Say whether a field must be there: always, unless there is a reason, once published, or not at all."""
    if is_for_publication(info):
        return "bij publicatie"
    marker = next((m for m in info.metadata if isinstance(m, MayBeUnknown)), None)
    must_say = marker is not None and marker.silent is None
    return "verplicht" if info.is_required() else "of een reden" if must_say else "mag"


def rows(model: type[BaseModel], depth: int = 0) -> Iterator[FieldRow]:
    """Describe the fields of a model and of the models inside it, in the order of a record."""
    for key, info in fields_in_order(model):
        yield FieldRow(
            name=key,
            depth=depth,
            label=info.title or key,
            meaning=info.description or "",
            need=need_of(info),
            takes=tuple(terms_in(info.annotation)),
            is_list=is_list(info.annotation),
        )
        inner = model_in(info.annotation)
        if inner is not None and key != "unknown":
            yield from rows(inner, depth + 1)
