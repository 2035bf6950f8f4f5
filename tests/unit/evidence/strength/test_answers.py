"""The answers to the six questions about a synthesis, at their exact borders and word for word."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from menukaart.evidence.strength import answers
from menukaart.evidence.strength.answers import Background
from menukaart.evidence.strength.rule import RULE
from menukaart.evidence.strength.verdicts import Judgement
from menukaart.model.effect import Effect
from menukaart.vocabulary import InterventionKind, Measure, Verdict
from menukaart.vocabulary import TestType as KindOfTest
from tests.unit import records
from tests.unit.evidence.strength.test_score import known, rows

YES, NO, UNKNOWN = Verdict.YES, Verdict.NO, Verdict.UNKNOWN
NBSP = "\N{NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"


def background(kind: InterventionKind = InterventionKind.APPROACH, **changes: Any) -> Background:
    return Background(kind, known(**changes), 2026)


def figure(**changes: Any) -> Effect:
    return Effect.model_validate(records.effect_data(**changes))


@pytest.mark.parametrize(
    ("lots", "studies", "verdict"),
    [(5, 10, NO), (6, 10, YES), (0, 10, NO), (1, 1, YES), (2, 3, YES), (1, 3, NO)],
)
def test_more_than_half_must_be_randomised(lots: int, studies: int, verdict: Verdict) -> None:
    assert answers.randomised(lots, studies).verdict is verdict


@pytest.mark.parametrize(("lots", "studies"), [(None, 10), (6, None), (None, None)])
def test_randomised_is_unknown_without_both_numbers(lots: int | None, studies: int | None) -> None:
    assert answers.randomised(lots, studies) == Judgement(
        UNKNOWN, "Wij weten niet in hoeveel van de samengevatte onderzoeken is geloot."
    )


def test_randomised_in_words() -> None:
    assert answers.randomised(6, 10).reason == (
        f"Er is geloot wie meedeed in 6 van de 10{NBSP}samengevatte onderzoeken."
    )
    assert answers.randomised(1, 1).reason == (
        f"Er is geloot wie meedeed in 1 van de 1{NBSP}samengevat onderzoek."
    )


_HALF = "dan de helft onafhankelijk van de ontwikkelaar."


@pytest.mark.parametrize(
    ("stored", "verdict", "words"),
    [
        (
            "true",
            YES,
            "Van de samengevatte onderzoeken is meer dan de helft onafhankelijk van de ontwikkelaar.",
        ),
        (
            "false",
            NO,
            "Van de samengevatte onderzoeken is niet meer dan de helft onafhankelijk van de ontwikkelaar.",
        ),
        (None, UNKNOWN, "Wij weten niet of de onderzoekers los stonden van wie de aanpak ontwikkelde."),
    ],
)
def test_independent_as_stored(stored: str | None, verdict: Verdict, words: str) -> None:
    changes = {} if stored is None else {"independent": stored}
    assert answers.independent(background(**changes), "jansen-2020") == Judgement(verdict, words)


@pytest.mark.parametrize("kind", list(InterventionKind))
def test_nobody_made_a_measure(kind: InterventionKind) -> None:
    found = answers.independent(background(kind, independent="false"), "jansen-2020")
    made_by_nobody = kind in {InterventionKind.MEASURE, InterventionKind.PRECONDITION}
    assert found.verdict is (YES if made_by_nobody else NO)
    if made_by_nobody:
        assert found.reason == (
            f"Dit is een {kind.label} en geen product: er is geen ontwikkelaar die eraan verdient."
        )


def test_of_a_source_that_is_not_there_nothing_is_known() -> None:
    assert answers.is_independent(background(independent="true"), "weg-1990") is None
    assert answers.year_of(background(), "weg-1990") is None
    assert answers.year_of(background(issued=None, unknown={}), "jansen-2020") is None
    assert answers.recent(background(), "weg-1990") == Judgement(
        UNKNOWN, "Wij weten niet in welk jaar het verscheen."
    )


@pytest.mark.parametrize(
    ("issued", "verdict", "words"),
    [
        ("2011", YES, "Verschenen in 2011, hoogstens 15 jaar vóór onze controle."),
        ("2010-12-31", NO, "Verschenen in 2010, meer dan 15 jaar vóór onze controle."),
        ("2027", YES, "Verschenen in 2027, hoogstens 15 jaar vóór onze controle."),
    ],
)
def test_recent_at_the_border(issued: str, verdict: Verdict, words: str) -> None:
    assert answers.recent(background(issued=issued), "jansen-2020") == Judgement(verdict, words)


@pytest.mark.parametrize(
    ("i2", "expected", "verdict"),
    [
        (0.0, None, YES), (49.99, None, YES), (50.0, None, UNKNOWN), (74.99, None, UNKNOWN), (75.0, None, NO),
        (100.0, None, NO), (None, None, UNKNOWN),
        (49.99, (-0.1, 0.5), YES), (50.0, (-0.1, 0.5), UNKNOWN), (75.0, (-0.1, 0.5), NO),
        (100.0, (0.01, 0.5), YES), (100.0, (-0.5, -0.01), YES), (None, (0.01, 0.5), YES),
        (75.0, (0.0, 0.5), NO), (75.0, (-0.5, 0.0), NO), (None, (-0.1, 0.5), UNKNOWN),
    ],
)  # fmt: skip
def test_agreement_at_the_borders(
    i2: float | None, expected: tuple[float, float] | None, verdict: Verdict
) -> None:
    assert answers.consistent(i2, expected, "Wij").verdict is verdict


_SHARE = "van de verschillen tussen onderzoeken is geen toeval (I²)."


@pytest.mark.parametrize(
    ("i2", "expected", "words"),
    [
        (None, None, "Wij kennen geen maat voor hoe sterk de uitkomsten van de onderzoeken verschillen."),
        (20.4, None, f"Wij: 20% {_SHARE} Dat is minder dan 50%."),
        (60.0, None, f"Wij: 60% {_SHARE} Dat ligt ertussenin."),
        (80.0, None, f"Wij: 80% {_SHARE} Dat is 75% of meer."),
    ],
)
def test_agreement_in_words(i2: float | None, expected: tuple[float, float] | None, words: str) -> None:
    assert answers.consistent(i2, expected, "Wij").reason == words


def test_agreement_in_words_with_where_a_next_study_lands() -> None:
    assert answers.consistent(90.0, (0.01, 0.5), "Wij").reason == (
        "Wij: ook een nieuw onderzoek komt naar verwachting aan dezelfde kant van nul uit (0,01 tot 0,50)."
    )
    assert answers.consistent(80.0, (-0.03, 0.41), "Wij").reason == (
        f"Wij: 80% {_SHARE} Een nieuw onderzoek kan onder nul en boven nul uitkomen ({MINUS}0,03 tot 0,41)."
    )


ONE = Judgement(UNKNOWN, "Er is maar één onderzoek, dus er valt niets te vergelijken.")


def test_one_study_cannot_agree() -> None:
    assert answers.consistent_as_pooled(rows(k=1).synthesis) == ONE
    assert answers.consistent_as_printed(figure(studies="1", i2="0")) == ONE


def test_who_says_that_they_agree() -> None:
    ours = answers.consistent_as_pooled(rows(k=2, i2=90.0, prediction_interval=(-0.5, 0.9)).synthesis)
    assert ours.verdict is NO
    assert ours.reason.startswith("Onze samenvatting: 90% ")
    assert answers.consistent_as_pooled(
        rows(k=2, i2=90.0, prediction_interval=(0.1, 0.9)).synthesis
    ).verdict is (YES)
    printed = answers.consistent_as_printed(figure(studies="2", i2="10"))
    assert printed.verdict is YES
    assert printed.reason.startswith("Volgens de samenvatting: 10% ")
    between = figure(i2="90", prediction_interval={"low": "0.1", "high": "0.9"})
    assert answers.consistent_as_printed(between).verdict is YES
    assert answers.consistent_as_printed(figure()).verdict is UNKNOWN


ONE_SIDE = "Het hele interval ligt aan één kant van nul"
OVER = "Het interval loopt van onder nul tot boven nul"
UNKNOWN_INTERVAL = Judgement(UNKNOWN, "Wij kennen het interval van het samenvattende getal niet.")


@pytest.mark.parametrize(
    ("interval", "measure", "verdict", "words"),
    [
        ((0.01, 0.5), Measure.G, YES, f"{ONE_SIDE} (0,01 tot 0,50)."),
        ((-0.5, -0.01), Measure.G, YES, f"{ONE_SIDE} ({MINUS}0,50 tot {MINUS}0,01)."),
        ((0.0, 0.5), Measure.G, NO, f"{OVER} (0,00 tot 0,50)."),
        ((-0.5, 0.0), Measure.G, NO, f"{OVER} ({MINUS}0,50 tot 0,00)."),
        ((-0.11, 0.1), Measure.G, NO, f"{OVER} ({MINUS}0,11 tot 0,10)."),
        ((-0.1, 0.11), Measure.G, NO, f"{OVER} ({MINUS}0,10 tot 0,11)."),
        ((1.01, 1.5), Measure.ODDS_RATIO, YES, f"{ONE_SIDE} (1,01 tot 1,50)."),
        ((0.5, 0.99), Measure.ODDS_RATIO, YES, f"{ONE_SIDE} (0,50 tot 0,99)."),
        ((0.99, 1.5), Measure.ODDS_RATIO, NO, f"{OVER} (0,99 tot 1,50)."),
        ((-0.1, 0.1), Measure.PERCENTILE, NO, f"{OVER} ({MINUS}0,10 tot 0,10)."),
    ],
)
def test_precision_at_the_borders(
    interval: tuple[float, float], measure: Measure, verdict: Verdict, words: str
) -> None:
    assert answers.precise(interval, measure) == Judgement(verdict, words)


def test_an_interval_near_zero_shows_that_there_is_hardly_an_effect() -> None:
    assert answers.precise((-0.1, 0.1), Measure.G) == Judgement(
        YES, f"Het interval ligt vlak om nul ({MINUS}0,10 tot 0,10): er is bijna geen effect."
    )


def test_without_an_interval_or_in_months_precision_is_not_known() -> None:
    assert answers.precise(None, Measure.G) == UNKNOWN_INTERVAL
    assert answers.precise((1.0, 2.0), Measure.MONTHS) == UNKNOWN_INTERVAL


@pytest.mark.parametrize(
    ("p_value", "verdict"),
    [
        ("0.049", YES),
        ("0.05", UNKNOWN),
        ("< 0.05", YES),
        ("< 0.06", UNKNOWN),
        ("> 0.01", UNKNOWN),
        ("= 0.01", YES),
    ],
)  # fmt: skip
def test_a_p_counts_without_an_interval(p_value: str, verdict: Verdict) -> None:
    assert answers.precise_as_printed(figure(p_value=p_value)).verdict is verdict


def test_a_p_says_nothing_beside_an_interval_or_of_months() -> None:
    wide = figure(p_value="< 0.05", ci={"low": "-0.2", "high": "0.7"})
    assert answers.precise_as_printed(wide).verdict is NO
    assert answers.precise_as_printed(figure(p_value="< 0.05", measure="maanden")).verdict is UNKNOWN
    assert answers.precise(None, Measure.G, significant=True) == Judgement(
        YES, "Wij kennen het interval niet, maar toeval is volgens de bron onwaarschijnlijk (p)."
    )


@pytest.mark.parametrize(
    ("test", "verdict", "words"),
    [
        (KindOfTest.STANDARDISED, YES, "Er is gemeten met gestandaardiseerde toetsen."),
        (KindOfTest.OWN, NO, "De onderzoekers maakten de toetsen zelf."),
        (KindOfTest.MIXED, UNKNOWN, "Wij weten niet goed genoeg welke toetsen zijn gebruikt."),
        (None, UNKNOWN, "Wij weten niet goed genoeg welke toetsen zijn gebruikt."),
    ],
)
def test_a_fair_test(test: KindOfTest | None, verdict: Verdict, words: str) -> None:
    assert answers.fair_test(test) == Judgement(verdict, words)


def test_other_limits_can_be_tried() -> None:
    rule = replace(RULE, clear_i2=20.0, max_i2=40.0, recent_years=5, null_band=0.3)
    assert answers.consistent(30.0, None, "Wij", rule).verdict is UNKNOWN
    assert answers.consistent(40.0, None, "Wij", rule).reason.endswith("Dat is 40% of meer.")
    assert answers.consistent(19.0, None, "Wij", rule).reason.endswith("Dat is minder dan 20%.")
    assert answers.precise((-0.2, 0.3), Measure.G, rule).verdict is YES
    assert answers.precise_as_printed(figure(ci={"low": "-0.2", "high": "0.3"}), rule).verdict is YES
    assert answers.consistent_as_printed(figure(i2="40"), rule).verdict is NO
    pooled = rows(i2=40.0, prediction_interval=None).synthesis
    assert answers.consistent_as_pooled(pooled, rule).verdict is NO
    late = replace(background(issued="2020"), rule=rule)
    assert answers.recent(late, "jansen-2020") == Judgement(
        NO, "Verschenen in 2020, meer dan 5 jaar vóór onze controle."
    )
