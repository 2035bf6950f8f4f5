"""Why there is no number: which state comes first, and when a search makes a 0."""

from __future__ import annotations

from typing import Any

import pytest

from menukaart.evidence.strength.body import Body, BodyKind
from menukaart.evidence.strength.state import aims_and_figures, why_not_judged
from menukaart.vocabulary import EvidenceState, Outcome
from tests.unit import records
from tests.unit.evidence.strength.test_score import SEARCH, effect, finding, request

BODY = Body(BodyKind.RANKING, is_related=True, studies=None, answers={}, sources=("bron",))
MONTHS: records.Data = {"measure": "maanden", "value": "4", "design": "literatuurstudie"}
RATING = {"body": "EEF", "scheme": "padlocks", "value": "3", "source": "jansen-2020", "date": "2026-01-01"}


def state(
    *effects: records.Data,
    outcome: Outcome | None = Outcome.MATHS,
    bodies: tuple[Body, ...] = (),
    reason: str = "onbekend",
    **changes: Any,
) -> EvidenceState:
    if effects:
        changes["effects"] = effects
    else:
        changes["unknown"] = {**records.intervention_data(**changes)["unknown"], "effects": reason}
    return why_not_judged(records.intervention(**changes), outcome, bodies)[0]


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("onbekend", EvidenceState.SILENT), ("niet-gezocht", EvidenceState.NOT_SEARCHED),
        ("te-weinig-studies", EvidenceState.TOO_FEW), ("gezocht-niets-gevonden", EvidenceState.SILENT),
        ("niet-van-toepassing", EvidenceState.NOT_APPLICABLE),
    ],
)  # fmt: skip
def test_the_reason_of_the_record_decides_where_nothing_else_is_there(
    reason: str, expected: EvidenceState
) -> None:
    assert state(reason=reason) is expected


def test_not_applicable_goes_before_everything() -> None:
    assert (
        state(reason="niet-van-toepassing", bodies=(BODY,), search=[SEARCH]) is EvidenceState.NOT_APPLICABLE
    )


def test_a_fruitless_search_of_whole_texts_is_a_zero_only_without_any_figure_or_body() -> None:
    assert state(search=[SEARCH]) is EvidenceState.NOTHING_FOUND
    assert state(search=[SEARCH], bodies=(BODY,)) is EvidenceState.WEAK_OR_RELATED
    assert state(effect(**MONTHS), search=[SEARCH]) is EvidenceState.ELSEWHERE
    assert state(effect(outcome="lezen", **MONTHS), search=[SEARCH]) is EvidenceState.NOTHING_FOUND
    assert state(effect(outcome="lezen", **MONTHS), search=[SEARCH], outcome=None) is EvidenceState.ELSEWHERE
    assert state(search=[SEARCH], evidence=[finding("jansen-2020")]) is EvidenceState.NOTHING_FOUND


@pytest.mark.parametrize("changes", [{"subject": "kosten"}, {"result": "iets"}])
def test_other_searches_make_no_zero(changes: records.Data) -> None:
    assert state(search=[{**SEARCH, **changes}]) is EvidenceState.SILENT


def test_a_search_that_saw_parts_of_texts_makes_no_zero() -> None:
    partial = {**SEARCH, "whole_texts": "false"}
    assert state(search=[partial]) is EvidenceState.TOO_FEW
    assert state(search=[partial], reason="niet-gezocht") is EvidenceState.TOO_FEW
    assert state(search=[partial], evidence=[finding("jansen-2020")]) is EvidenceState.DESCRIPTION


def test_the_newest_search_is_the_one_that_is_told() -> None:
    dates = ("2026-11-24", "2026-11-25", "2025-01-01")
    record = records.intervention(search=[{**SEARCH, "date": day} for day in dates])
    found, search = why_not_judged(record, Outcome.MATHS, ())
    assert found is EvidenceState.NOTHING_FOUND
    assert search is not None
    assert search.date.isoformat() == "2026-11-25"
    partial = [{**SEARCH, "whole_texts": "false", "date": day} for day in dates]
    found, search = why_not_judged(records.intervention(search=partial), Outcome.MATHS, ())
    assert (found, search and search.date.isoformat()) == (EvidenceState.TOO_FEW, "2026-11-25")


def test_a_body_or_a_figure_that_does_not_count_is_weak_or_related() -> None:
    assert state(bodies=(BODY,)) is EvidenceState.WEAK_OR_RELATED
    assert state(effect(measure="r")) is EvidenceState.WEAK_OR_RELATED
    assert state(effect(measure="r"), effect(**MONTHS)) is EvidenceState.WEAK_OR_RELATED
    assert state(effect(**{**MONTHS, "design": "voor-en-nameting"})) is EvidenceState.WEAK_OR_RELATED
    assert state(effect(**MONTHS, relation="verwant")) is EvidenceState.WEAK_OR_RELATED
    assert state(effect(measure="d", design="literatuurstudie")) is EvidenceState.WEAK_OR_RELATED


def test_months_and_ratings_of_others_are_a_judgement_elsewhere() -> None:
    assert state(effect(**MONTHS)) is EvidenceState.ELSEWHERE
    assert state(effect(**MONTHS), outcome=None) is EvidenceState.ELSEWHERE
    assert state(effect(**MONTHS), outcome=Outcome.READING) is EvidenceState.SILENT


def test_findings_that_compare_nothing_are_descriptions() -> None:
    said = finding("jansen-2020", outcomes=["lezen"])
    assert state(evidence=[said]) is EvidenceState.SILENT
    assert state(evidence=[said], outcome=Outcome.READING) is EvidenceState.DESCRIPTION
    assert state(evidence=[said], outcome=None) is EvidenceState.DESCRIPTION
    assert state(evidence=[said], reason="te-weinig-studies", outcome=None) is EvidenceState.TOO_FEW


def test_rows_are_what_it_aims_at_and_what_there_is_about_in_the_fixed_order() -> None:
    record = records.intervention(
        outcomes=["welbevinden"],
        effects=[effect(outcome="rekenen")],
        evidence=[finding("jansen-2020", outcomes=["lezen"])],
        synthesis=request(outcome="taal"),
    )
    found = aims_and_figures(record)
    assert set(found) == {Outcome.WELLBEING, Outcome.MATHS, Outcome.READING, Outcome.LANGUAGE}
    assert list(found) == [outcome for outcome in Outcome if outcome in found]
