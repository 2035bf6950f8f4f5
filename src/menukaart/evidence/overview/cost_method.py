"""What the page about the method shows of costs: the very scale and rates that the code reckons with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass
from decimal import Decimal

from menukaart.dutch import number
from menukaart.evidence.costs.band import cost_band
from menukaart.evidence.costs.scale import in_currency
from menukaart.model import Intervention
from menukaart.vocabulary import COST_BANDS, CostBasis, Currency
from menukaart.vocabulary.cost_scale import OLDER_SCALE_SOURCE, RATES, SCALE_SOURCE, TOPS


@dataclass(frozen=True, slots=True)
class BandRow:
    """A band: its number and name, and its reach in pounds, euros and dollars."""

    value: int
    label: str
    pounds: str
    euros: str
    dollars: str


@dataclass(frozen=True, slots=True)
class CostMethod:
    """The rule of the cost bands in words.

    Attributes:
        bands: the scale, lowest first.
        pound: what one euro is in pounds; ``dollar``: in dollars.
        year: the year of those rates.
        scale_source: id of the source of the scale, the others likewise; empty where there is no such record.
        derived: how many interventions have a band that follows from an amount.
        judged: how many have one of the editors.
        amounts: how many name an amount at all.
        none: how many have no band.
    """

    bands: tuple[BandRow, ...]
    pound: str
    dollar: str
    year: str
    scale_source: str
    older_source: str
    rate_source: str
    derived: int
    judged: int
    amounts: int
    none: int


def cost_method(records: Iterable[Intervention], sources: Container[str] = ()) -> CostMethod:
    """Gather what the page shows of the living interventions; only these sources have a page."""
    costs = [record.cost for record in records]
    bases = Counter(band.basis if (band := cost_band(cost)) else None for cost in costs)
    return CostMethod(
        bands=tuple(_row(value, label) for value, label in COST_BANDS.items()),
        pound=number(RATES.per_euro[Currency.GBP]),
        dollar=number(RATES.per_euro[Currency.USD]),
        year=str(RATES.year),
        scale_source=_if_there(SCALE_SOURCE, sources),
        older_source=_if_there(OLDER_SCALE_SOURCE, sources),
        rate_source=_if_there(RATES.source, sources),
        derived=bases[CostBasis.AMOUNT],
        judged=bases[CostBasis.EDITORS],
        amounts=sum(bool(cost and cost.amounts) for cost in costs),
        none=bases[None],
    )


def _if_there(source: str, sources: Container[str]) -> str:
    return source if source in sources else ""


def _row(value: int, label: str) -> BandRow:
    pounds, euros, dollars = (
        _reach(value, currency) for currency in (Currency.GBP, Currency.EUR, Currency.USD)
    )
    return BandRow(value, label, pounds, euros, dollars)


def _reach(value: int, currency: Currency) -> str:
    ends = [number(in_currency(Decimal(top), Currency.GBP, currency), 0) for top in TOPS]
    if value == 1:
        return f"tot en met {ends[0]}"
    return f"meer dan {ends[-1]}" if value > len(ends) else f"{ends[value - 2]} tot {ends[value - 1]}"
