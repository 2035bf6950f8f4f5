"""How views become data for a typesetter: JSON, in which what is empty is left out."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass


def as_data(view: object) -> str:
    """Write a view of dataclasses as JSON."""
    return json.dumps(view, ensure_ascii=False, separators=(",", ":"), default=_filled)


def _filled(view: object) -> dict[str, object]:
    if not is_dataclass(view):
        raise TypeError(f"{type(view).__name__} is no view.")
    pairs = ((field.name, getattr(view, field.name)) for field in fields(view))
    return {name: value for name, value in pairs if value}
