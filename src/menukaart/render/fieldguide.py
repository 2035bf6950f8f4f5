"""The reference of fields and words for editors, made from the model so that it cannot differ."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from menukaart.catalogue.rules import RULES
from menukaart.model import LIVING, TOMBSTONES
from menukaart.model.base import MayBeUnknown
from menukaart.vocabulary import RecordKind, Status, Term


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field: its name, what it is for, whether it must be there, and what it takes.

    Attributes:
        name: the key in the YAML.
        depth: how deep it is nested; 0 for a field of the record itself.
        meaning: what it is for.
        need: verplicht, mag, or "of een reden" when it may be unknown.
        takes: the allowed words, when there is a fixed list.
    """

    name: str
    depth: int
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


def rule_list() -> tuple[tuple[str, str, str], ...]:
    """List the rules about meaning: code, what must hold, and what a breach is."""
    words = {"error": "fout", "warning": "waarschuwing"}
    return tuple((rule.code, rule.summary, words[rule.level.value]) for rule in RULES)


def kind_of(word: str) -> RecordKind:
    """Find a kind of record by its Dutch label or its folder.

    Raises:
        KeyError: when the word is neither.
    """
    for kind in RecordKind:
        if word in {kind.label, kind.value, kind.value.removesuffix("s")}:
            return kind
    raise KeyError(word)


def rows(model: type[BaseModel], depth: int = 0) -> Iterator[FieldRow]:
    """Describe the fields of a model and of the models inside it, in the order of a record."""
    for name, info in model.model_fields.items():
        marker = next((m for m in info.metadata if isinstance(m, MayBeUnknown)), None)
        must_say = marker is not None and marker.silent is None
        need = "verplicht" if info.is_required() else "of een reden" if must_say else "mag"
        yield FieldRow(
            name=info.alias or name,
            depth=depth,
            meaning=info.description or "",
            need=need,
            takes=tuple(terms_in(info.annotation)),
            is_list=_is_list(info.annotation),
        )
        inner = _model_in(info.annotation)
        if inner is not None and name != "unknown":
            yield from rows(inner, depth + 1)


def terms_in(annotation: object) -> Iterator[Term]:
    """Give the fixed words that an annotation allows."""
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        yield from (term for term in annotation if isinstance(term, Term))
    elif get_origin(annotation) is Literal:
        yield from (Status(word) for word in get_args(annotation))
    else:
        for part in get_args(annotation):
            yield from terms_in(part)


def _is_list(annotation: object) -> bool:
    return get_origin(annotation) is tuple or any(map(_is_list, get_args(annotation)))


def _model_in(annotation: object) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (Annotated, Union, types.UnionType, tuple, dict):
        return next(filter(None, map(_model_in, get_args(annotation))), None)
    return None
