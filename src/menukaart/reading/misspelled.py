"""A field under a name that is not its own: which field was meant, and what then is no second problem."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from menukaart import dutch
from menukaart.model.shape import fields_in_order, model_at
from menukaart.reading.tree import Path


def field_meant(part: type[BaseModel], name: str) -> str | None:
    """Find the field that an editor most likely meant by a name this part does not have.

    The Dutch name that the form and the reference show counts as much as the name in the file.
    """
    fields = fields_in_order(part)
    titles = [(key, (info.title or "").casefold()) for key, info in fields]
    spoken = name.replace("_", " ").casefold()
    exact = [key for key, title in titles if title == spoken]
    first = [key for key, title in titles if title.split(" ")[0] == spoken]
    if exact or len(first) == 1:
        return (exact or first)[0]
    return dutch.nearest(name, [key for key, _ in fields])


def fields_under_other_names(model: type[BaseModel], errors: Iterable[ErrorDetails]) -> frozenset[Path]:
    """List the places of fields that seem absent, but stand there under another name."""
    found: set[Path] = set()
    for error in errors:
        *above, name = error["loc"] or ("",)
        part = model_at(model, tuple(above)) if error["type"] == "extra_forbidden" else None
        meant = field_meant(part, str(name)) if part else None
        if meant:
            found.add((*above, meant))
    return frozenset(found)
