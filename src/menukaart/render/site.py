"""From the catalogue to everything that MkDocs reads. Pure: files come out as text."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment
from menukaart.model import Intervention
from menukaart.model.base import Identified
from menukaart.problems import Problem
from menukaart.render import addresses, pages, references
from menukaart.render.addresses import Here, markdown_file, record_address
from menukaart.render.api.documents import api_files
from menukaart.render.assets import head_of
from menukaart.render.compare_files import compare_files
from menukaart.render.editing.files import editing_files
from menukaart.render.engine import render_template
from menukaart.render.files import File, WrittenPage
from menukaart.render.glossary import Matcher
from menukaart.render.kept_places import keep_places
from menukaart.render.project import NO_PROJECT, Project
from menukaart.render.routes import ROUTES, choosing_routes
from menukaart.render.search.entries import search_files
from menukaart.render.site_map import title_of
from menukaart.render.versions.frame import frame
from menukaart.render.views.editors.maintenance import maintenance_page
from menukaart.render.views.parts.common import Link, Scribe, Shared
from menukaart.render.views.records.intervention import InterventionPage, intervention_page
from menukaart.render.views.records.source import SourcePage, source_page
from menukaart.render.views.records.synthesis import studies_page
from menukaart.render.views.records.theme import ThemePage, theme_page
from menukaart.render.views.records.tombstone import TombstonePage, tombstone_page
from menukaart.vocabulary import RecordKind, Status

_SECTIONS = {
    RecordKind.INTERVENTION: addresses.MENU,
    RecordKind.THEME: addresses.THEMES,
    RecordKind.SOURCE: addresses.SOURCES,
}
_WHITE_SPACE = re.compile(r"[^\S\xa0]+")
"""White space that may be folded; a no-break space stays what it is."""
_PREFORMATTED = re.compile(r"<pre\b.*?</pre>", re.DOTALL)
_TABLE = re.compile(r"<table\b")
_SCROLLING = '<div class="table-scroll" role="group" aria-label="Tabel" tabindex="0"><table'
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
class TextPage:
    """What the template of a hand-written page shows."""

    crumbs: tuple[Link, ...]
    title: str
    body: Markup


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
            site gets no pages of versions.
    """

    site_url: str
    generated_at: str
    hand_written: tuple[WrittenPage, ...]
    warnings: tuple[Problem, ...] = ()
    project: Project = NO_PROJECT
    versions: Mapping[str, str] | None = None

    @property
    def day(self) -> date:
        """The day that the site stands for: no clock comes into it."""
        return date.fromisoformat(self.generated_at[:10])


def render_site(
    catalogue: Catalogue, settings: Settings, assessments: Mapping[str, Assessment]
) -> Iterator[File]:
    """Give every page and data file of the site, from the records and what was derived from each.

    What was public once goes on to answer.
    """
    anchors = catalogue.register.anchors if catalogue.register else {}
    return keep_places(_files(catalogue, settings, assessments), anchors)


def _files(catalogue: Catalogue, settings: Settings, assessments: Mapping[str, Assessment]) -> Iterator[File]:
    scribe_at = scribes(
        catalogue,
        assessments,
        settings.site_url,
        settings.project,
        settings.day,
        versions=settings.versions,
    )
    yield from _record_pages(catalogue, scribe_at)
    yield from _list_pages(catalogue, scribe_at)
    yield _maintenance(scribe_at(addresses.MAINTENANCE), settings)
    yield from _hand_written(settings.hand_written)
    for path, text in api_files(catalogue, assessments, settings.site_url, settings.generated_at):
        yield File(path, text)
    named = references.names(catalogue.sources)
    yield from search_files(catalogue, assessments, named, settings.hand_written)
    if settings.versions is not None:
        yield frame(settings.day.isoformat())
    for path, text in (*compare_files(catalogue, assessments), *editing_files(catalogue)):
        yield File(path, text)


def scribes(
    catalogue: Catalogue,
    assessments: Mapping[str, Assessment],
    site_url: str,
    project: Project = NO_PROJECT,
    day: date | None = None,
    *,
    versions: Mapping[str, str] | None = None,
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
        versions or {},
    )
    return lambda address: Scribe(shared, Here(address))


