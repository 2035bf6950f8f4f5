"""The page of a theme, and its card in a list.

The page answers in layers: the question with its answer and how sure that is, then what one can do in a
compact table, facts, and what nobody knows. Whoever reads on opens the parts of the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from menukaart import dutch
from menukaart.evidence.overview.of_theme import certainty_of
from menukaart.evidence.strength.rule import LEVELS
from menukaart.model import Intervention, Theme
from menukaart.model.theme import Fact
from menukaart.model.walk import citations, parts
from menukaart.render import addresses
from menukaart.render.views.parts.citation import CitationView, citation_view
from menukaart.render.views.parts.common import Colophon, Link, Listed, Said, Scribe
from menukaart.render.views.parts.strength import NOT_JUDGED, score_words
from menukaart.render.views.records.theme_options import OptionGroup, option_groups
from menukaart.vocabulary import RecordKind, Status

FIRST_FACTS = 3
"""So many facts stand open; the others are one click away."""
_MOST_NAMED = 2


@dataclass(frozen=True, slots=True)
class ThemeCard:
    """A theme in a list."""

    href: str
    title: str
    question: str
    count: str


@dataclass(frozen=True, slots=True)
class CertaintyView:
    """How sure the answer can be. It says how sure we are of what the research says, not that it helps.

    Attributes:
        words: of how many interventions research was judged.
        score: the highest score in words and digits; empty where nothing was judged.
        amount: how many have it, where those are too many to name.
        surest: those that have it, else.
        levels: how many stand at each score, from sure to unsure, and how many were not judged.
    """

    words: str
    score: str = ""
    amount: str = ""
    surest: tuple[Link, ...] = ()
    levels: tuple[tuple[str, int], ...] = ()


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
class ThemePage:
    """Everything on the page of a theme.

    Attributes:
        crumbs, citation, reuse, version, title, question, is_concept, colophon: as on every page of a record.
        contents: the chapters that it has, by anchor and heading.
        overview: how much the first of them hold, as ways to them.
        summary: the answer in one or two sentences, for lists; it stands here where there is no answer.
        answer: the answer with its sources; None where the editors wrote none.
        certainty: how sure that can be.
        description: explanation beside the answer, with its sources.
        sections: the parts of the text, which open.
        groups: what one can do.
        facts: the first ones; ``more_facts`` the others, and ``more`` how many those are.
        contradictions, open_questions: what is not sure, and what is not known.
        related, sources: other themes, and the list of sources.
    """

    crumbs: tuple[Link, ...]
    citation: CitationView
    reuse: Link | None
    version: str
    contents: tuple[tuple[str, str], ...]
    overview: tuple[Link, ...]
    title: str
    question: str
    summary: str
    answer: Said | None
    certainty: CertaintyView
    is_concept: bool
    description: Said | None
    sections: tuple[SectionView, ...]
    groups: tuple[OptionGroup, ...]
    facts: tuple[FactView, ...]
    more_facts: tuple[FactView, ...]
    more: str
    contradictions: tuple[ContradictionView, ...]
    open_questions: tuple[str, ...]
    related: tuple[Link, ...]
    sources: tuple[Listed, ...]
    colophon: Colophon


def theme_page(scribe: Scribe, theme: Theme) -> ThemePage:
    """Make the page of a theme."""
    interventions = scribe.catalogue.public_in_theme(theme.id)
    facts = tuple(_fact(scribe, fact) for fact in theme.facts)
    description = (
        Said(scribe.prose(theme.description), scribe.cites(theme.sources)) if theme.description else None
    )
    return ThemePage(
        crumbs=scribe.crumbs((addresses.THEMES, "Thema's")),
        citation=citation_view(RecordKind.THEME, theme, scribe.site_url),
        reuse=scribe.reuse,
        version=dutch.long_date(theme.last_changed.date),
        contents=tuple(_contents(theme)),
        overview=tuple(_overview(theme, interventions)),
        title=theme.title,
        question=theme.question,
        summary=theme.summary,
        answer=scribe.said(theme.answer) if theme.answer else None,
        certainty=_certainty(scribe, interventions),
        is_concept=theme.status is Status.CONCEPT,
        description=description,
        sections=tuple(
            SectionView(f"deel-{s.id}", s.title, Said(scribe.prose(s.text), scribe.cites(s.sources)))
            for s in theme.sections
        ),
        groups=option_groups(scribe, theme, interventions),
        facts=facts[:FIRST_FACTS],
        more_facts=facts[FIRST_FACTS:],
        more=f"Nog {dutch.count(len(facts[FIRST_FACTS:]), 'feit', 'feiten')}",
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
    """Name the chapters of the page in their order, by anchor and heading."""
    yield "interventies", "Wat kunt u doen?"
    if theme.facts:
        yield "feiten", "Feiten en cijfers"
    if theme.open_questions or theme.contradictions:
        yield "open-vragen", "Wat wij nog niet weten"
    yield "lees-verder", "Lees verder"


def _overview(theme: Theme, interventions: Sequence[Intervention]) -> Iterator[Link]:
    """Say how much the chapters hold, as ways to them."""
    if interventions:
        yield Link("#interventies", dutch.count(len(interventions), "aanpak", "aanpakken en programma’s"))
    if theme.facts:
        yield Link("#feiten", dutch.count(len(theme.facts), "feit", "feiten"))
    if theme.open_questions:
        yield Link("#open-vragen", dutch.count(len(theme.open_questions), "open vraag", "open vragen"))
    if theme.contradictions:
        yield Link("#tegenspraak", dutch.count(len(theme.contradictions), "tegenspraak", "keer tegenspraak"))
    if theme.sections:
        yield Link("#lees-verder", dutch.count(len(theme.sections), "stuk uitleg", "stukken uitleg"))


def _certainty(scribe: Scribe, interventions: Sequence[Intervention]) -> CertaintyView:
    """Say how sure the answer can be: of how much research was judged, and the highest score."""
    found = certainty_of(interventions, scribe.assessments)
    if not found.total:
        return CertaintyView("Bij dit thema staat nog geen aanpak op de menukaart.")
    of_all = f"van de {found.total}" if found.total > 1 else "van de ene"
    kinds = "aanpakken en programma’s" if found.total > 1 else "aanpak"
    if not found.judged:
        words = f"Over geen {of_all} {kinds} is onderzoek beoordeeld."
        return CertaintyView(f"{words} Of zij leerlingen vooruithelpen, weten wij niet.")
    related = f", bij {found.related} alleen naar iets wat erop lijkt" if found.related else ""
    words = f"Over {found.judged} {of_all} {kinds} is onderzoek beoordeeld{related}."
    if found.highest is None:
        return CertaintyView(words)
    score = score_words(found.highest)
    levels = (
        *((LEVELS[value].label, count) for value, count in found.levels),
        ("alleen verwant", found.related),
        (NOT_JUDGED, found.total - found.judged),
    )
    levels = tuple(pair for pair in levels if pair[1])
    if len(found.surest) > _MOST_NAMED:
        return CertaintyView(words, score, f"bij {len(found.surest)} ervan", levels=levels)
    links = tuple(scribe.record(RecordKind.INTERVENTION, record.id) for record in found.surest)
    return CertaintyView(words, score, surest=links, levels=levels)


def _fact(scribe: Scribe, fact: Fact) -> FactView:
    said = Said(scribe.prose(fact.text), scribe.cites(fact.sources))
    return FactView(f"feit-{fact.id}", fact.figure or "", fact.year or "", said)


def theme_card(scribe: Scribe, theme: Theme) -> ThemeCard:
    """Make the card of a theme."""
    members = scribe.catalogue.public_in_theme(theme.id)
    judged = sum(bool(scribe.assessments[record.id].strength.value) for record in members)
    amount = dutch.count(len(members), "aanpak", "aanpakken")
    return ThemeCard(
        href=scribe.here.record(RecordKind.THEME, theme.id),
        title=theme.title,
        question=theme.question,
        count=f"{amount}, {judged} beoordeeld" if judged else amount,
    )
