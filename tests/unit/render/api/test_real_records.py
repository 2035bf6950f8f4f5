"""The open data of this project: they hold all that the records hold, and all that was public before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from menukaart.model import Record
from menukaart.render.api.documents import api_files
from menukaart.vocabulary import RecordKind
from tests.ours import assessed, catalogue

ROOT = Path(__file__).parents[4]
RELEASE = ROOT / "releases" / "2026.11"
GIVEN_ELSEWHERE = {"strength_override", "verdict_text", "target", "targets", "alternatives"}
"""Fields that the API gives under another name (see ``DIFFERENCES``)."""

MADE_ANEW: dict[str, str] = {
    ".synthesis.notes": "that studies agree more than chance needs Q below its degrees of freedom",
    **dict.fromkeys(
        (
            f".synthesis.{field}"
            for field in ("estimate", "se", "ci", "tau2", "i2", "q", "prediction_interval")
        ),
        "a study is the plain mean of its effects: weights below zero put studies outside their own outcomes",
    ),
    ".label": "works of one author and year get a letter, an answer its question, a law its article",
    ".evidence_strength": "rule 2.0 judges anew; the score of rule 1.0 stands in evidence_strength.previous",
    **dict.fromkeys((".cited_by", ".interventions"), "follows from what editors wrote in other records"),
}
"""What may have another value than in the frozen release, and why: the path of a field without indexes.

What an editor changes needs no line here: rewording a record never breaks a test.
"""


@cache
def files() -> dict[str, Any]:
    known = catalogue()
    written = api_files(known, assessed(), "", "2026-11-21T00:00:00Z")
    return {path.removeprefix("api/v1/"): json.loads(text) for path, text in written}


def records() -> Iterator[tuple[str, Record]]:
    known = catalogue()
    for kind, living in (
        (RecordKind.INTERVENTION, known.interventions),
        (RecordKind.THEME, known.themes),
        (RecordKind.SOURCE, known.sources),
    ):
        yield from ((f"{kind.value}/{record.id}.json", record) for record in living)
    yield from ((f"{kind.value}/{record.id}.json", record) for kind, record in known.tombstones)


def missing(stored: Any, given: Any, path: str = "") -> Iterator[str]:
    """Name every part of a record that its document does not hold with the same value."""
    if isinstance(stored, dict) and isinstance(given, dict):
        for key, value in stored.items():
            if key not in given:
                yield f"{path}.{key}"
            else:
                yield from missing(value, given[key], f"{path}.{key}")
    elif isinstance(stored, list) and isinstance(given, list) and len(stored) == len(given):
        for one, other in zip(stored, given, strict=True):
            yield from missing(one, other, path)
    elif stored != given:
        yield path


def scalars(value: Any) -> Iterator[Any]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    if inner is None:
        yield value
    else:
        for part in inner:
            yield from scalars(part)


def test_every_document_holds_all_values_of_its_record() -> None:
    count = 0
    for path, record in records():
        stored = record.model_dump(mode="json", by_alias=True)
        if stored.get("cost") and stored["cost"]["band"] is None:
            del stored["cost"]["band"]  # the API may derive one from an amount
        elsewhere = {key: stored.pop(key) for key in GIVEN_ELSEWHERE & stored.keys()}
        assert list(missing(stored, files()[path])) == [], path
        assert set(scalars(elsewhere)) - {None} <= set(scalars(files()[path])), path
        count += 1
    assert count > 370


def test_what_was_forgotten_before_is_there() -> None:
    cautions = [record["caution"] for record in files()["interventions.json"]["result"] if record["caution"]]
    assert {caution["advice"] for caution in cautions} == {"liever-niet", "denk-twee-keer-na"}
    for kind in ("interventions", "themes", "sources"):
        assert any(record["search_terms"] for record in files()[f"{kind}.json"]["result"]), kind


@cache
def frozen() -> dict[str, Any]:
    written = (RELEASE / "documents.jsonl").read_text(encoding="utf-8")
    return {line["path"]: line["document"] for line in map(json.loads, written.splitlines())}


def gone(old: Any, new: Any, path: str = "") -> Iterator[str]:
    """Name every field that is no longer there, or is of another type: no reason excuses that."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key, value in old.items():
            # Keys of free words, such as ``unknown.cost``, come and go with what an editor fills in.
            if key in new:
                yield from gone(value, new[key], f"{path}.{key}")
            elif not path.endswith((".unknown", ".words", ".not_applicable", ".where", ".columns")):
                yield f"{path}.{key}"
    elif isinstance(old, list) and isinstance(new, list):
        for one, other in zip(old, new, strict=False):
            yield from gone(one, other, path)
    elif None not in (old, new) and sort(old) is not sort(new):
        yield path


