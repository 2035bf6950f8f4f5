"""The data of the site: every file is what its schema promises."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate as validate_openapi

from .conftest import SITE_URL, Site

KINDS = {"interventions": "intervention", "themes": "theme", "sources": "source"}
CONTRACT = {
    "id", "title", "url", "status", "summary", "phases", "levels", "themes", "outcomes", "cost", "effects",
    "evidence_strength", "dutch_evidence", "gap", "synthesis", "reviewed", "review_before",
}  # fmt: skip

NUMBERS = {"months", "percentile_points", "class_of_25", "probability_of_superiority"}
YARDSTICKS = {*NUMBERS, "words", "not_applicable"}
SYNTHESIS = {
    "k", "effects", "estimate", "se", "ci", "tau2", "i2", "q", "prediction_interval", "method", "source",
    "outcome", "population", "test", "where", "notes",
}  # fmt: skip


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def api(site: Site) -> Path:
    """The folder of the API."""
    return site.folder / "api" / "v1"


def _validator(api: Path, name: str) -> Draft202012Validator:
    schema = _json(api / "schema" / f"{name}.schema.json")
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("kind", [*KINDS, "tombstones"])
def test_lists_follow_their_schema(api: Path, kind: str) -> None:
    listing = _json(api / f"{kind}.json")
    _validator(api, kind).validate(listing)
    assert listing["total"] == len(listing["result"]) > 0
    assert listing["generated_at"].endswith("T00:00:00Z")


@pytest.mark.parametrize("kind", KINDS)
def test_every_record_has_a_file_that_follows_its_schema(api: Path, kind: str) -> None:
    alive, dead = _validator(api, KINDS[kind]), _validator(api, "tombstone")
    ids = {record["id"] for record in _json(api / f"{kind}.json")["result"]}
    files = {file.stem: _json(file) for file in (api / kind).glob("*.json")}
    assert ids <= files.keys()
    for name, record in files.items():
        (alive if name in ids else dead).validate(record)


def test_an_intervention_holds_what_the_contract_names(api: Path) -> None:
    for record in _json(api / "interventions.json")["result"]:
        assert record.keys() >= CONTRACT
        for effect in record["effects"]:
            yardsticks = effect["yardsticks"]
            assert yardsticks.keys() == YARDSTICKS
            numbers = {name for name in NUMBERS if yardsticks[name] is not None}
            given = numbers | yardsticks["words"].keys()
            assert len(given) + len(yardsticks["not_applicable"]) == len(NUMBERS) + 4
            assert given.isdisjoint(yardsticks["not_applicable"])
            assert all(reason.endswith(".") for reason in yardsticks["not_applicable"].values())


def test_a_synthesis_holds_what_the_contract_names(api: Path) -> None:
    records = _json(api / "interventions.json")["result"]
    syntheses = [record["synthesis"] for record in records if record["synthesis"]]
    assert syntheses
    for synthesis in syntheses:
        assert synthesis.keys() >= SYNTHESIS
        assert (synthesis["dutch_studies"] is None) is (synthesis["dutch_rows"] is None)
        assert (
            0 <= (synthesis["dutch_studies"] or 0) <= (synthesis["dutch_rows"] or 0) <= synthesis["effects"]
        )
        assert 0 <= (synthesis["randomised_studies"] or 0) <= synthesis["k"] <= synthesis["effects"]
        assert synthesis["where"]


def test_schemas_reject_an_empty_object(api: Path) -> None:
    for name in [*KINDS, *KINDS.values(), "tombstone"]:
        assert not _validator(api, name).is_valid({}), name
    for kind in KINDS.values():
        assert not _validator(api, f"record-{kind}").is_valid({})


def test_addresses_in_the_data_exist(api: Path, site: Site) -> None:
    for kind in [*KINDS, "tombstones"]:
        for record in _json(api / f"{kind}.json")["result"]:
            assert record["url"].startswith(SITE_URL)
            address = record["url"].removeprefix(SITE_URL)
            assert (site.folder / address / "index.html").is_file(), record["url"]


def test_openapi_is_valid_and_names_real_files(api: Path) -> None:
    document = _json(api / "openapi.json")
    validate_openapi(document)
    for path in document["paths"]:
        if "{id}" not in path:
            assert (api / path.removeprefix("/api/v1/")).is_file(), path


def test_numbers_in_the_data_are_what_the_editor_wrote(api: Path) -> None:
    record = _json(api / "interventions" / "zittenblijven.json")
    headline = next(effect for effect in record["effects"] if effect["headline"])
    assert headline["value"] == -0.18
    ranking = _json(api / "sources" / "hattie-2009.json")["ranking"]
    assert len(ranking["rows"]) == 24
    assert {row["value"] for row in ranking["rows"] if row["value"] < 0} == {-0.09, -0.12, -0.16}


def test_a_synthesis_is_pooled_from_the_study_rows(api: Path) -> None:
    # Expected: small_group_post in tests/unit/evidence/data/expected_dietrichson.yaml.
    synthesis = _json(api / "interventions" / "leren-in-kleine-groepen.json")["synthesis"]
    assert (synthesis["k"], synthesis["effects"]) == (118, 767)
    assert (synthesis["dutch_rows"], synthesis["dutch_studies"]) == (7, 3)
    assert synthesis["where"] == {"post": "1", "small_group": "1"}
    assert synthesis["estimate"] == pytest.approx(0.36799, abs=0.0005)
    assert synthesis["ci"]["low"] == pytest.approx(0.30647, abs=0.0005)
    assert synthesis["prediction_interval"]["high"] == pytest.approx(0.89139, abs=0.005)


def test_every_record_has_a_score_with_all_its_criteria_or_says_why_not(api: Path) -> None:
    for record in _json(api / "interventions.json")["result"]:
        strength = record["evidence_strength"]
        is_judged = strength["state"] == "beoordeeld"
        assert strength["value"] in ({1, 2, 3, 4, 5} if is_judged else {None, 0})
        assert len(strength["criteria"]) == (6 if is_judged else 0)
        assert (strength["override"] is None) is (strength["value"] == strength["rule_value"])
