"""Each criterion: yes, no and unknown, with its sentence."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.strength.precision import figure_precision
from menukaart.evidence.strength.score import strength
from menukaart.evidence.strength.verdicts import Judged, Verdict, both, mostly
from menukaart.model import Source
from menukaart.model.effect import Effect
from tests.unit import records
from tests.unit.evidence.strength.test_score import effect, finding, known, rows

YES, NO, UNKNOWN = Verdict.YES, Verdict.NO, Verdict.UNKNOWN
TRIAL = {"design": "experiment-met-loting"}
QUASI = {"design": "quasi-experiment"}


def judged(
    criterion: str,
    *effects: records.Data,
    sources: dict[str, Source] | None = None,
    pooled: Pooled | None = None,
    **changes: Any,
) -> Judged:
    if effects:
        changes["effects"] = effects
    record = records.intervention(**changes)
    found = strength(
        record,
        date(2026, 1, 10),
        known() if sources is None else sources,
        pooled=pooled,
    )
    answer = next(item for item in found.criteria if item.id == criterion)
    assert answer.reason.endswith(".")
    assert answer.cost == {YES: 0, NO: 1, UNKNOWN: 0.5}[answer.verdict]
    return answer


def verdict(criterion: str, *effects: records.Data, **rest: Any) -> Verdict:
    return judged(criterion, *effects, **rest).verdict


def test_randomised() -> None:
    assert verdict("randomised", effect(**TRIAL)) is YES
    assert (
        verdict("randomised", effect(**TRIAL), effect(**QUASI, source="b-2"), effect(**TRIAL, source="c-3"))
        is YES
    )
    assert verdict("randomised", effect(**QUASI)) is NO
    assert verdict("randomised", effect(**TRIAL), effect(**QUASI, source="b-2")) is NO
    assert verdict("randomised", effect(studies="40")) is UNKNOWN
    assert verdict("randomised", effect(design="ranglijst")) is UNKNOWN
    assert verdict("randomised", effect(studies="40", randomised_studies="21")) is YES
    assert verdict("randomised", effect(studies="40", randomised_studies="20")) is NO


def test_randomised_counts_the_rows_that_are_pooled_here() -> None:
    assert verdict("randomised", effect(), pooled=rows(k=20, randomised_studies=11)) is YES
    assert verdict("randomised", effect(), pooled=rows(k=20, randomised_studies=10)) is NO
    assert verdict("randomised", effect(), pooled=rows(k=20, randomised_studies=None)) is UNKNOWN


def test_randomised_counts_a_study_once() -> None:
    many = [effect(**TRIAL), effect(**TRIAL), effect(**QUASI, source="b-2"), effect(**QUASI, source="c-3")]
    answer = judged("randomised", *many)
    assert answer.verdict is NO
    assert "1 van de 3" in answer.reason


def test_randomised_knows_the_design_of_a_finding() -> None:
    assert verdict("randomised", evidence=[finding("jansen-2020")], sources=known(**TRIAL)) is YES


def test_independent() -> None:
    apart, tied = known(independent="true"), known(independent="false")
    assert verdict("independent", effect(), sources=apart) is YES
    assert verdict("independent", effect(**TRIAL), sources=apart) is YES
    assert verdict("independent", effect(), sources=tied) is NO
    assert verdict("independent", effect(**TRIAL), sources=tied) is NO
    assert verdict("independent", effect()) is UNKNOWN
    assert verdict("independent", effect(), kind="programma") is UNKNOWN
    half = [effect(**TRIAL), effect(**TRIAL, source="b-2")]
    assert verdict("independent", *half, sources=apart) is UNKNOWN


@pytest.mark.parametrize("kind", ["maatregel", "randvoorwaarde"])
def test_a_measure_has_no_developer(kind: str) -> None:
    assert verdict("independent", effect(), kind=kind) is YES


@pytest.mark.parametrize(
    ("pooled", "expected"),
    [
        (rows(i2=74.9, prediction_interval=(-0.2, 0.9)), YES),
        (rows(i2=90, prediction_interval=(0.01, 0.9)), YES),
        (rows(i2=90, prediction_interval=(-0.9, -0.01)), YES),
        (rows(i2=75, prediction_interval=(-0.01, 0.9)), NO),
        (rows(i2=75, prediction_interval=(0.0, 0.9)), NO),
        (rows(i2=75, prediction_interval=None), NO),
        (rows(i2=0, k=2, prediction_interval=None), YES),
        (rows(i2=None, k=1, prediction_interval=None), UNKNOWN),
        (None, UNKNOWN),
    ],
)
def test_consistent(pooled: Pooled | None, expected: Verdict) -> None:
    assert verdict("consistent", effect(studies="12"), pooled=pooled) is expected


@pytest.mark.parametrize(("i2", "expected"), [("74.9", YES), ("75", NO), ("100", NO), ("0", YES)])
def test_consistent_as_the_synthesis_prints_it(i2: str, expected: Verdict) -> None:
    assert verdict("consistent", effect(studies="12", i2=i2)) is expected


@pytest.mark.parametrize(
    ("p_value", "expected"),
    [
        ("< 0.05", YES),
        ("= 0.049", YES),
        ("0.001", YES),
        ("0.05", UNKNOWN),
        ("> 0.01", UNKNOWN),
        ("< 0.10", UNKNOWN),
    ],
)
@pytest.mark.parametrize("design", [{"studies": "12"}, TRIAL])
def test_precise_by_the_p_that_the_source_prints(
    design: records.Data, p_value: str, expected: Verdict
) -> None:
    assert verdict("precise", effect(**design, p_value=p_value)) is expected


def test_an_interval_goes_before_a_p() -> None:
    assert verdict("precise", effect(**TRIAL, **ci("-0.20", "0.60"), p_value="< 0.05")) is NO
    assert verdict("precise", effect(studies="12", **ci("-0.20", "0.60"), p_value="< 0.05")) is NO


def test_what_is_pooled_from_other_studies_says_nothing_of_the_ground() -> None:
    """The score rests on the synthesis of jansen-2020; the rows pooled here belong to another source."""
    elsewhere = rows(k=2, i2=90, prediction_interval=None, ci=(-0.2, 0.4), source="ander-2019")
    ground = effect(studies="40", p_value="< 0.05")
    assert verdict("consistent", ground, pooled=elsewhere) is UNKNOWN
    assert verdict("precise", ground, pooled=elsewhere) is YES


def test_direct_of_rows_pooled_here_is_what_the_request_says() -> None:
    request = {"source": "jansen-2020", "outcome": "lezen", "where": {"post": "1"}, "rows_in_words": "alle"}
    for population, test, expected in (
        ("doelgroep", "gestandaardiseerd", YES),
        ("algemeen", "gestandaardiseerd", NO),
        ("doelgroep", "gemengd", UNKNOWN),
        ("doelgroep", None, UNKNOWN),
    ):
        asked = request | {"population": population, "test": test}
        assert verdict("direct", pooled=rows(), synthesis=asked) is expected


def test_consistent_says_the_numbers() -> None:
    reason = judged("consistent", effect(), pooled=rows(i2=80.4, prediction_interval=(-0.1, 0.75))).reason
    assert "80%" in reason
    assert "\N{MINUS SIGN}0,10 tot 0,75" in reason


def test_one_study_cannot_agree_with_itself() -> None:
    assert "één onderzoek" in judged("consistent", effect(**TRIAL)).reason


def ci(low: str, high: str, level: str = "95") -> records.Data:
    return {"ci": {"low": low, "high": high, "level": level}}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (ci("0.10", "0.46"), YES),
        ({**ci("-0.46", "-0.10"), "value": "-0.28"}, YES),
        ({**ci("-0.08", "0.09"), "value": "0.01"}, YES),
        ({**ci("-0.10", "0.10"), "value": "0.00"}, YES),
        ({**ci("-0.02", "0.18"), "value": "0.08"}, NO),
        ({**ci("0.00", "0.56")}, NO),
        ({"se": "0.10"}, YES),
        ({"se": "0.20"}, NO),
        ({"se": "0"}, UNKNOWN),
        ({"measure": "odds-ratio", "value": "2", **ci("1.1", "3.5")}, YES),
        ({"measure": "odds-ratio", "value": "2", **ci("0.9", "4.5")}, NO),
        ({"measure": "odds-ratio", "value": "2", "se": "0.1"}, UNKNOWN),
        ({"measure": "maanden", "value": "2", **ci("1", "3")}, UNKNOWN),
        ({"measure": "improvement-index", "value": "0", **ci("-0.05", "0.05")}, NO),
        ({}, UNKNOWN),
    ],
    ids=str,
)
def test_precise(changes: records.Data, expected: Verdict) -> None:
    assert verdict("precise", effect(**TRIAL, **changes)) is expected
    assert figure_precision(Effect.model_validate(effect(**changes))) is expected
    if changes.get("measure") is None:
        assert verdict("precise", effect(**changes)) is expected


def test_an_interval_of_another_level_is_scaled() -> None:
    ninety = Effect.model_validate(effect(value="0.28", **ci("0.01", "0.55", "90")))
    assert figure_precision(ninety) is NO


def test_precise_falls_back_on_the_pooled_estimate() -> None:
    assert verdict("precise", effect(studies="99"), pooled=rows(ci=(0.1, 0.5))) is YES
    assert verdict("precise", effect(studies="99"), pooled=rows(ci=(-0.1, 0.5))) is NO
    # A figure with its own interval is what the score rests on.
    assert verdict("precise", effect(studies="99", se="0.9"), pooled=rows(ci=(0.1, 0.5))) is NO
    # Unless the rows were pooled here and carry the score themselves.
    assert verdict("precise", effect(studies="2", se="0.9"), pooled=rows(ci=(0.1, 0.5))) is YES


def test_precise_for_listed_studies_is_a_majority() -> None:
    sure, vague = {"se": "0.05"}, {"se": "0.5"}
    silent: records.Data = {}

    def listed(*kinds: records.Data) -> Verdict:
        return verdict("precise", *(effect(**QUASI, source=f"s-{i}", **kind) for i, kind in enumerate(kinds)))

    assert listed(sure, sure, vague) is YES
    assert listed(sure, vague) is NO
    assert listed(sure, silent) is UNKNOWN


@pytest.mark.parametrize(
    ("issued", "expected"),
    [("2026", YES), ("2011", YES), ("2011-02-03", YES), ("2010-12-31", NO), ("1999", NO), (None, UNKNOWN)],
)
def test_recent(issued: str | None, expected: Verdict) -> None:
    sources = known() if issued is None else known(issued=issued)
    if issued is None:
        sources = {"jansen-2020": records.source()}
    assert verdict("recent", effect(), sources=sources) is expected
    assert verdict("recent", effect(**TRIAL), sources=sources) is expected


def test_recent_without_a_source_record() -> None:
    assert verdict("recent", effect(), sources={}) is UNKNOWN


def test_recent_for_listed_studies_is_a_majority() -> None:
    years = {"a-1": "2020", "b-2": "2021", "c-3": "1999"}
    sources = {id_: records.source(id_, issued=year) for id_, year in years.items()}
    listed = [effect(**QUASI, source=id_) for id_ in years]
    assert verdict("recent", *listed, sources=sources) is YES
    assert verdict("recent", *listed[1:], sources=sources) is NO
    assert verdict("recent", *listed[:2], effect(**QUASI, source="d-4"), sources=sources) is YES
    assert verdict("recent", listed[0], effect(**QUASI, source="d-4"), sources=sources) is UNKNOWN


@pytest.mark.parametrize(
    ("population", "test", "expected"),
    [
        ("doelgroep", "gestandaardiseerd", YES),
        ("doelgroep", "eigen", NO),
        ("doelgroep", "gemengd", UNKNOWN),
        ("doelgroep", None, UNKNOWN),
        ("algemeen", "gestandaardiseerd", NO),
        ("algemeen", None, NO),
    ],
)
@pytest.mark.parametrize("design", ["meta-analyse", "experiment-met-loting"])
def test_direct(population: str, test: str | None, design: str, expected: Verdict) -> None:
    changes = {"population": population, "design": design} | ({"test": test} if test else {})
    assert verdict("direct", effect(**changes)) is expected


def test_direct_of_a_finding_is_unknown() -> None:
    assert verdict("direct", evidence=[finding("jansen-2020")], sources=known(**TRIAL)) is UNKNOWN


def test_direct_of_pooled_rows_follows_the_figures_of_their_source() -> None:
    own = effect(population="doelgroep", test="gestandaardiseerd", studies="2")
    assert verdict("direct", own, pooled=rows()) is YES
    assert verdict("direct", own, pooled=rows(source="ander-2020")) is UNKNOWN


_GROUP = st.lists(st.sampled_from(list(Verdict)), max_size=9)


@given(_GROUP)
def test_mostly_is_what_it_would_be_with_everything_known(group: list[Verdict]) -> None:
    if group:
        outcomes = {mostly(best if v is UNKNOWN else v for v in group) for best in (YES, NO)}
        assert mostly(group) is (outcomes.pop() if len(outcomes) == 1 else UNKNOWN)
    else:
        assert mostly(group) is UNKNOWN


def test_both_is_the_weakest() -> None:
    assert both(YES, YES) is YES
    assert both(YES, UNKNOWN) is both(UNKNOWN, UNKNOWN) is UNKNOWN
    assert {both(NO, other) for other in Verdict} == {NO}
