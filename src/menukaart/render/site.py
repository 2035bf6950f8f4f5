"""From the catalogue to everything that MkDocs reads. Pure: files come out as text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment
from menukaart.model import Intervention, Source, Theme, Tombstone
from menukaart.model.base import Identified
from menukaart.problems import Problem
from menukaart.render import addresses, pages, references
from menukaart.render.addresses import Here, markdown_file, record_address
from menukaart.render.api.documents import api_files
from menukaart.render.compare_files import compare_files
from menukaart.render.editing.files import editing_files
from menukaart.render.files import BareFile, File, SitePart, WrittenPage
from menukaart.render.glossary import Matcher
from menukaart.render.hand_written import hand_written_page
from menukaart.render.kept_places import keep_places
from menukaart.render.linked.schema_org import (
    Linked,
    of_home,
    of_intervention,
    of_theme,
    of_themes,
    script_text,
)
from menukaart.render.menu_files import menu_files
from menukaart.render.page_file import page_file
from menukaart.render.project import NO_PROJECT, Project
from menukaart.render.routes import ROUTES, Route, choosing_routes
from menukaart.render.search.entries import search_files
from menukaart.render.site_map import title_of
from menukaart.render.versions.frame import FRAME_ADDRESS, frame
from menukaart.render.versions.periods import Period
from menukaart.render.views.editors.maintenance import maintenance_page
from menukaart.render.views.parts.common import Scribe, Shared
from menukaart.render.views.records.intervention import InterventionPage, intervention_page
from menukaart.render.views.records.source import SourcePage, source_page
from menukaart.render.views.records.synthesis import studies_page
from menukaart.render.views.records.theme import ThemePage, theme_page
from menukaart.render.views.records.tombstone import TombstonePage, tombstone_page
from menukaart.vocabulary import RecordKind, Status

_LISTS_TOLD = {addresses.HOME: of_home, addresses.THEMES: of_themes}
"""What lists tell search engines of themselves, by their address."""
_SECTIONS = {
    RecordKind.INTERVENTION: addresses.MENU,
    RecordKind.THEME: addresses.THEMES,
    RecordKind.SOURCE: addresses.SOURCES,
}
_DESCRIPTION_LENGTH = 300

ScribeAt = Callable[[str], Scribe]

RecordView = InterventionPage | ThemePage | SourcePage | TombstonePage

_TEMPLATES: dict[type[RecordView], str] = {
    InterventionPage: "intervention",
    ThemePage: "theme",
    SourcePage: "source",
    TombstonePage: "tombstone",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What rendering needs to know besides the records.

    Attributes:
        site_url: address of the site, or empty when it is not known.
        generated_at: moment that the data stand for, as ISO 8601 in UTC.
        hand_written: the pages of ``pages/``.
        warnings: what the check found and did not stop the build, for the page about upkeep.
        project: where readers report something.
        versions: by the address of a record, the release that first had its newest frozen text; None when the
            site gets no pages of versions and of reuse.
        periods: what changed between releases, the newest first; None when nobody asked.
    """

    site_url: str
    generated_at: str
    hand_written: tuple[WrittenPage, ...]
    warnings: tuple[Problem, ...] = ()
    project: Project = NO_PROJECT
    versions: Mapping[str, str] | None = None
    periods: tuple[Period, ...] | None = None

    @property
    def has_feeds(self) -> bool:
        """Tell whether the site gets feeds: they name every page by its whole address."""
        return self.versions is not None and bool(self.site_url)

    @property
    def day(self) -> date:
        """The day that the site stands for: no clock comes into it."""
        return date.fromisoformat(self.generated_at[:10])


def page_parts(
    catalogue: Catalogue, settings: Settings, assessments: Mapping[str, Assessment]
) -> Iterator[SitePart[File]]:
    """Give every page of the site, none of which is made yet.

    A page asks the records for what it needs at the moment that it is made, and keeps nothing. It keeps the
    places that were public once.
    """
    for part in _pages(catalogue, settings, site_scribes(catalogue, settings, assessments)):
        yield SitePart(part.place, partial(_with_places, part, catalogue.anchors))