def _record_pages(catalogue: Catalogue, scribe_at: ScribeAt) -> Iterator[File]:
    beside = pages.neighbours(catalogue.public_interventions)
    for intervention in catalogue.interventions:
        scribe = scribe_at(record_address(RecordKind.INTERVENTION, intervention.id))
        page = intervention_page(scribe, intervention, beside.get(intervention.id, (None, None)))
        yield _record(scribe, RecordKind.INTERVENTION, intervention, page, page.summary)
        yield from _studies(scribe_at(addresses.studies_address(intervention.id)), intervention)
    for theme in catalogue.themes:
        scribe = scribe_at(record_address(RecordKind.THEME, theme.id))
        theme_view = theme_page(scribe, theme)
        yield _record(scribe, RecordKind.THEME, theme, theme_view, theme.summary)
    for source in catalogue.sources:
        scribe = scribe_at(record_address(RecordKind.SOURCE, source.id))
        source_view = source_page(scribe, source)
        summary = f"Wat {source_view.label} onderzocht en waar de menukaart deze bron noemt."
        yield _record(scribe, RecordKind.SOURCE, source, source_view, summary)
    for kind, tombstone in catalogue.tombstones:
        scribe = scribe_at(record_address(kind, tombstone.id))
        tomb_view = tombstone_page(scribe, kind, tombstone)
        yield _record(scribe, kind, tombstone, tomb_view, tomb_view.heading)


def _studies(scribe: Scribe, record: Intervention) -> Iterator[File]:
    """Write the page of all studies behind a synthesis, when the page of the record cannot hold them."""
    view = studies_page(scribe, record, scribe.assessments[record.id])
    if view:
        meta = {
            "title": view.title,
            "lastmod": record.last_changed.date.isoformat(),
            "section": addresses.MENU,
        }
        yield _page(scribe.here, "studies", view, meta)


def _record(scribe: Scribe, kind: RecordKind, record: Identified, view: RecordView, description: str) -> File:
    meta: dict[str, object] = {
        "title": view.title,
        "description": description[:_DESCRIPTION_LENGTH],
        "lastmod": record.last_changed.date.isoformat(),
        "section": _SECTIONS[kind],
    }
    is_concept = getattr(record, "status", None) is Status.CONCEPT
    # A concept has its address, but no search engine and no search of our own should lead to it.
    meta |= {"robots": "noindex"} if is_concept else {}
    pieces = ("costing",) if isinstance(view, InterventionPage) and view.calculator else ()
    return _page(scribe.here, _TEMPLATES[type(view)], view, meta, pieces)


def _list_pages(catalogue: Catalogue, scribe_at: ScribeAt) -> Iterator[File]:
    newest = catalogue.newest.isoformat() if catalogue.newest else ""
    for route in (*ROUTES, *choosing_routes(catalogue)):
        meta = {"title": route.title, "lastmod": newest, **route.meta}
        yield _page(Here(route.address), route.template, route.make(scribe_at(route.address)), meta)


def _maintenance(scribe: Scribe, settings: Settings) -> File:
    """Write the page for editors."""
    view = maintenance_page(scribe, settings.day, settings.warnings)
    meta = {
        "title": title_of(addresses.MAINTENANCE),
        "lastmod": settings.day.isoformat(),
        "section": addresses.PARTICIPATE,
    }
    return _page(scribe.here, "maintenance", view, meta)


def _page(
    here: Here, template: str, view: object, meta: Mapping[str, object], pieces: tuple[str, ...] = ()
) -> File:
    """Write a page as metadata, with its finished HTML as ``body``; ``pieces`` need styles or scripts too.

    As the text of a Markdown file the same HTML would be parsed three times to find nothing to do:
    that took more than half of the whole build. The plain form (a name, a colon, a line) is the one
    that MkDocs reads fastest, and nothing in a line can be taken for something else.
    """
    body = render_template(template, to=here.to, view=view)
    # The theme puts metadata into its head as they are: what an editor typed must stay text there.
    values = {name: html.escape(str(value)) for name, value in {**meta, **head_of(template, *pieces)}.items()}
    values |= {"kind": template, "body": body}
    lines = [f"{name}: {_WHITE_SPACE.sub(' ', value).strip()}" for name, value in values.items()]
    return File(markdown_file(here.address), "\n".join(lines) + "\n")


def _hand_written(written: tuple[WrittenPage, ...]) -> Iterator[File]:
    for page in written:
        here = Here(page.address)
        meta = {"title": page.title, "description": page.description}
        # A table may be wider than a small screen: then it scrolls by itself, also with the keyboard.
        tables = page.html.replace("</table>", "</table></div>")
        text = _PREFORMATTED.sub(_on_one_line, _TABLE.sub(_SCROLLING, tables))
        body = Markup(text)  # noqa: S704  (sanitised when it was filled)
        view = TextPage((Link(here.to(addresses.HOME), "Home"),), page.title, body)
        yield _page(here, "text", view, {name: value for name, value in meta.items() if value})


def _on_one_line(found: re.Match[str]) -> str:
    """Keep the lines and spaces of preformatted text where white space is folded."""
    return found[0].replace("\n", "&#10;").replace("  ", " &#32;").replace("  ", " &#32;")
