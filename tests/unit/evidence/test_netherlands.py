"""Dutch evidence: what is stated wins, and nothing that was not looked for becomes zero."""

from __future__ import annotations

from typing import Any

from menukaart.evidence.netherlands import DutchTotals, Netherlands, netherlands, totals
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.vocabulary import DutchVerdict
from tests.unit import records
from tests.unit.evidence.strength.test_score import effect, known, rows

TRIAL = {"design": "experiment-met-loting"}


def dutch(*effects: records.Data, pooled: Pooled | None = None, **changes: Any) -> Netherlands:
    if effects:
        changes["effects"] = effects
    sources = known(**TRIAL) | {"kennis-2020": records.source("kennis-2020", design="literatuurstudie")}
    return netherlands(records.intervention(**changes), sources, pooled=pooled)


def stated(studies: int) -> records.Data:
    return {"dutch_evidence": {"studies": str(studies), "verdict": "onderzocht", "sources": ["jansen-2020"]}}


def finding(source: str) -> records.Data:
    return {"text": "Zo was het.", "direction": "positief", "dutch": "true", "sources": source}


def test_nothing_known_is_not_zero() -> None:
    found = dutch()
    assert (found.studies, found.verdict, found.stated, found.counted) == (None, None, False, 0)
    assert dutch(effect(dutch_studies="0")).studies is None


def test_what_is_stated_wins() -> None:
    found = dutch(effect(**TRIAL, dutch_studies="1"), **stated(5))
    assert (found.studies, found.verdict, found.stated) == (5, DutchVerdict.STUDIED, True)
    assert not found.disagrees
    assert dutch(**stated(0)).studies == 0


def test_a_stated_number_that_is_too_low_is_seen() -> None:
    assert dutch(effect(**TRIAL, dutch_studies="1"), **stated(0)).disagrees


def test_studies_are_counted_once_and_a_synthesis_may_hold_them() -> None:
    one = effect(**TRIAL, dutch_studies="1")
    assert dutch(one, one).studies == 1
    assert dutch(one, effect(**TRIAL, dutch_studies="1", source="b-2")).studies == 2
    assert dutch(one, effect(dutch_studies="3", source="meta-2020")).studies == 3
    assert dutch(one, pooled=rows(dutch_studies=4)).studies == 4
    assert dutch(one, effect(**TRIAL, dutch_studies="1", relation="verwant", source="b-2")).studies == 1


def test_only_comparative_studies_count() -> None:
    assert dutch(evidence=[finding("jansen-2020")]).counted == 1
    assert dutch(evidence=[finding("kennis-2020")]).counted == 0
    assert dutch(effect(design="voor-en-nameting", dutch_studies="1")).counted == 0
    assert dutch(evidence=[finding("onbekend-1999")]).counted == 0


def test_a_verdict_is_never_derived() -> None:
    found = dutch(effect(**TRIAL, dutch_studies="1"))
    assert (found.studies, found.verdict, found.sources) == (1, None, ("jansen-2020",))


def test_totals_over_the_site() -> None:
    some = records.intervention("a", **stated(2))
    zero = records.intervention("b", **stated(0))
    unknown = records.intervention("c")
    found = totals([some, zero, unknown], known())
    assert found == DutchTotals(records=3, some=1, zero=1, unknown=1)
    assert found.without == 2
    assert totals([], {}).without == 0
