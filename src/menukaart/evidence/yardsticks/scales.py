"""The four yardsticks of numbers: their formulas, and how their answers are written in Dutch.

All take a standardised mean difference d and assume two groups whose scores are normal with equal spread.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from menukaart import dutch
from menukaart.evidence.numbers.quantiles import phi
from menukaart.evidence.yardsticks import rulers
from menukaart.evidence.yardsticks.terms import CLASS_OF_25, MONTHS, PERCENTILE_POINTS, SUPERIORITY
from menukaart.vocabulary import Outcome

_CLASS = 25
_NO_PUPIL = 0.5
"""Less than half a pupil is not said to be a difference."""
_MIDDLE = 50
_PUPILS = ("leerling", "leerlingen")
_PEOPLE: Mapping[Outcome, tuple[str, str]] = {
    Outcome.COGNITION: ("kind", "kinderen"),
    Outcome.TEACHING: ("leraar", "leraren"),
    Outcome.PARENTS: ("ouder", "ouders"),
    Outcome.SEGREGATION: ("deelnemer", "deelnemers"),
}


def percentile_points(d: float) -> float:
    """Give the improvement index of the WWC: (Phi(d) - 0.5) x 100, between -50 and 50."""
    return (phi(d) - 0.5) * 100


def class_of_25(d: float) -> float:
    """Give how many of 25 treated pupils are above the comparison median: 25 Phi(d), against 12.5."""
    return _CLASS * phi(d)


def probability_of_superiority(d: float) -> float:
    """Give the chance, 0 to 1, that a random treated pupil beats a random other one: Phi(d / sqrt 2)."""
    return phi(d / math.sqrt(2))


@dataclass(frozen=True, slots=True)
class Scale:
    """How a yardstick of numbers derives its answer from d and writes it.

    Attributes:
        derive: d to the unrounded answer, or None when the scale does not reach that far.
        write: the answer as a reader sees it, rounded, without unit.
        unit: what stands behind the number; ``{many}`` is the word for the people.
        sentence: the answer as a sentence, given the words for one and for many people.
        singular: the unit behind a 1, when that differs.
        last: the last answer on the scale, for what lies beyond; empty when the scale has no end.
    """

    derive: Callable[[Decimal], float | None]
    write: Callable[[float], str]
    unit: str
    sentence: Callable[[float, str, str], str]
    singular: str = ""
    last: float = math.inf

    def write_short(self, value: float, many: str) -> str:
        """Write an answer with its unit: ``+16 percentielpunten``."""
        written = self.write(value)
        is_one = written.lstrip(f"+{dutch.MINUS}") == "1"
        unit = self.singular if self.singular and is_one else self.unit
        return f"{written} {unit.format(many=many)}"

    def write_range(self, low: Decimal, high: Decimal, many: str) -> str:
        """Write the answers for two values of d: ``+8 tot +23 percentielpunten``, or one when equal."""
        ends = dict.fromkeys((self._write_end(low), self._write_end(high)))
        if len(ends) == 1 and (value := self.derive(low)) is not None:
            return self.write_short(value, many)
        return f"{' tot '.join(ends)} {self.unit.format(many=many)}"

    def _write_end(self, d: Decimal) -> str:
        value = self.derive(d)
        if value is not None:
            return self.write(value)
        return f"meer dan {self.write(self.last)}" if d > 0 else f"lager dan {self.write(-self.last)}"


def _months(d: Decimal) -> float | None:
    months = rulers.months_of(d)
    return None if months is None else float(months)


def _whole(value: float) -> int:
    return int(Decimal(str(value)).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _signed(value: float) -> str:
    return signed(Decimal(_whole(value)))


def _say_percentile(value: float, one: str, _many: str) -> str:
    place = _MIDDLE + _whole(value)
    if place == _MIDDLE:
        return f"Een middelste {one} blijft op plaats 50 van de 100."
    return f"Een middelste {one} gaat van plaats 50 naar plaats {place} van de 100."


def _say_class(value: float, _one: str, many: str) -> str:
    where = "boven het midden van de vergelijkingsgroep"
    if abs(value - _CLASS / 2) < _NO_PUPIL:
        return f"Ongeveer de helft van de 25 {many} komt {where}, net als zonder de aanpak."
    if not shows_difference(value):
        hundred = _per_hundred(value)
        return f"Ongeveer {hundred} van de 100 {many} komen {where}; zonder de aanpak zijn dat er 50."
    whole = _whole(value)
    verb = "komt" if whole == 1 else "komen"
    return f"Ongeveer {whole} van de 25 {many} {verb} {where}; zonder de aanpak zijn dat er 12 of 13."


def _per_hundred(value: float) -> int:
    """Give a class of 25 as one of 100."""
    return _whole(value * 100 / _CLASS)


def shows_difference(value: float) -> bool:
    """Tell whether a class of 25 shows a difference in whole pupils: more than 12 or 13 above the middle."""
    return abs(_whole(value) - _CLASS / 2) > _NO_PUPIL


def say_class_in_short(value: float, many: str) -> str:
    """Write the class of 25 in short: ``15 van de 25 leerlingen in plaats van 12 of 13``.

    Where whole pupils show no difference, it is written per 100, unless there is hardly any.
    """
    if abs(value - _CLASS / 2) < _NO_PUPIL:
        return f"12 of 13 van de 25 {many}, met of zonder de aanpak"
    if not shows_difference(value):
        return f"{_per_hundred(value)} van de 100 {many} in plaats van 50"
    return f"{_whole(value)} van de 25 {many} in plaats van 12 of 13"


def _say_superiority(value: float, one: str, _many: str) -> str:
    return (
        f"Kies willekeurig een {one} met en een {one} zonder de aanpak: in {_whole(value * 100)} van de 100 "
        "gevallen scoort die met de aanpak hoger."
    )


def _say_months(value: float, _one: str, _many: str) -> str:
    if not value:
        return "Volgens de tabel van de EEF is dit 0 maanden: geen of verwaarloosbaar verschil."
    months = dutch.count(abs(_whole(value)), "maand", "maanden")
    direction = "extra" if value > 0 else "minder"
    return f"Volgens de tabel van de EEF is dit ongeveer {months} {direction} leerwinst."


SCALES: Mapping[str, Scale] = {
    PERCENTILE_POINTS: Scale(
        derive=lambda d: percentile_points(float(d)),
        write=_signed,
        unit="percentielpunten",
        singular="percentielpunt",
        sentence=_say_percentile,
    ),
    CLASS_OF_25: Scale(
        derive=lambda d: class_of_25(float(d)),
        write=lambda value: dutch.number(value, 1),
        unit="van de 25 {many}",
        sentence=_say_class,
    ),
    SUPERIORITY: Scale(
        derive=lambda d: probability_of_superiority(float(d)),
        write=lambda value: str(_whole(value * 100)),
        unit="van de 100 keer",
        sentence=_say_superiority,
    ),
    MONTHS: Scale(
        derive=_months,
        write=_signed,
        unit="maanden",
        singular="maand",
        sentence=_say_months,
        last=float(rulers.EEF_MONTHS[-1].months),
    ),
}
"""The yardsticks of numbers by id."""


def people(outcome: Outcome) -> tuple[str, str]:
    """Give the word for the people that an outcome is about: one, and many."""
    return _PEOPLE.get(outcome, _PUPILS)


def signed(value: Decimal) -> str:
    """Write a number with its sign, and with the decimals that it has: ``+9,5``."""
    return f"{'+' if value > 0 else ''}{dutch.number(value)}"
