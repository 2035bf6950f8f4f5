"""The page of an intervention, in the order in which a school decides.

First the verdict; then how it is done, what it costs, whether it works, what to mind, where it is done, and
the sources. What few readers need is folded; every fold opens by itself for a link into it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from menukaart import dutch
from menukaart.evidence.strength.words import search_in_words
from menukaart.model import Intervention
from menukaart.model.walk import citations, parts
from menukaart.render import addresses
from menukaart.render.pictures import Barometer, Forest
from menukaart.render.views.choose.caution import CautionView, caution_view
from menukaart.render.views.parts.card import labels, short_phases
from menukaart.render.views.parts.citation import CitationView, citation_view
from menukaart.render.views.parts.common import Colophon, Link, Said, Scribe
from menukaart.render.views.parts.facts import dosage_gaps, dosage_rows, whom_rows
from menukaart.render.views.parts.figure import FigureView
from menukaart.render.views.parts.known import Known, Row, absent
from menukaart.render.views.parts.marks import NumberedSource
from menukaart.render.views.parts.measured_words import measured_words
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
from menukaart.render.views.records.figures import (
    OutcomesView,
    YardstickTable,
    measures_in_words,
    outcomes_view,
    proxy_figures,
    yardstick_table,
)
from menukaart.render.views.records.gaps import GapsView, gaps
from menukaart.render.views.records.practice import (
    CostView,
    FactsView,
    Points,
    cost_view,
    dosage_view,
    points,
)
from menukaart.render.views.records.programmes import (
    ApproachView,
    ProgrammeView,
    approach_views,
    other_ties,
    programme_views,
)
from menukaart.render.views.records.synthesis import SynthesisView, measured_of, synthesis_view
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
from menukaart.vocabulary import RecordKind, Status

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
class PageGaps:
    """What each part of the page cannot tell; None where it tells all."""

    practice: GapsView | None
    cost: GapsView | None
    evidence: GapsView | None
    examples: GapsView | None


@dataclass(frozen=True, slots=True)
class InterventionPage:
    """Everything on the page of an intervention, in the order of a school's questions."""

    crumbs: tuple[Link, ...]
    id: str
    title: str
    citation: CitationView
    reuse: Link | None
    version: str
    kicker: str
    summary: str
    is_concept: bool
    verdict: VerdictBox
    caution: CautionView | None
    contents: tuple[tuple[str, str], ...]
    description: Known[Said]
    also_known_as: str
    includes: tuple[Said, ...]
    excludes: tuple[Said, ...]
    whom: tuple[Row, ...]
    dosage: Known[FactsView]
    conditions: Known[tuple[Said, ...]]
    ingredients: Known[tuple[Said, ...]]
    cost: Known[CostView]
    calculator: Calculator | None
    strength: StrengthView
    moved: str
    outcomes: OutcomesView
    figures: Known[tuple[FigureView, ...]]
    measures: tuple[str, ...]
    forest: Forest | None
    barometer: Barometer | None
    yardsticks: YardstickTable | None
    synthesis: SynthesisView | None
    findings: tuple[FoundView, ...]
    proxies: tuple[FigureView, ...]
    ratings: tuple[RatingView, ...]
    netherlands: VerdictView
    gap: VerdictView
    recognitions: tuple[RecognitionView, ...]
    measured: str
    programmes: tuple[ProgrammeView, ...]
    approaches: tuple[ApproachView, ...]
    points: Points
    examples: Known[tuple[ExampleView, ...]]
    related: tuple[Link, ...]
    themes: tuple[Link, ...]
    sources: tuple[NumberedSource, ...]
    searches: tuple[str, ...]
    gaps: PageGaps
    colophon: Colophon
    previous: Link | None
    next: Link | None


