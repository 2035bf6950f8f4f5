"""The summary of findings: which studies a row counts, which way it points, and what it adds in words."""

from __future__ import annotations

from typing import Any

import pytest

from menukaart.evidence.assessment import assess
from menukaart.evidence.figures.standing import StandingFigure
from menukaart.evidence.outcomes import OutcomeFindings, direction_of
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.model import Source
from menukaart.vocabulary import Direction, NoFigure, Outcome, Population
from tests.unit import records
from tests.unit.evidence.strength.test_score import SEARCH, TRIAL, effect, finding, known, request, rows

POSITIVE, NEGATIVE = Direction.POSITIVE, Direction.NEGATIVE
SAME, MIXED = Direction.NO_DIFFERENCE, Direction.MIXED


def table(
    *effects: records.Data,
    pooled: Pooled | None = None,
    sources: dict[str, Source] | None = None,
    **changes: Any,
) -> tuple[OutcomeFindings, ...]:
    if effects:
        changes["effects"] = effects
    record = records.intervention(**changes)
    return assess(record, known() if sources is None else sources, pooled).by_outcome


def row(*effects: records.Data, **changes: Any) -> OutcomeFindings:
    """Give the row about maths."""
    return next(row for row in table(*effects, **changes) if row.outcome is Outcome.MATHS)


def test_there_is_a_row_for_each_aim_and_for_each_outcome_with_evidence() -> None:
    found = table(effect(outcome="woordenschat", studies="4"), outcomes=["welbevinden", "rekenen"])
    assert [(row.outcome, row.is_aim) for row in found] == [
        (Outcome.VOCABULARY, False), (Outcome.MATHS, True), (Outcome.WELLBEING, True),
    ]  # fmt: skip
    empty = found[1]
    assert (empty.figure, empty.strength.value, empty.studies, empty.dutch_studies) == (
        NoFigure.NOTHING, None, None, None,
    )  # fmt: skip
    assert (empty.direction, empty.pupils, empty.population, empty.comment) == (None, None, None, "")


def test_the_outcome_of_the_main_figure_comes_first() -> None:
    headline = effect(outcome="welbevinden", headline="true")
    found = table(effect(studies="9"), effect(outcome="lezen"), headline)
    assert [row.outcome for row in found] == [Outcome.WELLBEING, Outcome.MATHS, Outcome.READING]


def test_a_figure_brings_its_pupils_and_whose_they_are() -> None:
    found = row(effect(studies="4", pupils="912", population="doelgroep"))
    assert isinstance(found.figure, StandingFigure)
    assert (found.studies, found.pupils, found.population) == (4, 912, Population.TARGET)


def test_studies_are_those_of_the_figure_or_all_that_are_listed_with_it() -> None:
    assert row(effect(studies="4")).studies == 4
    assert row(effect()).studies is None
    alone = {**TRIAL, "studies": "1", "headline": "true"}
    assert row(effect(**alone), effect(**TRIAL, source="b-2")).studies == 2
    assert row(effect(**alone), effect(studies="34", source="meta-2020")).studies == 1
    assert row(effect(**TRIAL), effect(**TRIAL, source="b-2")).studies == 2
    assert row(effect(studies="34", relation="verwant")).studies == 34


def test_dutch_studies_are_among_the_studies_of_the_row() -> None:
    """A row of one study once said that three of them were Dutch: all that were known on the outcome."""
    trial = {**TRIAL, "studies": "1", "dutch_studies": "1"}
    shown = effect(**trial, headline="true")
    synthesis = effect(studies="34", source="meta-2020")
    others = [effect(**trial, source=f"bron-{number}") for number in range(2)]
    found = row(shown, synthesis, *others)
    assert (found.studies, found.dutch_studies) == (1, 1)
    assert found.comment == (
        "De score rust op ander onderzoek dan dit cijfer: 34\N{NO-BREAK SPACE}onderzoeken. "
        "Wij kennen over deze uitkomst minstens 3\N{NO-BREAK SPACE}Nederlandse studies."
    )
    listed = row(shown, *others)
    assert (listed.studies, listed.dutch_studies, listed.comment) == (3, 3, "")


