"""The low end of a range is not above its high end, and dates follow each other."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.rules.base import Finding, Rule, Subject
from menukaart.model import Intervention, Theme
from menukaart.model.effect import Interval
from menukaart.model.intervention import AgeRange, EuroRange, Recognition


def _check(subject: Subject) -> Iterator[Finding]:
    for path, part in subject.parts:
        match part:
            case AgeRange(min=low, max=high) | EuroRange(min=low, max=high) if low > high:
                yield Finding((*path, "min"), f"'min' ({low}) is groter dan 'max' ({high}).", "Draai ze om.")
            case Interval() if part.low > part.high:
                yield Finding((*path, "low"), "'low' is groter dan 'high'.", "Draai ze om.")
            case Recognition(date=start, expires=end) if start and end and end < start:
                yield Finding((*path, "expires"), "De erkenning loopt af voordat zij begint.")
            case Intervention() | Theme() if part.review_before <= part.reviewed:
                message = "'review_before' ligt niet na 'reviewed'."
                yield Finding(("review_before",), message, "Kies een latere dag.")
            case _:
                pass


RULE = Rule("volgorde", "Het laagste getal en de eerste dag komen eerst.", _check)