def data_parts(
    catalogue: Catalogue, settings: Settings, assessments: Mapping[str, Assessment]
) -> Iterator[SitePart[BareFile]]:
    """Give the data of the site by folder, none of which is made yet."""
    api = partial(api_files, catalogue, assessments, settings.site_url, settings.generated_at)

    def search() -> Iterator[tuple[str, str]]:
        named = references.names(catalogue.sources)
        return search_files(catalogue, assessments, named, settings.hand_written)

    def menu() -> Iterator[tuple[str, str]]:
        return menu_files(site_scribes(catalogue, settings, assessments)(addresses.MENU))

    yield SitePart(addresses.API, lambda: (BareFile(path, content) for path, content in api()))
    yield _data(addresses.SEARCH, search)
    yield _data(addresses.COMPARE, partial(compare_files, catalogue, assessments))
    yield _data(addresses.MENU, menu)
    yield _data(addresses.EDITING, partial(editing_files, catalogue))


def site_scribes(catalogue: Catalogue, settings: Settings, assessments: Mapping[str, Assessment]) -> ScribeAt:
    """Give the writer for a page of the site by its address."""
    return scribes(
        catalogue,
        assessments,
        settings.site_url,
        settings.project,
        settings.day,
        versions=settings.versions,
        periods=settings.periods,
    )


def _with_places(part: SitePart[File], anchors: Mapping[str, tuple[str, ...]]) -> Iterator[File]:
    return (keep_places(file, anchors) for file in part.make())


def _pages(catalogue: Catalogue, settings: Settings, scribe_at: ScribeAt) -> Iterator[SitePart[File]]:
    yield from _record_pages(catalogue, scribe_at)
    yield from _list_pages(catalogue, scribe_at)
    yield _part(addresses.MAINTENANCE, lambda: _maintenance(scribe_at(addresses.MAINTENANCE), settings))
    for page in settings.hand_written:
        yield _part(page.address, partial(hand_written_page, page))
    if settings.versions is not None:
        yield _part(FRAME_ADDRESS, lambda: frame(settings.day.isoformat()))


def _part(address: str, make: Callable[[], File]) -> SitePart[File]:
    """Give the page at an address, to be made later."""
    return SitePart(markdown_file(address), lambda: (make(),))


def _data(folder: str, make: Callable[[], Iterable[tuple[str, str]]]) -> SitePart[BareFile]:
    """Give the data of a folder, written as text, to be made later."""
    return SitePart(folder, lambda: (BareFile(path, text.encode()) for path, text in make()))


def scribes(
    catalogue: Catalogue,
    assessments: Mapping[str, Assessment],
    site_url: str,
    project: Project = NO_PROJECT,
    day: date | None = None,
    *,
    versions: Mapping[str, str] | None = None,
    periods: tuple[Period, ...] | None = None,
) -> ScribeAt:
    """Prepare what all pages share; gives the writer for a page by its address."""
    words = Matcher(catalogue.glossary)
    shared = Shared(
        catalogue,
        assessments,
        references.names(catalogue.sources),
        words,
        site_url,
        project,
        day,
        versions,
        periods,
    )
    return lambda address: Scribe(shared, Here(address))


def _record_pages(catalogue: Catalogue, scribe_at: ScribeAt) -> Iterator[SitePart[File]]:
    beside = pages.neighbours(catalogue.public_interventions)
    for intervention in catalogue.interventions:
        near = beside.get(intervention.id, (None, None))
        address = record_address(RecordKind.INTERVENTION, intervention.id)
        yield _part(address, partial(_intervention, scribe_at, intervention, near))
        studies = addresses.studies_address(intervention.id)
        yield SitePart(markdown_file(studies), partial(_studies, scribe_at, studies, intervention))
    for theme in catalogue.themes:
        yield _part(record_address(RecordKind.THEME, theme.id), partial(_theme, scribe_at, theme))
    for source in catalogue.sources:
        yield _part(record_address(RecordKind.SOURCE, source.id), partial(_source, scribe_at, source))
    for kind, tombstone in catalogue.tombstones:
        yield _part(record_address(kind, tombstone.id), partial(_tombstone, scribe_at, kind, tombstone))


