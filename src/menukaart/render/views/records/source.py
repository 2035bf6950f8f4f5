"""The page of a source, and its line in the list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from menukaart import dutch
from menukaart.model import Source
from menukaart.model.source import Ranking
from menukaart.render import addresses
from menukaart.render.references import Reference
from menukaart.render.views.parts.common import Colophon, Link, Scribe
from menukaart.render.views.parts.known import Row, absent
from menukaart.vocabulary import RecordKind, SourceType, Status, Unknown
from menukaart.vocabulary.cost_scale import METHOD_SOURCES


@dataclass(frozen=True, slots=True)
class RankingView:
    """A published list, as printed."""

    caption: str
    measure: str
    note: Markup
    has_bands: bool
    rows: tuple[tuple[str, str, str, str], ...]
    lang: str


@dataclass(frozen=True, slots=True)
class SourcePage:
    """Everything on the page of a source."""

    crumbs: tuple[Link, ...]
    title: str
    label: str
    is_concept: bool
    reference: Reference
    retracted: Markup | None
    summary: Markup | None
    question: str
    answer: Markup | None
    findings: tuple[tuple[Markup, str], ...]
    ranking: RankingView | None
    details: tuple[Row, ...]
    note: Markup | None
    cited_by: tuple[Link, ...]
    is_of_method: bool
    is_of_wages: bool
    colophon: Colophon


def source_page(scribe: Scribe, source: Source) -> SourcePage:
    """Make the page of a source."""
    named = scribe.named(source)
    cited_by = [key for key in scribe.catalogue.cited_by.get(source.id, ()) if key[1] != source.id]
    return SourcePage(
        crumbs=scribe.crumbs((addresses.SOURCES, "Bronnen")),
        title=scribe.title(source, source.id),
        label=named.label,
        is_concept=source.status is Status.CONCEPT,
        reference=named.reference,
        retracted=scribe.prose(source.retracted.reason) if source.retracted else None,
        summary=scribe.prose(source.summary) if source.summary else None,
        question=source.question or "",
        answer=scribe.prose(source.answer) if source.answer else None,
        findings=tuple((scribe.prose(f.text), f.locator or "") for f in source.findings),
        ranking=ranking_view(scribe, source.ranking, source.language) if source.ranking else None,
        details=_details(source),
        note=scribe.prose(source.note) if source.note else None,
        cited_by=tuple(scribe.record(kind, id_, kind.label) for kind, id_ in cited_by),
        is_of_method=source.id in METHOD_SOURCES,
        is_of_wages=any(wage.source.source == source.id for wage in scribe.catalogue.wages.wages),
        colophon=scribe.colophon(RecordKind.SOURCE, source),
    )


def source_line(scribe: Scribe, source: Source) -> tuple[str, Reference]:
    """Make the line of a source in the list: its address and its reference."""
    return scribe.here.record(RecordKind.SOURCE, source.id), scribe.named(source).reference


def _details(source: Source) -> tuple[Row, ...]:
    language = {"nl": "Nederlands", "en": "Engels"}.get(source.language, source.language)
    access = {True: "ja", False: "nee", None: Unknown.UNKNOWN.label}[source.open_access]
    rows = [
        Row("Soort", source.type.label),
        Row("Auteur", dutch.enumeration(_names(source)), absent(source.why_unknown("author"))),
        Row(
            "Verschenen",
            dutch.partial_date(source.issued) if source.issued else "",
            absent(source.why_unknown("issued")),
        ),
        Row(
            "Soort onderzoek",
            source.design.label if source.design else "",
            absent(source.why_unknown("design")),
        ),
        *_independence(source),
        Row("Taal", language),
        Row("Vrij te lezen", access),
    ]
    for label, field, value in (
        ("Titel", "title", source.title),
        ("Adres", "URL", source.url),
    ):
        reason = source.why_unknown(field)
        if value is None and reason:
            rows.append(Row(label, absent=absent(reason)))
    return (*rows, *_seen(source))


def _seen(source: Source) -> Iterator[Row]:
    """Say when the address was looked at; of a law whether the text still reads so."""
    day = dutch.long_date(source.accessed) if source.accessed else ""
    if source.type is not SourceType.LAW:
        yield from (Row("Bekeken op", day),) if day else ()
        return
    if source.section:
        yield Row("Artikel", source.section)
    yield Row("Luidt nu zo", f"nagekeken op {day}" if day else "niet nagekeken; de tekst kan zijn veranderd")


def _independence(source: Source) -> tuple[Row, ...]:
    if source.independent is None:
        return ()
    how = "ja" if source.independent else "nee, zij hebben er zelf belang bij"
    return (Row("Los van de makers van de aanpak", how),)


def _names(source: Source) -> list[str]:
    return [
        name.literal or " ".join(part for part in (name.given, name.family) if part) for name in source.author
    ]


def ranking_view(scribe: Scribe, ranking: Ranking, language: str) -> RankingView:
    """Show a published list as it was printed."""
    rows = tuple((str(row.rank), row.label, dutch.number(row.value), row.band or "") for row in ranking.rows)
    return RankingView(
        caption=ranking.locator or "",
        measure=ranking.measure.label,
        note=scribe.prose(ranking.note),
        has_bands=any(row.band for row in ranking.rows),
        rows=rows,
        lang="" if language == "nl" else language,
    )
