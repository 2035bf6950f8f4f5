"""The schema of what editors write: bounds that hold, Dutch words, and no real record refused."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from menukaart.model import LIVING, TOMBSTONES
from menukaart.model.shape import fields_in_order, model_in
from menukaart.render.api.documents import schema_files
from menukaart.render.api.record_schema import record_schema
from menukaart.vocabulary import RecordKind
from tests.yaml_plugin import as_plugin

ROOT = Path(__file__).parents[4]


@cache
def validator(kind: RecordKind) -> Any:
    return Draft202012Validator(record_schema(kind), format_checker=Draft202012Validator.FORMAT_CHECKER)


def record(kind: str, name: str) -> Any:
    return as_plugin((ROOT / kind / f"{name}.yaml").read_text(encoding="utf-8"))


def nodes(schema: Any, *, is_names: bool = False) -> Iterator[dict[str, Any]]:
    """Give every schema in a schema; the names of fields are no schemas."""
    if isinstance(schema, dict):
        if not is_names:
            yield schema
        for key, part in schema.items():
            if is_names or key not in {"default", "examples", "enum", "const"}:
                yield from nodes(part, is_names=not is_names and key in {"properties", "$defs"})
    elif isinstance(schema, list):
        for part in schema:
            yield from nodes(part)


@pytest.mark.parametrize("kind", RecordKind)
def test_every_real_record_follows_the_schema(kind: RecordKind) -> None:
    files = sorted((ROOT / kind.value).glob("*.yaml"))
    assert files
    for path in files:
        errors = validator(kind).iter_errors(as_plugin(path.read_text(encoding="utf-8")))
        assert [f"{path.name}: {error.json_path}: {error.message}" for error in errors] == []


@pytest.mark.parametrize(
    "change",
    [
        {"cost": {"band": 9, "sources": "hattie-2009"}},
        {"cost": {"band": 0, "sources": "hattie-2009"}},
        {"ages": {"min": 0, "max": 200}},
        {"ages": {"min": -1, "max": 5}},
        {"phases": []},
        {"sources": []},
        {"reviewed": "21-11-2026"},
        {"status": "klaar"},
        {"summary": "x" * 301},
        {"themes": ["Een Thema"]},
        {"strength_override": {"value": 3, "reason": "Kort.", "date": "2026-11-21", "by": "redactie"}},
    ],
    ids=str,
)
def test_the_schema_knows_the_bounds_of_the_model(change: dict[str, Any]) -> None:
    sound = record("interventions", "zomerschool")
    assert validator(RecordKind.INTERVENTION).is_valid(sound)
    assert not validator(RecordKind.INTERVENTION).is_valid({**sound, **change})


@pytest.mark.parametrize(
    "change",
    [
        {"p_value": "0,05"},
        {"i2": 101},
        {"i2": -1},
        {"se": -0.1},
        {"pupils": 1.5},
        {"headline": "ja"},
        {"ci": {"low": 0.1, "high": 0.2, "level": 100}},
    ],
    ids=str,
)
def test_the_schema_knows_the_bounds_of_a_figure(change: dict[str, Any]) -> None:
    sound = record("interventions", "zomerschool")
    first, *rest = sound["effects"]
    assert not validator(RecordKind.INTERVENTION).is_valid({**sound, "effects": [{**first, **change}, *rest]})


@pytest.mark.parametrize(
    "change", [{"DOI": "doi.org/10.1234/x"}, {"URL": "www.x.nl"}, {"issued": "mei 2019"}]
)
def test_the_schema_knows_the_forms_of_a_source(change: dict[str, Any]) -> None:
    sound = record("sources", "hattie-2009")
    assert validator(RecordKind.SOURCE).is_valid(sound)
    assert not validator(RecordKind.SOURCE).is_valid({**sound, **change})


def test_schemas_hold_only_words_of_json_schema() -> None:
    """``ge`` is a word of the library: no other program knows it, so that a bound would not hold."""
    known = {*Draft202012Validator.META_SCHEMA["properties"], "errorMessage", "markdownDescription"}
    for part in (
        "core",
        "applicator",
        "unevaluated",
        "validation",
        "meta-data",
        "format-annotation",
        "content",
    ):
        known |= set(vocabulary(part))
    for kind in RecordKind:
        assert {key for node in nodes(record_schema(kind)) for key in node} <= known


def vocabulary(part: str) -> dict[str, Any]:
    resource = validator(RecordKind.THEME)._resolver._registry.get_or_retrieve(  # the library's own copy
        f"https://json-schema.org/draft/2020-12/meta/{part}"
    )
    properties: dict[str, Any] = resource.value.contents["properties"]
    return properties


def test_no_public_schema_holds_a_bound_that_no_program_knows() -> None:
    import json  # noqa: PLC0415

    for _, text in schema_files():
        for node in nodes(json.loads(text)):
            assert not node.keys() & {"ge", "le", "gt", "lt"}
            assert node.get("type") != "array" or "minLength" not in node


def models() -> list[Any]:
    found = [*LIVING.values(), *TOMBSTONES.values()]
    for model in found:
        for _, info in fields_in_order(model):
            inner = model_in(info.annotation)
            if inner is not None and inner not in found:
                found.append(inner)
    return found


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_every_field_has_a_dutch_label_and_an_explanation(model: Any) -> None:
    for key, info in fields_in_order(model):
        assert info.title, key
        assert info.title[0].isupper() or info.title.startswith("p"), key
        assert not info.title.endswith("."), key
        assert info.description, key


def test_every_value_that_can_be_wrong_has_words() -> None:
    for kind in RecordKind:
        for node in nodes(record_schema(kind)):
            if node.keys() & {"pattern", "enum", "minimum", "maximum"} or node.get("format") == "date":
                assert node["errorMessage"].endswith("."), node


def test_the_status_decides_which_record_it_is() -> None:
    tombstone = {
        "id": "oud",
        "title": "Oud",
        "status": "verplaatst",
        "since": "2026-11-21",
        "reason": "Samengevoegd.",
        "target": "zomerschool",
        "changes": [{"date": "2026-11-21", "text": "Verplaatst."}],
    }
    assert validator(RecordKind.INTERVENTION).is_valid(tombstone)
    assert not validator(RecordKind.INTERVENTION).is_valid({**tombstone, "status": "ingetrokken"})
    assert not validator(RecordKind.INTERVENTION).is_valid({**tombstone, "status": "concept"})