def intervention_page(
    unnumbered: Scribe, record: Intervention, neighbours: tuple[Intervention | None, Intervention | None]
) -> InterventionPage:
    """Make the page of an intervention.

    Args:
        unnumbered: the writer, at the address of this page.
        record: the intervention.
        neighbours: the ones before and after it in alphabetical order.
    """
    scribe, sources = unnumbered.numbered(citations(parts(record)))
    assessed = scribe.assessments[record.id]
    reckoner = calculator(record, scribe.catalogue.wages.wages)
    previous, following = (_neighbour(scribe, item) for item in neighbours)
    outcomes = outcomes_view(scribe, record, assessed)
    programmes = programme_views(scribe, record)
    pooled = None
    if record.synthesis and assessed.pooled:
        pooled = measured_of(record.synthesis, assessed.pooled.synthesis)
    description = _known(record, "description", _described(scribe, record))
    dosage = _known(record, "dosage", dosage_view(scribe, dosage_rows(record.dosage), record.dosage))
    conditions = _known(record, "conditions", scribe.all_said(record.conditions))
    ingredients = _known(record, "active_ingredients", scribe.all_said(record.active_ingredients))
    cost = _known(record, "cost", cost_view(scribe, record.cost))
    figures = _known(record, "effects", tuple(each for part in outcomes.known for each in part.figures))
    netherlands = netherlands_verdict(scribe, record, assessed.netherlands, assessed.strength)
    gap = gap_verdict(scribe, record, assessed.gap, assessed.strength)
    examples = _known(record, "examples", tuple(example_view(scribe, item) for item in record.examples))
    whom = whom_rows(record)
    return InterventionPage(
        crumbs=scribe.crumbs((addresses.MENU, "Menukaart")),
        id=record.id,
        title=record.title,
        citation=citation_view(RecordKind.INTERVENTION, record, scribe.site_url),
        reuse=scribe.reuse,
        version=dutch.long_date(record.last_changed.date),
        kicker=" · ".join((record.kind.label, short_phases(record), labels(record.levels))),
        summary=record.summary,
        is_concept=record.status is Status.CONCEPT,
        verdict=verdict_box(scribe, record, assessed, can_reckon=reckoner is not None),
        caution=caution_view(scribe, record),
        contents=_contents(has_programmes=bool(programmes)),
        also_known_as=dutch.enumeration(record.also_known_as),
        includes=scribe.all_said(record.includes),
        excludes=scribe.all_said(record.excludes),
        whom=tuple(row for row in whom if row.value),
        description=description,
        dosage=dosage,
        conditions=conditions,
        ingredients=ingredients,
        cost=cost,
        calculator=reckoner,
        strength=strength_view(scribe, assessed.strength),
        moved=moved_score(assessed),
        outcomes=outcomes,
        figures=figures,
        measures=measures_in_words(effect.measure for effect in record.effects),
        forest=forest_of(scribe, record, assessed),
        barometer=barometer_of(scribe, record, assessed),
        yardsticks=yardstick_table(record, assessed, pooled),
        synthesis=synthesis_view(scribe, record, assessed),
        findings=tuple(found_view(scribe, item) for item in record.evidence),
        proxies=proxy_figures(scribe, record),
        ratings=tuple(rating_view(scribe, item) for item in record.external_ratings),
        netherlands=netherlands,
        gap=gap,
        recognitions=tuple(recognition_view(scribe, item) for item in record.recognitions),
        measured=measured_words(record, assessed),
        programmes=programmes,
        approaches=approach_views(scribe, record),
        points=points(scribe, record),
        examples=examples,
        related=other_ties(scribe, record),
        themes=tuple(scribe.record(RecordKind.THEME, theme) for theme in record.themes),
        sources=sources,
        searches=tuple(search_in_words(item) for item in record.search),
        gaps=PageGaps(
            practice=gaps((description, dosage, conditions, ingredients, *whom), dosage_gaps(record.dosage)),
            cost=gaps((cost,)),
            evidence=gaps((figures, netherlands, gap), figures=record.effects),
            examples=gaps((examples,)),
        ),
        colophon=scribe.colophon(RecordKind.INTERVENTION, record),
        previous=previous,
        next=following,
    )


def _described(scribe: Scribe, record: Intervention) -> Said | None:
    """Write the description, with the sources of the record."""
    if record.description is None:
        return None
    return Said(scribe.prose(record.description), scribe.cites(record.sources))


def _contents(*, has_programmes: bool) -> tuple[tuple[str, str], ...]:
    entries = [
        ("in-het-kort", "In het kort"),
        ("vraagt", "Zo doet u het"),
        ("kosten", "Wat kost het u?"),
        ("werkt-het", "Werkt het?"),
        ("in-nederland", "Onderzocht in Nederland?"),
    ]
    if has_programmes:
        entries.append(("programmas", "Programma’s met een naam"))
    entries += [
        ("kanttekeningen", "Let op"),
        ("waar", "Voorbeelden en verwant"),
        ("bronnen", "Bronnen"),
    ]
    return tuple(entries)


def _known(record: Intervention, field: str, value: T | None) -> Known[T]:
    """Show a field of the record, or the reason that the record gives for its absence."""
    return Known(_LABELS[field], value or None, absent(record.why_unknown(field)))


def _neighbour(scribe: Scribe, record: Intervention | None) -> Link | None:
    if record is None:
        return None
    return Link(scribe.here.record(RecordKind.INTERVENTION, record.id), record.title)
