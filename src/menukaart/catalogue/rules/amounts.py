"""What an intervention costs and how much of it there is: amounts that a school could pay or plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from menukaart.catalogue.reasons import is_explained, say_why
from menukaart.catalogue.rules.base import Breach, Path, Rule, Subject
from menukaart.dutch import number
from menukaart.model import Intervention
from menukaart.model.practice import Amount, Cost
from menukaart.vocabulary import CostUnit, Severity

_PUPIL, _GROUP, _SCHOOL, _PLACE, _ALL = 100_000, 1_000_000, 10_000_000, 1_000_000_000, 1_000_000_000_000
"""The most that can be, by what an amount is for; the dearest schooling of a pupil costs a part of it."""
_MOST = {
    CostUnit.HOUR: 1_000,
    CostUnit.TIME: 10_000,
    CostUnit.PUPIL_HOUR: 1_000,
    CostUnit.PUPIL_TIME: 10_000,
    CostUnit.PUPIL_DAY: 10_000,
    CostUnit.PUPIL_WEEK: 10_000,
    CostUnit.PUPIL_MONTH: 20_000,
    CostUnit.PUPIL_YEAR: _PUPIL,
    CostUnit.PUPIL: _PUPIL,
    CostUnit.FAMILY: _PUPIL,
    CostUnit.SCHOOL_WEIGHT: _PUPIL,
    CostUnit.GROUP_YEAR: _GROUP,
    CostUnit.GROUP: _GROUP,
    CostUnit.PERSON_YEAR: _GROUP,
    CostUnit.PERSON: _GROUP,
    CostUnit.SCHOOL_YEAR: _SCHOOL,
    CostUnit.SCHOOL: _SCHOOL,
    CostUnit.APPLICATION: _SCHOOL,
    CostUnit.MUNICIPALITY_YEAR: _PLACE,
    CostUnit.COUNTRY_YEAR: _ALL,
    CostUnit.PROGRAMME: _ALL,
}
_LIKELY = 5
"""An amount above a fifth of the most asks for a note."""

_NUMBER = r"(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d+)"
_LONGEST = {
    "weeks": (260, "weken?|wk", "Zo lang duurt een aanpak bijna nooit, in weken."),
    "minutes": (480, "minuten|minuut|min", "Dat is langer dan een schooldag."),
    "group_size": (60, "leerlingen|kinderen", "Dat is meer dan twee klassen."),
    "frequency": (20, "keer|maal|x", "Zo vaak per week past niet in een rooster."),
}
"""By field of the dosage: the most that is likely, and the words that make a number one of that unit."""


def _incomplete(subject: Subject) -> Iterator[Breach]:
    cost = subject.record.cost if isinstance(subject.record, Intervention) else None
    if cost is None:
        return
    if not (cost.band or cost.amounts or cost.note):
        hint = "Vul 'amounts' of 'band' in, of zeg in 'note' waar het geld naartoe gaat."
        others = tuple(("cost", field) for field in ("band", "amounts", "note"))
        yield Breach(("cost",), "Deze kosten noemen geen bedrag en geen klasse.", hint, depends_on=others)
    for path, amount in _amounts(cost):
        if amount.min is None and amount.max is None:
            hint = "Vul 'min' en 'max' in; bij één bedrag twee keer hetzelfde."
            ends = ((*path, "min"), (*path, "max"))
            yield Breach(path, "Hier ontbreekt het bedrag.", hint, depends_on=ends)
    for index, staff in enumerate(cost.staff):
        if (staff.hours is None) is not (staff.per is None):
            path = ("cost", "staff", index)
            hint = "Vul 'hours' en 'per' allebei in, of laat ze allebei weg."
            ends = ((*path, "hours"), (*path, "per"))
            yield Breach(path, "'hours' en 'per' horen bij elkaar.", hint, depends_on=ends)


def _impossible(subject: Subject) -> Iterator[Breach]:
    cost = subject.record.cost if isinstance(subject.record, Intervention) else None
    for path, amount in _amounts(cost):
        end, value = _highest(amount)
        if value > _MOST[amount.unit]:
            message = f"{_money(value, amount)} kan niet."
            hint = "Is het een totaalbedrag? Kies dan bij 'unit' waar het voor geldt."
            yield Breach((*path, end), message, hint, depends_on=((*path, "unit"),))


def _unlikely(subject: Subject) -> Iterator[Breach]:
    if not isinstance(subject.record, Intervention):
        return
    yield from _cost(subject.record)
    yield from _dosage(subject.record)


def _cost(record: Intervention) -> Iterator[Breach]:
    for path, amount in _amounts(record.cost):
        end, value = _highest(amount)
        most = _MOST[amount.unit]
        if most / _LIKELY < value <= most and not is_explained(amount.note, _whole(value)):
            message = f"{_money(value, amount)} is heel veel."
            yield Breach((*path, end), message, say_why(_whole(value)), depends_on=((*path, "unit"),))


def _amounts(cost: Cost | None) -> Iterator[tuple[Path, Amount]]:
    for index, amount in enumerate(cost.amounts if cost else ()):
        yield ("cost", "amounts", index), amount


def _highest(amount: Amount) -> tuple[str, Decimal]:
    """Give the name and the value of the highest end that is filled in."""
    if amount.max is not None:
        return "max", amount.max
    return "min", amount.min or Decimal()


def _whole(value: Decimal) -> Decimal | int:
    return int(value) if value == int(value) else value


def _money(value: Decimal, amount: Amount) -> str:
    return f"{number(value)} {amount.currency.label} {amount.unit.label}"


def _dosage(record: Intervention) -> Iterator[Breach]:
    if record.dosage is None:
        return
    for field, (most, unit, message) in _LONGEST.items():
        written = getattr(record.dosage, field) or ""
        found = re.findall(rf"{_NUMBER}(?=\s*(?:(?:{unit})\b|$))", written)
        amounts = [int(amount.replace(".", "")) for amount in found]
        highest = max(amounts, default=0)
        if highest > most and not is_explained(record.dosage.note, highest):
            yield Breach(("dosage", field), f"'{written}'? {message}", say_why(highest))


INCOMPLETE = Rule(
    "kosten-onvolledig",
    "Kosten noemen een bedrag, een klasse of waar het geld naartoe gaat; uren zeggen waarvoor zij gelden.",
    _incomplete,
    remedy="Vul aan wat de bron noemt, of haal het lege deel weg.",
)
IMPOSSIBLE = Rule(
    "bedrag-kan-niet",
    "Een bedrag past bij waar het voor geldt: niemand betaalt een ton per uur.",
    _impossible,
)
UNLIKELY = Rule(
    "omvang-onwaarschijnlijk",
    "Een heel hoog bedrag is uitgelegd; een omvang past in een rooster.",
    _unlikely,
    Severity.WARNING,
)
