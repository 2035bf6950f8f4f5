"""Where an amount lies on the scale of the cost bands."""

from __future__ import annotations

from bisect import bisect_left
from decimal import Decimal

from menukaart.vocabulary import Currency
from menukaart.vocabulary.cost_scale import RATES, TOPS


def in_currency(amount: Decimal, currency: Currency, wanted: Currency) -> Decimal:
    """Convert an amount with the stated rates.

    Prices are not corrected for inflation, and wages here are not those of England: a band is coarse.
    """
    if currency is wanted:
        return amount
    return amount / RATES.per_euro[currency] * RATES.per_euro[wanted]


def band_at(pounds: Decimal) -> int:
    """Give the band, 1 to 5, of an amount in pounds a pupil a year; a top belongs to the band below it."""
    return bisect_left(TOPS, pounds) + 1
