"""The arithmetic of the rule: where it starts, what it takes off, what must be earned, which body counts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from menukaart.evidence.strength.body import Body, BodyKind
from menukaart.evidence.strength.criteria import CRITERIA
from menukaart.evidence.strength.rating import Rating, best, decisive, rate, reach, start
from menukaart.evidence.strength.rule import RULE, AmountStep
from menukaart.evidence.strength.verdicts import Judgement
from menukaart.model.effect import Effect
from menukaart.vocabulary import Verdict
from tests.unit import records

VERDICTS = {"y": Verdict.YES, "n": Verdict.NO, "?": Verdict.UNKNOWN}
IDS = [criterion.id for criterion in CRITERIA]


def body(answers: str = "??????", kind: BodyKind = BodyKind.SYNTHESIS, **changes: Any) -> Body:
    given = {id_: Judgement(VERDICTS[sign], "") for id_, sign in zip(IDS, answers, strict=True)}
    found = Body(kind, is_related=False, studies=100, answers=given, sources=("bron",))
    return replace(found, **changes)


@pytest.mark.parametrize(
    ("studies", "step"),
    [(0, 0), (1, 1), (2, 1), (3, 2), (9, 2), (10, 3), (29, 3), (30, 4), (69, 4), (70, 5), (9000, 5)],
)
def test_where_it_starts(studies: int, step: int) -> None:
    assert start(body(studies=studies)) == step


@pytest.mark.parametrize(
    ("whole", "step"), [(None, 2), (1, 2), (9, 2), (29, 2), (30, 3), (69, 3), (70, 4), (500, 4)]
)
def test_where_it_starts_without_a_count(whole: int | None, step: int) -> None:
    assert start(body(studies=None, review_studies=whole)) == step


@pytest.mark.parametrize(
    ("studies", "large", "step"),
    [(1, 0, 1), (1, 1, 2), (2, 2, 3), (2, 3, 3), (10, 1, 3), (30, 2, 4), (30, 1, 4)],
)
def test_large_trials_lift_the_start(studies: int, large: int, step: int) -> None:
    assert start(body(studies=studies, large_trials=large)) == step


def test_a_ranking_list_starts_at_one_and_stays_there() -> None:
    ranking = body("nnnnnn", BodyKind.RANKING, studies=None, large_trials=2)
    assert rate(ranking) == Rating(1, 1, 6, 0, 0, False)


@pytest.mark.parametrize(
    ("answers", "rating"),
    [
        ("??????", Rating(3, 5, 0, 0, 0, True)), ("yy????", Rating(3, 5, 0, 0, 2, True)),
        ("yyy???", Rating(4, 5, 0, 0, 3, True)), ("yyyy??", Rating(4, 5, 0, 0, 4, True)),
        ("yyyyy?", Rating(5, 5, 0, 0, 5, False)), ("yyyyyn", Rating(4, 5, 1, 1, 5, False)),
        ("yyynnn", Rating(3, 5, 3, 2, 3, False)), ("nnnnnn", Rating(3, 5, 6, 2, 0, False)),
        ("n?????", Rating(3, 5, 1, 1, 0, True)), ("nn????", Rating(3, 5, 2, 2, 0, False)),
    ],
)  # fmt: skip
def test_what_is_taken_off_and_what_must_be_earned(answers: str, rating: Rating) -> None:
    assert rate(body(answers)) == rating


def test_direct_research_is_worth_one_at_least_and_related_may_be_nothing() -> None:
    weak = body("nn????", studies=1)
    assert rate(weak).value == 1
    assert rate(replace(weak, is_related=True)).value == 0


@pytest.mark.parametrize(
    ("answers", "studies", "value"),
    [("yyyyyy", 100, 3), ("yyy???", 100, 3), ("??????", 100, 2), ("??????", 5, 1), ("??????", 1, 0)],
)
def test_related_research_is_a_step_down_and_three_at_most(answers: str, studies: int, value: int) -> None:
    assert rate(body(answers, studies=studies, is_related=True)).value == value


def test_answers_can_be_put_in_the_place_of_its_own() -> None:
    given = dict.fromkeys(IDS, Verdict.YES)
    assert rate(body("nnnnnn"), answers=given).value == 5


def test_other_rules_can_be_tried() -> None:
    assert rate(body(), replace(RULE, yes_for_4=0)).value == 4
    assert rate(body(), replace(RULE, yes_for_4=0, yes_for_5=0)).value == 5
    assert rate(body("nnnnnn"), replace(RULE, most_off=3)).value == 2
    assert rate(body(is_related=True), replace(RULE, related_off=0)).value == 3
    assert rate(body(is_related=True), replace(RULE, related_most=1)).value == 1
    assert rate(body("n?????"), replace(RULE, criteria=CRITERIA[1:])).weaknesses == 0
    assert start(body(studies=None), replace(RULE, uncounted=3)) == 3
    assert start(body(), replace(RULE, steps=(AmountStep(1, None, 1),))) == 1
    assert start(body(kind=BodyKind.RANKING), replace(RULE, ranking_most=2)) == 2
    large = body(studies=1, large_trials=1)
    assert start(large, replace(RULE, one_large=4)) == 4
    assert start(replace(large, large_trials=2), replace(RULE, two_large=5)) == 5


def test_the_best_body_counts_and_one_without_value_never_does() -> None:
    low, high = body(studies=4), body(studies=20)
    assert best([low, high]) == best([high, low]) == (high, rate(high))
    assert best([]) is None
    assert best([body(studies=1, is_related=True)]) is None
    assert best([low, high], replace(RULE, steps=(AmountStep(1, None, 1),))) == (
        high, Rating(1, 1, 0, 0, 0, False),
    )  # fmt: skip


def figure(**changes: Any) -> Effect:
    return Effect.model_validate(records.effect_data(**changes))


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (body(), body("yyyyyy", studies=5000, is_related=True)),
        (body(kind=BodyKind.POOLED), body(studies=5000)),
        (body(), body(kind=BodyKind.LISTED, studies=5000)),
        (body(kind=BodyKind.LISTED), body(kind=BodyKind.NAMED, studies=5000)),
        (body(studies=70, figures=(figure(headline="true"),)), body(studies=5000, figures=(figure(),))),
        (body(studies=70), body(studies=5000, is_randomised_part=True)),
        (body(studies=71), body("yy????", studies=70)),
        (body("yn????"), body("y?????")),
        (body("yy????"), body("yn????")),
        (body(large_trials=1), body()),
        (body("y?????"), body("?y????")),
        (body(sources=("b",)), body(sources=("a",))),
        (body(figures=(figure(value="0.30"),)), body(figures=(figure(value="0.20"),))),
    ],
)
def test_between_equal_scores_there_is_a_fixed_order(better: Body, worse: Body) -> None:
    assert rate(better).value == rate(worse).value
    for pair in ([better, worse], [worse, better]):
        found = best(pair)
        assert found is not None
        assert found[0] is better


def test_how_far_a_score_can_move() -> None:
    assert reach([body()]) == (3, 5)
    assert reach([body("yyyyyy")]) == (5, 5)
    assert reach([body("nnnnnn")]) == (3, 3)
    assert reach([body("yyyyn?", studies=30)]) == (2, 3)
    assert reach([body(studies=1), body(studies=20)]) == (1, 3)
    assert reach([]) == (0, 0)
    assert reach([body()], replace(RULE, yes_for_5=7)) == (3, 4)


def test_which_answer_alone_would_move_a_score() -> None:
    assert decisive(body()) == ()
    assert decisive(body("yy????")) == ("consistent", "precise", "recent", "test")
    assert decisive(body("yyyyy?")) == ("test",)
    assert decisive(body("yyyyyy")) == ()
    assert decisive(body(studies=20)) == tuple(IDS)
    assert decisive(body(studies=20), replace(RULE, most_off=0)) == ()
