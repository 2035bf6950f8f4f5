"""The JSON Schema of the YAML that editors write, with the words that an editor's program shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from menukaart.catalogue.record_format import VERSION
from menukaart.model import LIVING, TOMBSTONES
from menukaart.model.shape import fields_in_order, model_in, terms_in
from menukaart.render.api.mistakes import mistake
from menukaart.render.api.public_schema import DIALECT, PublicSchema
from menukaart.render.fieldguide import need_of
from menukaart.vocabulary import RecordKind, Term

SINGULAR = {"interventions": "intervention", "themes": "theme", "sources": "source"}
SCHEMA_FOLDER = "build/schema"
"""Where the schemas stand for editors' programs, below the root: made, so never in git."""
_NEED = {
    "verplicht": "Verplicht.",
    "mag": "Mag weg.",
    "bij publicatie": "Mag weg zolang het record een concept is.",
    "of een reden": "Invullen, of een reden onder `unknown`.",
}
_QUOTED = {"number": r"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$", "integer": r"^-?(0|[1-9][0-9]*)$"}
"""What a number between quotes looks like: that is as good, and bounds do not reach it."""
Schema = dict[str, Any]


def record_schema_file(kind: RecordKind) -> str:
    """Give the name of the file that holds the schema of a kind of record."""
    return f"record-{SINGULAR[kind.value]}.schema.json"


@cache
def record_schema(kind: RecordKind) -> Mapping[str, Any]:
    """Describe the YAML of one kind of record: alive, moved, split or withdrawn. Made once, for all who ask.

    The status decides which of these it is, so that a mistake is told about the right one. Besides
    the standard, ``errorMessage`` and ``markdownDescription`` are what yaml-language-server shows.
    """
    living, dead = LIVING[kind], TOMBSTONES
    models: list[type[BaseModel]] = [living, *dead.values()]
    refs, definitions = models_json_schema(
        [(model, "validation") for model in models],
        ref_template="#/$defs/{model}",
        schema_generator=PublicSchema,
    )
    written = definitions["$defs"]
    for model in all_models(models):
        _explain_fields(written[model.__name__], model)
    for definition in written.values():
        if "enum" in definition:
            definition.pop("title")  # the name of a class
        _for_tools(definition)
    whole: Schema = refs[(living, "validation")]
    for status, model in reversed(dead.items()):
        is_status = {"properties": {"status": {"const": status.value}}, "required": ["status"]}
        whole = {"if": is_status, "then": refs[(model, "validation")], "else": whole}
    about = {"title": f"Record: {kind.label}", "$comment": f"Vorm van records: versie {VERSION}."}
    return {"$schema": DIALECT, **about, **whole, "$defs": written}


def all_models(models: list[type[BaseModel]]) -> list[type[BaseModel]]:
    """List the models and all that stand inside them, each once."""
    found = dict.fromkeys(models)
    waiting = list(models)
    while waiting:
        for _, info in fields_in_order(waiting.pop()):
            inner = model_in(info.annotation)
            if inner is not None and inner not in found:
                found[inner] = None
                waiting.append(inner)
    return list(found)


def _explain_fields(definition: Schema, model: type[BaseModel]) -> None:
    """Give every field of a model the text that a program shows beside it, and no English name."""
    group = next((part for part in definition.get("anyOf", []) if "properties" in part), definition)
    group.pop("title", None)
    for key, info in fields_in_order(model):
        words = terms_in(info.annotation) if model_in(info.annotation) is None else iter(())
        about = f"{info.description or info.title} {_NEED[need_of(info)]}"
        listed = "\n".join(map(_word, words))
        group["properties"][key]["markdownDescription"] = f"{about}\n\n{listed}" if listed else about


def _word(term: Term) -> str:
    about = ". ".join(filter(None, ("" if term.label == term.value else term.label, term.meaning)))
    return f"- `{term.value}`: {about}" if about else f"- `{term.value}`"


def _for_tools(schema: Schema) -> None:
    """Say in words what a value must be, and let a text be written without quotes.

    An editor's tools see ``2019`` as a number, and ``"0.10"`` as a text. The product itself reads every
    scalar as text; only other programs need to be told.
    """
    if schema.get("type") == "array" and "minLength" in schema:
        schema["minItems"] = schema.pop("minLength")  # what the library says of a list behind our own reader
    if words := mistake(schema):
        schema["errorMessage"] = words
    if schema.get("type") == "string" and not schema.keys() & {"enum", "const", "format"}:
        schema["type"] = ["string", "number", "boolean"]
    if form := _QUOTED.get(str(schema.get("type"))):
        schema.pop("examples", None)  # written as text, which is how a record keeps its decimals
        schema |= {"type": [schema["type"], "string"], "pattern": form}
    for part in _inside(schema):
        _for_tools(part)


def _inside(schema: Schema) -> Iterator[Schema]:
    yield from schema.get("properties", {}).values()
    yield from schema.get("anyOf", [])
    for name in ("items", "additionalProperties"):
        part = schema.get(name)
        if isinstance(part, dict):
            yield part
