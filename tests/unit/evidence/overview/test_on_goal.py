"""Whether something was studied on a goal, and whether it then helped."""

from __future__ import annotations

from typing import Any

import pytest

from menukaart.evidence.figures.record import record_figures
from menukaart.evidence.overview.on_goal import OnGoal, on_goal
from menukaart.vocabulary import DutchVerdict, Outcome
from tests.unit.records import effect_data, intervention, source

SOURCES = {"jansen-2020": source()}


def known(*effects: dict[str, Any], verdict: DutchVerdict | None = None) -> OnGoal:
    record = intervention(effects=list(effects)) if effects else intervention()
    return on_goal(record_figures(record, SOURCES), [Outcome.MATHS], verdict)


@pytest.mark.parametrize(
    ("value", "expected"),
    [("0.28", OnGoal.FIGURE), ("0.05", OnGoal.FIGURE), ("0.04", OnGoal.NO_GAIN), ("-0.2", OnGoal.NO_GAIN)],
)
def test_a_figure_on_the_goal_counts_when_it_shows_a_gain(value: str, expected: OnGoal) -> None:
    assert known(effect_data(value=value)) is expected


def test_the_middle_figure_decides_not_the_highest() -> None:
    values = ("0.90", "0.01", "0.00")
    assert known(*(effect_data(value=value) for value in values)) is OnGoal.NO_GAIN


def test_the_figure_that_stands_decides_over_the_middle_one() -> None:
    none, high = effect_data(value="0.01", headline="true"), effect_data(value="0.90")
    assert known(none, high, high) is OnGoal.NO_GAIN
    assert known(high, effect_data(value="0.00", studies="9"), high | {"headline": "true"}) is OnGoal.FIGURE


def test_standardised_figures_go_before_months() -> None:
    assert known(effect_data(value="0.30"), effect_data(measure="maanden", value="-3")) is OnGoal.FIGURE


@pytest.mark.parametrize(("value", "expected"), [("2", OnGoal.FIGURE), ("0", OnGoal.NO_GAIN)])
def test_months_count_by_their_sign(value: str, expected: OnGoal) -> None:
    assert known(effect_data(measure="maanden", value=value)) is expected


def test_a_percentage_does_not_say_which_way_is_good() -> None:
    assert known(effect_data(measure="procentpunten", value="-4")) is OnGoal.FIGURE


@pytest.mark.parametrize("changes", [{"relation": "verwant"}, {"design": "ranglijst"}])
def test_a_related_influence_and_a_ranking_list_are_no_figure(changes: dict[str, str]) -> None:
    assert known(effect_data(value="-0.9", **changes)) is OnGoal.ELSEWHERE


def test_without_a_figure_on_the_goal_the_other_figures_may_speak_against_it() -> None:
    assert known(effect_data(outcome="lezen")) is OnGoal.ELSEWHERE
    assert known(effect_data(outcome="lezen", value="-0.1")) is OnGoal.NO_GAIN


def test_no_dutch_effect_decides_only_without_a_figure_on_the_goal() -> None:
    assert known(verdict=DutchVerdict.NO_EFFECT) is OnGoal.NO_GAIN
    assert known(effect_data(), verdict=DutchVerdict.NO_EFFECT) is OnGoal.FIGURE
    assert known() is OnGoal.ELSEWHERE
