"""The page of a source, and its line in the list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from menukaart import dutch
from menukaart.model import Intervention, Source
from menukaart.model.law_text import day_of_text
from menukaart.model.source import Ranking
from menukaart.render import addresses
from menukaart.render.references import Reference
from menukaart.render.views.parts.common import Colophon, Link, Scribe
from menukaart.render.views.parts.known import Row, absent
from menukaart.render.views.records.gaps import GapsView, gaps
from menukaart.render.views.records.source_citing import SourceCiting, source_citing
from menukaart.vocabulary import RecordKind, SourceType, Status, Unknown
from menukaart.vocabulary.cost_scale import METHOD_SOURCES

_FIRST_USERS = 12
_USERS = {RecordKind.INTERVENTION: "Aanpakken en programma’s", RecordKind.THEME: "Thema’s"}
_FIELDS = {
    "title": "Titel",
    "author": "Auteur",
    "issued": "Wanneer verschenen",
    "URL": "Adres",
    "design": "Soort onderzoek",
}


@dataclass(frozen=True, slots=True)
class RankingView:
    """A published list, as printed."""

    caption: str
    measure: str
    note: Markup
    has_bands: bool
    rows: tuple[tuple[str, str, str, str], ...]
    count: str
    lang: str


@dataclass(frozen=True, slots=True)
class UsedIn:
    """Records of one kind that use a source: the first ones, and the others one click away."""

    title: str
    first: tuple[Link, ...]
    more: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SourcePage:
    """Everything on the page of a source, what it says before what it is.

    Attributes:
        crumbs, title, label, is_concept, reference, retracted, colophon: as their names say.
        kicker: what sort of publication it is, of when, and in which language.
        summary: what it is about; a knowledge service has a ``question`` and an ``answer`` instead.
        findings: what it found, with the place in it.
        law: of a law: the article, and whether its text still reads so.
        reading: how we read the figures that we took from it; empty where we took none.
        note: what a reader of it must know.
        ranking: a published list in it.
        used_in: where this site uses it, by kind of record.
        details: what is known of the publication, beside its reference.
        gaps: what is not known of it, in one line that opens to why; None when all is.
    """

    crumbs: tuple[Link, ...]
    title: str
    label: str
    kicker: str
    is_concept: bool
    reference: Reference
    citing: SourceCiting
    retracted: Markup | None
    summary: Markup | None
    question: str
    answer: Markup | None
    findings: tuple[tuple[Markup, str], ...]
    law: tuple[Row, ...]
    reading: str
    note: Markup | None
    ranking: RankingView | None
    used_in: tuple[UsedIn, ...]
    is_of_method: bool
    is_of_wages: bool
    details: tuple[Row, ...]
    gaps: GapsView | None
    colophon: Colophon


def source_page(scribe: Scribe, source: Source) -> SourcePage:
    """Make the page of a source."""
    named = scribe.named(source)
    return SourcePage(
        crumbs=scribe.crumbs((addresses.SOURCES, "Bronnen")),
        title=scribe.title(source, source.id),
        label=named.label,
        kicker=_kicker(source),
        is_concept=source.status is Status.CONCEPT,
        reference=named.reference,
        citing=source_citing(scribe, source),
        retracted=scribe.prose(source.retracted.reason) if source.retracted else None,
        summary=scribe.prose(source.summary) if source.summary else None,
        question=source.question or "",
        answer=scribe.prose(source.answer) if source.answer else None,
        findings=tuple((scribe.prose(f.text), f.locator or "") for f in source.findings),
        law=tuple(_law(source)),
        reading=_reading(scribe, source),
        note=scribe.prose(source.note) if source.note else None,
        ranking=ranking_view(scribe, source.ranking, source.language) if source.ranking else None,
        used_in=tuple(_used_in(scribe, source)),
        is_of_method=source.id in METHOD_SOURCES,
        is_of_wages=any(wage.source.source == source.id for wage in scribe.catalogue.wages.wages),
        details=tuple(_details(source)),
        gaps=gaps(_missing(source)),
        colophon=scribe.colophon(RecordKind.SOURCE, source),
    )


def source_line(scribe: Scribe, source: Source) -> tuple[str, Reference]:
    """Make the line of a source in the list: its address and its reference."""
    return scribe.here.record(RecordKind.SOURCE, source.id), scribe.named(source).reference


def _kicker(source: Source) -> str:
    language = {"nl": "", "en": "Engels"}.get(source.language, source.language)
    issued = dutch.partial_date(source.issued) if source.issued else ""
    return " · ".join(filter(None, (source.type.label, issued, language)))


def _law(source: Source) -> Iterator[Row]:
    """Say of a law which article it is, and whether its text still reads so."""
    if source.type is not SourceType.LAW:
        return
    day = dutch.long_date(source.accessed) if source.accessed else ""
    if source.section:
        yield Row("Artikel", source.section)
    if text := day_of_text(source.url or ""):
        yield Row("Tekst van", dutch.long_date(text))
    yield Row("Luidt nu zo", f"nagekeken op {day}" if day else "niet nagekeken; de tekst kan zijn veranderd")


def _reading(scribe: Scribe, source: Source) -> str:
    """Say how we read the figures that we took from a source, most figures first."""
    keys = scribe.catalogue.cited_by.get(source.id, ())
    records = (scribe.catalogue.get(*key) for key in keys if key[0] is RecordKind.INTERVENTION)
    found = Counter(
        effect.reading
        for record in records
        if isinstance(record, Intervention)
        for effect in record.effects
        if effect.source == source.id
    )
    if not found:
        return ""
    if len(found) == 1:
        return next(iter(found)).label
    return "; ".join(f"{how.label} ({amount})" for how, amount in found.most_common())


def _used_in(scribe: Scribe, source: Source) -> Iterator[UsedIn]:
    """List the records that use a source by their kind; other sources that mention it are left out."""
    keys = [key for key in scribe.catalogue.cited_by.get(source.id, ()) if key[1] != source.id]
    for kind, title in _USERS.items():
        links = tuple(scribe.record(kind, id_) for each, id_ in keys if each is kind)
        if links:
            yield UsedIn(f"{title} ({len(links)})", links[:_FIRST_USERS], links[_FIRST_USERS:])


def _details(source: Source) -> Iterator[Row]:
    """Give what is known of a publication and does not stand in its reference."""
    if source.design:
        yield Row("Soort onderzoek", source.design.label)
    if source.independent is not None:
        how = "ja" if source.independent else "nee, zij hebben er zelf belang bij"
        yield Row("Los van de makers", how)
    if source.open_access is not None:
        yield Row("Vrij te lezen", "ja" if source.open_access else "nee")
    if source.accessed and source.type is not SourceType.LAW:
        yield Row("Bekeken op", dutch.long_date(source.accessed))


def _missing(source: Source) -> Iterator[Row]:
    """Give what is not known of a publication, with why; what does not apply is not missing."""
    for field, label in _FIELDS.items():
        reason = source.why_unknown(field)
        if reason is not None and reason.reason is not Unknown.NOT_APPLICABLE:
            yield Row(label, absent=absent(reason))


def ranking_view(scribe: Scribe, ranking: Ranking, language: str) -> RankingView:
    """Show a published list as it was printed."""
    rows = tuple((str(row.rank), row.label, dutch.number(row.value), row.band or "") for row in ranking.rows)
    return RankingView(
        caption=ranking.locator or "",
        measure=ranking.measure.label,
        note=scribe.prose(ranking.note),
        has_bands=any(row.band for row in ranking.rows),
        rows=rows,
        count=dutch.count(len(rows), "regel", "regels"),
        lang="" if language == "nl" else language,
    )
