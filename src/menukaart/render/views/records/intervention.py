"""The page of an intervention, and its card in a list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from markupsafe import Markup

from menukaart import dutch
from menukaart.evidence.strength.words import search_in_words
from menukaart.model import Intervention
from menukaart.model.base import Citation
from menukaart.model.practice import Cost, Dosage
from menukaart.model.walk import citations, parts
from menukaart.render import addresses
from menukaart.render.pictures import Barometer, Forest
from menukaart.render.views.choose.caution import CautionView, caution_view
from menukaart.render.views.parts.card import labels, short_phases
from menukaart.render.views.parts.citation import CitationView, citation_view
from menukaart.render.views.parts.common import Colophon, Link, Listed, Said, Scribe
from menukaart.render.views.parts.facts import cost_rows, dosage_rows, whom_rows
from menukaart.render.views.parts.figure import FigureView, figure
from menukaart.render.views.parts.known import Known, Row, absent
from menukaart.render.views.parts.measured_words import measured_words
from menukaart.render.views.parts.money import amount_words, hours_words
from menukaart.render.views.parts.plots import barometer_of, forest_of
from menukaart.render.views.parts.strength import moved_score
from menukaart.render.views.parts.verdicts import (
    StrengthView,
    VerdictView,
    gap_verdict,
    netherlands_verdict,
    strength_view,
)
from menukaart.render.views.records.costing import Calculator, calculator
from menukaart.render.views.records.outcomes import OutcomeRow, outcome_rows
from menukaart.render.views.records.programmes import (
    ApproachView,
    ProgrammeView,
    approach_views,
    other_ties,
    programme_views,
)
from menukaart.render.views.records.synthesis import SynthesisView, synthesis_view
from menukaart.render.views.records.told import (
    ExampleView,
    FoundView,
    RatingView,
    RecognitionView,
    example_view,
    found_view,
    rating_view,
    recognition_view,
)
from menukaart.render.views.records.verdict_box import VerdictBox, verdict_box
from menukaart.vocabulary import EffectRelation, RecordKind, Status

T = TypeVar("T")

_LABELS = {
    "description": "Beschrijving",
    "effects": "Cijfers",
    "active_ingredients": "Werkzame elementen",
    "dosage": "Omvang",
    "conditions": "Voorwaarden",
    "cost": "Kosten",
    "examples": "Voorbeelden",
}
"""How the page names a field that may be unknown, where it says why."""


@dataclass(frozen=True, slots=True)
class MoneyLine:
    """An amount, or time of staff: in bold what or who, then how much, a note and the sources."""

    title: str
    words: str
    said: Said


@dataclass(frozen=True, slots=True)
class FactsView:
    """Facts in lines, with what is said of them."""

    rows: tuple[Row, ...]
    said: Said
    money: tuple[MoneyLine, ...] = ()


@dataclass(frozen=True, slots=True)
class InterventionPage:
    """Everything on the page of an intervention, in the order of a school's questions."""

    crumbs: tuple[Link, ...]
    id: str
    title: str
    citation: CitationView
    abbreviation: str
    kicker: str
    summary: str
    is_concept: bool
    caution: CautionView | None
    verdict: VerdictBox
    description: Known[Markup]
    also_known_as: str
    includes: tuple[Said, ...]
    excludes: tuple[Said, ...]
    figures: Known[tuple[FigureView, ...]]
    proxies: tuple[FigureView, ...]
    proxy_count: str
    findings: tuple[FoundView, ...]
    recognitions: tuple[RecognitionView, ...]
    measured: str
    programmes: tuple[ProgrammeView, ...]
    approaches: tuple[ApproachView, ...]
    netherlands: VerdictView
    gap: VerdictView
    strength: StrengthView
    outcomes: tuple[OutcomeRow, ...]
    ratings: tuple[RatingView, ...]
    moved: str
    searches: tuple[str, ...]
    forest: Forest | None
    synthesis: SynthesisView | None
    barometer: Barometer | None
    whom: tuple[Row, ...]
    ingredients: Known[tuple[Said, ...]]
    dosage: Known[FactsView]
    conditions: Known[tuple[Said, ...]]
    cost: Known[FactsView]
    calculator: Calculator | None
    examples: Known[tuple[ExampleView, ...]]
    not_meant: tuple[Said, ...]
    criticism: tuple[Said, ...]
    related: tuple[Link, ...]
    themes: tuple[Link, ...]
    sources: tuple[Listed, ...]
    colophon: Colophon
    previous: Link | None
    next: Link | None


