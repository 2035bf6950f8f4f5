"""Walks through a record without knowing its kind: its texts, its citations, its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from menukaart.model.base import Citation
from menukaart.model.effect import Effect
from menukaart.model.fields import Prose
from menukaart.model.judgements import SynthesisRequest

FieldPath = tuple[str | int, ...]


class TextField(NamedTuple):
    """A text in a record."""

    path: FieldPath
    text: str
    is_prose: bool


class SourceField(NamedTuple):
    """A reference to a source in a record. ``path`` points at the id."""

    path: FieldPath
    source: str
    locator: str | None


def parts(model: BaseModel, path: FieldPath = ()) -> Iterator[tuple[FieldPath, BaseModel]]:
    """Give a model and every model inside it, each with its path."""
    yield path, model
    for name, key in _model_fields(type(model)):
        value = getattr(model, name)
        if isinstance(value, BaseModel):
            yield from parts(value, (*path, key))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                yield from parts(item, (*path, key, index))
        elif isinstance(value, dict):
            for word, item in value.items():
                yield from parts(item, (*path, key, word))


def texts(record_parts: Iterable[tuple[FieldPath, BaseModel]]) -> Iterator[TextField]:
    """Give every text that an editor typed freely, in the parts of a record."""
    for path, part in record_parts:
        for name, key, is_prose in _text_fields(type(part)):
            value = getattr(part, name)
            if isinstance(value, str):
                yield TextField((*path, key), value, is_prose)
            elif isinstance(value, tuple):
                for index, item in enumerate(value):
                    if isinstance(item, str):
                        yield TextField((*path, key, index), item, is_prose)


def citations(record_parts: Iterable[tuple[FieldPath, BaseModel]]) -> Iterator[SourceField]:
    """Give every reference to a source, in the parts of a record."""
    for path, part in record_parts:
        if isinstance(part, (Citation, Effect, SynthesisRequest)):
            locator = None if isinstance(part, SynthesisRequest) else part.locator
            yield SourceField((*path, "source"), part.source, locator)


def citation_lists(
    record_parts: Iterable[tuple[FieldPath, BaseModel]],
) -> Iterator[tuple[FieldPath, tuple[Citation, ...]]]:
    """Give every list of citations in the parts of a record, with its path."""
    for path, part in record_parts:
        for name, key in _model_fields(type(part)):
            value = getattr(part, name)
            if isinstance(value, tuple) and value and isinstance(value[0], Citation):
                yield (*path, key), value


@cache
def _model_fields(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """List the fields that can hold models, by attribute and by key in a record."""
    return tuple(
        (name, info.alias or name)
        for name, info in model.model_fields.items()
        if _holds_model(info.annotation)
    )


def _holds_model(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(map(_holds_model, get_args(annotation)))


@cache
def _text_fields(model: type[BaseModel]) -> tuple[tuple[str, str, bool], ...]:
    return tuple(
        (name, info.alias or name, _mentions(info, Prose))
        for name, info in model.model_fields.items()
        if _holds_text(info.annotation)
    )


def _holds_text(annotation: object) -> bool:
    return annotation is str or any(map(_holds_text, get_args(annotation)))


def _mentions(info: FieldInfo, marker: type) -> bool:
    def inside(annotation: object) -> bool:
        found = any(isinstance(item, marker) for item in getattr(annotation, "__metadata__", ()))
        return found or any(map(inside, get_args(annotation)))

    return any(isinstance(item, marker) for item in info.metadata) or inside(info.annotation)
