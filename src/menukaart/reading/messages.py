"""What a pydantic error means to an editor, in Dutch."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from menukaart import characters, dutch
from menukaart.model import LIVING, Tombstone
from menukaart.model.fields import MAX_ID_LENGTH, suggest_id
from menukaart.model.forms import FORMS
from menukaart.model.shape import example_of, field_at, fields_in_order, model_at, terms_in
from menukaart.reading.misspelled import field_meant
from menukaart.reading.tree import Path
from menukaart.vocabulary import Status

_SHOWN = 60
_SHORTEST = 3
_DOI = re.compile(r"10\.\d{4,9}(\.\d+)*/[^\s?#]+")
_WHOLE_VALUE = frozenset(
    {"enum", "literal_error", "string_pattern_mismatch", "geen-getal", "geen-geheel-getal", "geen-datum"}
    | {"geen-ja-of-nee"}
)
"""Errors of values in which a space that is none to the computer is the likely cause."""


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
    message = _describe(model, error)
    odd = characters.odd_space(error["input"]) if isinstance(error["input"], str) else ""
    if odd and error["type"] in _WHOLE_VALUE:
        return message._replace(hint=f"Er staat {characters.named(odd)} in: typ de waarde opnieuw.")
    return message


def _describe(model: type[BaseModel], error: ErrorDetails) -> Message:
    context = error.get("ctx", {})
    if "message" in context:  # raised by our own types, already in Dutch
        return Message(error["type"], context["message"], context.get("hint", ""))
    kind = error["type"]
    if error["input"] is None and kind not in {"missing", "extra_forbidden"}:
        return _empty(error)
    handler = _HANDLERS.get(kind)
    if handler:
        return handler(model, error)
    return Message("ongeldig", f"De waarde van '{_name(error['loc'])}' klopt niet.")


def _name(path: Path) -> str:
    words = [step for step in path if isinstance(step, str)]
    # Under 'unknown' an editor writes 'cost: onbekend', not 'reason'.
    if words[:-2][-1:] == ["unknown"] and words[-1] == "reason":
        return words[-2]
    return words[-1] if words else "record"


def _quote(value: object) -> str:
    text = str(value)
    return f"'{text}'" if len(text) <= _SHOWN else f"'{text[:_SHOWN]}…'"


def _empty(error: ErrorDetails) -> Message:
    name = _name(error["loc"])
    if isinstance(error["loc"][-1], int):
        return Message("leeg", f"Een onderdeel van '{name}' is leeg.", "Vul het in, of haal het weg.")
    hint = "Vul het in, of haal de regel weg. Begint de tekst met #? Zet haar tussen aanhalingstekens."
    return Message("leeg", f"Het veld '{name}' is leeg.", hint)


def _missing(model: type[BaseModel], error: ErrorDetails) -> Message:
    name, info = _name(error["loc"]), field_at(model, error["loc"])
    example = example_of(name, info) if info else name
    is_word = isinstance(example, str) and example != name
    hint = f"Verplicht; bijvoorbeeld {name}: {example}" if is_word else "Dit veld is verplicht."
    return Message("ontbreekt", f"Het veld '{name}' ontbreekt.", hint)


def _extra(model: type[BaseModel], error: ErrorDetails) -> Message:
    name = str(error["loc"][-1])
    part = model_at(model, error["loc"][:-1])
    known = [key for key, _ in fields_in_order(part)] if part else []
    if issubclass(model, Tombstone) and any(name in dict(fields_in_order(m)) for m in LIVING.values()):
        hint = "Een record dat niet meer geldt heeft dit veld niet; haal het weg."
        return Message("onbekend-veld", f"Het veld {_quote(name)} bestaat hier niet.", hint)
    meant = field_meant(part, name) if part else None
    hint = f"Bedoelde u '{meant}'?" if meant else f"Mogelijk zijn: {dutch.enumeration(known)}."
    if error["input"] is None and " " in name:
        hint = "Staat er een komma of dubbele punt in de tekst? Zet de tekst tussen aanhalingstekens."
    return Message("onbekend-veld", f"Het veld {_quote(name)} bestaat hier niet.", hint)


def _choice(model: type[BaseModel], error: ErrorDetails) -> Message:
    allowed = re.findall(r"'([^']*)'", error["ctx"]["expected"])
    if error["loc"] == ("status",):
        allowed = [term.value for term in Status]
    value = str(error["input"])
    hint = dutch.did_you_mean(value, allowed) or _word_meant(model, error["loc"], value)
    choices = dutch.enumeration([f"'{word}'" for word in allowed], "of")
    text = f"{_quote(value)} is geen bekende waarde voor '{_name(error['loc'])}'; kies {choices}."
    return Message("onbekende-waarde", text, hint)


def _word_meant(model: type[BaseModel], path: Path, value: str) -> str:
    """Find the word whose label or meaning names what the editor wrote."""
    info = field_at(model, path)
    for term in terms_in(info.annotation) if info and len(value) >= _SHORTEST else ():
        if value.lower() in f"{term.label} {term.meaning}".lower():
            return f"Bedoelde u '{term.value}' ({term.label})?"
    return ""


def _type(expected: str) -> Callable[[type[BaseModel], ErrorDetails], Message]:
    def handler(_model: type[BaseModel], error: ErrorDetails) -> Message:
        text = f"Bij '{_name(error['loc'])}' hoort {expected}, geen {_shape(error['input'])}."
        hint = _TYPE_HINTS.get((_name(error["loc"]), expected)) or _TYPE_HINTS.get(("", expected), "")
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
    is_id = limit == MAX_ID_LENGTH
    subject = "De id" if is_id else f"'{_name(error['loc'])}'"
    text = f"{subject} is {actual} {unit} lang; hoogstens {limit} mag."
    return Message("te-lang", text, "Maak het korter.")


def _too_short(_model: type[BaseModel], error: ErrorDetails) -> Message:
    limit = error["ctx"]["min_length"]
    if error["input"] == "":
        return _empty(error)
    if error["type"].startswith("string"):
        amount = dutch.count(limit, "teken", "tekens")
    else:
        amount = dutch.count(limit, "onderdeel", "onderdelen")
    return Message("te-kort", f"'{_name(error['loc'])}' heeft minstens {amount} nodig.")


def _bound(words: str, key: str) -> Callable[[type[BaseModel], ErrorDetails], Message]:
    def handler(_model: type[BaseModel], error: ErrorDetails) -> Message:
        text = (
            f"'{_name(error['loc'])}' is {_quote(error['input'])}; het moet {words} {error['ctx'][key]} zijn."
        )
        return Message("buiten-bereik", text)

    return handler


def _pattern(_model: type[BaseModel], error: ErrorDetails) -> Message:
    name, value = _name(error["loc"]), str(error["input"])
    if "a-z0-9" in error["ctx"]["pattern"]:
        text = f"{_quote(value)} is geen geldige id: alleen a-z, 0-9 en losse streepjes."
        if "," in value:
            return Message("ongeldige-id", text, f"Zijn dit er meer? Schrijf [{value[:_SHOWN]}].")
        suggestion = suggest_id(value)
        return Message("ongeldige-id", text, f"Bijvoorbeeld '{suggestion}'." if suggestion else "")
    hint = FORMS.get(error["ctx"]["pattern"], "")
    if name == "DOI" and (inside := _DOI.search(value)):
        hint = f"Schrijf {inside[0]}, zonder adres of woord ervoor."
    return Message("verkeerde-vorm", f"{_quote(value)} heeft niet de vorm die bij '{name}' hoort.", hint)


_TYPE_HINTS = {
    ("", "een lijst"): "Zet er [ ] omheen, of begin een regel met een streepje.",
    ("unknown", "een groep velden"): "Schrijf per veld een regel, bijvoorbeeld cost: niet-gezocht.",
    ("ci", "een groep velden"): "Schrijf {low: 0.1, high: 0.2}.",
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
    "dict_attributes_type": _type("een groep velden"),
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
