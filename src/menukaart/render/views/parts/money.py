"""Amounts of money and hours of staff in words, the same on every page."""

from __future__ import annotations

from decimal import Decimal

from menukaart import dutch
from menukaart.evidence.costs.band import CostBand, cost_band
from menukaart.model.practice import Amount, Cost, StaffTime
from menukaart.vocabulary import COST_BANDS, CostCover, CostUnit, Country

_OF_MORE_THAN_A_SCHOOL = frozenset({CostUnit.COUNTRY_YEAR, CostUnit.MUNICIPALITY_YEAR, CostUnit.PROGRAMME})
"""What an amount is for when it tells a school nothing about its own costs."""


def amount_words(amount: Amount) -> str:
    """Write an amount in full: ``€ 250 tot € 400 per leerling per jaar (prijspeil 2023, Nederland)``."""
    year = f"prijspeil {amount.price_year}" if amount.price_year else "prijspeil onbekend"
    return f"{plain_amount(amount)} ({year}, {amount.country.label})"


def plain_amount(amount: Amount) -> str:
    """Write an amount with what it is for: ``hoogstens £ 6 per leerling per jaar``."""
    low, high = (_money(end, amount) for end in (amount.min, amount.max))
    if low and high:
        reach = low if amount.min == amount.max else f"{low} tot {high}"
    else:
        reach = f"hoogstens {high}" if high else f"minstens {low}"
    return f"{reach} {amount.unit.label}"


def _money(value: Decimal | None, amount: Amount) -> str:
    if value is None:
        return ""
    return f"{amount.currency.sign}{dutch.NO_BREAK_SPACE}{dutch.number(value)}"


def staff_words(staff: StaffTime) -> str:
    """Write who gives how much time: ``Tutor: 5 uur per groep per week``."""
    return ": ".join(filter(None, (staff.who, hours_words(staff))))


def hours_words(staff: StaffTime) -> str:
    """Write how much time: ``5 uur per groep per week``; empty when that is not known."""
    if staff.hours is None or staff.per is None:
        return ""
    return f"{dutch.number(staff.hours)} uur {staff.per.label}"


def band_words(band: CostBand) -> str:
    """Write a cost band in words and digits: ``hoog (4 van 5)``."""
    return f"{COST_BANDS[band.value]} ({band.value} van {max(COST_BANDS)})"


def cost_in_short(cost: Cost) -> str:
    """Say in one line what it costs: the band, and the amount that says most to a school."""
    band = cost_band(cost)
    words = band_words(band) if band else ""
    amount = (band.amount if band else None) or _most_telling(cost)
    if amount is None:
        return words or _without_amount(cost)
    part = "" if amount.covers is CostCover.WHOLE else "een deel: "
    told = f"{part}{_told(amount)}"
    return f"{words}; {told}" if words else told


def cost_briefly(cost: Cost | None) -> str:
    """Say in a few words what it costs, for a table: the band, else the amount that says most."""
    if band := cost_band(cost):
        return COST_BANDS[band.value]
    amount = _most_telling(cost) if cost else None
    if amount is None:
        return "niet bekend"
    return _told(amount) if amount.covers is CostCover.WHOLE else f"een deel: {_told(amount)}"


def _told(amount: Amount) -> str:
    """Write an amount with its year; the country only where it is not here."""
    abroad = "" if amount.country is Country.NETHERLANDS else f"{amount.country.label}, "
    year = amount.price_year or "jaar onbekend"
    return f"{plain_amount(amount)} ({abroad}{year})"


def _without_amount(cost: Cost) -> str:
    if cost.amounts:
        return "geen bedrag per leerling of school; wel voor een heel programma, gemeente of land"
    return "geen bedrag; lees waar het geld naartoe gaat"


def _most_telling(cost: Cost) -> Amount | None:
    """Choose the amount that stands for the cost; what a country or town pays in all never does."""

    def weight(amount: Amount) -> tuple[bool, bool, int]:
        is_whole, is_dutch = amount.covers is CostCover.WHOLE, amount.country is Country.NETHERLANDS
        return is_whole, is_dutch, amount.price_year or 0

    near = (amount for amount in cost.amounts if amount.unit not in _OF_MORE_THAN_A_SCHOOL)
    return max(near, key=weight, default=None)
