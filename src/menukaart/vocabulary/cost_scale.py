"""The scale of the cost bands: that of the EEF, in pounds, with the rates that bring an amount there.

The page about the method shows these very objects, and each names the source record it rests on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from menukaart.vocabulary.money import Currency

SCALE_SOURCE = "eef-toolkit-2026"
"""The source of the scale."""

TOPS: tuple[int, ...] = (80, 200, 600, 1200)
"""Pounds a pupil a year: the highest of each band but the last, which has no end."""


@dataclass(frozen=True, slots=True)
class Rates:
    """What one euro costs in other currencies, as an average of a year.

    Attributes:
        per_euro: units of each currency for one euro.
        year: the year of the average: the last whole one before the edition of the scale.
        source: the id of the source that gives the rates.
    """

    per_euro: Mapping[Currency, Decimal]
    year: int
    source: str


RATES = Rates(
    MappingProxyType(
        {
            Currency.EUR: Decimal(1),
            Currency.GBP: Decimal("0.8568"),
            Currency.USD: Decimal("1.1300"),
        }
    ),
    2025,
    "ecb-wisselkoersen",
)
"""Averages of the daily reference rates of the European Central Bank over the 255 days of 2025."""

OLDER_SCALE_SOURCE = "eef-kostenschaal"
"""What the EEF counts as cost, and the scale of before 2021."""

METHOD_SOURCES = frozenset({SCALE_SOURCE, OLDER_SCALE_SOURCE, RATES.source})
"""Sources that the method itself rests on; a record need not name them."""
