from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import counts
from tests.unit.records import breaches, effect_data, intervention, subject, theme

RCT, QUASI = "experiment-met-loting", "quasi-experiment"


def figure(**changes: Any) -> Any:
    return subject(intervention(effects=[effect_data(**changes)]))


def netherlands(studies: str, verdict: str, **changes: Any) -> Any:
    found = {"studies": studies, "verdict": verdict, "sources": "jansen-2020", **changes}
    return subject(intervention(dutch_evidence=found))


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"studies": "10", "pupils": "50"},
        {"studies": "3", "dutch_studies": "3", "randomised_studies": "0"},
        {"studies": "5", "review_studies": "5"},
        {"dutch_studies": "4"},
        {"design": RCT, "studies": "5"},
        {"design": RCT, "studies": "1", "randomised_studies": "1", "pupils": "40"},
        {"design": QUASI, "studies": "1", "randomised_studies": "0"},
        {"studies": "5000"},
        {"design": "ranglijst", "studies": "9000", "pupils": "300000000"},
    ],
)
def test_counts_that_go_together_pass(changes: dict[str, Any]) -> None:
    assert (
        breaches(counts.IMPOSSIBLE, figure(**changes)) == breaches(counts.UNLIKELY, figure(**changes)) == []
    )


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"studies": "0"}, "studies"),
        ({"review_studies": "0"}, "review_studies"),
        ({"pupils": "0"}, "pupils"),
        ({"studies": "5", "dutch_studies": "6"}, "dutch_studies"),
        ({"studies": "5", "randomised_studies": "6"}, "randomised_studies"),
        ({"studies": "5", "review_studies": "4"}, "studies"),
        ({"pupils": "9999999999"}, "pupils"),
        ({"review_studies": "1000001"}, "review_studies"),
        ({"review_studies": "4", "dutch_studies": "5"}, "dutch_studies"),
        ({"studies": "10", "pupils": "3"}, "pupils"),
        ({"design": RCT, "studies": "100", "pupils": "9000"}, "studies"),
        ({"design": QUASI, "studies": "21"}, "studies"),
        ({"design": RCT, "randomised_studies": "0"}, "randomised_studies"),
        ({"design": QUASI, "studies": "1", "randomised_studies": "1"}, "randomised_studies"),
    ],
)
def test_counts_that_cannot_be_are_errors(changes: dict[str, Any], field: str) -> None:
    assert breaches(counts.IMPOSSIBLE, figure(**changes)) == [("aantal-kan-niet", ("effects", 0, field))]


@pytest.mark.parametrize(
    ("changes", "field", "named"),
    [
        ({"design": RCT, "studies": "6"}, "studies", "6"),
        ({"studies": "1"}, "studies", "1"),
        ({"studies": "5001"}, "studies", "5.001"),
        ({"studies": "10", "pupils": "49"}, "pupils", "49"),
        ({"pupils": "60000000"}, "pupils", "60.000.000"),
    ],
)
def test_counts_that_are_hard_to_believe_ask_for_a_note(
    changes: dict[str, Any], field: str, named: str
) -> None:
    wanted = [("aantal-onwaarschijnlijk", ("effects", 0, field))]
    assert breaches(counts.IMPOSSIBLE, figure(**changes)) == []
    assert breaches(counts.UNLIKELY, figure(**changes, note="Uit de tabel.")) == wanted
    assert breaches(counts.UNLIKELY, figure(**changes, note=f"Het zijn er {named}.")) == []


@pytest.mark.parametrize("verdict", ["effect-aangetoond", "geen-effect-gevonden"])
def test_a_dutch_verdict_needs_a_study(verdict: str) -> None:
    wanted = [("aantal-kan-niet", ("dutch_evidence", "verdict"))]
    assert breaches(counts.IMPOSSIBLE, netherlands("0", verdict)) == wanted
    assert breaches(counts.IMPOSSIBLE, netherlands("1", verdict)) == []
    assert breaches(counts.IMPOSSIBLE, netherlands("0", "toegepast")) == []


def test_so_many_dutch_studies_there_are_not() -> None:
    where = ("dutch_evidence", "studies")
    assert breaches(counts.IMPOSSIBLE, netherlands("99999", "onderzocht")) == [("aantal-kan-niet", where)]
    assert breaches(counts.IMPOSSIBLE, netherlands("1000", "onderzocht")) == []
    assert breaches(counts.UNLIKELY, netherlands("1000", "onderzocht")) == [
        ("aantal-onwaarschijnlijk", where)
    ]
    assert breaches(counts.UNLIKELY, netherlands("1000", "onderzocht", note="Geteld: 1000.")) == []
    assert breaches(counts.UNLIKELY, netherlands("100", "onderzocht")) == []


def test_other_records_have_no_counts() -> None:
    assert breaches(counts.IMPOSSIBLE, subject(theme())) == breaches(counts.UNLIKELY, subject(theme())) == []
