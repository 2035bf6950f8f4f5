"""Example wages in words."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from menukaart.evidence.costs.wages import per_hour
from menukaart.model.wages import Wage
from menukaart.render.views.parts.wages import wage_rows
from tests.unit.records import source


def wage(**changes: Any) -> Wage:
    data = {"who": "Leraar", "kind": "kosten-uur", "min": "58", "max": "58", "source": "jansen-2020"}
    return Wage.model_validate(data | changes)


MONTH = {"kind": "loon-maand", "min": "3850", "max": "5990", "week": "40", "date": "2025-07-01"}


def test_an_hour_as_printed() -> None:
    (row,) = wage_rows([wage(date="2024")])
    assert (row.hour, row.printed) == ("€\N{NO-BREAK SPACE}58", "€\N{NO-BREAK SPACE}58 per uur")
    assert (row.kind, row.date, row.is_wage) == ("loonkosten", "2024", False)
    assert row.label == "jansen-2020"


def test_a_wage_for_a_month_is_spread_over_the_year() -> None:
    (row,) = wage_rows([wage(**MONTH)], {"jansen-2020": source(issued="2020")})
    assert row.hour.replace("\N{NO-BREAK SPACE}", " ") == "€ 22 tot € 35"
    assert row.printed.replace("\N{NO-BREAK SPACE}", " ") == (
        "€ 3.850 tot € 5.990 per maand (werkweek van 40 uur)"
    )
    assert (row.date, row.is_wage) == ("1 juli 2025", True)
    assert row.label != row.source


def test_a_source_without_a_year_is_said() -> None:
    assert wage_rows([wage()])[0].date == "jaar onbekend"


@given(low=st.integers(0, 20_000), more=st.integers(0, 20_000), week=st.integers(1, 60))
def test_an_hour_times_the_hours_of_a_year_is_the_wage_of_a_year(low: int, more: int, week: int) -> None:
    low_hour, high_hour = per_hour(wage(kind="loon-maand", min=str(low), max=str(low + more), week=str(week)))
    assert 0 <= low_hour <= high_hour
    assert abs(high_hour * 52 * week - 12 * (low + more)) < Decimal("0.0001")
