"""Strength of evidence: base, limits, steps, and what never may happen."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.evidence.pooling import Synthesis
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.strength.body import base_step
from menukaart.evidence.strength.criteria import CRITERIA
from menukaart.evidence.strength.rule import CEILING, FLOOR, LEVELS, RULE, deduction
from menukaart.evidence.strength.score import Strength, score, strength
from menukaart.evidence.strength.verdicts import COST, Verdict
from menukaart.model import Source
from tests.unit import records

YES, NO, UNKNOWN = Verdict.YES, Verdict.NO, Verdict.UNKNOWN
REVIEW = date(2026, 1, 10)
_VERDICTS = st.lists(st.sampled_from(list(Verdict)), min_size=6, max_size=6)
_LIMITS = st.sampled_from([(), (FLOOR,), (CEILING,), (FLOOR, CEILING)])


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


def known(**changes: Any) -> dict[str, Source]:
    return {"jansen-2020": records.source(**({"issued": "2020"} | changes))}


def judge(
    *effects: records.Data,
    sources: dict[str, Source] | None = None,
    pooled: Pooled | None = None,
    **changes: Any,
) -> Strength:
    if effects:
        changes["effects"] = effects
    record = records.intervention(**changes)
    return strength(record, REVIEW, known() if sources is None else sources, pooled=pooled)


def effect(**changes: Any) -> records.Data:
    return records.effect_data(**changes)


def finding(*sources: str) -> records.Data:
    return {"text": "Er was een verschil.", "direction": "positief", "sources": list(sources)}


@pytest.mark.parametrize(
    ("studies", "step"),
    [
        (0, 0), (1, 1), (2, 1), (3, 2), (9, 2), (10, 3), (29, 3), (30, 4), (69, 4),
        (70, 5), (5000, 5), (None, 2),
    ],
)  # fmt: skip
def test_base_by_number_of_studies(studies: int | None, step: int) -> None:
    assert base_step(studies) == step


@pytest.mark.parametrize(("studies", "step"), [("2", 1), ("3", 2), ("12", 3), ("30", 4), ("118", 5)])
def test_base_from_a_meta_analysis(studies: str, step: int) -> None:
    found = judge(effect(studies=studies))
    assert found.base == step
    assert studies in found.base_reason
    assert found.sources == ("jansen-2020",)


def test_a_meta_analysis_without_a_count_starts_at_two() -> None:
    assert judge(effect()).base == 2


def test_the_synthesis_with_the_most_studies_counts() -> None:
    found = judge(effect(studies="12"), effect(studies="31", source="de-boer-2018"))
    assert (found.base, found.sources) == (4, ("de-boer-2018",))


def test_nothing_is_no_evidence() -> None:
    found = judge()
    assert (found.value, found.base, found.limits, found.sources) == (0, 0, (), ())
    assert {item.verdict for item in found.criteria} == {UNKNOWN}
    assert found.steps == (
        "Begin: 0 van 5. Wij kennen geen vergelijkend onderzoek van deze aanpak zelf.",
        "Uitkomst: 0 van 5, geen.",
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"relation": "verwant"},
        {"measure": "maanden", "value": "4"},
        {"measure": "maanden", "value": "4", "design": "literatuurstudie"},
        {"measure": "tau-u", "studies": "26"},
        {"measure": "procent", "design": "voor-en-nameting"},
        {"design": "literatuurstudie"},
    ],
    ids=str,
)
def test_what_is_never_a_ground(changes: dict[str, str]) -> None:
    assert judge(effect(**changes)).base == 0


@pytest.mark.parametrize("measure", ["SD", "maanden", "percentielpunten", "procent"])
@pytest.mark.parametrize("design", ["experiment-met-loting", "quasi-experiment"])
def test_a_comparative_study_counts_in_any_measure(measure: str, design: str) -> None:
    assert judge(effect(measure=measure, design=design)).base == 1


def test_listed_studies_are_counted_by_source() -> None:
    trial = {"design": "experiment-met-loting"}
    sources = known() | {
        "meyer-2013": records.source("meyer-2013", design="quasi-experiment"),
        "kennis-2020": records.source("kennis-2020", design="literatuurstudie"),
    }
    found = judge(
        effect(**trial),
        effect(**trial, outcome="lezen"),
        effect(**trial, source="toll-2012"),
        evidence=[finding("meyer-2013", "jansen-2020"), finding("kennis-2020"), finding("onbekend-1999")],
        sources=sources,
    )
    assert found.base == 2
    assert found.sources == ("jansen-2020", "toll-2012", "meyer-2013")


def test_a_small_synthesis_does_not_hide_many_listed_studies() -> None:
    listed = [effect(design="quasi-experiment", source=f"studie-{i}") for i in range(10)]
    assert judge(effect(studies="2"), *listed).base == 3


def test_a_finding_of_a_meta_analysis_is_one_without_a_count() -> None:
    assert judge(evidence=[finding("jansen-2020")], sources=known(design="meta-analyse")).base == 2


@pytest.mark.parametrize("changes", [{}, {"design": "experiment-met-loting"}, {"design": "ranglijst"}])
def test_a_retracted_source_does_not_count(changes: dict[str, str]) -> None:
    retracted = known(retracted={"date": "2025-01-01", "reason": "Verzonnen."}, design="quasi-experiment")
    found = judge(effect(**changes), evidence=[finding("jansen-2020")], sources=retracted)
    assert (found.base, found.value) == (0, 0)
    assert judge(sources=retracted, pooled=rows()).value == 0


def test_a_ranking_list_starts_at_two_whatever_it_counts() -> None:
    found = judge(effect(design="ranglijst", studies="890"))
    assert found.base == 2
    assert found.value == 1


def test_pooled_rows_are_a_ground() -> None:
    found = judge(effect(studies="12"), pooled=rows(k=30))
    assert found.base == 4
    assert found.base_reason == "Wij vatten zelf 30\N{NO-BREAK SPACE}onderzoeken samen in één getal."


def test_at_least_one_with_any_comparative_study() -> None:
    found = judge(effect(design="quasi-experiment", test="eigen", se="0.9"))
    assert (found.base, found.value, found.limits) == (1, 1, (FLOOR,))
    assert FLOOR.reason in found.steps


def test_at_most_three_while_every_figure_is_from_elsewhere() -> None:
    many = {f"studie-{i}": records.source(f"studie-{i}", design="experiment-met-loting") for i in range(70)}
    evidence = [finding(*many)]
    without = judge(effect(relation="verwant"), evidence=evidence, sources=many, kind="maatregel")
    assert without.base == 5
    assert without.value == 3
    assert score(5, [YES] * 6, [FLOOR, CEILING]) == (3, (CEILING,))
    assert CEILING.reason not in judge(effect(), evidence=evidence, sources=many).steps


def test_the_sum_of_the_costs_is_rounded_down() -> None:
    assert [deduction([UNKNOWN] * n) for n in range(7)] == [0, 0, 1, 1, 2, 2, 3]
    assert deduction([NO, UNKNOWN]) == 1
    assert score(5, [UNKNOWN] * 5 + [YES], [FLOOR]) == (3, ())


def test_the_steps_tell_the_whole_way() -> None:
    found = judge(effect(studies="118", population="doelgroep", se="0.05"))
    assert found.value == 3
    assert len(found.steps) == 1 + 6 + 1 + 1
    assert found.steps[0].startswith("Begin: 5 van 5. ")
    assert found.steps[1].startswith("Geloot: onbekend (0,5 eraf). ")
    assert found.steps[-2:] == ("Samen gaat er 2 af: 5 min 2 is 3.", "Uitkomst: 3 van 5, redelijk.")
    assert found.level.label == "redelijk"


def test_every_figure_met_is_five() -> None:
    trials = [
        effect(
            design="experiment-met-loting",
            source=f"studie-{i}",
            population="doelgroep",
            test="gestandaardiseerd",
            se="0.05",
        )
        for i in range(70)
    ]
    sources = {
        f"studie-{i}": records.source(f"studie-{i}", issued="2020", independent="true") for i in range(70)
    }
    record = records.intervention(effects=trials)
    pooled = rows(source="studie-1", k=60)
    found = strength(record, REVIEW, sources, pooled=pooled)
    assert [item.verdict for item in found.criteria] == [YES] * 6
    assert (found.base, found.value) == (5, 5)


@given(base=st.integers(0, 5), verdicts=_VERDICTS, limits=_LIMITS)
def test_the_score_stays_on_its_scale(base: int, verdicts: list[Verdict], limits: tuple[Any, ...]) -> None:
    value, _ = score(base, verdicts, limits)
    assert 0 <= value <= 5
    assert value <= max(base, 1)


@given(base=st.integers(0, 5), verdicts=_VERDICTS, limits=_LIMITS, place=st.integers(0, 5))
def test_a_no_never_raises_and_a_yes_never_lowers(
    base: int, verdicts: list[Verdict], limits: tuple[Any, ...], place: int
) -> None:
    before, _ = score(base, verdicts, limits)
    worse, better = list(verdicts), list(verdicts)
    worse[place], better[place] = NO, YES
    assert score(base, worse, limits)[0] <= before <= score(base, better, limits)[0]


@given(first=st.none() | st.integers(1, 200), second=st.integers(1, 200))
def test_more_studies_never_lower_the_base(first: int | None, second: int) -> None:
    one = judge(effect(**({} if first is None else {"studies": str(first)})))
    two = judge(
        effect(**({} if first is None else {"studies": str(first)})),
        effect(studies=str(second), source="tweede-2021"),
    )
    assert two.base >= one.base


def test_the_rule_is_whole() -> None:
    assert [level.value for level in RULE.levels] == [0, 1, 2, 3, 4, 5]
    assert [level.label for level in LEVELS] == [
        "geen", "zeer beperkt", "beperkt", "redelijk", "sterk", "zeer sterk",
    ]  # fmt: skip
    assert [item.id for item in CRITERIA] == [
        "randomised", "independent", "consistent", "precise", "recent", "direct",
    ]  # fmt: skip
    assert dict(RULE.verdicts) == {YES: 0, NO: 1, UNKNOWN: 0.5} == dict(COST)
    steps = RULE.base_steps
    assert [(s.least, s.most) for s in steps] == [(0, 0), (1, 2), (3, 9), (10, 29), (30, 69), (70, None)]
    assert all(later.least == (step.most or 0) + 1 for step, later in pairwise(steps))
