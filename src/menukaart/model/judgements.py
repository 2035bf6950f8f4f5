"""What is known of an intervention beside its figures: findings, judgements and searches."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from menukaart.model.base import (
    Citation,
    Citations,
    Model,
)
from menukaart.model.fields import Count, Day, Flag, Id, Line, OneOrMore, Text
from menukaart.model.practice import Lines
from menukaart.model.shared import PrintedP, RandomisedStudies
from menukaart.vocabulary import (
    Direction,
    DutchVerdict,
    EffectRelation,
    GapVerdict,
    Outcome,
    Population,
    SearchResult,
    SearchSubject,
    TestType,
)

SHORTEST_REASON = 40
"""Characters that the reason for a score of the editors' own has at least: one whole sentence."""


class SynthesisRequest(Model):
    """Asks for a pooled estimate from the study table of a source. It is made anew at each build."""

    source: Annotated[
        Id,
        Field(
            title="Bron met de tabel",
            description="Id van de bron met de tabel.",
            examples=["dietrichson-2021"],
        ),
    ]
    outcome: Annotated[Outcome, Field(title="Uitkomst", description="Domein van de uitkomst.")]
    population: Annotated[
        Population, Field(title="Wiens effect", description="Wiens effect het is.", examples=["doelgroep"])
    ]
    test: Annotated[
        TestType | None,
        Field(title="Soort toets", description="Soort toets in de meeste studies, als de bron dat zegt."),
    ] = None
    where: Annotated[
        dict[str, str],
        Field(
            title="Regels die meetellen",
            description="Welke regels meetellen: kolom en waarde.",
            examples=[{"post": "1"}],
            min_length=1,
        ),
    ]
    rows_in_words: Annotated[
        Line,
        Field(
            title="Die regels in woorden",
            description="Dezelfde keuze in woorden, achter ‘Meegeteld zijn studies’.",
            examples=["in kleine groepjes, gemeten direct na afloop"],
        ),
    ]


class Finding(Model):
    """What a study found, without a figure. A mention or a recommendation is no finding."""

    text: Annotated[Text, Field(title="Bevinding", description="De bevinding, in eigen woorden.")]
    direction: Annotated[
        Direction, Field(title="Wat eruit kwam", description="Wat eruit kwam.", examples=["positief"])
    ]
    outcomes: Annotated[
        tuple[Outcome, ...],
        OneOrMore(),
        Field(title="Over welke uitkomsten", description="Over welke uitkomsten, als de bron dat zegt."),
    ] = ()
    dutch: Annotated[
        Flag,
        Field(title="Onderzoek in Nederland", description="true als het onderzoek in Nederland is gedaan."),
    ] = False
    relation: Annotated[
        EffectRelation,
        Field(
            title="Van deze aanpak zelf, of verwant",
            description="verwant als het onderzoek over iets gaat wat erop lijkt.",
        ),
    ] = EffectRelation.DIRECT
    study: Annotated[
        Id | None,
        Field(
            title="Naam van de studie",
            description="Naam van de studie, als twee bronnen over dezelfde gaan. Bevindingen en cijfers met "
            "dezelfde naam tellen als één studie.",
        ),
    ] = None
    studies: Annotated[
        Count | None,
        Field(title="Aantal studies", description="Aantal studies, als de bron een samenvatting is."),
    ] = None
    randomised_studies: RandomisedStudies = None
    pupils: Annotated[
        Count | None,
        Field(title="Aantal leerlingen", description="Aantal leerlingen in het onderzoek."),
    ] = None
    p_value: PrintedP = None
    test: Annotated[TestType | None, Field(title="Soort toets", description="Soort toets.")] = None
    sources: Citations

    @property
    def is_related(self) -> bool:
        """Whether it is about something like the intervention, not about itself."""
        return self.relation is EffectRelation.PROXY


