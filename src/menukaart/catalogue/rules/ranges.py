"""The low end of a range is not above its high end, and dates follow each other."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.model import Intervention, Theme
from menukaart.model.effect import Interval
from menukaart.model.practice import AgeRange, Amount, Recognition


def _check(subject: Subject) -> Iterator[Breach]:
    for path, part in subject.parts:
        match part:
            case AgeRange(min=low, max=high) | Amount(min=low, max=high) if _is_above(low, high):
                message = f"'min' ({low}) is groter dan 'max' ({high})."
                yield Breach((*path, "min"), message, "Draai ze om.", depends_on=((*path, "max"),))
            case Interval() if part.low > part.high:
                message = "'low' is groter dan 'high'."
                yield Breach((*path, "low"), message, "Draai ze om.", depends_on=((*path, "high"),))
            case Recognition(date=start, expires=end) if start and end and end < start:
                message = "De erkenning loopt af voordat zij begint."
                yield Breach((*path, "expires"), message, "Kijk de dagen na.", depends_on=((*path, "date"),))
            case Intervention() | Theme() if part.review_before <= part.reviewed:
                message = "'review_before' ligt niet na 'reviewed'."
                depends_on = (("reviewed",),)
                yield Breach(("review_before",), message, "Kies een latere dag.", depends_on=depends_on)
            case _:
                pass


def _is_above(low: Decimal | int | None, high: Decimal | int | None) -> bool:
    return low is not None and high is not None and low > high


RULE = Rule(
    "volgorde",
    "Het laagste getal en de eerste dag komen eerst.",
    _check,
    remedy="Draai de twee om, of kijk na welke klopt.",
)