def test_dutch_studies_of_listed_research() -> None:
    one = effect(**TRIAL, dutch_studies="1")
    foreign = effect(**TRIAL, dutch_studies="0", source="b-2")
    silent = effect(**TRIAL, source="b-3")
    assert row(one, foreign).dutch_studies == 1
    assert row(foreign, silent).dutch_studies is None
    assert row(foreign, {**foreign, "source": "b-4"}).dutch_studies == 0
    no_count = effect(**TRIAL, dutch_studies="5")
    assert (row(no_count, foreign).studies, row(no_count, foreign).dutch_studies) == (2, 2)


def test_dutch_findings_count_among_listed_research() -> None:
    sources = known(design="experiment-met-loting")
    dutch = finding("jansen-2020", dutch="true")
    found = row(evidence=[dutch], sources=sources)
    assert (found.studies, found.dutch_studies) == (1, 1)
    abroad = row(evidence=[finding("jansen-2020")], sources=sources)
    assert (abroad.studies, abroad.dutch_studies) == (1, None)
    both = row(effect(**TRIAL, dutch_studies="0", source="b-2"), evidence=[dutch], sources=sources)
    assert (both.studies, both.dutch_studies) == (2, 1)


def test_dutch_studies_of_a_synthesis_without_a_figure_that_stands() -> None:
    assert row(effect(studies="51", dutch_studies="0", relation="verwant")).dutch_studies == 0
    part = {"studies": "60", "randomised_studies": "40", "relation": "verwant"}
    assert row(effect(**part, dutch_studies="4")).dutch_studies == 4


def test_no_dutch_study_is_only_said_of_studies_that_are_there() -> None:
    none = {"dutch_evidence": {"studies": "0", "verdict": "toegepast", "sources": ["jansen-2020"]}}
    assert row(**none).dutch_studies is None
    assert row(effect(studies="12"), **none).dutch_studies == 0
    assert row(effect(studies="12")).dutch_studies is None
    assert row(pooled=rows(k=28, dutch_studies=0), synthesis=request()).dutch_studies == 0


def test_a_figure_never_has_more_dutch_studies_than_studies() -> None:
    assert row(effect(studies="2", dutch_studies="5")).dutch_studies == 2


def standing(**changes: Any) -> StandingFigure:
    found = row(effect(headline="true", **changes)).figure
    assert isinstance(found, StandingFigure)
    return found


@pytest.mark.parametrize(
    ("value", "interval", "direction"),
    [
        ("0.05", None, POSITIVE), ("0.049", None, SAME), ("-0.05", None, NEGATIVE), ("-0.049", None, SAME),
        ("0", None, SAME), ("0.3", ("0.1", "0.5"), POSITIVE), ("-0.3", ("-0.5", "-0.1"), NEGATIVE),
        ("0.3", ("0", "0.6"), SAME), ("-0.3", ("-0.6", "0"), SAME), ("0.3", ("-0.01", "0.6"), SAME),
        ("0.07", ("0.04", "0.10"), SAME), ("0.07", ("0.03", "0.11"), POSITIVE),
        ("-0.07", ("-0.10", "-0.04"), SAME), ("-0.07", ("-0.11", "-0.03"), NEGATIVE),
    ],
)  # fmt: skip
def test_which_way_a_figure_points(
    value: str, interval: tuple[str, str] | None, direction: Direction
) -> None:
    ci = {"ci": {"low": interval[0], "high": interval[1]}} if interval else {}
    assert direction_of(standing(value=value, **ci)) is direction


@pytest.mark.parametrize(
    ("p_value", "direction"),
    [
        ("> 0.05", SAME),
        ("= 0.05", SAME),
        ("0.2", SAME),
        ("= 0.049", POSITIVE),
        ("< 0.05", POSITIVE),
        ("< 0.1", POSITIVE),
    ],
)
def test_a_figure_that_may_be_chance_shows_no_difference(p_value: str, direction: Direction) -> None:
    assert direction_of(standing(value="0.23", p_value=p_value)) is direction
    interval = {"low": "0.01", "high": "0.45"}
    assert direction_of(standing(value="0.23", p_value=p_value, ci=interval)) is POSITIVE


@pytest.mark.parametrize(
    ("measure", "direction"),
    [
        ("percentielpunten", POSITIVE), ("improvement-index", POSITIVE), ("procentpunten", None),
        ("odds-ratio", None), ("incidentieratio", None), ("procent", None),
    ],
)  # fmt: skip
def test_only_measures_of_gain_tell_a_direction(measure: str, direction: Direction | None) -> None:
    assert direction_of(standing(value="0.01", measure=measure)) is direction


