"""What pages say of themselves in the words of schema.org.

Only with an address of the site: without one, nothing can be named. The page of an intervention says
little, because it may not grow; its themes and all its sources stand on its page about reuse.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from menukaart.model import Intervention, Source, Theme
from menukaart.model.walk import citations, parts
from menukaart.render import addresses
from menukaart.render.addresses import API, DATA, record_address
from menukaart.render.project import Project
from menukaart.render.references import NamedSource
from menukaart.render.tables.sheets import WORKBOOK
from menukaart.render.views.parts.common import Scribe
from menukaart.vocabulary import RecordKind, SourceType

Linked = dict[str, object]

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""The licence of the content, where the settings give no address of their own for it."""
DATASET = f"{addresses.RESEARCHERS}#gegevens"
"""What stands for all data together."""
_NAME = "Menukaart Onderwijskansen"
_WORKS = {
    SourceType.ARTICLE: "ScholarlyArticle",
    SourceType.BOOK: "Book",
    SourceType.CHAPTER: "Chapter",
    SourceType.REPORT: "Report",
    SourceType.THESIS: "Thesis",
    SourceType.PAPER: "ScholarlyArticle",
    SourceType.WORKING_PAPER: "Report",
    SourceType.NEWS: "NewsArticle",
    SourceType.WEBPAGE: "WebPage",
    SourceType.DATASET: "Dataset",
    SourceType.LAW: "Legislation",
}
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def script_text(linked: Linked | None) -> str:
    """Write linked data so that it can stand in a script element; empty for nothing."""
    if linked is None:
        return ""
    text = json.dumps({"@context": "https://schema.org", **linked}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def of_intervention(scribe: Scribe, record: Intervention) -> Linked | None:
    """Say what the page of an intervention is, in as few bytes as it takes."""
    if not scribe.site_url:
        return None
    return {
        "@type": "Article",
        "@id": "#tekst",
        "headline": record.title,
        "datePublished": record.changes[0].date.isoformat(),
        "dateModified": record.last_changed.date.isoformat(),
        "license": licence(scribe.project),
    }


def of_theme(scribe: Scribe, theme: Theme) -> Linked | None:
    """Say what the page of a theme is: where it stands, and which term it explains."""
    if not scribe.site_url:
        return None
    term = {
        **_named_term(scribe, theme),
        "termCode": theme.id,
        "description": theme.question,
        "inDefinedTermSet": f"{scribe.site_url}{addresses.THEMES}",
    }
    crumbs = [_crumb(1, "Thema's", f"{scribe.site_url}{addresses.THEMES}"), _crumb(2, theme.title)]
    return {
        "@type": "WebPage",
        "url": f"{scribe.site_url}{record_address(RecordKind.THEME, theme.id)}",
        "inLanguage": "nl",
        "license": licence(scribe.project),
        "dateModified": theme.last_changed.date.isoformat(),
        "breadcrumb": {"@type": "BreadcrumbList", "itemListElement": crumbs},
        "mainEntity": term,
    }


def with_sources(scribe: Scribe, kind: RecordKind, record: Intervention | Theme) -> Linked | None:
    """Say what a record is as a work, with its data and all its sources."""
    if not scribe.site_url:
        return None
    base = scribe.site_url
    address = f"{base}{record_address(kind, record.id)}"
    known = scribe.catalogue.sources_by_id
    about = record.themes if isinstance(record, Intervention) else (record.id,)
    themes = (scribe.catalogue.get(RecordKind.THEME, each) for each in about)
    cited = dict.fromkeys(each.source for each in citations(parts(record)))
    return {
        "@type": "Article",
        "@id": f"{address}#tekst",
        "headline": record.title,
        "url": address,
        "inLanguage": "nl",
        "license": licence(scribe.project),
        "datePublished": record.changes[0].date.isoformat(),
        "dateModified": record.last_changed.date.isoformat(),
        **_published(scribe.project),
        "about": [_named_term(scribe, theme) for theme in themes if isinstance(theme, Theme)],
        "isPartOf": {"@type": "Dataset", "@id": f"{base}{DATASET}", "name": _NAME},
        "encoding": {
            "@type": "MediaObject",
            "encodingFormat": "application/json",
            "contentUrl": f"{base}{API}{kind.value}/{record.id}.json",
        },
        "citation": [_work(scribe.named(known[each])) for each in cited if each in known],
    }


def of_home(scribe: Scribe) -> Linked | None:
    """Say what the site is, and where its data are."""
    if not scribe.site_url:
        return None
    base = scribe.site_url
    downloads = (
        (f"{DATA}{WORKBOOK}", _XLSX, "Alles in één werkmap"),
        (f"{DATA}interventies.csv", "text/csv", "Interventies"),
        (f"{DATA}cijfers.csv", "text/csv", "Cijfers"),
        (f"{API}interventions.json", "application/json", "Interventies"),
        (f"{API}themes.json", "application/json", "Thema's"),
        (f"{API}sources.json", "application/json", "Bronnen"),
    )
    data: Linked = {
        "@type": "Dataset",
        "@id": f"{base}{DATASET}",
        "name": f"{_NAME}: gegevens",
        "description": (
            "Wat er bekend is over aanpakken tegen onderwijsachterstanden: cijfers, bevindingen, kosten en "
            "Nederlands onderzoek, met bij elk cijfer hoe zeker het is. Onbekend is aangegeven en nooit nul."
        ),
        "url": f"{base}{addresses.RESEARCHERS}",
        "inLanguage": "nl",
        "license": licence(scribe.project),
        "dateModified": scribe.day.isoformat(),
        "isAccessibleForFree": True,
        **_published(scribe.project),
        "distribution": [
            {"@type": "DataDownload", "name": name, "encodingFormat": form, "contentUrl": f"{base}{address}"}
            for address, form, name in downloads
        ],
    }
    return {
        "@type": "WebSite",
        "url": base,
        "name": _NAME,
        "inLanguage": "nl",
        **_published(scribe.project),
        "mainEntity": data,
    }


def of_themes(scribe: Scribe) -> Linked | None:
    """Say what the themes are together: a set of terms."""
    if not scribe.site_url:
        return None
    return {
        "@type": "DefinedTermSet",
        "@id": f"{scribe.site_url}{addresses.THEMES}",
        "name": f"Thema's van de {_NAME}",
        "inLanguage": "nl",
        "license": licence(scribe.project),
        "hasDefinedTerm": [_named_term(scribe, theme) for theme in scribe.catalogue.public_themes],
    }


def licence(project: Project) -> str:
    """Give the address of the licence."""
    return project.licence or LICENCE


def _named_term(scribe: Scribe, theme: Theme) -> Linked:
    address = f"{scribe.site_url}{record_address(RecordKind.THEME, theme.id)}"
    return {"@type": "DefinedTerm", "@id": address, "name": theme.title}


def _crumb(position: int, name: str, item: str = "") -> Linked:
    return {
        "@type": "ListItem",
        "position": position,
        "name": name,
        **({"item": item} if item else {}),
    }


def _published(project: Project) -> Linked:
    """Name the publisher, as far as one is known."""
    if not project.publisher:
        return {}
    address = {"url": project.publisher_address} if project.publisher_address else {}
    return {"publisher": {"@type": "Organization", "name": project.publisher, **address}}


def _work(named: NamedSource) -> Linked:
    return {"@type": _WORKS[named.source.type], **dict(_of_work(named.source, named.label))}


def _of_work(source: Source, label: str) -> Iterator[tuple[str, object]]:
    yield "name", source.title or source.untitled or label
    if source.issued:
        yield "datePublished", source.issued
    if source.doi:
        yield "sameAs", f"https://doi.org/{source.doi}"
    elif source.url:
        yield "url", source.url
