"""Makes the models of the API from the models of records, so that no field is ever forgotten.

Every field of a record is in the API under the name it has in YAML, unless ``models.py`` leaves it out with
a reason. A field is always present and never of two types: short forms are written in full, what is empty
is null or an empty list. The models made here are never filled; they describe what ``convert.py`` writes.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    TypeAdapter,
    WithJsonSchema,
    create_model,
)
from pydantic.fields import FieldInfo

from menukaart.model.base import MayBeUnknown
from menukaart.model.fields import OneOrMore, Prose

_FOR_EDITORS = (
    AfterValidator,
    BeforeValidator,
    PlainSerializer,
    WithJsonSchema,
    MayBeUnknown,
    OneOrMore,
    Prose,
)
"""What says how an editor may write a value, or how it is read; a reader of the data has no use for it."""


class Out(BaseModel):
    """Base of everything that the API gives."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


@dataclass(frozen=True, slots=True)
class Difference:
    """How an API model differs from the model it is made from.

    Attributes:
        name: its name in the schemas; empty keeps that of the model.
        about: what it is, in Dutch, for the schemas; empty when the fields say enough.
        added: a model with the fields that the API adds, or None.
        left_out: fields by their name in a record, each with the reason why the API does not give it.
    """

    name: str = ""
    about: str = ""
    added: type[Out] | None = None
    left_out: Mapping[str, str] = field(default_factory=dict)


class Deriver:
    """Makes API models; the same model gives the same API model, so that schemas can share it."""

    def __init__(self, differences: Mapping[type[BaseModel], Difference]) -> None:
        """Take what the API changes; a model that is not named keeps all its fields and its name."""
        self._differences = differences
        self._made: dict[type[BaseModel], type[BaseModel]] = {}

    def derive(self, model: type[BaseModel]) -> type[BaseModel]:
        """Give the API model of a model.

        Raises:
            ValueError: when the API adds a field under a name that the record has too.
        """
        if model not in self._made:
            self._made[model] = self._make(model, self._differences.get(model, Difference()))
        return self._made[model]

    def _make(self, model: type[BaseModel], difference: Difference) -> type[BaseModel]:
        fields: dict[str, Any] = {}
        for source in filter(None, (difference.added, model)):
            for name, info in source.model_fields.items():
                key = info.alias or name
                if source is model and key in difference.left_out:
                    continue
                # A name in Python may be taken (``url`` is the page, ``URL`` the publication); a key may not.
                python_name = f"{name}_of_record" if name in fields and key != name else name
                if python_name in fields:
                    raise ValueError(f"{model.__name__}.{key} is in the record and added by the API")
                fields[python_name] = (self._field(info), ...)
        made: type[BaseModel] = create_model(difference.name or model.__name__, __base__=Out, **fields)
        made.__doc__ = difference.about or None
        return made

    def _field(self, info: FieldInfo) -> Any:  # noqa: ANN401  (a type, made while the program runs)
        about = Field(
            alias=info.alias, title=info.title, description=info.description, examples=_examples(info)
        )
        kept = [item for item in info.metadata if not isinstance(item, _FOR_EDITORS)]
        return _annotated(self._type(info.annotation), [*kept, about])

    def _type(self, written: Any) -> Any:  # noqa: ANN401  (a type, made while the program runs)
        """Turn models into API models, tuples into lists and exact decimals into JSON numbers."""
        parts = get_args(written)
        match get_origin(written):
            case None:
                return self._plain(written)
            case origin if origin is Annotated:
                first, *rest = parts
                kept = [item for item in rest if not isinstance(item, _FOR_EDITORS)]
                return _annotated(self._type(first), kept)
            case origin if origin is Literal:
                return type(parts[0]) if isinstance(parts[0], Enum) else written
            case origin if origin is tuple:
                return list[self._type(parts[0])]  # type: ignore[misc]  # the same
            case origin if origin in (Union, types.UnionType):
                return Union[tuple(map(self._type, parts))]  # noqa: UP007  (types of any number)
            case origin:
                return origin[tuple(map(self._type, parts))]

    def _plain(self, written: Any) -> Any:  # noqa: ANN401  (a type, made while the program runs)
        if isinstance(written, type) and issubclass(written, BaseModel):
            return self.derive(written)
        return float if written is Decimal else written


def _annotated(plain: Any, metadata: list[Any]) -> Any:  # noqa: ANN401  (a type, made while the program runs)
    for item in metadata:
        plain = Annotated[plain, item]
    return plain


def _examples(info: FieldInfo) -> list[Any] | None:
    """Give the examples as the API would write them: numbers as numbers, short forms in full."""
    if not info.examples:
        return None
    reader: TypeAdapter[Any] = TypeAdapter(_annotated(info.annotation, info.metadata))
    read = map(reader.validate_python, info.examples)
    return [reader.dump_python(value, mode="json", by_alias=True) for value in read]