def test_other_measures_may_be_near_zero_and_still_point() -> None:
    narrow = {"low": "0.02", "high": "0.06"}
    assert direction_of(standing(value="0.04", measure="percentielpunten", ci=narrow)) is POSITIVE
    assert direction_of(standing(value="-1", measure="percentielpunten")) is NEGATIVE
    assert direction_of(standing(value="0", measure="percentielpunten")) is SAME


def test_without_a_figure_that_tells_all_figures_and_findings_decide() -> None:
    first, second = effect(**TRIAL, value="0.4"), effect(**TRIAL, value="-0.2", source="b-2")
    assert row(first, {**first, "source": "b-2"}).direction is POSITIVE
    assert row(first, second).direction is MIXED
    assert row(first, {**second, "value": "0"}).direction is MIXED
    assert row(effect(design="ranglijst"), effect(design="ranglijst", source="b-2")).direction is None
    assert row(evidence=[finding("jansen-2020", direction="negatief")]).direction is NEGATIVE
    assert row(evidence=[finding("jansen-2020", direction="gemengd")]).direction is MIXED
    assert row(evidence=[finding("jansen-2020", outcomes=["lezen"])]).direction is None
    assert row(effect(value="1.5", measure="odds-ratio")).direction is None


def test_the_figure_goes_before_what_findings_say() -> None:
    assert row(effect(studies="4"), evidence=[finding("jansen-2020", direction="negatief")]).direction is (
        POSITIVE
    )


def test_comments_say_on_what_the_score_rests_and_what_is_weak() -> None:
    assert row(effect(studies="4")).comment == ""
    assert row(effect(studies="12", relation="verwant")).comment == (
        "Het onderzoek gaat over iets wat erop lijkt."
    )
    weak = row(effect(studies="12", test="eigen", i2="90"))
    assert weak.comment == "Zwak: niet eensgezind en een toets van de onderzoekers zelf."
    other = row(effect(**TRIAL, headline="true"), effect(studies=None, source="meta-2020"))
    assert (
        other.comment == "De score rust op ander onderzoek dan dit cijfer: een onbekend aantal onderzoeken."
    )


def test_a_search_that_found_nothing_is_told() -> None:
    assert row(search=[SEARCH]).comment == (
        "Wij zochten op 25 november 2026 in ERIC en vonden geen onderzoek dat vergelijkt."
    )


def test_a_pooled_figure_and_its_body_are_the_same_research() -> None:
    found = row(pooled=rows(k=20), synthesis=request())
    assert (found.studies, found.comment) == (20, "")


def test_one_dutch_study_and_one_study_are_singular() -> None:
    trial = {**TRIAL, "studies": "1"}
    known_one = effect(**trial, dutch_studies="1", source="b-2")
    shown = effect(**trial, headline="true", dutch_studies="0")
    synthesis = effect(studies="34", source="meta-2020")
    assert row(shown, known_one, synthesis).comment.endswith(
        "Wij kennen over deze uitkomst minstens 1\N{NO-BREAK SPACE}Nederlandse studie."
    )
    assert row(
        effect(headline="true", measure="procentpunten", design="voor-en-nameting"), known_one
    ).comment == ("De score rust op ander onderzoek dan dit cijfer: 1\N{NO-BREAK SPACE}onderzoek.")


def test_what_is_known_on_another_outcome_stays_there() -> None:
    found = table(
        effect(**TRIAL, dutch_studies="0"), effect(**TRIAL, outcome="lezen", dutch_studies="2", studies="2")
    )
    assert {row.outcome: row.dutch_studies for row in found} == {Outcome.MATHS: 0, Outcome.READING: 2}
    assert [row.comment for row in found] == ["", ""]


def test_a_figure_above_zero_and_one_of_zero_do_not_point_the_same_way() -> None:
    assert direction_of(standing(value="0", measure="improvement-index")) is SAME
    both = [
        finding("jansen-2020", direction="positief"), finding("jansen-2020", direction="negatief"),
    ]  # fmt: skip
    assert row(evidence=both).direction is MIXED