def intervention_page(
    scribe: Scribe, record: Intervention, neighbours: tuple[Intervention | None, Intervention | None]
) -> InterventionPage:
    """Make the page of an intervention.

    Args:
        scribe: the writer, at the address of this page.
        record: the intervention.
        neighbours: the ones before and after it in alphabetical order.
    """
    assessed = scribe.assessments[record.id]
    proxies = _figures(scribe, record, EffectRelation.PROXY)
    reckoner = calculator(record, scribe.catalogue.wages.wages)
    previous, following = (_neighbour(scribe, item) for item in neighbours)
    return InterventionPage(
        crumbs=scribe.crumbs((addresses.MENU, "Menukaart")),
        id=record.id,
        title=record.title,
        citation=citation_view(RecordKind.INTERVENTION, record, scribe.site_url),
        abbreviation=record.abbreviation or "",
        kicker=" · ".join((record.kind.label, short_phases(record), labels(record.levels))),
        summary=record.summary,
        is_concept=record.status is Status.CONCEPT,
        verdict=verdict_box(scribe, record, assessed, can_reckon=reckoner is not None),
        description=_known(
            record, "description", scribe.prose(record.description) if record.description else None
        ),
        also_known_as=dutch.enumeration(record.also_known_as),
        includes=scribe.all_said(record.includes),
        excludes=scribe.all_said(record.excludes),
        figures=_known(record, "effects", _figures(scribe, record, EffectRelation.DIRECT)),
        proxies=proxies,
        proxy_count=dutch.count(len(proxies), "verwant cijfer", "verwante cijfers"),
        findings=tuple(found_view(scribe, item) for item in record.evidence),
        recognitions=tuple(recognition_view(scribe, item) for item in record.recognitions),
        measured=measured_words(record, assessed),
        programmes=programme_views(scribe, record),
        approaches=approach_views(scribe, record),
        netherlands=netherlands_verdict(scribe, record, assessed.netherlands, assessed.strength),
        gap=gap_verdict(scribe, record, assessed.gap, assessed.strength),
        strength=strength_view(scribe, assessed.strength),
        outcomes=outcome_rows(assessed.by_outcome),
        ratings=tuple(rating_view(scribe, item) for item in record.external_ratings),
        moved=moved_score(assessed),
        searches=tuple(search_in_words(item) for item in record.search),
        forest=forest_of(scribe, record, assessed),
        synthesis=synthesis_view(scribe, record, assessed),
        barometer=barometer_of(scribe, record, assessed),
        whom=whom_rows(record),
        ingredients=_known(record, "active_ingredients", scribe.all_said(record.active_ingredients)),
        dosage=_known(record, "dosage", _facts(scribe, dosage_rows(record.dosage), record.dosage)),
        conditions=_known(record, "conditions", scribe.all_said(record.conditions)),
        cost=_known(record, "cost", _facts(scribe, cost_rows(record.cost), record.cost)),
        calculator=reckoner,
        examples=_known(record, "examples", tuple(example_view(scribe, item) for item in record.examples)),
        caution=caution_view(scribe, record),
        not_meant=scribe.all_said(record.not_meant),
        criticism=scribe.all_said(record.criticism),
        related=other_ties(scribe, record),
        themes=tuple(scribe.record(RecordKind.THEME, theme) for theme in record.themes),
        sources=scribe.bibliography(citation.source for citation in citations(parts(record))),
        colophon=scribe.colophon(RecordKind.INTERVENTION, record),
        previous=previous,
        next=following,
    )


def _figures(scribe: Scribe, record: Intervention, relation: EffectRelation) -> tuple[FigureView, ...]:
    pairs = zip(record.effects, scribe.assessments[record.id].measured, strict=True)
    chosen = [(effect, measured) for effect, measured in pairs if effect.relation is relation]
    main = scribe.assessments[record.id].figures.main
    first = main.effect if main else None
    chosen.sort(key=lambda pair: pair[0] is not first)
    return tuple(figure(scribe, effect, measured, first) for effect, measured in chosen)


def _known(record: Intervention, field: str, value: T | None) -> Known[T]:
    """Show a field of the record, or the reason that the record gives for its absence."""
    return Known(_LABELS[field], value or None, absent(record.why_unknown(field)))


def _facts(scribe: Scribe, rows: tuple[Row, ...], part: Dosage | Cost | None) -> FactsView | None:
    if part is None:
        return None
    money = tuple(_money(scribe, part)) if isinstance(part, Cost) else ()
    return FactsView(rows, _noted(scribe, part.note, part.sources), money)


def _money(scribe: Scribe, cost: Cost) -> Iterable[MoneyLine]:
    for amount in cost.amounts:
        words = f"{amount_words(amount)}; {amount.covers.label}"
        yield MoneyLine(amount.what, words, _noted(scribe, amount.note, amount.sources))
    for staff in cost.staff:
        yield MoneyLine(staff.who, hours_words(staff), _noted(scribe, staff.note, staff.sources))


def _noted(scribe: Scribe, note: str | None, sources: Iterable[Citation]) -> Said:
    return Said(scribe.prose(note) if note else Markup(), scribe.cites(sources))


def _neighbour(scribe: Scribe, record: Intervention | None) -> Link | None:
    if record is None:
        return None
    return Link(scribe.here.record(RecordKind.INTERVENTION, record.id), record.title)
