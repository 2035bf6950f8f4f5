"""One figure as a reader sees it: the number, what it is about, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from menukaart import dutch
from menukaart.model.effect import Effect
from menukaart.render.views.common import Link, Row, Scribe, absent
from menukaart.vocabulary import EffectRelation, Measure, Reading

_UNITS: dict[Measure, str] = {
    Measure.MONTHS: "maanden",
    Measure.PERCENTILE: "percentielpunten",
    Measure.IMPROVEMENT: "percentielpunten (improvement index)",
    Measure.PERCENT: "%",
    Measure.PERCENT_POINTS: "procentpunten",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure on a page.

    Attributes:
        value: the number as the source prints it, in Dutch notation, with its sign.
        unit: the measure in a word.
        outcome: what it is about.
        measured: what exactly was measured, or empty.
        rows: interval, studies, comparison and so on; each filled in or with a reason why not.
        source: the source, with its locator.
        reading: where the editors read it, when that was not the work itself.
        note: what to know about it, or None.
    """

    value: str
    unit: str
    unit_meaning: str
    outcome: str
    measured: str
    is_headline: bool
    is_proxy: bool
    is_negative: bool
    rows: tuple[Row, ...]
    source: Link
    reading: str
    note: Markup | None


def figure(scribe: Scribe, effect: Effect) -> Figure:
    """Make the view of a figure."""
    return Figure(
        value=dutch.number(effect.value),
        unit=unit(effect),
        unit_meaning=effect.measure.meaning,
        outcome=effect.outcome.label,
        measured=effect.measured or "",
        is_headline=effect.headline,
        is_proxy=effect.relation is EffectRelation.PROXY,
        is_negative=effect.value < 0,
        rows=tuple(_rows(effect)),
        source=scribe.source(effect.source, effect.locator),
        reading="" if effect.reading is Reading.WORK else effect.reading.label,
        note=scribe.prose(effect.note) if effect.note else None,
    )


def unit(effect: Effect) -> str:
    """Give the unit behind the number."""
    return _UNITS.get(effect.measure, effect.measure.label)


def in_words(effect: Effect) -> str:
    """Write a figure in one line: ``rekenen: 0,28 SD (1 Nederlandse studie)``."""
    text = f"{effect.outcome.label}: {dutch.number(effect.value)} {unit(effect)}"
    if effect.dutch_studies:
        count = dutch.count(effect.dutch_studies, "Nederlandse studie", "Nederlandse studies")
        return f"{text} ({count})"
    if effect.studies:
        return f"{text} ({dutch.count(effect.studies, 'studie', 'studies')})"
    return text


def _rows(effect: Effect) -> list[Row]:
    group = f": {effect.group}" if effect.group else ""
    rows = [
        _row("Interval", effect, "ci", _interval(effect)),
        _row("Studies", effect, "studies", _count(effect.studies)),
        _row("Waarvan Nederlands", effect, "dutch_studies", _count(effect.dutch_studies)),
        _row("Leerlingen", effect, "pupils", _count(effect.pupils)),
        Row("Wie", f"{effect.population.label}{group}"),
        Row("Onderzoek", effect.design.label),
        _row("Vergeleken met", effect, "comparison", effect.comparison),
        _row("Toets", effect, "test", effect.test.label if effect.test else None),
    ]
    if effect.follow_up:
        rows.append(Row("Gemeten", effect.follow_up))
    return rows


def _row(label: str, effect: Effect, field: str, value: str | None) -> Row:
    if value is not None:
        return Row(label, value)
    return Row(label, absent=absent(effect.why_unknown(field)))


def _interval(effect: Effect) -> str | None:
    if effect.ci:
        low, high = dutch.number(effect.ci.low), dutch.number(effect.ci.high)
        return f"{low} tot {high} ({effect.ci.level} %)"
    if effect.se is not None:
        return f"standaardfout {dutch.number(effect.se)}"
    return None


def _count(value: int | None) -> str | None:
    return None if value is None else dutch.count(value, "", "").rstrip("\N{NO-BREAK SPACE}")
