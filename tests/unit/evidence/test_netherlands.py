"""Dutch evidence: what is stated wins, and nothing that was not looked for becomes zero."""

from __future__ import annotations

from typing import Any

import pytest

from menukaart.evidence.netherlands import (
    DutchTotals,
    Netherlands,
    dutch_by_outcome,
    dutch_within,
    netherlands,
    totals,
)
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.strength.body import Body, BodyKind
from menukaart.model.effect import Effect
from menukaart.vocabulary import DutchVerdict, Outcome
from tests.unit import records
from tests.unit.evidence.strength.test_score import effect, known, request, rows

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


def by_outcome(
    *effects: records.Data, pooled: Pooled | None = None, **changes: Any
) -> dict[Outcome | None, int | None]:
    if effects:
        changes["effects"] = effects
    sources = known(**TRIAL) | {
        "kennis-2020": records.source("kennis-2020", design="literatuurstudie"),
        "proef-2021": records.source("proef-2021", **TRIAL),
        "verhaal-2021": records.source("verhaal-2021", design="kwalitatief"),
    }
    return dutch_by_outcome(records.intervention(**changes), sources, pooled)


def test_every_outcome_has_its_own_count_and_none_where_nobody_said() -> None:
    found = by_outcome(
        effect(**TRIAL, dutch_studies="2"), effect(**TRIAL, outcome="lezen", dutch_studies="0")
    )
    assert set(found) == {*Outcome, None}
    assert {outcome: amount for outcome, amount in found.items() if amount is not None} == {
        Outcome.MATHS: 2, Outcome.READING: 0, None: 2,
    }  # fmt: skip


def test_zero_is_stated_of_the_record_or_of_all_research_on_the_outcome() -> None:
    assert by_outcome()[Outcome.MATHS] is None
    assert set(by_outcome(**stated(0)).values()) == {0}
    assert by_outcome(effect(**TRIAL, dutch_studies="1"), **stated(0))[Outcome.MATHS] == 1
    zero = effect(**TRIAL, dutch_studies="0")
    assert by_outcome(zero)[Outcome.MATHS] == 0
    assert by_outcome(zero)[None] is None
    assert by_outcome(zero, effect(source="b-2"))[Outcome.MATHS] is None
    assert by_outcome(effect(dutch_studies="0", design="voor-en-nameting"))[Outcome.MATHS] is None
    assert by_outcome(effect(dutch_studies="0", relation="verwant"))[Outcome.MATHS] is None


@pytest.mark.parametrize(
    ("source", "known_zero"),
    [("jansen-2020", 0), ("proef-2021", None), ("kennis-2020", None), ("verhaal-2021", 0), ("weg-1990", 0)],
)
def test_other_research_in_a_finding_keeps_zero_away(source: str, known_zero: int | None) -> None:
    zero = effect(**TRIAL, dutch_studies="0")
    said = {"text": "Zo was het.", "direction": "positief", "sources": [source]}
    assert by_outcome(zero, evidence=[said])[Outcome.MATHS] == known_zero
    aims = {"outcomes": ["rekenen", "lezen"]}
    assert by_outcome(zero, evidence=[said], **aims)[Outcome.MATHS] == known_zero
    elsewhere = {**said, "outcomes": ["lezen"]}
    assert by_outcome(zero, evidence=[elsewhere], **aims)[Outcome.MATHS] == 0


def test_what_was_pooled_must_be_zero_as_well() -> None:
    zero = effect(**TRIAL, dutch_studies="0")
    assert by_outcome(zero, pooled=rows(dutch_studies=0), synthesis=request())[Outcome.MATHS] == 0
    assert by_outcome(zero, pooled=rows(dutch_studies=None), synthesis=request())[Outcome.MATHS] is None
    assert by_outcome(zero, pooled=rows(dutch_studies=3), synthesis=request())[Outcome.MATHS] == 3
    other = by_outcome(zero, pooled=rows(dutch_studies=3), synthesis=request(outcome="lezen"))
    assert (other[Outcome.MATHS], other[Outcome.READING]) == (0, 3)


