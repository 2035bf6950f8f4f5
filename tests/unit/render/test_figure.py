"""One figure as a reader sees it."""

from __future__ import annotations

from menukaart.evidence.yardsticks.measured import measure
from menukaart.model.effect import Effect
from menukaart.render.views.parts.figure import yardstick_rows
from tests.unit.records import effect_data


def said(**changes: object) -> dict[str, str]:
    effect = Effect.model_validate(effect_data(**changes))
    return {row.key: row.value for row in yardstick_rows(measure(effect))}


def test_a_range_does_not_repeat_the_unit() -> None:
    rows = said(value="0.31", ci={"low": "0.24", "high": "0.38"})
    assert rows["percentile_points"] == "+12 percentielpunten (+9 tot +15)"
    assert rows["probability_of_superiority"] == "59 van de 100 keer (57 tot 61)"


def test_a_range_of_words_stays_whole() -> None:
    rows = said(value="0.31", ci={"low": "0.10", "high": "0.38"})
    assert rows["nji"] == "klein (geen of verwaarloosbaar tot klein)"


def test_no_interval_no_range() -> None:
    assert "(" not in said(value="0.31")["percentile_points"]
