"""The cost calculator on the page of an intervention: its fields, and what a source may fill in.

A reader fills in numbers of their own. The form starts with the numbers of the record (``dosage.typical``);
without them, with a text that says exactly one plain number ("4 leerlingen per tutor", "8 weken"). The words
of the source stand beside it. Ranges, estimates and choices are left to the reader: a number that looks known
would not be. Money is never filled in; examples with their year stand beside that field.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from menukaart.dutch import number
from menukaart.model import Intervention
from menukaart.model.practice import Dosage, TypicalDosage
from menukaart.model.wages import Wage
from menukaart.render.views.parts.wages import WageRow, wage_rows

Filled = tuple[str, str] | tuple[()]
"""A number as it stands in a field with the words it comes from; empty when a source says none."""
_HUNDREDTH = Decimal("0.01")

_NUMBERS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_NUMBER = rf"(?P<number>\d+(?:,\d{{1,2}})?|[eé][eé]n|{'|'.join(_NUMBERS)})"
_PUPILS = r"(?:leerling|leerlingen|kind|kinderen)"
_HELPER = r"(?:begeleider|tutor|leraar|leerkracht|groep|groepje|keer)"
_GROUP = re.compile(rf"{_NUMBER} {_PUPILS} per {_HELPER}\.?", re.IGNORECASE)
"""Without a helper it may be pupils who teach each other."""
_HOURS = re.compile(rf"{_NUMBER} uur per week\.?", re.IGNORECASE)
_WEEKS = re.compile(rf"{_NUMBER} (?:week|weken)(?: lang)?\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CostField:
    """A field of the form.

    Attributes:
        key: its name in the address and in the script.
        value: what the source says, as a Dutch number; empty when the reader fills it in.
        said: the words of the source that hold ``value``.
    """

    key: str
    value: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Calculator:
    """The form as it is before a reader types, and examples of what an hour costs."""

    fields: tuple[CostField, ...]
    wages: tuple[WageRow, ...] = ()


def calculator(record: Intervention, wages: Iterable[Wage] = ()) -> Calculator | None:
    """Make the form, or None when the record says nothing about how much and how often."""
    dosage = record.dosage
    if dosage is None:
        return None
    group, hours, weeks = _said(dosage)
    return Calculator(
        (
            CostField("leerlingen"),
            CostField("groep", *group),
            CostField("uren", *hours),
            CostField("weken", *weeks),
            CostField("tarief"),
            CostField("materiaal"),
        ),
        wage_rows(wages),
    )


def _said(dosage: Dosage) -> tuple[Filled, Filled, Filled]:
    typical = dosage.typical or TypicalDosage()
    return (
        _number(typical.pupils, dosage.group_size, "leerlingen per begeleider")
        or _plain(_GROUP, dosage.group_size),
        _hours(typical) or _plain(_HOURS, dosage.frequency) or _plain(_HOURS, dosage.minutes),
        _number(typical.weeks, dosage.weeks, "weken") or _plain(_WEEKS, dosage.weeks),
    )


def _number(value: Decimal | int | None, text: str | None, unit: str) -> Filled:
    """Give a whole number of the record with the words beside it, or its unit when there are none."""
    if value is None or value != int(value):
        return ()
    return str(int(value)), text or f"{int(value)} {unit}"


def _hours(typical: TypicalDosage) -> Filled:
    """Give the hours a week: minutes of one time by how often, with that sum in words."""
    if typical.minutes is None or typical.per_week is None:
        return ()
    hours = (typical.minutes * typical.per_week / 60).quantize(_HUNDREDTH, ROUND_HALF_UP)
    times = f"{number(typical.minutes)} minuten, {number(typical.per_week)} keer per week"
    return f"{hours:f}".rstrip("0").rstrip(".").replace(".", ","), times


def _plain(pattern: re.Pattern[str], text: str | None) -> Filled:
    """Give the number that is all that a text says, with that text; else nothing."""
    match = pattern.fullmatch((text or "").strip())
    if match is None:
        return ()
    word = match["number"].lower().replace("é", "e")
    value = str(_NUMBERS.index(word) + 1) if word in _NUMBERS else word
    return (value, match.string) if value.strip("0,") else ()