def test_a_finding_counts_on_the_only_outcome_of_its_record() -> None:
    said = finding("jansen-2020")
    assert by_outcome(evidence=[said])[Outcome.MATHS] == 1
    found = by_outcome(evidence=[said], outcomes=["rekenen", "lezen"])
    assert (found[Outcome.MATHS], found[Outcome.READING], found[None]) == (None, None, 1)


def test_one_dutch_study_under_two_headings_counts_once() -> None:
    same = {**TRIAL, "dutch_studies": "1", "study": "toll-2012"}
    assert by_outcome(effect(**same), effect(**same, source="b-2"))[Outcome.MATHS] == 1
    assert dutch(effect(**same), evidence=[finding("jansen-2020")]).studies == 1
    apart = effect(**{**same, "study": "anders-2013"}, source="b-2")
    assert by_outcome(effect(**same), apart)[Outcome.MATHS] == 2


def test_how_the_number_came_about_is_said() -> None:
    nbsp = "\N{NO-BREAK SPACE}"
    one = effect(**TRIAL, dutch_studies="1")
    assert dutch().reason == "Wij kennen geen Nederlandse studie."
    assert dutch(one).reason == (
        f"Op deze pagina tellen wij minstens 1{nbsp}Nederlandse studie. Een oordeel is nog niet opgeschreven."
    )
    assert dutch(effect(**TRIAL, dutch_studies="2")).reason.startswith(
        f"Op deze pagina tellen wij minstens 2{nbsp}Nederlandse studies."
    )
    assert dutch(**stated(2)).reason == "Zo schreef de redactie het op."
    both = dutch(one, **stated(2))
    assert both.reason == (
        "Zo schreef de redactie het op. In de cijfers en bevindingen op deze pagina tellen wij er minstens 1."
    )
    assert (both.counted, both.sources) == (1, ("jansen-2020",))


def test_a_source_counts_its_largest_number_once() -> None:
    syntheses = [effect(dutch_studies=amount) for amount in ("2", "5", "3")]
    assert dutch(*syntheses).studies == 5
    trials = [effect(**TRIAL, dutch_studies=amount) for amount in ("2", "5", "3")]
    assert dutch(*trials).studies == 5
    assert dutch(effect(dutch_studies="6"), pooled=rows(dutch_studies=4)).studies == 6
    assert by_outcome(pooled=rows(dutch_studies=4), synthesis=request())[None] == 4


def body(
    *amounts: str | None, lots: bool = False, kind: BodyKind = BodyKind.SYNTHESIS, **changes: Any
) -> Body:
    figures = tuple(
        Effect.model_validate(
            effect(source=f"bron-{number}", **TRIAL, **({} if amount is None else {"dutch_studies": amount}))
        )
        for number, amount in enumerate(amounts)
    )
    sources = tuple(figure.source for figure in figures)
    return Body(
        kind, is_related=False, studies=9, answers={}, sources=changes.get("sources", sources),
        is_randomised_part=lots, figures=figures,
    )  # fmt: skip


def test_dutch_studies_within_a_synthesis_and_its_randomised_part() -> None:
    record = records.intervention()
    assert dutch_within(body("4"), record) == 4
    assert dutch_within(body("0"), record) == 0
    assert dutch_within(body(None), record) is None
    assert dutch_within(body("4", lots=True), record) is None
    assert dutch_within(body("0", lots=True), record) == 0
    assert dutch_within(body(), record) is None


def test_dutch_studies_within_listed_research() -> None:
    record = records.intervention(evidence=[finding("stil")])
    listed = {"kind": BodyKind.LISTED}
    assert dutch_within(body("1", "0", **listed), record) == 1
    assert dutch_within(body("0", "0", **listed), record) == 0
    assert dutch_within(body("0", None, **listed), record) is None
    assert dutch_within(body("0", sources=("bron-0", "zonder"), **listed), record) is None
    assert dutch_within(body("0", sources=("bron-0", "stil"), **listed), record) == 1