def _intervention(
    scribe_at: ScribeAt, record: Intervention, near: tuple[Intervention | None, Intervention | None]
) -> File:
    scribe = scribe_at(record_address(RecordKind.INTERVENTION, record.id))
    view = intervention_page(scribe, record, near)
    return _record(scribe, RecordKind.INTERVENTION, record, view, view.summary)


def _theme(scribe_at: ScribeAt, record: Theme) -> File:
    scribe = scribe_at(record_address(RecordKind.THEME, record.id))
    return _record(scribe, RecordKind.THEME, record, theme_page(scribe, record), record.summary)


def _source(scribe_at: ScribeAt, record: Source) -> File:
    scribe = scribe_at(record_address(RecordKind.SOURCE, record.id))
    view = source_page(scribe, record)
    summary = f"Wat {view.label} onderzocht en waar de menukaart deze bron noemt."
    return _record(scribe, RecordKind.SOURCE, record, view, summary)


def _tombstone(scribe_at: ScribeAt, kind: RecordKind, record: Tombstone) -> File:
    scribe = scribe_at(record_address(kind, record.id))
    view = tombstone_page(scribe, kind, record)
    return _record(scribe, kind, record, view, view.heading)


def _studies(scribe_at: ScribeAt, address: str, record: Intervention) -> Iterator[File]:
    """Write the page of all studies behind a synthesis, when the page of the record cannot hold them."""
    scribe = scribe_at(address)
    view = studies_page(scribe, record, scribe.assessments[record.id])
    if view:
        meta = {
            "title": view.title,
            "lastmod": record.last_changed.date.isoformat(),
            "section": addresses.MENU,
        }
        yield page_file(scribe.here, "studies", view, meta)


def _record(scribe: Scribe, kind: RecordKind, record: Identified, view: RecordView, description: str) -> File:
    meta: dict[str, object] = {
        "title": view.title,
        "description": description[:_DESCRIPTION_LENGTH],
        "lastmod": record.last_changed.date.isoformat(),
        "section": _SECTIONS[kind],
    }
    is_concept = getattr(record, "status", None) is Status.CONCEPT
    # A concept has its address, but no search engine and no search of our own should lead to it.
    meta |= {"robots": "noindex"} if is_concept else scribe.followed(kind, record.id)
    pieces = ("costing",) if isinstance(view, InterventionPage) and view.calculator else ()
    linked = "" if is_concept else script_text(_linked(scribe, record))
    return page_file(scribe.here, _TEMPLATES[type(view)], view, meta, pieces, linked=linked)


def _linked(scribe: Scribe, record: Identified) -> Linked | None:
    """Say what a record is to search engines."""
    match record:
        case Intervention():
            return of_intervention(scribe, record)
        case Theme():
            return of_theme(scribe, record)
        case _:
            return None


def _list_pages(catalogue: Catalogue, scribe_at: ScribeAt) -> Iterator[SitePart[File]]:
    newest = catalogue.newest.isoformat() if catalogue.newest else ""
    for route in (*ROUTES, *choosing_routes(catalogue)):
        meta = {"title": route.title, "lastmod": newest, **route.meta}
        if route.address == addresses.CHANGES and scribe_at(route.address).has_feeds:
            meta["feed"] = addresses.feed_address("")
        yield _part(route.address, partial(_listing, scribe_at, route, meta))


def _listing(scribe_at: ScribeAt, route: Route, meta: Mapping[str, object]) -> File:
    scribe = scribe_at(route.address)
    tell = _LISTS_TOLD.get(route.address)
    linked = script_text(tell(scribe)) if tell else ""
    return page_file(scribe.here, route.template, route.make(scribe), meta, linked=linked)


def _maintenance(scribe: Scribe, settings: Settings) -> File:
    """Write the page for editors."""
    view = maintenance_page(scribe, settings.day, settings.warnings)
    meta = {
        "title": title_of(addresses.MAINTENANCE),
        "lastmod": settings.day.isoformat(),
        "section": addresses.PARTICIPATE,
    }
    return page_file(scribe.here, "maintenance", view, meta)
