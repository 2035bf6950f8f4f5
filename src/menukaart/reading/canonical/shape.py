"""What the models say about how a part of a record is written: the order of its fields."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, get_args, get_origin

from pydantic import BaseModel

from menukaart.model.shape import fields_in_order, model_in


class Shape(NamedTuple):
    """What is known of one value.

    Attributes:
        model: describes it, or the items of it; None for a plain value.
        is_free: it is a group whose names an editor chooses, such as ``unknown``.
    """

    model: type[BaseModel] | None = None
    is_free: bool = False

    def below(self, key: str) -> Shape:
        """Give the shape of a field of this group."""
        if self.is_free:
            return Shape(self.model)
        return _fields(self.model).get(key, Shape()) if self.model else Shape()

    def rank(self, key: str) -> int:
        """Give the place of a field among its neighbours; names that are not known come last, as they are."""
        if self.is_free or self.model is None:
            return 0
        return _ranks(self.model).get(key, len(self.model.model_fields))


@cache
def _ranks(model: type[BaseModel]) -> dict[str, int]:
    return {key: place for place, (key, _) in enumerate(fields_in_order(model))}


@cache
def _fields(model: type[BaseModel]) -> dict[str, Shape]:
    return {
        key: Shape(model_in(info.annotation), is_free=_is_free(info.annotation))
        for key, info in fields_in_order(model)
    }


def _is_free(annotation: object) -> bool:
    return get_origin(annotation) is dict or any(map(_is_free, get_args(annotation)))
