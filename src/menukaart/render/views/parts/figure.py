"""One figure as a reader sees it: the number, what it is about, and how it was found, in a few words.

What all figures of a page share is said once beside them, not at each: what the measures mean, and what is
not known of them (``views/records/gaps.py``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from menukaart import dutch
from menukaart.evidence.numbers.interval import interval_of
from menukaart.evidence.verdict.ruled_out import said_of_nothing
from menukaart.evidence.yardsticks.measured import Measured, YardstickReading
from menukaart.model.effect import Effect
from menukaart.model.naming import FIGURE
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.parts.figure_words import studies_in_words, unit
from menukaart.render.views.parts.known import Row
from menukaart.vocabulary import EffectRelation, Population, Reading

_MADE_DECIMALS = 2
_READ_WHERE = {
    Reading.ABSTRACT: "gelezen in de samenvatting",
    Reading.ELSEWHERE: "gelezen in een ander werk",
    Reading.COMPUTED: "zelf berekend",
}


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure on a page.

    Attributes:
        anchor: its fixed place on the page; empty while the record gives it no id.
        value: the number as the source prints it, in Dutch notation, with its sign.
        unit: the measure in a word.
        interval: the interval behind it; empty when not known.
        outcome: what it is about.
        measured: what exactly was measured, or empty.
        is_headline: it is the one that stands for its outcome.
        is_negative: it is lower than that of the comparison.
        facts: who, how it was found, and where it was read, in one line.
        source: the mark of the source, with its locator.
        note: what to know about it, or None.
        recipe: how we computed it, where the source does not print it.
    """

    anchor: str
    value: str
    unit: str
    interval: str
    outcome: str
    measured: str
    is_headline: bool
    is_negative: bool
    facts: str
    source: Link
    note: Markup | None
    recipe: Markup | None = None


def figure(scribe: Scribe, effect: Effect, standing: Effect | None) -> FigureView:
    """Make the view of a figure; ``standing`` is the one that stands for its outcome."""
    return FigureView(
        anchor=f"{FIGURE}{effect.id}" if effect.id else "",
        value=dutch.number(effect.value),
        unit=unit(effect),
        interval=_interval(effect),
        outcome=effect.outcome.label,
        measured=effect.measured or "",
        is_headline=effect is standing,
        is_negative=effect.value < 0,
        facts="; ".join(filter(None, _facts(effect))),
        source=scribe.refer(effect.source, effect.locator),
        note=scribe.prose(effect.note) if effect.note else None,
        recipe=scribe.prose(effect.recipe) if effect.recipe else None,
    )


def yardstick_rows(measured: Measured) -> tuple[Row, ...]:
    """Give a figure on the yardsticks that apply."""
    return tuple(_reading(reading) for reading in measured.readings if reading.applies)


def short_reading(reading: YardstickReading) -> str:
    """Give the answer of a yardstick for a cell: without the unit that stands above the column."""
    if not reading.applies:
        return ""
    number = reading.short.partition(" ")[0] if reading.value is not None else reading.short
    low = "" if reading.range_words in {"", reading.short} else f" ({_range(reading)})"
    return f"{number}{low}"


def _reading(reading: YardstickReading) -> Row:
    interval = f" ({_range(reading)})" if reading.range_words not in {"", reading.short} else ""
    return Row(reading.label, f"{reading.short}{interval}", key=reading.id)


def _range(reading: YardstickReading) -> str:
    """Write a range behind its number; the unit is not said twice."""
    unit_words = reading.short.partition(" ")[2]
    if reading.value is None or not unit_words:
        return reading.range_words
    return reading.range_words.removesuffix(f" {unit_words}")


def _facts(effect: Effect) -> Iterator[str | None]:
    """Say who, how it was found and where it was read, as far as known."""
    yield _who(effect)
    yield effect.design.label
    yield studies_in_words(effect.studies, effect.dutch_studies)
    if effect.randomised_studies is not None and effect.randomised_studies != effect.studies:
        yield f"waarvan {dutch.number(effect.randomised_studies)} geloot"
    if effect.i2 is not None:
        yield f"verschil tussen studies I² {dutch.number(effect.i2)}%"
    if effect.pupils is not None:
        yield dutch.count(effect.pupils, "leerling", "leerlingen")
    yield f"vergeleken met: {dutch.small(effect.comparison)}" if effect.comparison else None
    yield effect.test.label if effect.test else None
    yield f"gemeten: {dutch.small(effect.follow_up)}" if effect.follow_up else None
    if effect.p_value:
        yield f"kans op toeval p {effect.p_value.replace('.', ',')}"
    yield said_of_nothing(effect) if effect.relation is EffectRelation.DIRECT else None
    yield _READ_WHERE.get(effect.reading)


def _who(effect: Effect) -> str:
    is_target = effect.population is Population.TARGET
    if effect.group is None:
        return "doelgroep" if is_target else effect.population.label
    return f"doelgroep: {dutch.small(effect.group)}" if is_target else dutch.small(effect.group)


def _interval(effect: Effect) -> str:
    """Write what the source prints, and the 95 % interval that we make of it where it prints another."""
    found = interval_of(effect)
    made = ""
    if found is not None and found.derived:
        made = f"{_ends(found.low, found.high, _MADE_DECIMALS)}, zelf berekend"
    if effect.ci:
        level = "" if effect.ci.level == _USUAL_LEVEL else f" ({effect.ci.level}%)"
        printed = f"{_ends(effect.ci.low, effect.ci.high)}{level}"
    elif effect.se is not None:
        printed = f"standaardfout {dutch.number(effect.se)}"
    else:
        return ""
    return f"{printed}; {made}" if made else printed


_USUAL_LEVEL = 95


def _ends(low: Decimal, high: Decimal, decimals: int | None = None) -> str:
    return f"{dutch.number(low, decimals)} tot {dutch.number(high, decimals)}"
