"""The cost calculator on the page of an intervention: its fields, and what a source may fill in.

A reader fills in numbers of their own. Only when the record says exactly one plain number ("4 leerlingen per
tutor", "8 weken") does that number stand in the field already, with the words of the source beside it.
Ranges, estimates and choices are left to the reader: a number that looks known would not be.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from menukaart.model import Intervention
from menukaart.model.practice import Dosage

_NUMBERS = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_NUMBER = rf"(?P<number>\d+(?:,\d{{1,2}})?|[eé][eé]n|{'|'.join(_NUMBERS)})"
_PUPILS = r"(?:leerling|leerlingen|kind|kinderen)"
_HELPER = r"(?:begeleider|tutor|leraar|leerkracht|groep|groepje|keer)"
_GROUP = re.compile(rf"{_NUMBER} {_PUPILS}(?: per {_HELPER})?\.?", re.IGNORECASE)
_HOURS = re.compile(rf"{_NUMBER} uur per week\.?", re.IGNORECASE)
_WEEKS = re.compile(rf"{_NUMBER} (?:week|weken)(?: lang)?\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CostField:
    """A field of the form.

    Attributes:
        key: its name in the address and in the script.
        label: the question, in words that a message can repeat.
        hint: what to fill in; empty when the label says enough.
        unit: what is counted, behind the field.
        value: what the source says, as a Dutch number; empty when the reader fills it in.
        said: the words of the source that hold ``value``.
    """

    key: str
    label: str
    hint: str
    unit: str
    value: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Calculator:
    """The form as it is before a reader types."""

    fields: tuple[CostField, ...]


def calculator(record: Intervention) -> Calculator | None:
    """Make the form, or None when the record says nothing about how much and how often."""
    dosage = record.dosage
    if dosage is None:
        return None
    group, hours, weeks = _said(dosage)
    return Calculator(
        (
            CostField("leerlingen", "Aantal leerlingen", "Alle leerlingen die meedoen, samen.", "leerlingen"),
            CostField("groep", "Groepsgrootte", "Leerlingen per begeleider.", "leerlingen", *group),
            CostField("uren", "Uren per week", "Per groep. Reken voorbereiding mee.", "uur", *hours),
            CostField("weken", "Aantal weken", "", "weken", *weeks),
            CostField("tarief", "Kosten per uur", "Wat een uur van de begeleider u kost.", "euro"),
            CostField("materiaal", "Materiaal per leerling", "Geen kosten? Vul 0 in.", "euro"),
        )
    )


def _said(dosage: Dosage) -> tuple[tuple[str, str], tuple[str, str], tuple[str, str]]:
    hours = _plain(_HOURS, dosage.frequency)
    return (
        _plain(_GROUP, dosage.group_size),
        hours if hours[0] else _plain(_HOURS, dosage.minutes),
        _plain(_WEEKS, dosage.weeks),
    )


def _plain(pattern: re.Pattern[str], text: str | None) -> tuple[str, str]:
    """Give the number that is all that a text says, with that text; else nothing."""
    match = pattern.fullmatch((text or "").strip())
    if match is None:
        return "", ""
    number = match["number"].lower().replace("é", "e")
    value = str(_NUMBERS.index(number) + 1) if number in _NUMBERS else number
    return (value, match.string) if value.strip("0,") else ("", "")
