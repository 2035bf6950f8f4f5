"""The records of this project: whatever they hold, the evidence derived from them is sound."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from menukaart.catalogue import Catalogue, check
from menukaart.evidence.gap import gap
from menukaart.evidence.netherlands import netherlands
from menukaart.evidence.strength.score import strength
from menukaart.evidence.strength.verdicts import Verdict
from menukaart.model import Intervention, Source
from menukaart.reading import load_library
from menukaart.vocabulary import Measure

ROOT = Path(__file__).parents[3]


@cache
def catalogue() -> Catalogue:
    return check(load_library(ROOT)).catalogue


@cache
def sources() -> dict[str, Source]:
    return {source.id: source for source in catalogue().sources}


every_record = pytest.mark.parametrize("record", catalogue().interventions, ids=lambda record: str(record.id))


@every_record
def test_strength(record: Intervention) -> None:
    found = strength(record, record.reviewed, sources())
    assert 0 <= found.value <= 5
    assert len(found.criteria) == 6
    assert (found.value == 0) is (found.base == 0) is (not found.sources)
    assert all(text.endswith(".") and "  " not in text for text in found.steps)
    assert all(item.reason for item in found.criteria)
    assert found.value <= found.base - sum(item.verdict is Verdict.NO for item in found.criteria) or (
        found.value == 1
    )


@every_record
def test_months_and_related_influences_carry_nothing(record: Intervention) -> None:
    own = [e for e in record.effects if e.relation == "direct" and e.source != "eef-toolkit-2026"]
    bare = record.model_copy(update={"effects": tuple(own)})
    assert (
        strength(bare, record.reviewed, sources()).base == strength(record, record.reviewed, sources()).base
    )
    months = [e for e in record.effects if e.measure is Measure.MONTHS and "eef-" in e.source]
    only = record.model_copy(update={"effects": tuple(months), "evidence": ()})
    assert strength(only, record.reviewed, sources()).value == 0


@every_record
def test_the_netherlands_and_the_gap(record: Intervention) -> None:
    dutch = netherlands(record, sources())
    assert dutch.stated is (record.dutch_evidence is not None)
    assert (dutch.counted > 0) is bool(dutch.sources)
    found = gap(record, sources())
    assert found.stated is (record.gap is not None)
    assert found.reason
