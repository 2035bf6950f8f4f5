"""One figure as a reader sees it: the number, what it is about, and how sure it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from menukaart import dutch
from menukaart.evidence.numbers.interval import interval_of
from menukaart.evidence.yardsticks.measured import Measured, YardstickReading
from menukaart.model.effect import Effect
from menukaart.model.naming import FIGURE
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.parts.figure_words import studies_in_words, unit
from menukaart.render.views.parts.known import Row, absent
from menukaart.vocabulary import EffectRelation, Reading, Unknown

_MADE_DECIMALS = 2

_FIELD_LABELS = {
    "ci": "interval",
    "studies": "aantal studies",
    "dutch_studies": "Nederlandse studies",
    "pupils": "aantal leerlingen",
    "comparison": "vergelijking",
    "test": "soort toets",
    "locator": "plaats in de bron",
}


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure on a page.

    Attributes:
        anchor: its fixed place on the page; empty while the record gives it no id.
        value: the number as the source prints it, in Dutch notation, with its sign.
        unit: the measure in a word.
        outcome: what it is about.
        measured: what exactly was measured, or empty.
        rows: interval, studies, comparison and so on, as far as known.
        missing: what is not known, by reason.
        yardsticks: the same figure on other yardsticks, as far as they apply; none for a proxy.
        yardsticks_off: why no yardstick applies; empty when one does.
        source: the source, with its locator.
        reading: where the editors read it, when that was not the work itself.
        note: what to know about it, or None.
        recipe: how we computed it, where the source does not print it.
    """

    anchor: str
    value: str
    unit: str
    outcome: str
    measured: str
    is_headline: bool
    is_negative: bool
    rows: tuple[Row, ...]
    missing: tuple[Row, ...]
    yardsticks: tuple[Row, ...]
    yardsticks_off: str
    source: Link
    reading: str
    note: Markup | None
    recipe: Markup | None = None


def figure(scribe: Scribe, effect: Effect, measured: Measured, main: Effect | None) -> FigureView:
    """Make the view of a figure; ``main`` is the one that stands at the top of the page."""
    is_direct = effect.relation is EffectRelation.DIRECT
    return FigureView(
        anchor=f"{FIGURE}{effect.id}" if effect.id else "",
        value=dutch.number(effect.value),
        unit=unit(effect),
        outcome=effect.outcome.label,
        measured=effect.measured or "",
        is_headline=effect is main,
        is_negative=effect.value < 0,
        rows=tuple(_known_rows(effect)),
        missing=tuple(_missing_rows(effect)),
        yardsticks=yardstick_rows(measured) if is_direct else (),
        yardsticks_off=_why_off(measured) if is_direct else "",
        source=scribe.source(effect.source, effect.locator),
        reading="" if effect.reading is Reading.WORK else effect.reading.label,
        note=scribe.prose(effect.note) if effect.note else None,
        recipe=scribe.prose(effect.recipe) if effect.recipe else None,
    )


def yardstick_rows(measured: Measured) -> tuple[Row, ...]:
    """Give a figure on the yardsticks that apply."""
    return tuple(_reading(reading) for reading in measured.readings if reading.applies)


def _why_off(measured: Measured) -> str:
    return "" if measured.applies else measured.readings[0].why_not


def _reading(reading: YardstickReading) -> Row:
    interval = f" ({_range(reading)})" if reading.range_words not in {"", reading.short} else ""
    return Row(reading.label, f"{reading.short}{interval}", key=reading.id)


def _range(reading: YardstickReading) -> str:
    """Write a range behind its number; the unit is not said twice."""
    unit = reading.short.partition(" ")[2]
    if reading.value is None or not unit:
        return reading.range_words
    return reading.range_words.removesuffix(f" {unit}")


def _known_rows(effect: Effect) -> Iterator[Row]:
    """Give what is known about a figure, as a small table."""
    group = f": {effect.group}" if effect.group else ""
    known = (
        ("Maat", effect.measure.meaning),
        ("Interval", _interval(effect)),
        ("Kans op toeval", f"p {effect.p_value}" if effect.p_value else None),
        ("Studies", studies_in_words(effect.studies, effect.dutch_studies)),
        ("Waarvan geloot", _number(effect.randomised_studies)),
        ("Verschil tussen studies", f"I² {dutch.number(effect.i2)}%" if effect.i2 is not None else None),
        ("Leerlingen", _number(effect.pupils)),
        ("Wie", f"{effect.population.label}{group}"),
        ("Soort onderzoek", effect.design.label),
        ("Vergeleken met", effect.comparison),
        ("Toets", effect.test.label if effect.test else None),
        ("Gemeten", effect.follow_up),
    )
    yield from (Row(label, value) for label, value in known if value)


def _number(value: int | None) -> str | None:
    return None if value is None else dutch.number(value)


def _missing_rows(effect: Effect) -> Iterator[Row]:
    """Give what is not known, gathered by reason; a reason with a note stands by itself."""
    gathered: dict[Unknown, list[str]] = defaultdict(list)
    for field, label in _FIELD_LABELS.items():
        reason = effect.why_unknown(field)
        if reason is None or (field == "ci" and effect.se is not None):
            continue
        if reason.note:
            yield Row(label.capitalize(), absent=absent(reason))
        else:
            gathered[reason.reason].append(label)
    for term, labels in gathered.items():
        yield Row(term.label.capitalize(), dutch.enumeration(labels))


def _interval(effect: Effect) -> str | None:
    """Write what the source prints, and the 95 % interval that we make of it where it prints another."""
    found = interval_of(effect)
    made = ""
    if found is not None and found.derived:
        made = f"{_ends(found.low, found.high, _MADE_DECIMALS)} (95 %, zelf berekend)"
    if effect.ci:
        printed = f"{_ends(effect.ci.low, effect.ci.high)} ({effect.ci.level} %)"
    elif effect.se is not None:
        printed = f"standaardfout {dutch.number(effect.se)}"
    else:
        return None
    return f"{printed}; {made}" if made else printed


def _ends(low: Decimal, high: Decimal, decimals: int | None = None) -> str:
    return f"{dutch.number(low, decimals)} tot {dutch.number(high, decimals)}"
