"""Writes a value of a record in the words of a reader; the digits stay those of the source."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import BaseModel

from menukaart import dutch
from menukaart.model.shape import fields_in_order
from menukaart.vocabulary import Term


def written(value: object) -> str:
    """Write any value of a record on one line; empty for nothing."""
    match value:
        case None | () | {}:
            return ""
        case bool():
            return "ja" if value else "nee"
        case Term():
            return value.label
        case Decimal() | int():
            return number(value)
        case date():
            return dutch.long_date(value)
        case tuple():
            return ", ".join(map(written, value))
        case dict():
            return ", ".join(f"{key}: {written(item)}" for key, item in value.items())
        case BaseModel():
            return group(value)
        case _:
            return " ".join(str(value).split())


def number(value: Decimal | int) -> str:
    """Write a number with all the digits it was given; a year has no point in it."""
    return str(value) if isinstance(value, int) else dutch.number(value)


def group(value: BaseModel) -> str:
    """Write a group of fields: what was filled in, each with its name."""
    parts = [
        (info.title or key, written(getattr(value, name)))
        for (key, info), name in zip(fields_in_order(type(value)), attributes(type(value)), strict=True)
        if name in value.model_fields_set
    ]
    filled = [(label, text) for label, text in parts if text]
    if len(filled) == 1:
        return filled[0][1]
    return "; ".join(f"{label}: {text}" for label, text in filled)


def attributes(model: type[BaseModel]) -> list[str]:
    """Name the fields of a model as Python knows them, in the order of a record."""
    names = {info.alias or name: name for name, info in model.model_fields.items()}
    return [names[key] for key, _ in fields_in_order(model)]
