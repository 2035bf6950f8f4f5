"""What the form asks is what the models ask, and its YAML reader is the one that was taken over."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from menukaart.catalogue.references import Parts, find_references
from menukaart.model import LIVING, walk
from menukaart.model.shape import fields_in_order
from menukaart.render.editing.questions import questions
from menukaart.vocabulary import Outcome, RecordKind
from tests.ours import library
from tests.styles import FOLDER

ROOT = Path(__file__).parents[3]
ASKED: dict[str, Any] = questions()


def field(model: str, key: str) -> dict[str, Any]:
    return next(each for each in ASKED["models"][model]["fields"] if each["key"] == key)


@pytest.mark.parametrize("kind", RecordKind)
def test_every_field_of_a_record_is_asked_in_its_order(kind: RecordKind) -> None:
    name = ASKED["kinds"][kind.value]["model"]
    keys = [each["key"] for each in ASKED["models"][name]["fields"]]
    assert keys == [key for key, _ in fields_in_order(LIVING[kind])]


def test_every_group_that_is_named_is_described() -> None:
    named = set()

    def look(part: object) -> None:
        if isinstance(part, dict):
            if part.get("kind") == "group":
                named.add(part["model"])
            for value in part.values():
                look(value)
        elif isinstance(part, list):
            for value in part:
                look(value)

    look(ASKED)
    assert named
    assert named <= set(ASKED["models"])


def test_bounds_words_and_messages_come_along() -> None:
    assert field("Cost", "band")["shape"] == {
        "kind": "integer",
        "message": "Hier hoort een geheel getal van 1 tot en met 5.",
        "minimum": 1,
        "maximum": 5,
        "pattern": r"^-?(0|[1-9][0-9]*)$",
    }
    assert [word for word, _, _ in field("Effect", "outcome")["words"]] == [term.value for term in Outcome]
    assert field("Intervention", "phases")["shape"]["kind"] == "list"
    assert field("Intervention", "reviewed")["shape"]["kind"] == "date"
    assert ASKED["models"]["Citation"]["text"] == "source"
    assert "cost" in field("Intervention", "unknown")["reasons"]
    assert [word for word, _, _ in field("Intervention", "status")["words"]] == ["concept", "gepubliceerd"]


def test_fields_that_name_a_record_are_those_that_the_check_follows() -> None:
    """Of every real record: what the form takes for an id is what the check looks up, and nothing else."""
    for item in library().loaded:
        if item.record is not None:
            parts = tuple(walk.parts(item.record))
            followed = {(r.path, r.kind) for r in find_references(item.record, parts) if not r.snippet}
            assert set(asked_ids(parts)) == followed, item.id


def asked_ids(parts: Parts) -> Iterator[tuple[tuple[str | int, ...], RecordKind]]:
    for path, part in parts:
        for each in ASKED["models"].get(type(part).__name__, {"fields": []})["fields"]:
            value = dict(part).get(each["key"])
            place = (*path, each["key"])
            if "refers" in each and value:
                places = [place] if isinstance(value, str) else [(*place, i) for i in range(len(value))]
                yield from ((found, RecordKind(each["refers"])) for found in places)


def test_the_yaml_reader_is_the_one_that_was_taken_over() -> None:
    content = (FOLDER / "editing" / "yaml.js").read_bytes()
    written, _, version = (ROOT / "scripts/editor_js/yaml.sha256").read_text(encoding="utf-8").partition("  ")
    assert hashlib.sha256(content).hexdigest() == written, (
        "maak het opnieuw: node scripts/editor_js/bundle.mjs"
    )
    wanted = json.loads((ROOT / "scripts/editor_js/package.json").read_text(encoding="utf-8"))
    assert version.strip() == f"yaml {wanted['devDependencies']['yaml']}"
    assert b"Permission to use, copy, modify" in content
    assert b"new Function" not in content
    assert b"eval(" not in content
