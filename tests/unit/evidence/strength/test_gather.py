"""Which bodies of evidence a record has on an outcome, and what each is known to be."""

from __future__ import annotations

from typing import Any

import pytest

from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.strength.answers import Background
from menukaart.evidence.strength.body import Body, BodyKind
from menukaart.evidence.strength.gather import bodies_on, figures_of, findings_on
from menukaart.model import Source
from menukaart.vocabulary import EffectRelation, Outcome, Verdict
from tests.unit import records
from tests.unit.evidence.strength.test_score import TRIAL, effect, finding, known, request, rows

YES, NO, UNKNOWN = Verdict.YES, Verdict.NO, Verdict.UNKNOWN


def bodies(
    *effects: records.Data,
    outcome: Outcome | None = Outcome.MATHS,
    pooled: Pooled | None = None,
    sources: dict[str, Source] | None = None,
    **changes: Any,
) -> tuple[Body, ...]:
    if effects:
        changes["effects"] = effects
    record = records.intervention(**changes)
    where = known() if sources is None else sources
    return bodies_on(record, outcome, Background(record.kind, where, 2026), pooled)


def kinds(*effects: records.Data, **changes: Any) -> list[BodyKind]:
    return [body.kind for body in bodies(*effects, **changes)]


def test_only_figures_on_the_outcome_count() -> None:
    both = effect(studies="4"), effect(outcome="lezen", studies="9")
    assert [body.studies for body in bodies(*both)] == [4]
    assert [body.studies for body in bodies(*both, outcome=Outcome.READING)] == [9]
    assert bodies(*both, outcome=None) == ()


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({}, BodyKind.SYNTHESIS), ({"measure": "odds-ratio"}, BodyKind.SYNTHESIS),
        ({"measure": "maanden"}, BodyKind.SYNTHESIS), ({"measure": "r"}, None), ({"measure": "tau-u"}, None),
        ({"design": "ranglijst"}, BodyKind.RANKING), ({"design": "ranglijst", "measure": "r"}, None),
        ({"design": "literatuurstudie"}, None), ({"design": "voor-en-nameting"}, None),
        ({"design": "experiment-met-loting"}, BodyKind.LISTED),
        ({"design": "quasi-experiment"}, BodyKind.LISTED),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_a_body(changes: records.Data, kind: BodyKind | None) -> None:
    assert kinds(effect(**changes)) == ([kind] if kind else [])


def test_a_figure_of_a_synthesis_is_known_by_what_it_prints() -> None:
    printed = effect(
        studies="20", randomised_studies="11", i2="20", ci={"low": "0.1", "high": "0.3"}, test="eigen",
        review_studies="60", relation="verwant",
    )  # fmt: skip
    found, part = bodies(printed, sources=known(independent="true"))
    assert found.verdicts == {
        "randomised": YES, "independent": YES, "consistent": YES, "precise": YES, "recent": YES, "test": NO,
    }  # fmt: skip
    assert (found.studies, found.review_studies, found.is_related, found.sources) == (
        20, 60, True, ("jansen-2020",),
    )  # fmt: skip
    assert found.figures == part.figures != ()
    assert (part.studies, part.review_studies, part.is_randomised_part, part.verdict("randomised")) == (
        11, None, True, YES,
    )  # fmt: skip
    assert part.answers["randomised"].reason.startswith("Er is geloot wie meedeed in 11 van de 11")


@pytest.mark.parametrize(("lots", "amount"), [(None, 1), ("0", 1), ("3", 2), ("19", 2), ("20", 1)])
def test_the_randomised_part_is_a_body_when_it_is_a_part(lots: str | None, amount: int) -> None:
    changes = {} if lots is None else {"randomised_studies": lots}
    found = bodies(effect(studies="20", **changes))
    assert len(found) == amount
    assert [body.is_randomised_part for body in found] == [False, True][:amount]


def test_without_a_count_there_is_no_randomised_part() -> None:
    assert len(bodies(effect(randomised_studies="4"))) == 1


def test_the_body_of_a_figure_may_be_another_source() -> None:
    sources = known(issued="1990") | {
        "meta-2024": records.source("meta-2024", issued="2024", independent="true")
    }
    (found,) = bodies(effect(body="meta-2024"), sources=sources)
    assert found.sources == ("jansen-2020", "meta-2024")
    assert (found.verdict("recent"), found.verdict("independent")) == (YES, YES)


def test_a_ranking_list_has_no_counts() -> None:
    (found,) = bodies(effect(design="ranglijst", studies="500", review_studies="900"))
    assert (found.studies, found.review_studies) == (None, None)


def test_what_was_pooled_here_comes_first() -> None:
    pooled = rows(k=20, randomised_studies=12)
    found = bodies(effect(studies="4"), pooled=pooled, synthesis=request(test="eigen"))
    assert [(body.kind, body.studies, body.is_randomised_part) for body in found] == [
        (BodyKind.POOLED, 20, False), (BodyKind.POOLED, 12, True), (BodyKind.SYNTHESIS, 4, False),
    ]  # fmt: skip
    assert found[0].sources == ("jansen-2020",)
    assert not found[0].is_related
    assert found[0].verdicts == {
        "randomised": YES, "independent": UNKNOWN, "consistent": YES, "precise": YES, "recent": YES,
        "test": NO,
    }  # fmt: skip


