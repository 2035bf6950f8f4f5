"""Strength of evidence, rule 2.0: what counts, an outcome at a time, and what never may happen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from menukaart.evidence.pooling import Synthesis
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.strength.body import BodyKind
from menukaart.evidence.strength.rule import RULE, AmountStep
from menukaart.evidence.strength.score import Strength, Strengths, strengths
from menukaart.model import Source
from menukaart.vocabulary import EvidenceState, Outcome, Verdict
from tests.unit import records

YES, NO, UNKNOWN = Verdict.YES, Verdict.NO, Verdict.UNKNOWN
REVIEW = date(2026, 1, 10)


def rows(  # noqa: PLR0917
    k: int = 20,
    i2: float | None = 40.0,
    prediction_interval: tuple[float, float] | None = (0.05, 0.6),
    ci: tuple[float, float] = (0.1, 0.5),
    dutch_studies: int | None = None,
    source: str = "jansen-2020",
    randomised_studies: int | None = None,
) -> Pooled:
    """Make an estimate as if it had been pooled from study rows."""
    synthesis = Synthesis(
        k=k, effects=k, dutch_rows=dutch_studies, dutch_studies=dutch_studies,
        randomised_studies=randomised_studies, estimate=0.3, se=0.1, ci=ci, tau2=0.0, i2=i2, q=1.0,
        prediction_interval=prediction_interval, method="REML",
    )  # fmt: skip
    return Pooled(source, synthesis)


def request(**changes: Any) -> records.Data:
    data = {
        "source": "jansen-2020",
        "outcome": "rekenen",
        "population": "doelgroep",
        "where": {"post": "1"},
        "rows_in_words": "direct na afloop",
    }
    return data | changes


def known(**changes: Any) -> dict[str, Source]:
    return {"jansen-2020": records.source(**({"issued": "2020"} | changes))}


def all_of(
    *effects: records.Data,
    sources: dict[str, Source] | None = None,
    pooled: Pooled | None = None,
    **changes: Any,
) -> Strengths:
    if effects:
        changes["effects"] = effects
    record = records.intervention(**changes)
    return strengths(record, REVIEW, known() if sources is None else sources, pooled=pooled)


def judge(*effects: records.Data, **changes: Any) -> Strength:
    return all_of(*effects, **changes).own


def effect(**changes: Any) -> records.Data:
    return records.effect_data(**changes)


def finding(*sources: str, **changes: Any) -> records.Data:
    return {"text": "Er was een verschil.", "direction": "positief", "sources": list(sources)} | changes


@pytest.mark.parametrize(
    ("studies", "score"),
    [("1", 1), ("2", 1), ("3", 2), ("9", 2), ("10", 3), ("29", 3), ("30", 3), ("70", 3), ("5000", 3)],
)
def test_amount_decides_and_what_is_unknown_costs_nothing(studies: str, score: int) -> None:
    """From 30 studies on it starts at 4 or 5, but those must be earned with known strengths."""
    assert judge(effect(studies=studies)).value == score


def test_a_synthesis_without_a_count_starts_at_two() -> None:
    assert (judge(effect()).base, judge(effect()).value) == (2, 2)


def test_a_count_of_the_whole_review_is_worth_one_step_less() -> None:
    assert judge(effect(review_studies="100")).base == 4
    assert judge(effect(review_studies="4")).base == 2
    assert judge(effect(review_studies="100", studies="5")).base == 2


STRONG: records.Data = {
    "studies": "80",
    "randomised_studies": "60",
    "ci": {"low": "0.2", "high": "0.36"},
    "i2": "20",
    "test": "gestandaardiseerd",
}


def test_four_and_five_are_earned() -> None:
    assert judge(effect(**STRONG), sources=known(independent="true")).value == 5
    assert judge(effect(**STRONG)).value == 5
    assert judge(effect(**{**STRONG, "test": "eigen"})).value == 4
    without = {
        name: value for name, value in STRONG.items() if name in {"studies", "randomised_studies", "i2"}
    }
    assert judge(effect(**without)).value == 4  # geloot, eensgezind, recent
    assert judge(effect(studies="80", i2="20")).value == 3


def test_known_weaknesses_take_off_two_at_most() -> None:
    weak = {"studies": "12", "ci": {"low": "-0.3", "high": "0.9"}, "i2": "90", "test": "eigen"}
    found = judge(effect(**weak), sources=known(independent="false", issued="1999"))
    assert [item.cost for item in found.criteria] == [0, 1, 1, 1, 1, 1]
    assert found.value == 1
    assert "er gaat 2 af (hooguit 2)" in " ".join(found.steps)


@pytest.mark.parametrize(
    ("i2", "expected", "verdict"),
    [
        ("49.9", None, YES), ("50", None, UNKNOWN), ("74.9", None, UNKNOWN), ("75.3", None, NO),
        ("90", ("0.01", "0.5"), YES), ("60", ("-0.2", "0.5"), UNKNOWN), ("90", ("-0.2", "0.5"), NO),
    ],
)  # fmt: skip
def test_agreement_has_a_grey_zone(i2: str, expected: tuple[str, str] | None, verdict: Verdict) -> None:
    printed = {"prediction_interval": {"low": expected[0], "high": expected[1]}} if expected else {}
    found = judge(effect(studies="20", i2=i2, **printed))
    assert next(item.verdict for item in found.criteria if item.id == "consistent") is verdict


def test_a_score_is_about_one_outcome() -> None:
    maths = effect(studies="40", randomised_studies="30", ci={"low": "0.2", "high": "0.4"}, i2="20")
    found = all_of(maths, effect(outcome="lezen", studies="2"), outcomes=["rekenen", "welbevinden"])
    values = {outcome: item.value for outcome, item in found.by_outcome.items()}
    assert values == {Outcome.MATHS: 4, Outcome.READING: 1, Outcome.WELLBEING: None}
    assert (found.own.outcome, found.own.value) == (Outcome.MATHS, 4)
    assert found.by_outcome[Outcome.WELLBEING].state is EvidenceState.SILENT


def test_the_headline_says_which_outcome_stands_for_the_record() -> None:
    found = judge(effect(studies="40"), effect(outcome="lezen", studies="2", headline="true"))
    assert (found.outcome, found.value) == (Outcome.READING, 1)


def test_what_was_pooled_here_counts() -> None:
    found = judge(pooled=rows(k=118, randomised_studies=100), synthesis=request(test="gestandaardiseerd"))
    assert found.value == 5
    assert found.body is not None
    assert found.body.kind is BodyKind.POOLED
    assert found.fit is not None
    assert found.fit.at_risk is YES


def test_the_same_studies_printed_and_pooled_are_one_body() -> None:
    """What the source does not print, we know; a no of ours about agreement counts."""
    printed = effect(studies="20", i2="10")
    found = all_of(
        printed, pooled=rows(k=20, i2=90.0, prediction_interval=(-0.5, 0.9)), synthesis=request()
    ).own
    verdicts = {item.id: item.verdict for item in found.criteria}
    assert (verdicts["consistent"], verdicts["precise"]) == (NO, YES)


TRIAL: records.Data = {"design": "experiment-met-loting", "pupils": "400"}


def test_large_trials_lift() -> None:
    assert judge(effect(**{**TRIAL, "pupils": "349"})).value == 1
    assert judge(effect(**TRIAL)).value == 2
    two = judge(effect(**TRIAL), effect(**TRIAL, source="de-boer-2018"))
    assert (two.base, two.value) == (3, 3)
    assert "grote experimenten met loting" in two.reason


def test_one_study_under_two_headings_counts_once() -> None:
    same = {**TRIAL, "pupils": "60"}
    apart = [effect(**same, source=f"bron-{n}") for n in range(3)]
    assert judge(*apart).base == 2
    assert judge(*[{**each, "study": "amsterdam-2019"} for each in apart]).base == 1


def test_a_weak_study_beside_good_trials_does_no_harm() -> None:
    trials = [
        effect(**{**TRIAL, "pupils": "60"}, source=f"bron-{n}", test="gestandaardiseerd") for n in range(3)
    ]
    weak = [
        effect(design="quasi-experiment", source=f"zwak-{n}", value="0.1", test="eigen") for n in range(4)
    ]
    assert (judge(*trials, *weak).value or 0) >= (judge(*trials).value or 0)


def test_related_research_is_one_step_down_and_never_above_three() -> None:
    assert judge(effect(**STRONG, relation="verwant")).value == 3
    assert judge(effect(studies="12", relation="verwant")).value == 2
    found = judge(effect(studies="2", relation="verwant"))
    assert (found.value, found.state) == (None, EvidenceState.WEAK_OR_RELATED)


def test_a_ranking_list_gives_one_at_most() -> None:
    found = judge(effect(design="ranglijst", studies="500"), sources=known(issued="1990"))
    assert (found.value, found.body and found.body.studies) == (1, None)


@pytest.mark.parametrize(
    "changes",
    [
        {"measure": "tau-u", "studies": "26"},
        {"measure": "r", "studies": "26"},
        {"measure": "procent", "design": "voor-en-nameting"},
        {"design": "literatuurstudie"},
    ],
    ids=str,
)
def test_what_compares_nothing_gives_no_score(changes: dict[str, str]) -> None:
    found = judge(effect(**changes))
    assert (found.value, found.state) == (None, EvidenceState.WEAK_OR_RELATED)


def test_months_of_a_toolkit_are_the_judgement_of_others() -> None:
    found = judge(effect(measure="maanden", value="4", design="literatuurstudie"))
    assert (found.value, found.state) == (None, EvidenceState.ELSEWHERE)


def test_a_retracted_source_does_not_count() -> None:
    gone = known(retracted={"date": "2025-01-01", "reason": "Fouten."})
    assert judge(effect(studies="20"), sources=gone).value is None
    assert judge(pooled=rows(), synthesis=request(), sources=gone).value is None


def test_a_finding_counts_for_the_outcomes_it_names() -> None:
    sources = known(design="experiment-met-loting")
    found = all_of(
        evidence=[finding("jansen-2020", outcomes=["lezen"])],
        sources=sources,
        outcomes=["lezen", "rekenen"],
    )
    assert {o: s.value for o, s in found.by_outcome.items()} == {Outcome.READING: 1, Outcome.MATHS: None}
    silent = all_of(evidence=[finding("jansen-2020")], sources=sources, outcomes=["lezen", "rekenen"])
    assert (silent.own.value, silent.own.outcome) == (1, None)


SEARCH: records.Data = {
    "subject": "effecten",
    "date": "2026-11-25",
    "places": ["ERIC"],
    "words": ["summer school"],
    "whole_texts": "true",
    "result": "niets",
}


def test_zero_is_only_given_after_a_search_of_whole_texts() -> None:
    found = judge(search=[SEARCH])
    assert (found.value, found.state) == (0, EvidenceState.NOTHING_FOUND)
    assert found.reason == "Wij zochten op 25 november 2026 in ERIC en vonden geen onderzoek dat vergelijkt."
    parts = judge(search=[{**SEARCH, "whole_texts": "false"}])
    assert (parts.value, parts.state) == (None, EvidenceState.TOO_FEW)
    other = judge(search=[{**SEARCH, "subject": "kosten"}])
    assert other.value is None
    assert judge(effect(studies="4"), search=[SEARCH]).value == 2


@pytest.mark.parametrize(
    ("reason", "state"),
    [
        ("onbekend", EvidenceState.SILENT),
        ("niet-gezocht", EvidenceState.NOT_SEARCHED),
        ("gezocht-niets-gevonden", EvidenceState.SILENT),
        ("te-weinig-studies", EvidenceState.TOO_FEW),
        ("niet-van-toepassing", EvidenceState.NOT_APPLICABLE),
    ],
)
def test_what_was_not_judged_says_why(reason: str, state: EvidenceState) -> None:
    data = records.intervention_data()
    found = judge(unknown={**data["unknown"], "effects": reason})
    assert (found.value, found.state, found.criteria, found.steps) == (None, state, (), ())


def test_descriptions_are_no_comparison() -> None:
    found = judge(evidence=[finding("jansen-2020")], sources=known(design="kwalitatief"))
    assert found.state is EvidenceState.DESCRIPTION


def test_a_score_says_how_far_it_can_move_and_what_would_settle_it() -> None:
    found = judge(effect(studies="40"))
    assert (found.value, found.reach, found.answered) == (3, (2, 4), (2, 7))
    nearly = judge(effect(studies="40", i2="10", test="gestandaardiseerd", randomised_studies="30"))
    assert nearly.value == 4
    one_short = judge(effect(studies="40", i2="10"))
    assert "geloot" in {item.label.lower() for item in one_short.decisive}


def test_fit_is_beside_the_score() -> None:
    found = judge(effect(studies="12", population="doelgroep"))
    assert found.fit is not None
    assert (found.fit.own, found.fit.at_risk, found.fit.dutch) == (YES, YES, UNKNOWN)
    related = judge(effect(studies="12", relation="verwant"))
    assert related.fit is not None
    assert (related.fit.own, related.fit.at_risk) == (NO, NO)


def test_the_editors_differ_with_a_reason_and_the_rule_stays() -> None:
    stated = {"value": "4", "reason": "x" * 40, "date": "2026-01-01", "by": "redactie"}
    found = judge(effect(studies="12"), strength_override=stated)
    assert (found.value, found.rule_value) == (4, 3)
    assert "de redactie wijkt af naar 4" in found.steps[-1]
    assert all_of(effect(studies="12"), strength_override=stated).by_outcome[Outcome.MATHS] == found


def test_without_a_headline_the_outcome_with_most_studies_stands_for_the_record() -> None:
    aims = {"outcomes": ["rekenen", "lezen"]}
    few, many = effect(studies="4"), effect(outcome="lezen", studies="9")
    for figures in ((few, many), (many, few)):
        assert judge(*figures, **aims).outcome is Outcome.READING
    weak, strong = effect(studies="9", test="eigen"), effect(outcome="lezen", studies="9")
    assert judge(weak, strong, **aims).outcome is Outcome.READING
    first, second = effect(studies="9"), effect(outcome="lezen", studies="9")
    assert judge(second, first, **aims).outcome is min(
        (Outcome.MATHS, Outcome.READING), key=list(Outcome).index
    )
    uncounted, one = effect(), effect(outcome="lezen", studies="1")
    assert judge(uncounted, one, **aims).outcome is Outcome.READING


def test_a_named_outcome_goes_before_what_names_none() -> None:
    sources = known(design="experiment-met-loting") | {
        "b-2": records.source("b-2", design="quasi-experiment")
    }
    said = [finding("jansen-2020"), finding("jansen-2020", outcomes=["lezen"])]
    assert judge(evidence=said, sources=sources, outcomes=["lezen", "taal"]).outcome is Outcome.READING


def test_a_record_without_evidence_is_about_no_outcome() -> None:
    found = all_of(outcomes=["rekenen", "lezen"])
    assert found.own.outcome is None
    assert {outcome: item.outcome for outcome, item in found.by_outcome.items()} == {
        Outcome.MATHS: Outcome.MATHS, Outcome.READING: Outcome.READING,
    }  # fmt: skip


def test_what_a_score_carries() -> None:
    found = judge(effect(studies="12"))
    assert (found.state, found.sources, found.rule_value) == (EvidenceState.JUDGED, ("jansen-2020",), 3)
    zero = judge(search=[SEARCH])
    assert (zero.value, zero.rule_value) == (0, 0)
    measure = judge(effect(studies="12"), kind="maatregel")
    assert next(item.verdict for item in measure.criteria if item.id == "independent") is YES


def test_dutch_studies_on_the_outcome_decide_the_tick() -> None:
    record = records.intervention(effects=[effect(studies="12"), effect(outcome="lezen", studies="3")])
    counted: dict[Outcome | None, int | None] = {Outcome.MATHS: 2, Outcome.READING: 0}
    found = strengths(record, REVIEW, known(), dutch=counted).by_outcome
    ticks = {outcome: item.fit and item.fit.dutch for outcome, item in found.items()}
    assert ticks == {Outcome.MATHS: YES, Outcome.READING: NO}


def test_the_editors_may_differ_where_the_rule_has_no_score() -> None:
    stated = {"value": "1", "reason": "x" * 40, "date": "2026-01-01", "by": "redactie"}
    (step,) = judge(strength_override=stated).steps
    assert step == (
        "De regel komt op geen score; de redactie wijkt af naar 1 van 5, zeer beperkt. "
        "De reden staat bij de score."
    )


def test_another_rule_rates_the_whole_way() -> None:
    record = records.intervention(
        effects=[effect(studies="12", i2="60", ci={"low": "-0.15", "high": "0.15"})]
    )
    rule = replace(RULE, steps=(AmountStep(1, None, 4),), yes_for_4=2, max_i2=55.0, null_band=0.2)
    found = strengths(record, REVIEW, known(), rule=rule).own
    verdicts = {item.id: item.verdict for item in found.criteria}
    assert (verdicts["consistent"], verdicts["precise"], verdicts["recent"]) == (NO, YES, YES)
    assert (found.base, found.value) == (4, 3)
    own = strengths(record, REVIEW, known()).own
    assert (own.base, own.value, own.reach) != (found.base, found.value, found.reach)
    never = replace(RULE, most_off=0, yes_for_4=7, yes_for_5=7)
    still = strengths(record, REVIEW, known(), rule=never).own
    assert (still.value, still.reach, still.decisive) == (3, (3, 3), ())


def test_research_on_it_and_on_its_aims_stands_before_more_research_on_something_else() -> None:
    aims = {"outcomes": ["rekenen", "lezen"]}
    own, like = effect(studies="4"), effect(outcome="lezen", studies="40", relation="verwant")
    assert judge(own, like, **aims).outcome is Outcome.MATHS
    aside = effect(outcome="gedrag", studies="40")
    assert judge(own, aside, **aims).outcome is Outcome.MATHS
    assert judge(aside, like, **aims).outcome is Outcome.BEHAVIOUR