class DutchEvidence(Model):
    """What is known of it in the Netherlands."""

    studies: Annotated[
        Count,
        Field(
            title="Aantal Nederlandse studies",
            description="Aantal Nederlandse studies; 0 is ook een antwoord.",
            examples=["0"],
        ),
    ]
    verdict: Annotated[DutchVerdict, Field(title="Oordeel", description="Oordeel in vaste woorden.")]
    note: Annotated[Text | None, Field(title="Waarom", description="Waarom.")] = None
    sources: Annotated[
        tuple[Citation, ...], OneOrMore(), Field(title="Bronnen", description="Bronnen, als die er zijn.")
    ] = ()


class Gap(Model):
    """Whether it narrows the gap between groups of pupils."""

    verdict: Annotated[GapVerdict, Field(title="Oordeel", description="Oordeel in vaste woorden.")]
    reason: Annotated[Text, Field(title="Waarop het steunt", description="Waarop dit oordeel steunt.")]
    sources: Citations


class StrengthOverride(Model):
    """A strength of evidence that the editors put in the place of what the rule gives."""

    value: Annotated[
        Count,
        Field(
            title="Score (0 tot en met 5)",
            le=5,
            description="De score van de redactie, 0 tot en met 5.",
            examples=["3"],
        ),
    ]
    reason: Annotated[
        Text,
        Field(
            title="Waarom de regel niet klopt",
            min_length=SHORTEST_REASON,
            description=f"Waarom de regel hier niet klopt; minstens {SHORTEST_REASON} tekens.",
        ),
    ]
    date: Annotated[
        Day, Field(title="Dag van het besluit", description="Dag van het besluit.", examples=["2026-11-21"])
    ]
    by: Annotated[
        Line,
        Field(
            title="Wie het besloot",
            description="Wie het besloot: een rol of een naam.",
            examples=["redactie"],
        ),
    ]
    sources: Annotated[
        tuple[Citation, ...],
        OneOrMore(),
        Field(title="Bronnen", description="Bronnen waar dit oordeel op steunt."),
    ] = ()


class ExternalRating(Model):
    """The rating that another body gives. It stands beside ours and is never an input to it."""

    body: Annotated[Line, Field(title="Wie oordeelt", description="Wie oordeelt.", examples=["EEF"])]
    scheme: Annotated[
        Line,
        Field(
            title="Naam van de schaal",
            description="Naam van de schaal.",
            examples=["Teaching and Learning Toolkit, 0 tot 5"],
        ),
    ]
    value: Annotated[
        Line, Field(title="Oordeel", description="Het oordeel, zoals afgedrukt.", examples=["3"])
    ]
    edition: Annotated[Line | None, Field(title="Uitgave", description="Uitgave of versie.")] = None
    date: Annotated[
        Day | None, Field(title="Dag van het oordeel", description="Dag van het oordeel of van de uitgave.")
    ] = None
    note: Annotated[
        Line | None,
        Field(title="Waarover het gaat", description="Waarover het oordeel gaat, als dat iets anders is."),
    ] = None
    sources: Citations


class Search(Model):
    """A dated search of the editors: what they looked for, where, and what came out."""

    subject: Annotated[
        SearchSubject,
        Field(title="Waarnaar gezocht is", description="Waarnaar gezocht is.", examples=["effecten"]),
    ]
    date: Annotated[
        Day, Field(title="Dag van het zoeken", description="Dag van het zoeken.", examples=["2026-11-25"])
    ]
    places: Annotated[
        Lines,
        Field(
            title="Waar gezocht is", min_length=1, description="Databanken of registers.", examples=[["ERIC"]]
        ),
    ]
    words: Annotated[
        Lines,
        Field(title="Zoekwoorden", min_length=1, description="Zoekwoorden.", examples=[["summer school"]]),
    ]
    whole_texts: Annotated[
        Flag,
        Field(
            title="Hele teksten gelezen",
            description="true als hele teksten te lezen waren; anders alleen delen ervan.",
        ),
    ] = False
    result: Annotated[
        SearchResult, Field(title="Wat eruit kwam", description="Wat eruit kwam.", examples=["niets"])
    ]
    by: Annotated[Line | None, Field(title="Wie zocht", description="Wie zocht: een rol of een naam.")] = None
    note: Annotated[Line | None, Field(title="Opmerking", description="Wat er verder over te zeggen is.")] = (
        None
    )
