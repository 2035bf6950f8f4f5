"""A source: a publication or dataset. Bibliographic names follow CSL-JSON."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from menukaart.model.base import AlsoText, Identified, MayBeUnknown, Model, WithUnknowns
from menukaart.model.fields import (
    Count,
    Day,
    Flag,
    Line,
    Number,
    OneOrMore,
    PartialDate,
    Text,
    WebAddress,
)
from menukaart.vocabulary import Design, Measure, SourceType, Status


class Name(AlsoText):
    """A person (family and given) or an organisation (literal)."""

    text_field = "literal"

    family: Annotated[Line | None, Field(description="Achternaam.")] = None
    given: Annotated[Line | None, Field(description="Voorletters of voornaam.")] = None
    literal: Annotated[Line | None, Field(description="Naam van een organisatie.")] = None


class SourceFinding(Model):
    """What the source found, in our own words."""

    text: Annotated[Text, Field(description="De bevinding, in eigen woorden.")]
    locator: Annotated[Line | None, Field(description="Bladzijde, tabel of paragraaf.")] = None


class RankingRow(Model):
    """One line of a published list. The label is as printed."""

    rank: Annotated[Count, Field(ge=1, description="Plaats op de lijst.", examples=["1"])]
    label: Annotated[Line, Field(description="Naam van de invloed zoals afgedrukt.")]
    value: Annotated[Number, Field(description="Getal zoals afgedrukt.", examples=["0.57"])]
    band: Annotated[Line | None, Field(description="Groep op de lijst zoals afgedrukt.")] = None


class Ranking(Model):
    """A published list of influences, such as that of Hattie."""

    measure: Annotated[Measure, Field(description="Maat van de getallen.")]
    locator: Annotated[Line | None, Field(description="Bladzijde of tabel.")] = None
    note: Annotated[Text, Field(description="Waarschuwing die bij deze lijst hoort.")]
    rows: Annotated[
        tuple[RankingRow, ...],
        Field(
            min_length=1,
            description="De regels.",
            examples=[[{"rank": "1", "label": "Home environment", "value": "0.57"}]],
        ),
    ]


class StudyTable(Model):
    """A table of study results beside the record: ``sources/<id>.csv``."""

    licence: Annotated[Line, Field(description="Licentie van de gegevens.", examples=["MIT"])]
    columns: Annotated[
        dict[str, str],
        Field(
            description="Per kolom: onze naam en de kop in de tabel. study, effect en se moeten er zijn.",
            examples=[{"study": "Study_ID", "effect": "g", "se": "SE"}],
        ),
    ]


class Retraction(Model):
    """That a publication was withdrawn by its publisher."""

    date: Annotated[Day, Field(description="Dag van intrekking.", examples=["2026-11-21"])]
    reason: Annotated[Text, Field(description="Waarom.")]


class Source(Identified, WithUnknowns):
    """A living record of a source."""

    status: Annotated[
        Literal[Status.CONCEPT, Status.PUBLISHED],
        Field(description="concept of gepubliceerd.", examples=["concept"]),
    ]
    title: Annotated[
        Line | None,
        MayBeUnknown(),
        Field(description="Titel zoals afgedrukt.", examples=["Visible learning"]),
    ] = None
    search_terms: Annotated[tuple[Line, ...], OneOrMore(), Field(description="Alledaagse zoekwoorden.")] = ()
    type: Annotated[SourceType, Field(description="Soort publicatie.", examples=["report"])]
    author: Annotated[
        tuple[Name, ...],
        OneOrMore(),
        MayBeUnknown(),
        Field(description="Auteurs, in de volgorde van de publicatie."),
    ] = ()
    issued: Annotated[
        PartialDate | None, MayBeUnknown(), Field(description="Jaar, maand of dag van uitgave.")
    ] = None
    container_title: Annotated[
        Line | None, Field(alias="container-title", description="Tijdschrift of boek waar het in staat.")
    ] = None
    volume: Annotated[Line | None, Field(description="Jaargang.")] = None
    issue: Annotated[Line | None, Field(description="Nummer.")] = None
    page: Annotated[Line | None, Field(description="Bladzijden.")] = None
    publisher: Annotated[Line | None, Field(description="Uitgever.")] = None
    publisher_place: Annotated[
        Line | None, Field(alias="publisher-place", description="Plaats van uitgave.")
    ] = None
    edition: Annotated[Line | None, Field(description="Druk of editie.")] = None
    doi: Annotated[
        Line | None,
        Field(alias="DOI", pattern=r"^10\.\d{4,9}(\.\d+)*/\S+$", description="DOI, beginnend met 10."),
    ] = None
    isbn: Annotated[Line | None, Field(alias="ISBN", description="ISBN.")] = None
    url: Annotated[
        WebAddress | None,
        MayBeUnknown(unless=("DOI", "ISBN")),
        Field(alias="URL", description="Vast adres van de publicatie."),
    ] = None
    language: Annotated[Line, Field(pattern=r"^[a-z]{2}$", description="Taal: nl, en ...", examples=["nl"])]
    design: Annotated[Design | None, MayBeUnknown(), Field(description="Opzet van het onderzoek.")] = None
    independent: Annotated[
        Flag | None,
        Field(
            description="true als de onderzoekers losstaan van de makers van de aanpak; bij een overzicht: "
            "als dat voor de meeste studies geldt. false als zij er zelf belang bij hebben."
        ),
    ] = None
    open_access: Annotated[Flag | None, Field(description="true als iedereen het gratis kan lezen.")] = None
    summary: Annotated[Text | None, Field(description="Waar de bron over gaat, in eigen woorden.")] = None
    findings: Annotated[tuple[SourceFinding, ...], Field(description="Wat de bron vond.")] = ()
    question: Annotated[Line | None, Field(description="Vraag waarop een kennisdienst antwoordt.")] = None
    answer: Annotated[Text | None, Field(description="Het antwoord, in eigen woorden.")] = None
    ranking: Annotated[Ranking | None, Field(description="Een afgedrukte lijst.")] = None
    table: Annotated[StudyTable | None, Field(description="Een tabel met studies, als csv ernaast.")] = None
    accessed: Annotated[Day | None, Field(description="Dag waarop het adres bekeken is.")] = None
    archived: Annotated[WebAddress | None, Field(description="Adres van een gearchiveerde kopie.")] = None
    retracted: Annotated[Retraction | None, Field(description="Alleen als de bron is teruggetrokken.")] = None
    note: Annotated[Text | None, Field(description="Wat een lezer van deze bron moet weten.")] = None
