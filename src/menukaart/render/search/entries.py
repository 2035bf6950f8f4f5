"""What the search knows of each page of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.costs.band import cost_band
from menukaart.model import Intervention
from menukaart.model.search_words import PageWords
from menukaart.render.addresses import record_address
from menukaart.render.facets import facet_values
from menukaart.render.files import WrittenPage
from menukaart.render.references import NamedSource
from menukaart.render.search.finder import WORDS_FILE, Finder, names
from menukaart.render.search.register import (
    REGISTER_FILE,
    Entry,
    bare,
    register_file,
    shown_files,
    source_files,
    text_of,
    words_of,
)
from menukaart.render.search.texts import shelf_names, text_files
from menukaart.render.site_map import PAGES
from menukaart.render.views.parts.money import band_words
from menukaart.render.views.parts.strength import strength_words
from menukaart.vocabulary import FacetName, InterventionKind, PageKind, RecordKind, Unknown

_COST_UNKNOWN = Unknown.UNKNOWN.label


def search_files(
    catalogue: Catalogue,
    assessments: Mapping[str, Assessment],
    named: Mapping[str, NamedSource],
    written: Iterable[WrittenPage],
) -> Iterator[tuple[str, str]]:
    """Give every file that the search reads in the browser, as an address from the root and its text."""
    living = list(_records(catalogue, assessments))
    records = [*living, *_pages(catalogue, written)]
    read = {word for entry in living for word in entry.said}
    sources = list(_sources(catalogue, named))
    texts = list(text_files(records, sources))
    yield REGISTER_FILE, register_file(records)
    yield WORDS_FILE, Finder(catalogue, read).word_list(records, shelf_names(texts))
    yield from shown_files(records)
    yield from source_files(sources)
    yield from texts


def _records(catalogue: Catalogue, assessments: Mapping[str, Assessment]) -> Iterator[Entry]:
    for record in catalogue.public_interventions:
        yield _intervention(record, assessments[record.id])
    for theme in catalogue.public_themes:
        yield Entry(
            record_address(RecordKind.THEME, theme.id),
            theme.title,
            RecordKind.THEME.label,
            theme.summary,
            names(theme),
            themes=(theme.id,),
            said=words_of(text_of(theme)),
        )
    for kind, tombstone in catalogue.tombstones:
        address = record_address(kind, tombstone.id)
        yield Entry(address, tombstone.title, PageKind.OLD.value, names=tombstone.search_terms)


def _intervention(record: Intervention, assessed: Assessment) -> Entry:
    values = facet_values(record, assessed)
    band = cost_band(record.cost)
    return Entry(
        record_address(RecordKind.INTERVENTION, record.id),
        record.title,
        RecordKind.INTERVENTION.label,
        record.summary,
        names(record),
        tuple(example.place for example in record.examples),
        phases=record.phases,
        themes=record.themes,
        strength=(values[FacetName.STRENGTH.value][0], strength_words(assessed.strength)),
        cost=(values[FacetName.COST.value][0], band_words(band) if band else _COST_UNKNOWN),
        is_named=record.kind is InterventionKind.PROGRAMME,
        advice=record.caution.advice.label.capitalize() if record.caution else "",
        said=words_of(text_of(record)),
    )


def _pages(catalogue: Catalogue, written: Iterable[WrittenPage]) -> Iterator[Entry]:
    """Give the pages of the site itself: those that were written by hand, and those that visitors ask for."""
    by_address = {page.address: page for page in written}
    words = {f"{each.page}/": each for each in catalogue.search_words.pages}
    for page in PAGES:
        by_hand, asked = by_address.pop(page.address, None), words.get(page.address)
        if by_hand or asked:
            yield _page(page.address, page.title, by_hand, asked)
    for address, by_hand in by_address.items():
        yield _page(address, by_hand.title, by_hand, words.get(address))


def _page(address: str, title: str, written: WrittenPage | None, words: PageWords | None) -> Entry:
    summary = words.text if words else written.description if written else ""
    said = words_of(bare(written.html) if written else "")
    return Entry(address, title, PageKind.OTHER.value, summary, asked=words.say if words else (), said=said)


def _sources(catalogue: Catalogue, named: Mapping[str, NamedSource]) -> Iterator[Entry]:
    for source in catalogue.public_sources:
        label = named[source.id].label
        title = source.title or label
        yield Entry(
            source.id,
            title,
            RecordKind.SOURCE.label,
            names=(label, *source.search_terms),
            said=words_of(text_of(source)),
        )
