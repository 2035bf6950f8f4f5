"""Whatever is written in whichever field: the report has its own words, in Dutch."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from menukaart.problems import Problem
from menukaart.reading.compose import compose
from menukaart.reading.document import Document
from menukaart.reading.validate import validate
from menukaart.vocabulary import RecordKind
from tests.unit import records

LONG = "x" * 12_000
HUGE = "9" * 5_000
WRONG: tuple[object, ...] = (
    [], {}, "", "?!", ["?!"], {"x": "?!"}, [[]], [{}], None, LONG, HUGE, "een\ntwee", "-1",
)  # fmt: skip
FULL = {
    RecordKind.INTERVENTION: records.intervention_data(
        abbreviation="ZS",
        description="Een tekst.",
        ages={"min": "4", "max": "12"},
        dosage={
            "minutes": "30",
            "extra_staff": "true",
            "moments": ["thuis"],
            "typical": {"pupils": "2", "minutes": "60"},
            "sources": "a",
        },
        conditions=[{"text": "Rust.", "sources": ["a"]}],
        not_meant=["Niet dit."],
        cost=records.cost_data(
            band="2", staff=[{"who": "Tutor", "hours": "5", "per": "groep-week", "sources": "a"}]
        ),
        effects=[
            records.effect_data(ci={"low": "0.1", "high": "0.4"}, se="0.1", studies="3", headline="true")
        ],
        dutch_evidence={"studies": "0", "verdict": "toegepast"},
        recognitions=[{"body": "NJi", "level": "goed", "date": "2025-01-01", "sources": "a"}],
        related=[{"id": "bijles", "relation": "verwant"}],
    ),
    RecordKind.THEME: records.theme_data(
        sections=[{"id": "t", "title": "T", "text": "x", "sources": "a"}],
        facts=[{"id": "f", "text": "x", "sources": "a"}],
        related=["b"],
    ),
    RecordKind.SOURCE: records.source_data(
        author=["Jansen"],
        issued="2020",
        DOI="10.1000/182",
        URL="https://example.org",
        ranking={"measure": "d", "note": "x", "rows": [{"rank": "1", "label": "x", "value": "0.1"}]},
        retracted={"date": "2025-01-01", "reason": "x"},
    ),
}


def variants(data: Any) -> Iterator[Any]:
    """Give the data with each value, however deep, replaced by each wrong value."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from ({**data, key: wrong} for wrong in WRONG)
            yield from ({**data, key: deeper} for deeper in variants(value))
        yield {**data, "xyzzy": "x"}
        yield from ({other: data[other] for other in data if other != key} for key in data)
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from ([*data[:index], deeper, *data[index + 1 :]] for deeper in variants(value))


def problems_of(kind: RecordKind, data: Any) -> tuple[Problem, ...]:
    document = Document("x.yaml", json.dumps(data, ensure_ascii=False))  # JSON is YAML
    tree, _ = compose(document)
    assert tree is not None
    return validate(kind, document, tree).problems


@cache
def problems_of_variants(kind: RecordKind) -> tuple[Problem, ...]:
    """Give every problem of every variant of a full record: some thousands of records, read once."""
    return tuple(problem for data in variants(FULL[kind]) for problem in problems_of(kind, data))


@pytest.mark.parametrize("kind", RecordKind)
def test_the_full_records_are_sound(kind: RecordKind) -> None:
    assert problems_of(kind, FULL[kind]) == ()


@pytest.mark.parametrize("kind", RecordKind)
def test_every_problem_of_shape_has_words_of_its_own(kind: RecordKind) -> None:
    vague = [problem for problem in problems_of_variants(kind) if problem.code == "ongeldig"]
    assert [(problem.path, problem.excerpt) for problem in vague] == []


@pytest.mark.parametrize("kind", RecordKind)
def test_a_long_value_does_not_flood_the_report(kind: RecordKind) -> None:
    for problem in problems_of_variants(kind):
        assert len(problem.message) < 400, problem.path
        assert len(problem.hint) < 1_000, problem.path
