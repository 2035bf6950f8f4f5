"""A figure lies where its measure can lie, and a correlation is filed as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from menukaart.catalogue.reasons import figures, is_explained, say_why
from menukaart.catalogue.rules.base import Breach, Path, Rule, Subject
from menukaart.dutch import number
from menukaart.model import Source
from menukaart.vocabulary import Measure, Severity


@dataclass(frozen=True, slots=True)
class Bounds:
    """Where the values of a measure lie.

    Attributes:
        lowest, highest: beyond these no study can find anything.
        low, high: beyond these hardly any study does.
    """

    lowest: Decimal
    highest: Decimal
    low: Decimal
    high: Decimal


def _around_zero(possible: str, likely: str) -> Bounds:
    return Bounds(-Decimal(possible), Decimal(possible), -Decimal(likely), Decimal(likely))


_RATIO = Bounds(Decimal("0.001"), Decimal(1000), Decimal("0.05"), Decimal(20))
_PERCENTILE = _around_zero("50", "45")
"""A pupil in the middle, at 50, can rise or fall by 50 at most."""

SCALES: dict[Measure, Bounds] = {
    **{measure: _around_zero("10", "3") for measure in Measure if measure.standardised},
    Measure.R: _around_zero("1", "0.95"),
    Measure.TAU_U: _around_zero("1.5", "1"),
    Measure.ODDS_RATIO: _RATIO,
    Measure.RATE_RATIO: _RATIO,
    Measure.MONTHS: _around_zero("24", "12"),
    Measure.PERCENTILE: _PERCENTILE,
    Measure.IMPROVEMENT: _PERCENTILE,
    Measure.PERCENT: Bounds(Decimal(0), Decimal(100), Decimal(0), Decimal(100)),
    Measure.PERCENT_POINTS: _around_zero("100", "60"),
}
"""By measure. With the correction for a rising baseline Tau-U can come out a little above 1."""


def is_possible(measure: Measure, value: Decimal) -> bool:
    """Tell whether any study can find this value on this measure."""
    return SCALES[measure].lowest <= value <= SCALES[measure].highest


_CORRELATION = re.compile(r"correlati|samenhang \(r\)", re.IGNORECASE)
_CONVERTED = re.compile(r"omgerekend|geen correlatie", re.IGNORECASE)


_Value = tuple[Path, Path, Measure, Decimal, str | None]


def _values(subject: Subject) -> Iterator[_Value]:
    """Give every printed figure: its path, that of its measure, the measure, the number and the note."""
    for path, effect in figures(subject):
        yield (*path, "value"), (*path, "measure"), effect.measure, effect.value, effect.note
    if isinstance(subject.record, Source) and (ranking := subject.record.ranking):
        for index, row in enumerate(ranking.rows):
            where = ("ranking", "rows", index, "value")
            yield where, ("ranking", "measure"), ranking.measure, row.value, ranking.note


def _impossible(subject: Subject) -> Iterator[Breach]:
    for path, measure_path, measure, value, _ in _values(subject):
        scale = SCALES[measure]
        if not is_possible(measure, value):
            ends = f"van {number(scale.lowest)} tot {number(scale.highest)}"
            message = f"{number(value)} kan niet bij de maat ‘{measure.label}’: die loopt {ends}."
            yield Breach(path, message, _slip(measure), depends_on=(measure_path,))


def _slip(measure: Measure) -> str:
    return (
        "Is een punt vergeten (0.20 werd 20), of is het een andere maat? Lees het na in de bron."
        if measure.standardised
        else "Is het een andere maat, of een tikfout? Lees het na in de bron."
    )


def _unlikely(subject: Subject) -> Iterator[Breach]:
    for path, measure_path, measure, value, note in _values(subject):
        scale = SCALES[measure]
        is_likely = scale.low <= value <= scale.high or not is_possible(measure, value)
        if not is_likely and not is_explained(note, value):
            message = f"{number(value)} is bij de maat ‘{measure.label}’ bijna nooit gevonden."
            yield Breach(path, message, say_why(value), depends_on=(measure_path,))


def _correlation(subject: Subject) -> Iterator[Breach]:
    for path, effect in figures(subject):
        said = " ".join(filter(None, (effect.measured, effect.note, effect.group)))
        if not effect.measure.standardised or not _CORRELATION.search(said) or _CONVERTED.search(said):
            continue
        message = f"De tekst noemt een correlatie, maar de maat is ‘{effect.measure.label}’."
        hint = "Kies 'measure: r'. Rekende de bron haar om? Zeg dan in 'note' dat zij is omgerekend."
        yield Breach((*path, "measure"), message, hint)


IMPOSSIBLE = Rule("waarde-kan-niet", "Een cijfer ligt waar zijn maat kan liggen.", _impossible)
UNLIKELY = Rule(
    "waarde-onwaarschijnlijk",
    "Een cijfer dat bijna niemand vindt, heeft een uitleg die het getal noemt.",
    _unlikely,
    Severity.WARNING,
)
CORRELATION = Rule(
    "correlatie-als-effect",
    "Een correlatie heeft de maat r; zij is geen effect.",
    _correlation,
    Severity.WARNING,
)
