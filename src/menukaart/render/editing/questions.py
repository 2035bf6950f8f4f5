"""What the form asks: the fields of each kind of record with their label, help, bounds and words.

Made from the schema of records, so that the form, an editor's program and ``check`` cannot differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel

from menukaart.model import LIVING
from menukaart.model.base import AlsoText, WithUnknowns
from menukaart.model.shape import fields_in_order, model_in, terms_in
from menukaart.render.api.mistakes import mistake
from menukaart.render.api.record_schema import all_models, record_schema
from menukaart.render.fieldguide import need_of
from menukaart.vocabulary import RecordKind

Json = dict[str, Any]
_BOUNDS = ("minimum", "maximum", "minLength", "maxLength", "pattern")
_REFERS: Mapping[tuple[str, str], RecordKind] = {
    ("Citation", "source"): RecordKind.SOURCE,
    ("Effect", "source"): RecordKind.SOURCE,
    ("Effect", "body"): RecordKind.SOURCE,
    ("SynthesisRequest", "source"): RecordKind.SOURCE,
    ("Intervention", "themes"): RecordKind.THEME,
    ("Theme", "related"): RecordKind.THEME,
    ("Related", "id"): RecordKind.INTERVENTION,
    ("Group", "interventions"): RecordKind.INTERVENTION,
}
"""Fields that hold the id of another record. A test holds them equal to ``catalogue/references.py``."""
_LONG = 301
"""From here a text gets more than one line to type in."""


def questions() -> Json:
    """Give the fields of every model that a record is made of, and the model of each kind of record."""
    models: Json = {}
    for kind, model in LIVING.items():
        definitions = record_schema(kind)["$defs"]
        for each in all_models([model]):
            models[each.__name__] = _model(each, definitions)
    roots = {kind.value: {"model": model.__name__, "label": kind.label} for kind, model in LIVING.items()}
    return {"kinds": roots, "models": models}


def _model(model: type[BaseModel], definitions: Json) -> Json:
    written = definitions[model.__name__]
    group = next((part for part in written.get("anyOf", []) if "properties" in part), written)
    fields = []
    for key, info in fields_in_order(model):
        field: Json = {
            "key": key,
            "label": info.title,
            "help": info.description,
            "required": need_of(info) == "verplicht",
            "shape": _shape(group["properties"][key], definitions),
        }
        if kind := _REFERS.get((model.__name__, key)):
            field["refers"] = kind.value
        if key == "unknown" and issubclass(model, WithUnknowns):
            silent = {name: marker.silent for name, marker in model.may_be_unknown().items()}
            field["reasons"] = [name for name, reason in silent.items() if reason is None]
        if model_in(info.annotation) is None and (terms := list(terms_in(info.annotation))):
            allowed = set(_words(field["shape"]))
            field["words"] = [[t.value, t.label, t.meaning] for t in terms if t.value in allowed]
        fields.append(field)
    return {"fields": fields} | ({"text": model.text_field} if issubclass(model, AlsoText) else {})


def _words(shape: Json) -> list[str]:
    return _words(shape["items"]) if shape["kind"] == "list" else list(shape.get("words", []))


def _shape(schema: Json, definitions: Json) -> Json:
    """Give the one shape that the form uses for a value, where a record may have several."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        if "enum" in definitions[name]:
            return _shape(definitions[name], definitions)
        return {"kind": "group", "model": name}
    if "enum" in schema:
        return {"kind": "word", "words": schema["enum"], "message": mistake(schema)}
    if "anyOf" in schema:
        choices = [part for part in schema["anyOf"] if part.get("type") != "null"]
        return _shape(
            next((part for part in choices if part.get("type") == "array"), choices[0]), definitions
        )
    if schema.get("type") == "array":
        return {
            "kind": "list",
            "items": _shape(schema["items"], definitions),
            "least": schema.get("minItems", 0),
        }
    if schema.get("type") == "object":
        return _dictionary(schema, definitions)
    return _scalar(schema)


def _dictionary(schema: Json, definitions: Json) -> Json:
    inner = schema.get("additionalProperties")
    return {"kind": "dictionary", "items": _shape(inner, definitions) if isinstance(inner, dict) else None}


def _scalar(schema: Json) -> Json:
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    kind = "date" if schema.get("format") == "date" else kinds[0]
    bounds = {name: schema[name] for name in _BOUNDS if name in schema}
    if kind == "string" and schema.get("maxLength", _LONG) >= _LONG and "pattern" not in schema:
        kind = "prose"
    return {"kind": kind, "message": schema.get("errorMessage", ""), **bounds}
