"""The pages that are not one record: the lists, search. And who stands beside whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from menukaart import dutch
from menukaart.catalogue.catalogue import alphabetical, first_letter
from menukaart.model import Intervention
from menukaart.model.glossary import GlossaryTerm
from menukaart.render import addresses
from menukaart.render.facets import FACETS
from menukaart.render.references import Reference
from menukaart.render.reuse.sources import EVERY, file_names
from menukaart.render.views.choose.themes import entrances
from menukaart.render.views.parts.common import Link, RetiredView, Scribe, retired_views
from menukaart.render.views.records.source import source_line
from menukaart.vocabulary import FacetName, PageKind, Phase, RecordKind, Status

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class InterventionIndex:
    """Every intervention that is or ever was, by letter."""

    crumbs: tuple[Link, ...]
    letters: tuple[tuple[str, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """All sources in full, by letter; ``files`` hold them all for other programs, if the site has those."""

    crumbs: tuple[Link, ...]
    count: str
    letters: tuple[tuple[str, tuple[tuple[str, Reference], ...]], ...]
    files: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class GlossaryPage:
    """The words that are explained, by alphabet."""

    crumbs: tuple[Link, ...]
    terms: tuple[GlossaryTerm, ...]
    retired: tuple[RetiredView, ...]


@dataclass(frozen=True, slots=True)
class SearchFacet:
    """A choice beside the results: its name in an address, its label, its values with labels."""

    id: str
    label: str
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The results page, which a script fills in; without it, lists to browse."""

    crumbs: tuple[Link, ...]
    lists: tuple[Link, ...]
    themes: tuple[Link, ...]
    facets: tuple[SearchFacet, ...]


def intervention_index(scribe: Scribe) -> InterventionIndex:
    """Make the list from A to Z, with what moved and what was withdrawn."""
    kind = RecordKind.INTERVENTION
    # Here one may ask for everything; what is in the making says so.
    links = [
        (r.title, scribe.record(kind, r.id, r.status.label if r.status is Status.CONCEPT else ""))
        for r in scribe.catalogue.interventions
    ]
    links += [
        (r.title, scribe.record(kind, r.id, r.status.label))
        for tomb_kind, r in scribe.catalogue.tombstones
        if tomb_kind is kind
    ]
    return InterventionIndex(scribe.crumbs((addresses.MENU, "Menukaart")), _by_letter(links))


def sources_page(scribe: Scribe) -> SourcesPage:
    """Make the list of sources."""
    sources = scribe.catalogue.public_sources
    lines = [(scribe.named(source).label, source_line(scribe, source)) for source in sources]
    return SourcesPage(
        crumbs=scribe.crumbs(),
        count=dutch.count(len(sources), "bron", "bronnen"),
        letters=_by_letter(lines),
        files=tuple(Link(file, words) for file, words in file_names(EVERY)) if scribe.reuse else (),
    )


def glossary_page(scribe: Scribe) -> GlossaryPage:
    """Make the list of words."""
    terms = sorted(scribe.catalogue.glossary.terms, key=lambda term: alphabetical(term.term))
    retired = retired_views(scribe.catalogue.glossary.retired)
    return GlossaryPage(scribe.crumbs(), tuple(terms), retired)


def search_page(scribe: Scribe) -> SearchPage:
    """Make the results page."""
    lists = (
        (addresses.MENU, "De menukaart: alle aanpakken"),
        (addresses.INTERVENTIONS, "Aanpakken van A tot Z"),
        (addresses.THEMES, "Alle thema's"),
        (addresses.SOURCES, "Alle bronnen"),
    )
    themes = scribe.catalogue.public_themes
    phases = tuple((phase.value, phase.label) for phase in Phase)
    return SearchPage(
        crumbs=scribe.crumbs(),
        lists=tuple(Link(scribe.here.to(address), text) for address, text in lists),
        themes=tuple(
            Link(card.href, card.title) for entrance in entrances(scribe) for card in entrance.themes
        ),
        facets=(
            SearchFacet("soort", "Soort pagina", tuple((kind.value, kind.label) for kind in PageKind)),
            SearchFacet(FacetName.PHASE.value, FacetName.PHASE.label, phases),
            *_known_facets(),
            SearchFacet(
                FacetName.THEME.value,
                FacetName.THEME.label,
                tuple((theme.id, theme.title) for theme in themes),
            ),
        ),
    )


def _known_facets() -> Iterator[SearchFacet]:
    """Give what the menukaart also lets one choose by, and what every result shows."""
    for facet in FACETS:
        if facet.name in {FacetName.STRENGTH, FacetName.COST}:
            label = facet.name.value.capitalize()
            yield SearchFacet(facet.id, label, facet.options)


def neighbours(
    records: Sequence[Intervention],
) -> dict[str, tuple[Intervention | None, Intervention | None]]:
    """For each id: the record before and after it."""
    befores = {after.id: before for before, after in pairwise(records)}
    afters = {before.id: after for before, after in pairwise(records)}
    return {record.id: (befores.get(record.id), afters.get(record.id)) for record in records}


def _by_letter(entries: Iterable[tuple[str, Item]]) -> tuple[tuple[str, tuple[Item, ...]], ...]:
    letters: dict[str, list[Item]] = defaultdict(list)
    for title, item in sorted(entries, key=lambda entry: alphabetical(entry[0])):
        letters[first_letter(title)].append(item)
    return tuple((letter, tuple(items)) for letter, items in sorted(letters.items()))
