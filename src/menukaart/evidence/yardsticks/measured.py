"""One figure on many yardsticks, so that no single unit has the last word.

Four numbers and four words are derived from a standardised mean difference. Where a yardstick does not
apply, its reading says why. Nothing is rounded but what the EEF table and the Dutch words need; ``as_api``
rounds at the end.

Order: percentile points and the class of 25 come first, months fourth, because teachers over-read months
(design.md, section 4).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from menukaart.evidence.numbers.figure import Figure, figure_of
from menukaart.evidence.numbers.interval import PRINTED_POINTS, ConfidenceInterval
from menukaart.evidence.yardsticks import rulers
from menukaart.evidence.yardsticks.applicability import BEYOND, why_not
from menukaart.evidence.yardsticks.scales import SCALES, Scale, people, signed
from menukaart.evidence.yardsticks.terms import EEF, HATTIE, KRAFT, NJI, PERCENTILE_POINTS, YARDSTICKS
from menukaart.model.effect import Effect

_TENTH = Decimal("0.1")
_API_DECIMALS = 4
"""More than a reader needs, few enough to be the same on every machine."""
_OFF_TABLE = "buiten de tabel"

RULERS: Mapping[str, Callable[[Decimal], str | None]] = {
    NJI: rulers.nji_word,
    KRAFT: rulers.kraft_word,
    EEF: rulers.eef_word,
    HATTIE: rulers.hattie_word,
}
"""The rulers of words by id."""


@dataclass(frozen=True, slots=True)
class YardstickReading:
    """What one yardstick says of a figure.

    Attributes:
        id: id of the yardstick.
        label: its Dutch name.
        value: unrounded, in the unit of the yardstick (a chance is 0 to 1); None for a ruler of words.
        short: the answer with its unit, ``+16 percentielpunten`` or ``klein``; empty when there is none.
        words: the answer as a sentence; for a ruler of words the same as ``short``.
        why_not: why there is no answer; empty when there is one.
        low, high: the same yardstick for the ends of the interval; None when not known or off the scale.
        range_words: the range in words, ``+8 tot +23 percentielpunten``; empty when there is none.
    """

    id: str
    label: str
    value: float | None = None
    short: str = ""
    words: str = ""
    why_not: str = ""
    low: float | None = None
    high: float | None = None
    range_words: str = ""

    @property
    def applies(self) -> bool:
        """Whether the yardstick has an answer."""
        return not self.why_not


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure on every yardstick, in the order of ``YARDSTICKS``.

    Attributes:
        figure: what was measured.
        readings: one for each yardstick.
    """

    figure: Figure
    readings: tuple[YardstickReading, ...]

    @property
    def applies(self) -> bool:
        """Whether any yardstick has an answer."""
        return any(reading.applies for reading in self.readings)

    def reading(self, identifier: str) -> YardstickReading:
        """Give the reading of one yardstick.

        Raises:
            KeyError: when there is no such yardstick.
        """
        return {reading.id: reading for reading in self.readings}[identifier]


def measure(effect: Effect) -> Measured:
    """Put a figure of a record on every yardstick."""
    return measure_figure(figure_of(effect))


def measure_figure(figure: Figure) -> Measured:
    """Put any figure on every yardstick."""
    return Measured(figure, tuple(read_on(identifier, figure) for identifier in YARDSTICKS))


def as_api(measured: Measured) -> dict[str, object]:
    """Give the yardsticks as the API holds them.

    Numbers have four decimals at most; ``words`` holds only the rulers that apply, ``not_applicable`` why
    the other yardsticks do not.
    """
    numbers = {item.id: _rounded(item.value) for item in measured.readings if item.id in SCALES}
    words = {item.id: item.words for item in measured.readings if item.id in RULERS and item.applies}
    reasons = {item.id: item.why_not for item in measured.readings if not item.applies}
    return {**numbers, "words": words, "not_applicable": reasons}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _API_DECIMALS) + 0.0  # no minus before a zero


def read_on(identifier: str, figure: Figure) -> YardstickReading:
    """Put a figure on one yardstick.

    Raises:
        KeyError: when there is no such yardstick.
    """
    if identifier == PERCENTILE_POINTS and figure.measure in PRINTED_POINTS:
        return _as_printed(figure)
    if reason := why_not(figure, identifier):
        return YardstickReading(identifier, YARDSTICKS[identifier].label, why_not=reason)
    if identifier in SCALES:
        return _number(figure, identifier, SCALES[identifier])
    return _word(figure, identifier, RULERS[identifier])


def _as_printed(figure: Figure) -> YardstickReading:
    value, interval = figure.value, figure.interval
    unit = "percentielpunt" if abs(value) == 1 else "percentielpunten"
    return YardstickReading(
        PERCENTILE_POINTS,
        YARDSTICKS[PERCENTILE_POINTS].label,
        value=float(value),
        short=f"{signed(value)} {unit}",
        words="Zo staat het in de bron; wij hebben niets omgerekend.",
        low=float(interval.low) if interval else None,
        high=float(interval.high) if interval else None,
        range_words=_points_between(interval) if interval else "",
    )


def _points_between(interval: ConfidenceInterval) -> str:
    """Write printed ends as they are; those that we made have one decimal."""
    ends = [end.quantize(_TENTH) if interval.derived else end for end in (interval.low, interval.high)]
    return f"{signed(ends[0])} tot {signed(ends[1])} percentielpunten"


def _number(figure: Figure, identifier: str, scale: Scale) -> YardstickReading:
    label, interval = YARDSTICKS[identifier].label, figure.interval
    value = scale.derive(figure.value)
    if value is None:
        return YardstickReading(identifier, label, why_not=BEYOND)
    one, many = people(figure.outcome)
    return YardstickReading(
        identifier,
        label,
        value=value,
        short=scale.write_short(value, many),
        words=scale.sentence(value, one, many),
        low=scale.derive(interval.low) if interval else None,
        high=scale.derive(interval.high) if interval else None,
        range_words=scale.write_range(interval.low, interval.high, many) if interval else "",
    )


def _word(figure: Figure, identifier: str, ruler: Callable[[Decimal], str | None]) -> YardstickReading:
    word = ruler(figure.value) or _off(figure.value, identifier)
    ends = []
    if figure.interval:
        ends = [ruler(end) or _off(end, identifier) for end in (figure.interval.low, figure.interval.high)]
    return YardstickReading(
        identifier,
        YARDSTICKS[identifier].label,
        short=word,
        words=word,
        range_words=" tot ".join(dict.fromkeys(ends)),
    )


def _off(value: Decimal, identifier: str) -> str:
    return rulers.NEGATIVE if identifier == KRAFT and value < 0 else _OFF_TABLE
