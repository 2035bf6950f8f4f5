"""The page of a theme, and its card in a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from menukaart import dutch
from menukaart.catalogue.catalogue import alphabetical
from menukaart.model import Intervention, Theme
from menukaart.model.theme import Fact
from menukaart.model.walk import citations, parts
from menukaart.render import addresses
from menukaart.render.views.parts.card import Card, card
from menukaart.render.views.parts.citation import CitationView, citation_view
from menukaart.render.views.parts.common import Colophon, Link, Listed, Said, Scribe
from menukaart.render.views.records.demands import by_demand
from menukaart.vocabulary import RecordKind, Status

OTHERS = "ook"
"""The anchor of the group of interventions that the editors put in no group."""


@dataclass(frozen=True, slots=True)
class ThemeCard:
    """A theme in a list."""

    href: str
    title: str
    question: str
    count: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """A part of the text, with the anchor of its heading."""

    anchor: str
    title: str
    said: Said


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact, with its figure and period when it has them."""

    anchor: str
    figure: str
    year: str
    said: Said


@dataclass(frozen=True, slots=True)
class ContradictionView:
    """A point on which sources disagree, with its anchor."""

    anchor: str
    said: Said


@dataclass(frozen=True, slots=True)
class GroupView:
    """Interventions that ask the same of a school."""

    anchor: str
    title: str
    meaning: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ThemePage:
    """Everything on the page of a theme. ``contents`` holds the parts that it has: anchor and heading."""

    crumbs: tuple[Link, ...]
    citation: CitationView
    contents: tuple[tuple[str, str], ...]
    title: str
    question: str
    summary: str
    is_concept: bool
    description: Markup | None
    description_cites: tuple[Link, ...]
    sections: tuple[SectionView, ...]
    groups: tuple[GroupView, ...]
    facts: tuple[FactView, ...]
    contradictions: tuple[ContradictionView, ...]
    open_questions: tuple[str, ...]
    related: tuple[Link, ...]
    sources: tuple[Listed, ...]
    colophon: Colophon


def theme_page(scribe: Scribe, theme: Theme) -> ThemePage:
    """Make the page of a theme."""
    interventions = scribe.catalogue.public_in_theme(theme.id)
    return ThemePage(
        crumbs=scribe.crumbs((addresses.THEMES, "Thema's")),
        citation=citation_view(RecordKind.THEME, theme, scribe.site_url),
        contents=tuple(_contents(theme)),
        title=theme.title,
        question=theme.question,
        summary=theme.summary,
        is_concept=theme.status is Status.CONCEPT,
        description=scribe.prose(theme.description) if theme.description else None,
        description_cites=scribe.cites(theme.sources),
        sections=tuple(
            SectionView(_section_anchor(s.id), s.title, Said(scribe.prose(s.text), scribe.cites(s.sources)))
            for s in theme.sections
        ),
        groups=tuple(_groups(scribe, theme, interventions)),
        facts=tuple(_fact(scribe, fact) for fact in theme.facts),
        contradictions=tuple(
            ContradictionView(f"tegenspraak-{c.id}", Said(scribe.prose(c.text), scribe.cites(c.sources)))
            for c in theme.contradictions
        ),
        open_questions=theme.open_questions,
        related=tuple(scribe.record(RecordKind.THEME, other) for other in theme.related),
        sources=scribe.bibliography(citation.source for citation in citations(parts(theme))),
        colophon=scribe.colophon(RecordKind.THEME, theme),
    )


def _contents(theme: Theme) -> Iterator[tuple[str, str]]:
    """Name the parts of the page in their order, by anchor and heading."""
    yield "interventies", "Wat kunt u doen?"
    for section in theme.sections:
        yield _section_anchor(section.id), section.title
    if theme.facts:
        yield "feiten", "Feiten en cijfers"
    if theme.contradictions:
        yield "tegenspraak", "Waar bronnen elkaar tegenspreken"
    if theme.open_questions:
        yield "open-vragen", "Wat wij nog niet weten"
    yield "bronnen", "Bronnen"


def _section_anchor(identifier: str) -> str:
    return f"deel-{identifier}"


def _groups(scribe: Scribe, theme: Theme, interventions: Sequence[Intervention]) -> Iterator[GroupView]:
    """Group the interventions as the editors did, and those that they left out after them."""
    if not theme.groups:
        for demand, members in by_demand(interventions):
            yield _group(scribe, demand.value, demand.label, f"{demand.meaning}.", members)
        return
    by_id = {record.id: record for record in interventions}
    for group in theme.groups:
        named = [by_id.pop(identifier) for identifier in group.interventions if identifier in by_id]
        if named:
            yield _group(scribe, group.id, group.title, "", named)
    if by_id:
        yield _group(scribe, OTHERS, "Ook bij dit thema", "", by_id.values())


def _group(
    scribe: Scribe, anchor: str, title: str, meaning: str, members: Iterable[Intervention]
) -> GroupView:
    in_order = sorted(members, key=lambda record: alphabetical(record.title))
    return GroupView(anchor, title, meaning, tuple(card(scribe, record) for record in in_order))


def theme_card(scribe: Scribe, theme: Theme) -> ThemeCard:
    """Make the card of a theme."""
    members = scribe.catalogue.public_in_theme(theme.id)
    judged = sum(bool(scribe.assessments[record.id].strength.value) for record in members)
    amount = dutch.count(len(members), "interventie", "interventies")
    return ThemeCard(
        href=scribe.here.record(RecordKind.THEME, theme.id),
        title=theme.title,
        question=theme.question,
        count=f"{amount}, {judged} beoordeeld" if judged else amount,
    )


def _fact(scribe: Scribe, fact: Fact) -> FactView:
    said = Said(scribe.prose(fact.text), scribe.cites(fact.sources))
    return FactView(f"feit-{fact.id}", fact.figure or "", fact.year or "", said)
