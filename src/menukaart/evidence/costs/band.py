"""Which cost band counts: that of an amount where one settles it, else the judgement of the editors.

An amount settles the band when it is all of the extra cost, per pupil and per year; it is brought to pounds
with one stated rate. Of more such amounts a Dutch one goes first, then the newest, then the first written.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from menukaart.evidence.costs.scale import band_at, in_currency
from menukaart.model.practice import Amount, Cost
from menukaart.vocabulary import CostBasis, CostCover, CostUnit, Country, Currency
from menukaart.vocabulary.cost_scale import TOPS


@dataclass(frozen=True, slots=True)
class CostBand:
    """The band of an intervention.

    Attributes:
        value: 1 (very low) to 5 (very high).
        basis: what it rests on.
        amount: the amount that settles it; None when the editors judged.
    """

    value: int
    basis: CostBasis
    amount: Amount | None = None


def cost_band(cost: Cost | None) -> CostBand | None:
    """Give the band that counts everywhere; None when neither an amount nor the editors give one."""
    if cost is None:
        return None
    if found := derived_band(cost):
        return found
    return CostBand(cost.band, CostBasis.EDITORS) if cost.band else None


def derived_band(cost: Cost) -> CostBand | None:
    """Give the band that follows from the amounts alone, or None when none settles it."""
    settled = [(amount, band) for amount in cost.amounts if (band := _settles(amount))]
    if not settled:
        return None
    amount, band = max(settled, key=lambda pair: _weight(pair[0]))
    return CostBand(band, CostBasis.AMOUNT, amount)


@dataclass(frozen=True, slots=True)
class EurosPerPupil:
    """All of the extra cost in euros a pupil a year, as a source prints it."""

    low: Decimal
    high: Decimal
    price_year: int | None


def amount_in_euros(cost: Cost) -> EurosPerPupil | None:
    """Give the amount in euros a pupil a year for all of the extra cost, chosen as for the band."""
    whole = [
        amount
        for amount in cost.amounts
        if amount.covers is CostCover.WHOLE
        and amount.unit is CostUnit.PUPIL_YEAR
        and amount.currency is Currency.EUR
    ]
    best = max(whole, key=_weight, default=None)
    if best is None or best.min is None or best.max is None:
        return None
    return EurosPerPupil(best.min, best.max, best.price_year)


def _weight(amount: Amount) -> tuple[bool, int]:
    """Order amounts by how much they say here; of equals ``max`` keeps the first."""
    return amount.country is Country.NETHERLANDS, amount.price_year or 0


def _settles(amount: Amount) -> int | None:
    """Give the band of one amount: of the middle of a range; of one end only where no other band is left."""
    if amount.covers is not CostCover.WHOLE or amount.unit is not CostUnit.PUPIL_YEAR:
        return None
    low, high = (_pounds(amount, end) for end in (amount.min, amount.max))
    if low is not None and high is not None:
        return band_at((low + high) / 2) if low <= high else None
    if high is not None:
        return 1 if high <= TOPS[0] else None
    if low is not None:
        return len(TOPS) + 1 if low > TOPS[-1] else None
    return None


def _pounds(amount: Amount, end: Decimal | None) -> Decimal | None:
    return None if end is None else in_currency(end, amount.currency, Currency.GBP)
