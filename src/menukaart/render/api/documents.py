"""The files of the API: lists, single records, schemas and the OpenAPI description."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

import menukaart
from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment
from menukaart.render.addresses import API, RESEARCHERS
from menukaart.render.api.convert import Converter, Json
from menukaart.render.api.models import (
    SCHEMA_VERSION,
    InterventionList,
    InterventionOut,
    SourceList,
    SourceOut,
    ThemeList,
    ThemeOut,
    TombstoneList,
    TombstoneOut,
)
from menukaart.render.api.public_schema import DIALECT, PublicSchema
from menukaart.render.api.record_schema import SINGULAR, record_schema, record_schema_file
from menukaart.vocabulary import RecordKind

_LISTS: dict[str, tuple[type[BaseModel], type[BaseModel]]] = {
    "interventions": (InterventionList, InterventionOut),
    "themes": (ThemeList, ThemeOut),
    "sources": (SourceList, SourceOut),
}

DOCUMENT_MODELS: Mapping[str, type[BaseModel]] = {
    "intervention": InterventionOut,
    "theme": ThemeOut,
    "source": SourceOut,
    "tombstone": TombstoneOut,
}
"""The shape of a single document, by kind."""


def documents(catalogue: Catalogue, assessments: Mapping[str, Assessment]) -> dict[str, Json]:
    """Give every document of the API by its path below the API, wherever the site will stand."""
    convert = Converter(catalogue, assessments, "")
    found: dict[str, Json] = {}
    for intervention in catalogue.interventions:
        found[f"interventions/{intervention.id}.json"] = convert.intervention(intervention)
    for source in catalogue.sources:
        found[f"sources/{source.id}.json"] = convert.source(source)
    for theme in catalogue.themes:
        found[f"themes/{theme.id}.json"] = convert.theme(theme)
    for kind, tombstone in catalogue.tombstones:
        found[f"{kind.value}/{tombstone.id}.json"] = convert.tombstone(kind, tombstone)
    return found


def api_files(
    catalogue: Catalogue, assessments: Mapping[str, Assessment], site_url: str, generated_at: str
) -> Iterator[tuple[str, bytes]]:
    """Give every file of the API, as an address from the root of the site and its content."""
    convert = Converter(catalogue, assessments, site_url)
    collections: dict[str, Iterator[tuple[str, Json]]] = {
        "interventions": ((r.id, convert.intervention(r)) for r in catalogue.interventions),
        "themes": ((r.id, convert.theme(r)) for r in catalogue.themes),
        "sources": ((r.id, convert.source(r)) for r in catalogue.sources),
    }
    for name, items in collections.items():
        # Kept as bytes, one kind at a time: as documents, thousands of records are ten times as large.
        written = []
        for identifier, item in items:
            content = write_json(item).encode()
            written.append(content.rstrip())  # as it stands in the list, which then copies none of them
            yield f"{API}{name}/{identifier}.json", content
        yield f"{API}{name}.json", listing(written, generated_at)
    tombstones = []
    for kind, record in catalogue.tombstones:
        content = write_json(convert.tombstone(kind, record)).encode()
        tombstones.append(content)
        yield f"{API}{kind.value}/{record.id}.json", content
    yield f"{API}tombstones.json", listing(tombstones, generated_at)
    for address, text in (*schema_files(), (f"{API}openapi.json", write_json(openapi(site_url)))):
        yield address, text.encode()


def schema_files() -> Iterator[tuple[str, str]]:
    """Give the JSON Schemas: of what the API gives, and of the YAML that editors write."""
    for name, (collection, item) in _LISTS.items():
        yield f"{API}schema/{name}.schema.json", write_json(output_schema(collection))
        yield f"{API}schema/{SINGULAR[name]}.schema.json", write_json(output_schema(item))
    yield f"{API}schema/tombstones.schema.json", write_json(output_schema(TombstoneList))
    yield f"{API}schema/tombstone.schema.json", write_json(output_schema(TombstoneOut))
    for kind in RecordKind:
        yield f"{API}schema/{record_schema_file(kind)}", write_json(record_schema(kind))


def openapi(site_url: str) -> dict[str, Any]:
    """Describe the API as OpenAPI 3.1."""
    models: list[type[BaseModel]] = [TombstoneList, TombstoneOut]
    for pair in _LISTS.values():
        models.extend(pair)
    _, definitions = models_json_schema(
        [(model, "serialization") for model in models],
        ref_template="#/components/schemas/{model}",
        schema_generator=PublicSchema,
    )
    paths: dict[str, Any] = {}
    for name, (collection, item) in _LISTS.items():
        paths[f"/{API}{name}.json"] = _operation(f"list_{name}", collection.__doc__, _ref(collection))
        either = {"oneOf": [_ref(item), _ref(TombstoneOut)]}
        single = _operation(f"get_{SINGULAR[name]}", item.__doc__, either)
        single["get"]["responses"]["404"] = {"description": "Deze id heeft nooit bestaan."}
        paths[f"/{API}{name}/{{id}}.json"] = {**single, "parameters": [_id_parameter()]}
    paths[f"/{API}tombstones.json"] = _operation(
        "list_tombstones", TombstoneList.__doc__, _ref(TombstoneList)
    )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Menukaart Onderwijskansen",
            "version": SCHEMA_VERSION,
            "description": (
                "Alle records als JSON. Binnen versie 1 blijven namen en betekenissen gelijk; er "
                "kunnen velden en vaste waarden bijkomen. Een veld is er altijd, leeg als null of []. "
                "Sinds 1.1 staan alle velden van een record erin, ook caution en search_terms."
            ),
            "license": {"name": "CC BY 4.0", "identifier": "CC-BY-4.0"},
            "x-generator": f"menukaart {menukaart.__version__}",
        },
        **_promise(site_url),
        "servers": [{"url": site_url or "/"}],
        "paths": paths,
        "components": {"schemas": definitions.get("$defs", {})},
    }


def _promise(site_url: str) -> dict[str, Any]:
    """Lead to what is promised of the API, when the address of the site is known."""
    if not site_url:
        return {}
    about = "Wat blijft, wat erbij kan komen, en hoe lang."
    return {"externalDocs": {"description": about, "url": f"{site_url}{RESEARCHERS}#belofte"}}


def write_json(value: object) -> str:
    """Write JSON in one fixed way, so that the same records give the same bytes."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"


def listing(items: Collection[bytes], generated_at: str) -> bytes:
    """Write a list of records that are JSON already, so that each is written once."""
    envelope = write_json(
        {"generated_at": generated_at, "schema_version": SCHEMA_VERSION, "total": len(items)}
    )
    head = f'{envelope.rstrip()[:-1]},"result":['.encode()
    pieces = [piece for item in items for piece in (b",", item.rstrip())]
    return b"".join((head, *pieces[1:], b"]}\n"))  # at once: joined in steps, it would stand in memory twice


@cache
def output_schema(model: type[BaseModel]) -> Mapping[str, Any]:
    """Give the JSON Schema of something that the API gives; made once, for the API and for the codebook."""
    return {
        "$schema": DIALECT,
        **model.model_json_schema(mode="serialization", schema_generator=PublicSchema),
    }


def _ref(model: type[BaseModel]) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{model.__name__}"}


def _operation(name: str, doc: str | None, schema: dict[str, Any]) -> dict[str, Any]:
    return {
        "get": {
            "operationId": name,
            "summary": (doc or "").strip(),
            "security": [],
            "responses": {
                "200": {"description": "Gevonden.", "content": {"application/json": {"schema": schema}}}
            },
        }
    }


def _id_parameter() -> dict[str, Any]:
    return {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
