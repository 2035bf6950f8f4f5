"""Looks at the models themselves: which fields they have, in what order, and what those take."""

from __future__ import annotations

import types
from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from menukaart.model.base import AlsoText, ForPublication
from menukaart.model.fields import OneLine, Prose
from menukaart.vocabulary import Status, Term

_FIRST = ("id", "title", "status")
_LAST = ("reviewed", "review_before", "unknown", "changes")


def fields_in_order(model: type[BaseModel]) -> list[tuple[str, FieldInfo]]:
    """List the fields by the key they have in a record, in the order an editor writes them."""
    fields = {info.alias or name: info for name, info in model.model_fields.items()}
    first = [key for key in _FIRST if key in fields]
    last = [key for key in _LAST if key in fields]
    middle = [key for key in fields if key not in first and key not in last]
    return [(key, fields[key]) for key in (*first, *middle, *last)]


def field_at(model: type[BaseModel], path: tuple[str | int, ...]) -> FieldInfo | None:
    """Find the field at a path of keys and list indexes, or None when there is none."""
    current: type[BaseModel] | None = model
    info: FieldInfo | None = None
    is_free_key = False
    for step in path:
        if isinstance(step, int) or is_free_key:
            is_free_key = False
            continue
        if current is None:
            return None
        info = dict(fields_in_order(current)).get(step)
        current = model_in(info.annotation) if info else None
        is_free_key = info is not None and get_origin(info.annotation) is dict
    return info


def model_at(model: type[BaseModel], path: tuple[str | int, ...]) -> type[BaseModel] | None:
    """Find the model that describes the part at a path, or None when there is none."""
    if not [step for step in path if isinstance(step, str)]:
        return model
    info = field_at(model, path)
    return model_in(info.annotation) if info else None


def model_in(annotation: object) -> type[BaseModel] | None:
    """Find the model inside ``tuple[Model, ...]``, ``Model | None`` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (Annotated, Union, types.UnionType, tuple, dict):
        return next(filter(None, map(model_in, get_args(annotation))), None)
    return None


def terms_in(annotation: object) -> Iterator[Term]:
    """Give the fixed words that an annotation allows."""
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        yield from (term for term in annotation if isinstance(term, Term))
    elif get_origin(annotation) is Literal:
        yield from (Status(word) for word in get_args(annotation))
    else:
        for part in get_args(annotation):
            yield from terms_in(part)


def is_list(annotation: object) -> bool:
    """Tell whether an annotation takes a list."""
    return get_origin(annotation) is tuple or any(map(is_list, get_args(annotation)))


def takes_words(info: FieldInfo) -> bool:
    """Tell whether a field takes words of an editor, rather than an id, a number or a fixed word."""
    inner = model_in(info.annotation)
    if inner is None:
        return any(isinstance(marker, Prose | OneLine) for marker in _markers(info))
    own = inner.model_fields.get(inner.text_field) if issubclass(inner, AlsoText) else None
    return own is not None and takes_words(own)


def _markers(info: FieldInfo) -> Iterator[object]:
    def inside(annotation: object) -> Iterator[object]:
        yield from getattr(annotation, "__metadata__", ())
        for part in get_args(annotation):
            yield from inside(part)

    yield from info.metadata
    yield from inside(info.annotation)


def is_asked_of_new(key: str, info: FieldInfo) -> bool:
    """Tell whether a new record starts with an example of a field: what it must have, and a title."""
    return info.is_required() or key == "title"


def is_for_publication(info: FieldInfo) -> bool:
    """Tell whether a field may be absent only as long as the record is a concept."""
    return any(isinstance(marker, ForPublication) for marker in info.metadata)


def holds_fixed_form(info: FieldInfo) -> bool:
    """Tell whether the value of a field must have a certain form, such as two letters for a language."""
    return any(getattr(marker, "pattern", None) for marker in info.metadata)


def example_of(key: str, info: FieldInfo) -> object:
    """Give a value that the field takes: its example, its first word, or else its own name."""
    if info.examples:
        return info.examples[0]
    term = next(terms_in(info.annotation), None)
    return key if term is None else term.value
