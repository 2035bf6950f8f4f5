"""What follows from the figures of an intervention: its score, its verdicts, its pictures."""

from __future__ import annotations

from dataclasses import dataclass

from menukaart import dutch
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.gap import GapJudgement
from menukaart.evidence.ground import Pooled
from menukaart.evidence.strength import HIGHEST, Strength
from menukaart.evidence.yardstick_terms import CLASS_OF_25
from menukaart.model import Intervention
from menukaart.render.pictures import (
    HATTIE_ZONES,
    Barometer,
    ClassPicture,
    Forest,
    Gauge,
    barometer,
    class_picture,
    forest,
    gauge,
)
from menukaart.render.views.common import Absent, Link, Row, Said, Scribe, absent
from menukaart.render.views.figure import direct_points


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judgement in fixed words, with its ground."""

    words: str
    said: Said | None
    absent: Absent | None


@dataclass(frozen=True, slots=True)
class StrengthView:
    """The strength of evidence with every step of the way there."""

    title: str
    meaning: str
    gauge: Gauge
    criteria: tuple[tuple[str, str, str], ...]
    steps: tuple[str, ...]
    sources: tuple[Link, ...]


def netherlands_verdict(scribe: Scribe, record: Intervention) -> Verdict:
    """Say what is known in the Netherlands, with the ground for it."""
    known = record.dutch_evidence
    if known is None:
        return Verdict("", None, absent(record.why_unknown("dutch_evidence")))
    said = Said(scribe.prose(known.note), scribe.cites(known.sources)) if known.note else None
    count = dutch.count(known.studies, "Nederlandse studie", "Nederlandse studies")
    return Verdict(f"{known.verdict.label} ({count})", said, None)


def gap_verdict(scribe: Scribe, record: Intervention, judged: GapJudgement) -> Verdict:
    """Say whether the gap narrows, as stated or as derived."""
    if record.gap is None and judged.verdict is not None:
        cites = tuple(scribe.source(source) for source in judged.sources)
        said = Said(scribe.prose(f"Afgeleid uit de cijfers. {judged.reason}"), cites)
        return Verdict(judged.verdict.label, said, None)
    if record.gap is None:
        return Verdict("", None, absent(record.why_unknown("gap")))
    said = Said(scribe.prose(record.gap.reason), scribe.cites(record.gap.sources))
    return Verdict(record.gap.verdict.label, said, None)


def strength_view(scribe: Scribe, strength: Strength) -> StrengthView:
    """Show a score with every step."""
    title = f"Bewijskracht: {strength.value} van {HIGHEST}, {strength.level.label}"
    return StrengthView(
        title=title,
        meaning=strength.level.meaning,
        gauge=gauge(strength.value, title, HIGHEST),
        criteria=tuple((item.label, item.verdict.label, item.reason) for item in strength.criteria),
        steps=strength.steps,
        sources=tuple(scribe.source(source) for source in strength.sources),
    )


def synthesis_rows(pooled: Pooled | None) -> tuple[Row, ...]:
    """Write a pooled estimate in words and numbers; rounded here, once."""
    if pooled is None:
        return ()
    found = pooled.synthesis
    expected = _between(found.prediction_interval) if found.prediction_interval else "niet te berekenen"
    rows = (
        ("Gemiddeld effect", f"{dutch.number(found.estimate, 2)} SD, interval {_between(found.ci)}"),
        ("Studies", f"{found.k}, samen {dutch.number(found.effects)} effecten"),
        ("Waarvan Nederlands", "" if found.dutch_studies is None else str(found.dutch_studies)),
        ("Een volgende studie", f"naar verwachting {expected}"),
        ("Verschil tussen studies", "" if found.i2 is None else f"I² {dutch.number(found.i2, 0)} %"),
        ("Berekend met", found.method),
    )
    return tuple(Row(label, value) for label, value in rows if value)


def _between(ends: tuple[float, float]) -> str:
    return f"{dutch.number(ends[0], 2)} tot {dutch.number(ends[1], 2)}"


def forest_of(scribe: Scribe, record: Intervention, assessed: Assessment) -> Forest | None:
    """Draw the figures of an intervention itself, when there are two or more."""
    title = f"{record.title}: effecten in standaarddeviaties"
    points = [point for _, point in direct_points(scribe, record, assessed)]
    # One figure has its barometer; from two on there is something to compare.
    return forest("figuren", title, points) if len(points) > 1 else None


def barometer_of(scribe: Scribe, record: Intervention, assessed: Assessment) -> Barometer | None:
    """Draw the figure that stands at the top."""
    headline = record.headline
    if headline is None or not headline.measure.standardised:
        return None
    return barometer("kop", direct_points(scribe, record, assessed)[0][1], HATTIE_ZONES)


def class_of(record: Intervention, assessed: Assessment) -> ClassPicture | None:
    """Draw the class of 25 for the figure that stands at the top."""
    for effect, measured in zip(record.effects, assessed.measured, strict=True):
        above = measured.reading(CLASS_OF_25).value
        if effect.headline and above is not None:
            return class_picture("klas", above)
    return None
