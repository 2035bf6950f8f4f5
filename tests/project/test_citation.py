"""CITATION.cff is valid, and says the same as the program, the changelog and the newest release."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import yaml

import menukaart
from menukaart.dutch import long_date

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "tests" / "schemas" / "cff-1.2.0.json").read_text(encoding="utf-8"))


def citation() -> dict[str, Any]:
    text = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but text
    return loaded


def as_json(citation: dict[str, Any]) -> dict[str, Any]:
    """Everything is text here, as the schema wants it, but the year, which is a number."""
    work = citation["preferred-citation"]
    return citation | {"preferred-citation": work | {"year": int(work["year"])}}


def test_it_follows_the_schema_of_the_format() -> None:
    jsonschema.validate(as_json(citation()), SCHEMA)


def test_the_schema_sees_a_mistake() -> None:
    wrong = as_json(citation()) | {"license": "MIET"}

    found = list(jsonschema.Draft7Validator(SCHEMA).iter_errors(wrong))
    assert [list(error.path) for error in found] == [["license"]]


def test_it_names_the_version_of_the_program_and_its_day() -> None:
    cited = citation()
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    released = re.search(rf"^## {re.escape(menukaart.__version__)} \((?P<day>.+)\)$", changelog, re.MULTILINE)

    assert cited["version"] == menukaart.__version__
    assert released is not None
    assert released["day"] == long_date(date.fromisoformat(cited["date-released"]))


def test_it_cites_the_newest_release_of_the_content() -> None:
    newest = max(path.name for path in (ROOT / "releases").iterdir() if path.is_dir())
    work = citation()["preferred-citation"]
    manifest = json.loads((ROOT / "releases" / newest / "manifest.json").read_text(encoding="utf-8"))

    assert work["version"] == newest
    assert work["date-released"] == manifest["generated_at"][:10]
    assert work["year"] == newest[:4]
