from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.evidence.costs.band import amount_in_euros, cost_band
from menukaart.evidence.costs.scale import band_at, in_currency
from menukaart.model.practice import Cost
from menukaart.vocabulary import COST_BANDS, CostBasis, Currency
from menukaart.vocabulary.cost_scale import RATES, TOPS
from tests.unit.records import amount_data, cost_data, intervention

POUNDS = st.decimals(0, 100_000, places=2)


def cost(*amounts: Any, **changes: Any) -> Cost:
    made = intervention(cost=cost_data(*amounts, **changes)).cost
    assert made is not None
    return made


def pounds(low: str | None, high: str | None, **changes: Any) -> Any:
    return amount_data(low, high, **{"currency": "GBP", "country": "GB", **changes})


def value(made: Cost) -> int | None:
    found = cost_band(made)
    return found.value if found else None


@pytest.mark.parametrize(
    ("amount", "band"),
    [
        ("0", 1),
        ("80", 1),
        ("80.01", 2),
        ("200", 2),
        ("200.5", 3),
        ("600", 3),
        ("601", 4),
        ("1200", 4),
        ("1201", 5),
    ],
)
def test_the_scale_is_that_of_the_eef(amount: str, band: int) -> None:
    assert band_at(Decimal(amount)) == band
    assert value(cost(pounds(amount, amount))) == band


@given(one=POUNDS, other=POUNDS)
def test_more_money_is_never_a_lower_band(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    assert 1 <= band_at(low) <= band_at(high) <= max(COST_BANDS)
    between = value(cost(pounds(f"{low:f}", f"{high:f}")))
    assert between is not None
    assert band_at(low) <= between <= band_at(high)


def test_there_is_a_band_for_every_top_and_one_more() -> None:
    assert len(TOPS) + 1 == max(COST_BANDS)
    assert list(TOPS) == sorted(set(TOPS))


@pytest.mark.parametrize(
    ("low", "high", "band"),
    [(None, "80", 1), (None, "81", None), ("1201", None, 5), ("1200", None, None), ("250", "100", None)],
)
def test_one_end_settles_a_band_only_where_no_other_is_left(
    low: str | None, high: str | None, band: int | None
) -> None:
    assert value(cost(pounds(low, high))) == band


@pytest.mark.parametrize("changes", [{"covers": "deel"}, {"unit": "leerling"}, {"unit": "school-jaar"}])
def test_a_part_or_another_unit_settles_nothing(changes: dict[str, str]) -> None:
    assert value(cost(pounds("100", "100", **changes))) is None
    judged = cost_band(cost(pounds("100", "100", **changes), band="4"))
    assert judged is not None
    assert (judged.value, judged.basis, judged.amount) == (4, CostBasis.EDITORS, None)


def test_without_costs_or_amounts_there_is_no_band() -> None:
    assert cost_band(None) is None
    assert value(cost(band=None, note="x", amounts=[])) is None


def test_an_amount_goes_before_the_judgement() -> None:
    made = cost(pounds("100", "100"), band="5")
    found = cost_band(made)
    assert found is not None
    assert (found.value, found.basis, found.amount) == (2, CostBasis.AMOUNT, made.amounts[0])


def test_of_more_amounts_the_newest_counts_and_of_equals_the_first() -> None:
    old, new = pounds("700", "700", price_year="2014"), pounds("100", "100", price_year="2023")
    assert value(cost(old, new)) == value(cost(new, old)) == 2
    same = pounds("700", "700", price_year="2023")
    assert (value(cost(new, same)), value(cost(same, new))) == (2, 4)
    unknown = pounds("700", "700", unknown={"price_year": "onbekend"})
    assert value(cost(unknown, new)) == 2
    dutch = pounds("700", "700", price_year="2001", country="NL")
    assert value(cost(new, dutch)) == 4


def test_the_amount_in_euros_is_that_of_all_the_cost() -> None:
    part = amount_data("1", "2", covers="deel")
    found = amount_in_euros(cost(part, amount_data("100.50", "250", price_year="2021")))
    assert found is not None
    assert (found.low, found.high, found.price_year) == (Decimal("100.50"), Decimal(250), 2021)
    assert amount_in_euros(cost(part)) is None
    assert amount_in_euros(cost(amount_data(None, "10"))) is None
    assert amount_in_euros(cost(pounds("1", "2"))) is None
    assert amount_in_euros(cost(amount_data(unit="leerling"))) is None


@given(amount=POUNDS, one=st.sampled_from(Currency), other=st.sampled_from(Currency))
def test_a_conversion_there_and_back_is_the_amount(amount: Decimal, one: Currency, other: Currency) -> None:
    back = in_currency(in_currency(amount, one, other), other, one)
    assert abs(back - amount) < Decimal("0.000001")
    assert in_currency(amount, one, one) == amount


@pytest.mark.parametrize(
    ("currency", "top", "band"),
    [
        ("EUR", "93.37", 1),
        ("EUR", "93.38", 2),
        ("EUR", "700.28", 3),
        ("EUR", "700.29", 4),
        ("USD", "105.5", 1),
    ],
)
def test_other_currencies_are_converted_with_the_stated_rate(currency: str, top: str, band: int) -> None:
    """One euro is 0.8568 pounds, so the lowest band ends at 93.37 euros."""
    assert set(RATES.per_euro) == set(Currency)
    assert value(cost(amount_data(top, top, currency=currency))) == band