def test_what_was_pooled_counts_on_its_own_outcome_only() -> None:
    assert kinds(pooled=rows(), synthesis=request(outcome="lezen")) == []
    assert kinds(pooled=rows(), synthesis=request(outcome="lezen"), outcome=Outcome.READING) == [
        BodyKind.POOLED
    ]
    assert kinds(pooled=rows()) == []


def verdict(*effects: records.Data, **changes: Any) -> Verdict:
    """Give the answer about agreement of a printed figure of 20 studies beside what we pooled."""
    found = bodies(*effects, synthesis=request(), **changes)
    return next(body.verdict("consistent") for body in found if body.kind is BodyKind.SYNTHESIS)


def test_a_figure_of_the_same_studies_takes_over_what_we_know() -> None:
    apart = rows(k=20, i2=90.0, prediction_interval=(-0.5, 0.9))
    agree = rows(k=20, i2=10.0)
    assert verdict(effect(studies="20", i2="10"), pooled=apart) is NO
    assert verdict(effect(studies="20"), pooled=agree) is YES
    assert verdict(effect(studies="20", i2="90"), pooled=agree) is NO
    assert verdict(effect(studies="21", i2="10"), pooled=apart) is YES
    assert verdict(effect(studies="20", i2="10", source="b-2"), pooled=apart) is YES
    assert verdict(effect(studies="20", i2="10", source="b-2", body="jansen-2020"), pooled=apart) is NO


def test_what_the_source_prints_is_kept_where_both_know() -> None:
    printed = effect(studies="20", ci={"low": "-0.2", "high": "0.5"}, test="gestandaardiseerd")
    found = bodies(printed, pooled=rows(k=20), synthesis=request(test="eigen"))
    merged = next(body for body in found if body.kind is BodyKind.SYNTHESIS)
    assert (merged.verdict("precise"), merged.verdict("test")) == (NO, YES)


def test_a_meta_analysis_that_a_finding_names_is_a_body_without_a_count() -> None:
    sources = known(design="meta-analyse", independent="true")
    (found,) = bodies(evidence=[finding("jansen-2020")], sources=sources)
    assert (found.kind, found.studies, found.sources, found.is_related, found.figures) == (
        BodyKind.NAMED, None, ("jansen-2020",), False, (),
    )  # fmt: skip
    assert {name: value for name, value in found.verdicts.items() if value is not UNKNOWN} == {
        "independent": YES, "recent": YES,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("design", "kind"),
    [
        ("experiment-met-loting", BodyKind.LISTED), ("quasi-experiment", BodyKind.LISTED),
        ("kwalitatief", None), ("literatuurstudie", None), ("voor-en-nameting", None),
    ],
)  # fmt: skip
def test_what_a_finding_names(design: str, kind: BodyKind | None) -> None:
    found = kinds(evidence=[finding("jansen-2020", "weg-1990")], sources=known(design=design))
    assert found == ([kind] if kind else [])


def test_direct_and_related_studies_are_apart_and_findings_are_direct() -> None:
    near = effect(**TRIAL, relation="verwant", source="b-2")
    found = bodies(near, evidence=[finding("jansen-2020")], sources=known(design="quasi-experiment"))
    assert sorted((body.is_related, body.studies, body.sources) for body in found) == [
        (False, 1, ("jansen-2020",)), (True, 1, ("b-2",)),
    ]  # fmt: skip


def test_a_retracted_source_gives_no_body() -> None:
    gone = known(design="meta-analyse", retracted={"date": "2025-01-01", "reason": "Fouten."})
    assert bodies(effect(), evidence=[finding("jansen-2020")], sources=gone) == ()
    assert bodies(pooled=rows(), synthesis=request(), sources=gone) == ()
    record = records.intervention(effects=[effect(), effect(source="b-2")])
    assert [figure.source for figure in figures_of(record, gone)] == ["b-2"]


def test_a_finding_is_about_what_it_names_or_about_the_only_aim() -> None:
    said = [finding("jansen-2020"), finding("jansen-2020", outcomes=["lezen"])]
    one = records.intervention(evidence=said)
    assert [len(list(findings_on(one, about))) for about in (Outcome.MATHS, Outcome.READING, None)] == [
        1,
        1,
        0,
    ]
    two = records.intervention(evidence=said, outcomes=["rekenen", "taal"])
    assert [len(list(findings_on(two, about))) for about in (Outcome.MATHS, Outcome.READING, None)] == [
        0,
        1,
        1,
    ]


def test_a_finding_about_something_like_it_is_related_research_and_gives_no_direction() -> None:
    said = [finding("jansen-2020", relation="verwant")]
    record = records.intervention(evidence=said)
    assert list(findings_on(record, Outcome.MATHS)) == []
    assert len(list(findings_on(record, Outcome.MATHS, EffectRelation.PROXY))) == 1
    found = bodies(evidence=said, sources=known(design="meta-analyse"))
    assert [body.is_related for body in found] == [True]
    single = bodies(evidence=said, sources=known(design="experiment-met-loting"))
    assert [body.is_related for body in single] == [True]


def test_a_finding_of_a_synthesis_can_say_how_many_studies_it_holds() -> None:
    said = [finding("jansen-2020", studies="29", randomised_studies="7", p_value="< 0.05")]
    found = bodies(evidence=said, sources=known(design="meta-analyse"))
    assert [(body.studies, body.is_randomised_part) for body in found] == [(29, False), (7, True)]
    assert found[0].answers["precise"].verdict is Verdict.YES
