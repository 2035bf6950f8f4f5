"""The tables behind the yardsticks: EEF months, and the words that rival rulers have for one effect.

Data, with where each was read. Values are standardised mean differences; a word holds from the previous
border up to its own. Nothing here knows of records.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

_HUNDREDTH = Decimal("0.01")
NEGATIVE = "negatief"
"""Said behind a word for size when the effect goes the wrong way."""


@dataclass(frozen=True, slots=True)
class MonthsBand:
    """One row of the EEF table: effects up to ``to`` (two decimals, included) are so many months."""

    months: int
    to: Decimal
    word: str


EEF_MONTHS: tuple[MonthsBand, ...] = (
    MonthsBand(0, Decimal("0.05"), "geen of verwaarloosbaar"),
    MonthsBand(1, Decimal("0.09"), "klein"),
    MonthsBand(2, Decimal("0.18"), "klein"),
    MonthsBand(3, Decimal("0.26"), "middelgroot"),
    MonthsBand(4, Decimal("0.35"), "middelgroot"),
    MonthsBand(5, Decimal("0.44"), "groot"),
    MonthsBand(6, Decimal("0.52"), "zeer groot"),
    MonthsBand(7, Decimal("0.61"), "zeer groot"),
    MonthsBand(8, Decimal("0.69"), "zeer groot"),
    MonthsBand(9, Decimal("0.78"), "zeer groot"),
    MonthsBand(10, Decimal("0.87"), "zeer groot"),
    MonthsBand(11, Decimal("0.95"), "zeer groot"),
    MonthsBand(12, Decimal("1.00"), "zeer groot"),
)
"""EEF scale of 2021 and later, read in its Dutch-language edition (leerpunt.be, page on the icons of the
toolkit). The EEF gives the same months with a minus for a negative effect, and nothing beyond 1.00."""


@dataclass(frozen=True, slots=True)
class Border:
    """A word that holds for values below ``to``, or up to and including it when ``closed``."""

    word: str
    to: Decimal = Decimal("Infinity")
    closed: bool = False

    def holds(self, value: Decimal) -> bool:
        """Tell whether the value is on the near side of the border."""
        return value <= self.to if self.closed else value < self.to


NJI: tuple[Border, ...] = (
    Border("geen of verwaarloosbaar", Decimal("0.20")),
    Border("klein", Decimal("0.50")),
    Border("middelgroot", Decimal("0.80"), closed=True),
    Border("groot"),
)
"""Rule of thumb of the Nederlands Jeugdinstituut (2021), as quoted by Driessen."""

KRAFT_MEDIUM, KRAFT_LARGE = Decimal("0.05"), Decimal("0.20")
"""The two borders of Kraft (2020), with a third of the effects of randomised trials each. What says a size or
calls a difference hardly one, takes them from here."""
SMALLEST = float(KRAFT_MEDIUM)
"""Standard deviations. Below this Kraft calls an effect small even in the strictest trials."""

KRAFT: tuple[Border, ...] = (
    Border("klein", KRAFT_MEDIUM),
    Border("middelgroot", KRAFT_LARGE),
    Border("groot"),
)
"""Kraft (2020), Interpreting effect sizes of education interventions; randomised trials with standardised
tests of achievement. The scheme is drawn from effects for the better, so it has no negative side."""

HATTIE: tuple[Border, ...] = (
    Border("omgekeerd effect", Decimal(0)),
    Border("ontwikkelingseffect", Decimal("0.15")),
    Border("leraareffect", Decimal("0.40")),
    Border("gewenst gebied, precies het gemiddelde", Decimal("0.40"), closed=True),
    Border("gewenst gebied"),
)
"""Barometer of Hattie (2009). His hinge of 0.40 is the mean of everything that he lists."""


def months_band(value: Decimal) -> MonthsBand | None:
    """Find the row of the EEF table for an effect of either sign, or None beyond 1.00.

    The table has two decimals, so the value is rounded to two first (half away from zero).
    """
    size = abs(value).quantize(_HUNDREDTH, rounding=ROUND_HALF_UP)
    return next((band for band in EEF_MONTHS if size <= band.to), None)


def months_of(value: Decimal) -> int | None:
    """Give months of progress, negative for a negative effect: -12 to 12, or None beyond 1.00."""
    band = months_band(value)
    if band is None:
        return None
    return -band.months if value < 0 else band.months


def eef_word(value: Decimal) -> str | None:
    """Give the word that belongs to the months, or None beyond 1.00."""
    band = months_band(value)
    if band is None:
        return None
    return signed_word(band.word, value) if band.months else band.word


def nji_word(value: Decimal) -> str:
    """Give the word of the NJi for the size of the effect, with its direction when that is negative."""
    word = _word(NJI, abs(value))
    return word if word == NJI[0].word else signed_word(word, value)


def kraft_word(value: Decimal) -> str | None:
    """Give the word of Kraft; None for a negative effect. Only for trials that his scheme is about."""
    return None if value < 0 else _word(KRAFT, value)


def hattie_word(value: Decimal) -> str:
    """Give the zone on the barometer of Hattie."""
    return _word(HATTIE, value)


def signed_word(word: str, value: Decimal) -> str:
    """Add to a word for size that the effect is negative."""
    return f"{word} {NEGATIVE}" if value < 0 else word


def _word(borders: tuple[Border, ...], value: Decimal) -> str:
    return next(border.word for border in borders if border.holds(value))
