"""What to say when a value is not what a schema asks: made from the schema, so that bounds cannot differ."""

from __future__ import annotations

from typing import Any

from menukaart import dutch
from menukaart.model.forms import FORMS

_PLAIN = {
    "boolean": "Schrijf true voor ja en false voor nee.",
    "object": "Hier hoort een groep velden (ingesprongen regels).",
    "array": "Hier hoort een lijst: zet er [ ] omheen, of begin een regel met een streepje.",
}
_OPEN_END = 10_000
"""From here a longest length is a guard and no help to who writes."""


def mistake(schema: dict[str, Any]) -> str:
    """Say in Dutch what a value must be; empty when the schema itself asks nothing of it."""
    if "enum" in schema or "const" in schema:
        words = [f"'{word}'" for word in schema.get("enum", [schema.get("const")])]
        return f"Kies {dutch.enumeration(words, 'of')}."
    if "pattern" in schema:
        return FORMS[schema["pattern"]]
    if schema.get("format") == "date":
        return "Schrijf jaar-maand-dag, bijvoorbeeld 2026-03-01."
    match schema.get("type"):
        case "integer":
            return f"Hier hoort een geheel getal{_bounds(schema)}."
        case "number":
            return f"Hier hoort een getal met een punt, zoals 0.37{_bounds(schema, ', ')}."
        case "string":
            most = schema.get("maxLength", _OPEN_END)
            least = schema.get("minLength", 0)
            longest = f" van hoogstens {most} tekens" if most < _OPEN_END else ""
            shortest = f" van minstens {least} tekens" if least > 1 else ""
            return f"Hier hoort een tekst{shortest or longest}."
        case kind:
            return _PLAIN.get(kind, "") if isinstance(kind, str) else ""


def _bounds(schema: dict[str, Any], start: str = " ") -> str:
    low, high = schema.get("minimum"), schema.get("maximum")
    if low is None:
        return "" if high is None else f"{start}van hoogstens {high}"
    return f"{start}van {low} of meer" if high is None else f"{start}van {low} tot en met {high}"
