"""The digits of the figures of a record: ``0.10`` says more than ``0.1``, and a tool may drop the zero."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from menukaart.model import Record
from menukaart.model.walk import FieldPath, parts


class Digits(NamedTuple):
    """A number as it is written.

    Attributes:
        path: where it stands now.
        place: the same, with the name of a figure instead of its number in a list: it survives a new order.
        value: the number, with all its digits.
    """

    path: FieldPath
    place: str
    value: Decimal


def digits(record: Record) -> Iterator[Digits]:
    """Give every number with decimals in a record."""
    found = list(parts(record))
    names = {path: name for path, part in found if isinstance(name := getattr(part, "id", None), str)}
    for path, part in found:
        for name, info in type(part).model_fields.items():
            value = getattr(part, name)
            if isinstance(value, Decimal):
                here = (*path, info.alias or name)
                yield Digits(here, _place(here, names), value)


def ends_in_zero(value: Decimal) -> bool:
    """Tell whether a number has decimals of which the last says nothing to a computer."""
    written = str(value)
    return "." in written and written.endswith("0")


def _place(path: FieldPath, names: dict[FieldPath, str]) -> str:
    steps = [str(names.get(path[: depth + 1], step)) for depth, step in enumerate(path)]
    return "/".join(steps)
