"""Finds what a Dutch sentence says in numbers, in the few shapes that leave no doubt about their meaning."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_SIZE = r"([-−–]?\d+,\d+)(?!\d|[.,]\d)"
_ROUGH = r"(?:(?:ongeveer|circa|ca\.|ruim|bijna|rond(?: de)?|zo’n|zo'n|meer dan|minstens) )?"
_THINGS = r"(\d[\d.]*) (studies|onderzoeken|leerlingen)\b"

_SYMBOL = re.compile(rf"(?<![\w’'])[gd] ?= ?{_SIZE}")
_IN_WORDS = re.compile(rf"\beffect(?:grootte)? (?:is|was|van|bedraagt) {_ROUGH}{_SIZE}", re.IGNORECASE)
_IN_UNITS = re.compile(rf"(?<![\d,.]){_SIZE} (?:SD\b|standaarddeviaties?\b)")
_INTERVAL = re.compile(rf"\b(?:van|tussen) {_SIZE} (?:tot|en) {_SIZE}")
_RESTS_ON = re.compile(
    r"(?:\bgaat om|\brust op|\bberust op|\bsteunt op|\bgebaseerd op|\bgemiddelde van)"
    rf" (?P<rough>{_ROUGH}){_THINGS}",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    rf"(?:(?:\boverzicht|-analyse) telt(?: in totaal)?|\b(?:meta-analyse|overzicht) van) "
    rf"(?P<rough>{_ROUGH}){_THINGS}",
    re.IGNORECASE,
)
_DIRECTION = re.compile(
    r"(?:\bgemiddelde? (?:is er )?|\bdit is |\bhet is )(?:een )?"
    r"(?:heel )?(?:klein |groot |licht |matig )?(negatief|positief) effect\b",
    re.IGNORECASE,
)
_SIGNIFICANT = re.compile(r"(?:^|(?<=[.;] ))(niet )?significant\b", re.IGNORECASE)
_CHANCE = re.compile(r"\bp ?([=<>]) ?(0,\d+)")


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something that a text says in numbers.

    Attributes:
        text: the words, as they stand in the text.
        numbers: the numbers in them, in order; of a direction 1 or -1.
        what: what is counted (``studies`` or ``pupils``), or the sign of comparison; empty otherwise.
        is_rough: the text itself says that the number is not exact.
        is_signed: the text gives the sign too.
    """

    text: str
    numbers: tuple[Decimal, ...]
    what: str = ""
    is_rough: bool = False
    is_signed: bool = False


def sizes(text: str) -> Iterator[Spoken]:
    """Find sizes of effect: ``g = 0,28``, ``een effect van 0,28``, ``0,28 SD``."""
    for found in _SYMBOL.finditer(text):
        yield Spoken(found[0], (_decimal(found[1]),), is_signed=True)
    for pattern in (_IN_WORDS, _IN_UNITS):
        for found in pattern.finditer(text):
            yield Spoken(found[0], (_decimal(found[1]),))


def intervals(text: str) -> Iterator[Spoken]:
    """Find intervals: ``van 0,10 tot 0,36``."""
    for found in _INTERVAL.finditer(text):
        yield Spoken(found[0], (_decimal(found[1]), _decimal(found[2])))


def totals(text: str) -> Iterator[Spoken]:
    """Find how many studies or pupils a figure rests on: ``Het gaat om ongeveer 510 leerlingen``."""
    return _counts(_RESTS_ON, text)


def wholes(text: str) -> Iterator[Spoken]:
    """Find how many studies a whole review holds: ``Het overzicht telt 60 studies``."""
    return _counts(_WHOLE, text)


def _counts(pattern: re.Pattern[str], text: str) -> Iterator[Spoken]:
    for found in pattern.finditer(text):
        digits = found[2].rstrip(".").replace(".", "")
        what = "pupils" if found[3].casefold() == "leerlingen" else "studies"
        yield Spoken(found[0], (Decimal(digits),), what, is_rough=bool(found["rough"]))


def direction(text: str) -> Spoken | None:
    """Find which way an average points; None when the text does not say so, or says both."""
    found = list(_DIRECTION.finditer(text))
    words = {match[1].casefold() for match in found}
    if len(words) != 1:
        return None
    return Spoken(found[0][0], (Decimal(1 if words == {"positief"} else -1),))


def significance(text: str) -> tuple[str, bool] | None:
    """Find whether a figure is called significant at the start of a sentence: the words, and the verdict."""
    found = _SIGNIFICANT.search(text)
    return (found[0], not found[1]) if found else None


def chances(text: str) -> Iterator[Spoken]:
    """Find a chance: ``p < 0,01``."""
    for found in _CHANCE.finditer(text):
        yield Spoken(found[0], (_decimal(found[2]),), found[1])


def _decimal(written: str) -> Decimal:
    return Decimal(re.sub("[−–]", "-", written).replace(",", "."))
