"""What a pydantic error means to an editor, in Dutch."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from menukaart import dutch
from menukaart.model.shape import fields_in_order, model_at
from menukaart.reading.tree import Path
from menukaart.vocabulary import Status


class Message(NamedTuple):
    """The words of a problem."""

    code: str
    text: str
    hint: str = ""


def describe(model: type[BaseModel], error: ErrorDetails) -> Message:
    """Put a validation error into Dutch.

    Args:
        model: the model of the whole record, to know which keys were possible.
        error: one entry of ``ValidationError.errors()``.
    """
    context = error.get("ctx", {})
    if "message" in context:  # raised by our own types, already in Dutch
        return Message(error["type"], context["message"], context.get("hint", ""))
    kind = error["type"]
    if error["input"] is None and kind not in {"missing", "extra_forbidden"}:
        return Message(
            "leeg", f"Het veld '{_name(error['loc'])}' is leeg.", "Vul het in, of haal de regel weg."
        )
    handler = _HANDLERS.get(kind)
    if handler:
        return handler(model, error)
    return Message("ongeldig", f"De waarde van '{_name(error['loc'])}' klopt niet.")


def _name(path: Path) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "record")


def _missing(_model: type[BaseModel], error: ErrorDetails) -> Message:
    return Message("ontbreekt", f"Het veld '{_name(error['loc'])}' ontbreekt.", "Dit veld is verplicht.")


def _extra(model: type[BaseModel], error: ErrorDetails) -> Message:
    name = str(error["loc"][-1])
    part = model_at(model, error["loc"][:-1])
    known = [key for key, _ in fields_in_order(part)] if part else []
    hint = dutch.did_you_mean(name, known) or f"Mogelijk zijn: {dutch.enumeration(known)}."
    if error["input"] is None and " " in name:
        hint = "Staat er een komma of dubbele punt in de tekst? Zet de tekst tussen aanhalingstekens."
    return Message("onbekend-veld", f"Het veld '{name}' bestaat hier niet.", hint)


def _choice(_model: type[BaseModel], error: ErrorDetails) -> Message:
    allowed = re.findall(r"'([^']*)'", error["ctx"]["expected"])
    if error["loc"] == ("status",):
        allowed = [term.value for term in Status]
    value = str(error["input"])
    hint = dutch.did_you_mean(value, allowed)
    choices = dutch.enumeration([f"'{word}'" for word in allowed], "of")
    text = f"'{value}' is geen bekende waarde voor '{_name(error['loc'])}'; kies {choices}."
    return Message("onbekende-waarde", text, hint)


def _type(expected: str) -> Callable[[type[BaseModel], ErrorDetails], Message]:
    def handler(_model: type[BaseModel], error: ErrorDetails) -> Message:
        text = f"Bij '{_name(error['loc'])}' hoort {expected}, geen {_shape(error['input'])}."
        hint = "Zet er [ ] omheen, of begin een regel met een streepje." if expected == "een lijst" else ""
        return Message("verkeerd-type", text, hint)

    return handler


def _shape(value: object) -> str:
    match value:
        case dict():
            return "groep velden (ingesprongen regels)"
        case list() | tuple():
            return "lijst"
        case _:
            return f"tekst ('{str(value)[:40]}')"


def _too_long(_model: type[BaseModel], error: ErrorDetails) -> Message:
    limit, actual = error["ctx"]["max_length"], len(error["input"])
    unit = "tekens" if error["type"].startswith("string") else "onderdelen"
    text = f"'{_name(error['loc'])}' is {actual} {unit} lang; hoogstens {limit} mag."
    return Message("te-lang", text, "Maak het korter.")


def _too_short(_model: type[BaseModel], error: ErrorDetails) -> Message:
    limit = error["ctx"]["min_length"]
    if error["type"].startswith("string"):
        amount = dutch.count(limit, "teken", "tekens")
    else:
        amount = dutch.count(limit, "onderdeel", "onderdelen")
    return Message("te-kort", f"'{_name(error['loc'])}' heeft minstens {amount} nodig.")


def _bound(words: str, key: str) -> Callable[[type[BaseModel], ErrorDetails], Message]:
    def handler(_model: type[BaseModel], error: ErrorDetails) -> Message:
        text = f"'{_name(error['loc'])}' is {error['input']}; het moet {words} {error['ctx'][key]} zijn."
        return Message("buiten-bereik", text)

    return handler


def _pattern(_model: type[BaseModel], error: ErrorDetails) -> Message:
    name, value = _name(error["loc"]), str(error["input"])
    if "a-z0-9" in error["ctx"]["pattern"]:
        text = f"'{value}' is geen geldige id: alleen a-z, 0-9 en losse streepjes."
        suggestion = re.sub(r"[^a-z0-9]+", "-", value.lower()).strip("-")
        return Message("ongeldige-id", text, f"Bijvoorbeeld '{suggestion}'." if suggestion else "")
    hint = _FORMS.get(name, "")
    return Message("verkeerde-vorm", f"'{value}' heeft niet de vorm die bij '{name}' hoort.", hint)


_FORMS = {
    "DOI": "Een DOI begint met 10., bijvoorbeeld 10.1234/abc; zonder adres ervoor.",
    "language": "Twee kleine letters, bijvoorbeeld nl of en.",
}

_HANDLERS: dict[str, Callable[[type[BaseModel], ErrorDetails], Message]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "enum": _choice,
    "literal_error": _choice,
    "string_type": _type("tekst"),
    "tuple_type": _type("een lijst"),
    "list_type": _type("een lijst"),
    "dict_type": _type("een groep velden"),
    "model_type": _type("een groep velden"),
    "model_attributes_type": _type("een groep velden"),
    "decimal_type": _type("een getal"),
    "int_type": _type("een geheel getal"),
    "bool_type": _type("true of false"),
    "date_type": _type("een datum"),
    "string_too_long": _too_long,
    "string_too_short": _too_short,
    "too_long": _too_long,
    "too_short": _too_short,
    "greater_than_equal": _bound("minstens", "ge"),
    "less_than_equal": _bound("hoogstens", "le"),
    "string_pattern_mismatch": _pattern,
}
