"""The scale of the cost bands: that of the EEF, in pounds, with the rates that bring an amount there.

The page about the method shows these very objects.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from menukaart.vocabulary import Currency

SCALE_SOURCE = "eef-toolkit-2026"
"""The source of the scale."""

TOPS: tuple[int, ...] = (80, 200, 600, 1200)
"""Pounds a pupil a year: the highest of each band but the last, which has no end."""


@dataclass(frozen=True, slots=True)
class Rate:
    """What one pound costs in a currency.

    Attributes:
        per_pound: units of the currency for one pound.
        year: the year of which the rate is the average.
        source: the id of the source that gives the rate.
    """

    per_pound: Decimal
    year: int
    source: str


RATES: Mapping[Currency, Rate] = MappingProxyType({})
"""By currency other than the pound. An amount in a currency that is not here has no band."""


def in_pounds(amount: Decimal, currency: Currency) -> Decimal | None:
    """Convert an amount to pounds with the stated rate; None when there is no rate.

    Prices are not corrected for inflation, and wages here are not those of England: a band is coarse.
    """
    if currency is Currency.GBP:
        return amount
    rate = RATES.get(currency)
    return amount / rate.per_pound if rate else None


def band_at(pounds: Decimal) -> int:
    """Give the band, 1 to 5, of an amount in pounds a pupil a year; a top belongs to the band below it."""
    return bisect_left(TOPS, pounds) + 1
