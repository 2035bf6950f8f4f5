"""Effect by cost by strength of evidence, within one outcome: a picture, and the same as a table."""

from __future__ import annotations

from dataclasses import dataclass

from menukaart import dutch
from menukaart.evidence.costs.band import cost_band
from menukaart.evidence.figures.record import OutcomeFigures
from menukaart.evidence.figures.standing import StandingFigure
from menukaart.evidence.numbers.interval import ConfidenceInterval
from menukaart.evidence.overview.coverage import BANDS, score_on
from menukaart.model import Intervention
from menukaart.render.pictures.scatter import Dot, Scatter, scatter
from menukaart.render.views.evidence.evidence_map import band_words
from menukaart.render.views.parts.card import cost_row
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.parts.known import Row
from menukaart.render.views.parts.strength import strength_for, strength_row
from menukaart.vocabulary import COST_BANDS, NoFigure, Outcome, RecordKind

_HEADINGS = ("niet bekend", *COST_BANDS.values())
_OTHER_SCALE = "Alleen een cijfer dat niet op deze schaal past"
_POOLED = "zelf samengevat"
_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class CostPlotRow:
    """A mark of the picture in words.

    Attributes:
        number: the number at the mark.
        intervention: whose figure it is.
        value, interval: in standard deviations.
        strength, cost: as on a card.
        source: where the figure comes from.
    """

    number: str
    intervention: Link
    value: str
    interval: str
    strength: Row
    cost: Row
    source: Link


@dataclass(frozen=True, slots=True)
class CostPlot:
    """The picture with its table.

    Attributes:
        picture: None with fewer than two marks: then there is nothing to compare.
        rows: every mark, by alphabet.
        left_out: reason and interventions that have figures but no place here.
    """

    picture: Scatter | None
    rows: tuple[CostPlotRow, ...]
    left_out: tuple[tuple[str, tuple[Link, ...]], ...]


def cost_plot(scribe: Scribe, outcome: Outcome) -> CostPlot | None:
    """Make the picture of an outcome; None when no figure may stand in it."""
    found = [
        (record, scribe.assessments[record.id].figures.on(outcome))
        for record in scribe.catalogue.public_interventions
    ]
    chosen = [
        (record, entry.standing)
        for record, entry in found
        if isinstance(entry.standing, StandingFigure) and entry.standing.is_on_scale
    ]
    if not chosen:
        return None
    why = [(_why_not(entry), record) for record, entry in found]
    left_out = tuple(
        (reason, links)
        for reason in (*(term.label for term in NoFigure), _OTHER_SCALE)
        if (links := tuple(_name(scribe, record) for mine, record in why if mine == reason))
    )
    rows = tuple(
        _row(scribe, str(n), record, choice, outcome) for n, (record, choice) in enumerate(chosen, 1)
    )
    return CostPlot(_picture(scribe, outcome, chosen), rows, left_out)


def _picture(
    scribe: Scribe, outcome: Outcome, chosen: list[tuple[Intervention, StandingFigure]]
) -> Scatter | None:
    if len(chosen) < 2:  # noqa: PLR2004  (one mark compares with nothing)
        return None
    dots = [_dot(scribe, str(n), record, choice, outcome) for n, (record, choice) in enumerate(chosen, 1)]
    lowest, highest = (end(choice.value for _, choice in chosen) for end in (min, max))
    summary = (
        f"{dutch.count(len(dots), 'aanpak', 'aanpakken')}, van {dutch.number(lowest, _DECIMALS)} "
        f"tot {dutch.number(highest, _DECIMALS)} standaarddeviaties."
    )
    title = f"Effect op {outcome.label}, kosten en bewijskracht"
    return scatter("kosten", title, summary, _HEADINGS, dots, grades=tuple(map(band_words, BANDS)))


def _dot(scribe: Scribe, number: str, record: Intervention, choice: StandingFigure, outcome: Outcome) -> Dot:
    score = score_on(scribe.assessments[record.id], outcome)
    grade = next(grade for grade, band in enumerate(BANDS) if band.holds(score))
    band = cost_band(record.cost)
    return Dot(number, record.title, band.value if band else 0, choice.value, grade)


def _row(
    scribe: Scribe, number: str, record: Intervention, choice: StandingFigure, outcome: Outcome
) -> CostPlotRow:
    source = scribe.source(choice.source)
    return CostPlotRow(
        number=number,
        intervention=_name(scribe, record),
        value=dutch.number(choice.value, _DECIMALS),
        interval=_between(choice.interval),
        strength=strength_row(strength_for(scribe.assessments[record.id], (outcome,))),
        cost=cost_row(record),
        source=Link(source.href, source.text, _POOLED if choice.pooled else ""),
    )


def _why_not(entry: OutcomeFigures) -> str:
    """Say why an intervention with figures of its own has no place; empty when it has one, or none at all."""
    if isinstance(entry.standing, StandingFigure):
        return "" if entry.standing.is_on_scale else _OTHER_SCALE
    return entry.standing.label if entry.is_known else ""


def _between(interval: ConfidenceInterval | None) -> str:
    if interval is None:
        return "niet bekend"
    return f"{dutch.number(interval.low, _DECIMALS)} tot {dutch.number(interval.high, _DECIMALS)}"


def _name(scribe: Scribe, record: Intervention) -> Link:
    return scribe.record(RecordKind.INTERVENTION, record.id)