def sort(value: Any) -> type:
    """Give the JSON type: there, 1 and 1.0 are both numbers."""
    return float if type(value) is int else type(value)


def test_no_field_of_the_frozen_release_is_gone_or_of_another_type() -> None:
    for path, old in frozen().items():
        assert path in files(), f"{path}: an address of the open data is gone"
        if old["status"] == files()[path]["status"]:
            assert list(gone(old, files()[path])) == [], path


def test_values_of_the_frozen_release_changed_only_for_a_named_reason() -> None:
    """A failure here is a question: is this meant? Then name the field and the reason in ``MADE_ANEW``.

    What is held here is what the program derives. What an editor wrote anew changes a document by itself:
    that those values arrive is held above, and that history only grows by the check.
    """
    written = {path: record.model_dump(mode="json", by_alias=True).keys() for path, record in records()}
    for path, old in frozen().items():
        new = files()[path]
        stored = written[path] & old.keys() & new.keys()
        reasons = tuple(MADE_ANEW)
        is_edited = any(
            not at.startswith(reasons) for key in stored for at in missing(old[key], new[key], f".{key}")
        )
        if new["changes"] == old["changes"] and not is_edited:
            changed = [at for at in missing(old, new) if not at.startswith(tuple(MADE_ANEW))]
            assert changed == [], path


CODEBOOK = json.loads((RELEASE / "codebook.json").read_text(encoding="utf-8"))["openapi"]
OLD_SCHEMAS: dict[str, Any] = CODEBOOK["components"]["schemas"]
WHAT_A_TYPE_IS = ("type", "$ref", "anyOf", "items", "format", "additionalProperties")


MAY_BE_NULL_SINCE = {
    "EvidenceStrength.value": "1.2",
    "EvidenceStrength.base": "1.2",
    "EvidenceStrength.rule_value": "1.2",
    "Cost.band": "1.4",
}
"""Fields that may be null since a later version, as ``/voor-gemeenten/`` and ``/wijzigingen/`` say."""


def bare(schema: Any) -> Any:
    """Leave only the type of a schema."""
    if isinstance(schema, dict):
        return {key: bare(value) for key, value in schema.items() if key in WHAT_A_TYPE_IS}
    return [bare(part) for part in schema] if isinstance(schema, list) else schema


@pytest.mark.parametrize("name", sorted(OLD_SCHEMAS))
def test_names_and_types_of_version_1_stay(name: str) -> None:
    old, new = OLD_SCHEMAS[name], files()["openapi.json"]["components"]["schemas"][name]
    assert set(old.get("required", ())) <= set(new.get("required", ()))
    assert set(old.get("enum", ())) <= set(new.get("enum", ()))
    for key, field in old.get("properties", {}).items():
        now = bare(new["properties"][key])
        if f"{name}.{key}" in MAY_BE_NULL_SINCE:
            assert now == {"anyOf": [bare(field), {"type": "null"}]}, f"{name}.{key}"
        else:
            assert bare(field) == now, f"{name}.{key}"


def test_what_became_null_has_a_typed_state_beside_it() -> None:
    for document in files().values():
        if isinstance(document, dict) and (strength := document.get("evidence_strength")):
            is_judged = strength["state"] == "beoordeeld"
            assert (strength["base"] is not None) is is_judged
            assert strength["value"] is not None or not is_judged
        if isinstance(document, dict) and (cost := document.get("cost")):
            assert (cost["band"] is None) is (cost["band_basis"] is None)


def test_the_addresses_of_version_1_stay() -> None:
    assert CODEBOOK["paths"].keys() <= files()["openapi.json"]["paths"].keys()
    assert files()["openapi.json"]["info"]["version"] == files()["themes.json"]["schema_version"] == "1.5"
