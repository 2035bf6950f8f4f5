"""What an intervention costs and how much of it there is: amounts that a school could pay or plan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from menukaart.catalogue.reasons import is_explained, say_why
from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.dutch import number
from menukaart.model import Intervention
from menukaart.vocabulary import Severity

_MOST_EUROS = 100_000
"""A pupil a year; the dearest schooling in the Netherlands costs a part of it."""

_BANDS = {1: (0, 80), 2: (80, 200), 3: (200, 600), 4: (600, 1200), 5: (1200, _MOST_EUROS)}
"""Pounds a pupil a year by cost band, as on the page about the method."""
_OFF = 2
"""Times that an amount may lie outside its band: pounds are no euros, and prices rise."""

_NUMBER = r"(?<![\d.,])(\d{1,3}(?:\.\d{3})+|\d+)"
_LONGEST = {
    "weeks": (260, "weken?|wk", "Zo lang duurt een aanpak bijna nooit, in weken."),
    "minutes": (480, "minuten|minuut|min", "Dat is langer dan een schooldag."),
    "group_size": (60, "leerlingen|kinderen", "Dat is meer dan twee klassen."),
    "frequency": (20, "keer|maal|x", "Zo vaak per week past niet in een rooster."),
}
"""By field of the dosage: the most that is likely, and the words that make a number one of that unit."""


def _impossible(subject: Subject) -> Iterator[Breach]:
    cost = subject.record.cost if isinstance(subject.record, Intervention) else None
    if cost and cost.euro_per_pupil and cost.euro_per_pupil.max > _MOST_EUROS:
        message = f"{_euros(cost.euro_per_pupil.max)} per leerling per jaar kan niet."
        hint = "Is het een totaalbedrag? Deel het door het aantal leerlingen."
        yield Breach(("cost", "euro_per_pupil", "max"), message, hint)


def _unlikely(subject: Subject) -> Iterator[Breach]:
    if not isinstance(subject.record, Intervention):
        return
    yield from _cost(subject.record)
    yield from _dosage(subject.record)


def _cost(record: Intervention) -> Iterator[Breach]:
    cost = record.cost
    if not cost or not cost.euro_per_pupil:
        return
    euros, (low, high) = cost.euro_per_pupil, _BANDS[cost.band]
    if cost.price_year is None and not is_explained(cost.note, "prijspeil"):
        message = "Er staan bedragen zonder prijspeil."
        hint = "Vul 'price_year' in. Noemt de bron geen jaar? Zeg in 'note' dat het prijspeil onbekend is."
        yield Breach(("cost", "euro_per_pupil"), message, hint, depends_on=(("cost", "price_year"),))
    is_outside = euros.max * _OFF < low or _MOST_EUROS >= euros.max >= euros.min > high * _OFF
    if is_outside and euros.min <= euros.max and not is_explained(cost.note, euros.min, euros.max):
        message = (
            f"Kostenklasse {cost.band} is {low} tot {high} pond per leerling per jaar; hier staat "
            f"{_euros(euros.min)} tot {_euros(euros.max)}."
        )
        yield Breach(("cost", "band"), message, say_why(euros.max), depends_on=(("cost", "euro_per_pupil"),))


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


def _euros(amount: int) -> str:
    return f"{number(Decimal(amount))} euro"


IMPOSSIBLE = Rule("bedrag-kan-niet", "Een bedrag per leerling is er een dat iemand kan betalen.", _impossible)
UNLIKELY = Rule(
    "omvang-onwaarschijnlijk",
    "Bedragen hebben een prijspeil en passen bij hun klasse; een omvang past in een rooster.",
    _unlikely,
    Severity.WARNING,
)
