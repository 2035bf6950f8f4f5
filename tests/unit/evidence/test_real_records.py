"""The records of this project: whatever they hold, the evidence derived from them is sound."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from menukaart.evidence.gap import gap
from menukaart.evidence.netherlands import netherlands
from menukaart.evidence.strength.score import strengths
from menukaart.model import Intervention, Source
from menukaart.vocabulary import Design, EvidenceState, Measure
from tests.ours import catalogue

ROOT = Path(__file__).parents[3]


@cache
def sources() -> dict[str, Source]:
    return {source.id: source for source in catalogue().sources}


every_record = pytest.mark.parametrize("record", catalogue().interventions, ids=lambda record: str(record.id))


@every_record
def test_strength(record: Intervention) -> None:
    found = strengths(record, record.reviewed, sources())
    assert set(record.outcomes) <= set(found.by_outcome)
    for one in (found.own, *found.by_outcome.values()):
        is_judged = one.state is EvidenceState.JUDGED
        assert is_judged is (one.body is not None) is bool(one.steps) is bool(one.sources)
        assert len(one.criteria) == (6 if is_judged else 0)
        assert one.value in ({1, 2, 3, 4, 5} if is_judged else {0, None})
        assert all(text.endswith(".") and "  " not in text for text in (one.reason, *one.steps))
        assert all(item.reason for item in one.criteria)


@every_record
def test_months_of_toolkits_carry_nothing(record: Intervention) -> None:
    own = [e for e in record.effects if e.source != "eef-toolkit-2026"]
    bare = record.model_copy(update={"effects": tuple(own)})
    value = strengths(record, record.reviewed, sources()).own.value
    assert strengths(bare, record.reviewed, sources()).own.value == value
    months = [e for e in record.effects if e.measure is Measure.MONTHS and e.design is Design.REVIEW]
    only = record.model_copy(update={"effects": tuple(months), "evidence": (), "synthesis": None})
    assert strengths(only, record.reviewed, sources()).own.value is None


@every_record
def test_the_netherlands_and_the_gap(record: Intervention) -> None:
    dutch = netherlands(record, sources())
    assert dutch.stated is (record.dutch_evidence is not None)
    assert (dutch.counted > 0) is bool(dutch.sources)
    found = gap(record, sources())
    assert found.stated is (record.gap is not None)
    assert found.reason
