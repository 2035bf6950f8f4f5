"""How large a standardised difference is, in four words, and which of them an interval leaves open.

Borders: Kraft (2020), a third of randomised trials each; below zero the lower one mirrored. They
hold for standardised tests of what pupils learn; for others no word of size is used (see ``claim``).
"""

from __future__ import annotations

from decimal import Decimal

from menukaart.evidence.yardsticks.rulers import KRAFT_LARGE, KRAFT_MEDIUM
from menukaart.vocabulary import SizeBand

BORDERS: tuple[tuple[Decimal, SizeBand], ...] = (
    (KRAFT_LARGE, SizeBand.CLEAR),
    (KRAFT_MEDIUM, SizeBand.SLIGHT),
    (-KRAFT_MEDIUM, SizeBand.LITTLE),
)
"""From which value on (standard deviations, included) a word holds, the largest first; below all: worse."""


def band_of(value: Decimal) -> SizeBand:
    """Give the word for a standardised mean difference."""
    return next((band for border, band in BORDERS if value >= border), SizeBand.WORSE)


def bands_between(low: Decimal, high: Decimal) -> tuple[SizeBand, ...]:
    """Give every word that an interval leaves open, from worse to better.

    Args:
        low: lower end, in standard deviations.
        high: upper end, not below ``low``.
    """
    order = tuple(SizeBand)
    return order[order.index(band_of(low)) : order.index(band_of(high)) + 1]
