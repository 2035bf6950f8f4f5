"""A source: a publication or dataset. Bibliographic names follow CSL-JSON."""

from __future__ import annotations

from typing import Annotated

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
from menukaart.model.forms import DOI_FORM, LANGUAGE_FORM
from menukaart.model.shared import LivingStatus, SearchTerms
from menukaart.vocabulary import Design, Measure, SourceType


class Name(AlsoText):
    """A person (family and given) or an organisation (literal)."""

    text_field = "literal"

    family: Annotated[Line | None, Field(title="Achternaam", description="Achternaam.")] = None
    given: Annotated[
        Line | None, Field(title="Voorletters of voornaam", description="Voorletters of voornaam.")
    ] = None
    literal: Annotated[
        Line | None, Field(title="Naam van de organisatie", description="Naam van een organisatie.")
    ] = None


class SourceFinding(Model):
    """What the source found, in our own words."""

    text: Annotated[Text, Field(title="Bevinding", description="De bevinding, in eigen woorden.")]
    locator: Annotated[
        Line | None, Field(title="Plaats in de bron", description="Bladzijde, tabel of paragraaf.")
    ] = None


class RankingRow(Model):
    """One line of a published list. The label is as printed."""

    rank: Annotated[
        Count, Field(title="Plaats op de lijst", ge=1, description="Plaats op de lijst.", examples=["1"])
    ]
    label: Annotated[
        Line, Field(title="Naam van de invloed", description="Naam van de invloed zoals afgedrukt.")
    ]
    value: Annotated[Number, Field(title="Getal", description="Getal zoals afgedrukt.", examples=["0.57"])]
    band: Annotated[
        Line | None, Field(title="Groep op de lijst", description="Groep op de lijst zoals afgedrukt.")
    ] = None


class Ranking(Model):
    """A published list of influences, such as that of Hattie."""

    measure: Annotated[Measure, Field(title="Maat", description="Maat van de getallen.")]
    locator: Annotated[Line | None, Field(title="Plaats in de bron", description="Bladzijde of tabel.")] = (
        None
    )
    note: Annotated[Text, Field(title="Waarschuwing", description="Waarschuwing die bij deze lijst hoort.")]
    rows: Annotated[
        tuple[RankingRow, ...],
        Field(
            title="Regels",
            min_length=1,
            description="De regels.",
            examples=[[{"rank": "1", "label": "Home environment", "value": "0.57"}]],
        ),
    ]


class StudyTable(Model):
    """A table of study results beside the record: ``sources/<id>.csv``."""

    licence: Annotated[
        Line,
        Field(title="Licentie van de gegevens", description="Licentie van de gegevens.", examples=["MIT"]),
    ]
    columns: Annotated[
        dict[str, str],
        Field(
            title="Kolommen",
            description="Per kolom: onze naam en de kop in de tabel. study, effect en se moeten er zijn.",
            examples=[{"study": "Study_ID", "effect": "g", "se": "SE"}],
        ),
    ]
    reversed: Annotated[
        Flag | None,
        Field(
            title="Lager is beter",
            description="true als in de hele tabel een lager getal beter is: de site keert de tekens dan om. "
            "false als u hebt nagekeken dat overal een hoger getal beter is.",
        ),
    ] = None


class Retraction(Model):
    """That a publication was withdrawn by its publisher."""

    date: Annotated[
        Day, Field(title="Dag van intrekking", description="Dag van intrekking.", examples=["2026-11-21"])
    ]
    reason: Annotated[Text, Field(title="Waarom", description="Waarom.")]


class Source(Identified, WithUnknowns):
    """A living record of a source."""

    status: LivingStatus
    title: Annotated[
        Line | None,
        MayBeUnknown(),
        Field(title="Titel", description="Titel zoals afgedrukt.", examples=["Titel zoals afgedrukt"]),
    ] = None
    untitled: Annotated[
        Line | None,
        Field(
            title="Omschrijving zonder titel",
            description="Alleen zonder titel: wat voor werk het is, in eigen woorden. Het staat tussen "
            "vierkante haken op de plaats van de titel.",
        ),
    ] = None
    search_terms: SearchTerms = ()
    type: Annotated[
        SourceType, Field(title="Soort publicatie", description="Soort publicatie.", examples=["report"])
    ]
    author: Annotated[
        tuple[Name, ...],
        OneOrMore(),
        MayBeUnknown(),
        Field(title="Auteurs", description="Auteurs, in de volgorde van de publicatie."),
    ] = ()
    issued: Annotated[
        PartialDate | None,
        MayBeUnknown(),
        Field(title="Verschenen", description="Jaar, maand of dag van uitgave."),
    ] = None
    container_title: Annotated[
        Line | None,
        Field(
            title="Tijdschrift of boek",
            alias="container-title",
            description="Tijdschrift of boek waar het in staat.",
        ),
    ] = None
    volume: Annotated[Line | None, Field(title="Jaargang", description="Jaargang.")] = None
    issue: Annotated[Line | None, Field(title="Nummer", description="Nummer.")] = None
    page: Annotated[Line | None, Field(title="Bladzijden", description="Bladzijden.")] = None
    section: Annotated[
        Line | None,
        Field(
            title="Artikel", description="Artikel van een wet, zoals het nu genummerd is: 8, of 160 en 161."
        ),
    ] = None
    publisher: Annotated[Line | None, Field(title="Uitgever", description="Uitgever.")] = None
    publisher_place: Annotated[
        Line | None,
        Field(title="Plaats van uitgave", alias="publisher-place", description="Plaats van uitgave."),
    ] = None
    edition: Annotated[Line | None, Field(title="Druk of editie", description="Druk of editie.")] = None
    doi: Annotated[
        Line | None,
        Field(title="DOI", alias="DOI", pattern=DOI_FORM, description="DOI, beginnend met 10."),
    ] = None
    isbn: Annotated[Line | None, Field(title="ISBN", alias="ISBN", description="ISBN.")] = None
    url: Annotated[
        WebAddress | None,
        MayBeUnknown(unless=("DOI", "ISBN")),
        Field(title="Adres", alias="URL", description="Vast adres van de publicatie."),
    ] = None
    language: Annotated[
        Line, Field(title="Taal", pattern=LANGUAGE_FORM, description="Taal: nl, en ...", examples=["nl"])
    ]
    design: Annotated[
        Design | None,
        MayBeUnknown(),
        Field(title="Opzet van het onderzoek", description="Opzet van het onderzoek."),
    ] = None
    independent: Annotated[
        Flag | None,
        Field(
            title="Onderzoekers zonder eigen belang",
            description="true als de onderzoekers losstaan van de makers van de aanpak; bij een overzicht: "
            "als dat voor de meeste studies geldt. false als zij er zelf belang bij hebben.",
        ),
    ] = None
    open_access: Annotated[
        Flag | None, Field(title="Gratis te lezen", description="true als iedereen het gratis kan lezen.")
    ] = None
    summary: Annotated[
        Text | None,
        Field(title="Waar de bron over gaat", description="Waar de bron over gaat, in eigen woorden."),
    ] = None
    findings: Annotated[
        tuple[SourceFinding, ...], Field(title="Wat de bron vond", description="Wat de bron vond.")
    ] = ()
    question: Annotated[
        Line | None,
        Field(title="Vraag aan de kennisdienst", description="Vraag waarop een kennisdienst antwoordt."),
    ] = None
    answer: Annotated[Text | None, Field(title="Antwoord", description="Het antwoord, in eigen woorden.")] = (
        None
    )
    ranking: Annotated[
        Ranking | None, Field(title="Afgedrukte lijst", description="Een afgedrukte lijst.")
    ] = None
    table: Annotated[
        StudyTable | None,
        Field(title="Tabel met studies", description="Een tabel met studies, als csv ernaast."),
    ] = None
    accessed: Annotated[
        Day | None,
        Field(
            title="Adres bekeken op",
            description="Dag waarop het adres bekeken is; bij een wet: de dag waarop is nagekeken dat de "
            "tekst nu zo luidt.",
        ),
    ] = None
    archived: Annotated[
        WebAddress | None,
        Field(title="Gearchiveerde kopie", description="Adres van een gearchiveerde kopie."),
    ] = None
    retracted: Annotated[
        Retraction | None, Field(title="Teruggetrokken", description="Alleen als de bron is teruggetrokken.")
    ] = None
    note: Annotated[
        Text | None,
        Field(title="Opmerking voor de lezer", description="Wat een lezer van deze bron moet weten."),
    ] = None

    @property
    def has_address(self) -> bool:
        """Whether a reader can get to it: an address, a DOI or an ISBN."""
        return bool(self.url or self.doi or self.isbn)
