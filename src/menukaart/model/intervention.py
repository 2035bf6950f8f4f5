"""An intervention: something a school or a municipality can do."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from menukaart.model.base import (
    EXAMPLE_SOURCE,
    Citation,
    Citations,
    MayBeUnknown,
    Model,
    Note,
    RetiredParts,
    Statement,
    Titled,
    WithUnknowns,
)
from menukaart.model.effect import Effect
from menukaart.model.fields import Count, Day, Flag, Id, Line, OneOrMore, Text, Year
from menukaart.vocabulary import (
    ActionLevel,
    Advice,
    Direction,
    DutchVerdict,
    GapVerdict,
    InterventionKind,
    Moment,
    Outcome,
    Phase,
    Population,
    RelationKind,
    SearchResult,
    SearchSubject,
    Status,
    TargetGroup,
    TestType,
)

Lines = Annotated[tuple[Line, ...], OneOrMore()]

SHORTEST_REASON = 40
"""Characters that the reason for a score of the editors' own has at least: one whole sentence."""


class AgeRange(Model):
    """Ages in whole years, both ends included."""

    min: Annotated[
        Count,
        Field(title="Jongste leeftijd", le=25, description="Jongste leeftijd in jaren.", examples=["4"]),
    ]
    max: Annotated[
        Count, Field(title="Oudste leeftijd", le=25, description="Oudste leeftijd in jaren.", examples=["12"])
    ]


class Dosage(Model):
    """How much, how often, by whom. Text, because sources give ranges and choices."""

    group_size: Annotated[
        Line | None, Field(title="Groepsgrootte", description="Leerlingen per begeleider of groep.")
    ] = None
    minutes: Annotated[Line | None, Field(title="Duur van één keer", description="Duur van één keer.")] = None
    frequency: Annotated[Line | None, Field(title="Hoe vaak per week", description="Hoe vaak per week.")] = (
        None
    )
    weeks: Annotated[Line | None, Field(title="Hoe lang in totaal", description="Hoe lang in totaal.")] = None
    who: Annotated[Line | None, Field(title="Wie het doet", description="Wie het doet.")] = None
    extra_staff: Annotated[
        Flag | None,
        Field(title="Extra mensen nodig", description="true als er extra mensen voor nodig zijn."),
    ] = None
    moments: Annotated[
        tuple[Moment, ...],
        OneOrMore(),
        Field(title="Wanneer het gebeurt", description="Wanneer het gebeurt."),
    ] = ()
    note: Annotated[
        Text | None, Field(title="Verder te kiezen", description="Wat er verder te kiezen is.")
    ] = None
    sources: Citations


class EuroRange(Model):
    """Euros a pupil a year."""

    min: Annotated[
        Count, Field(title="Laagste bedrag", description="Laagste bedrag in hele euro's.", examples=["100"])
    ]
    max: Annotated[
        Count, Field(title="Hoogste bedrag", description="Hoogste bedrag in hele euro's.", examples=["500"])
    ]


class Cost(Model):
    """Extra cost compared with what a school does anyway."""

    band: Annotated[
        Count,
        Field(
            title="Kostenklasse (1 tot en met 5)",
            ge=1,
            le=5,
            description="1 = zeer laag, 5 = zeer hoog.",
            examples=["2"],
        ),
    ]
    euro_per_pupil: Annotated[
        EuroRange | None, Field(title="Euro per leerling per jaar", description="Euro per leerling per jaar.")
    ] = None
    price_year: Annotated[Year | None, Field(title="Prijspeil", description="Prijspeil.")] = None
    staff_hours: Annotated[
        Line | None, Field(title="Uren van personeel", description="Uren van personeel.")
    ] = None
    note: Annotated[
        Text | None, Field(title="Waar de kosten in zitten", description="Waar de kosten in zitten.")
    ] = None
    sources: Citations


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
    sources: Citations


class Recognition(Model):
    """Recognition of a named programme by a body such as NJi; not the strength of evidence."""

    body: Annotated[Line, Field(title="Wie erkent", description="Wie erkent.", examples=["NJi"])]
    level: Annotated[
        Line,
        Field(
            title="Niveau",
            description="Niveau in de woorden van die instantie.",
            examples=["goed onderbouwd"],
        ),
    ]
    date: Annotated[Day | None, Field(title="Dag van erkenning", description="Dag van erkenning.")] = None
    expires: Annotated[
        Day | None, Field(title="Geldig tot", description="Dag waarop de erkenning afloopt.")
    ] = None
    note: Annotated[Text | None, Field(title="Toelichting", description="Wat de lezer erbij moet weten.")] = (
        None
    )
    sources: Citations


class Example(Model):
    """Where it is done in the Netherlands."""

    place: Annotated[
        Line, Field(title="Plaats of streek", description="Plaats of streek.", examples=["Haarlem"])
    ]
    organisation: Annotated[Line | None, Field(title="Wie het doet", description="Wie het doet.")] = None
    period: Annotated[Line | None, Field(title="Wanneer", description="Wanneer.")] = None
    text: Annotated[Text, Field(title="Wat er gebeurde", description="Wat er gebeurde.")]
    sources: Citations


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


class Caution(Model):
    """That this is something to stop with, or to think about twice.

    What to do instead stands in ``related``, as ``alternatief``.
    """

    advice: Annotated[Advice, Field(title="Advies", description="Hoe sterk het advies is.")]
    reason: Annotated[Text, Field(title="Waarom", description="Waarom, met de nuance: wanneer kan het wel?")]
    sources: Citations


class Related(Model):
    """A tie to another intervention."""

    id: Annotated[Id, Field(title="Andere interventie", description="Id van de andere interventie.")]
    relation: Annotated[RelationKind, Field(title="Verband", description="Hoe zij samenhangen.")] = (
        RelationKind.RELATED
    )
    note: Annotated[
        Line | None, Field(title="Wanneer u die ander kiest", description="Wanneer u die ander kiest.")
    ] = None


class Interest(Model):
    """That somebody who works on the record gains by what it says: declared, and shown on the page."""

    who: Annotated[
        Line, Field(title="Wie", description="Wie: een naam of een rol.", examples=["J. Jansen, redactie"])
    ]
    what: Annotated[
        Line,
        Field(
            title="Belang",
            description="Verkoopt, ontwikkelde of onderzoekt de aanpak, of werkt bij wie dat doet.",
            examples=["Geeft betaalde trainingen in deze aanpak."],
        ),
    ]
    date: Annotated[
        Day, Field(title="Opgegeven op", description="Dag waarop dit is opgegeven.", examples=["2026-11-26"])
    ]


class Intervention(Titled, WithUnknowns):
    """A living record of an intervention."""

    status: Annotated[
        Literal[Status.CONCEPT, Status.PUBLISHED],
        Field(title="Status", description="concept of gepubliceerd.", examples=["concept"]),
    ]
    abbreviation: Annotated[
        Line | None, Field(title="Afkorting", description="Afkorting.", examples=["HDT"])
    ] = None
    also_known_as: Annotated[Lines, Field(title="Andere namen", description="Andere namen.")] = ()
    search_terms: Annotated[
        Lines,
        Field(
            title="Zoekwoorden", description="Alledaagse woorden en veelgemaakte spelfouten, voor het zoeken."
        ),
    ] = ()
    kind: Annotated[
        InterventionKind,
        Field(title="Soort interventie", description="Soort interventie.", examples=["aanpak"]),
    ]
    summary: Annotated[
        Line,
        Field(
            title="Samenvatting",
            max_length=300,
            description="Wat het is en voor wie, in gewone taal; hoogstens 300 tekens.",
            examples=["Extra les in de zomervakantie voor leerlingen die dat goed kunnen gebruiken."],
        ),
    ]
    description: Annotated[
        Text | None,
        MayBeUnknown(),
        Field(title="Beschrijving", description="Wat het is. Een beetje opmaak mag: lijsten, nadruk, links."),
    ] = None
    includes: Annotated[
        tuple[Note, ...], Field(title="Valt hieronder", description="Wat hier wel onder valt.")
    ] = ()
    excludes: Annotated[
        tuple[Note, ...], Field(title="Valt hier niet onder", description="Wat hier niet onder valt.")
    ] = ()
    phases: Annotated[
        tuple[Phase, ...],
        OneOrMore(),
        Field(title="Onderwijsfasen", min_length=1, description="Onderwijsfasen.", examples=[["po"]]),
    ]
    ages: Annotated[
        AgeRange | None, MayBeUnknown(silent=None), Field(title="Leeftijden", description="Leeftijden.")
    ] = None
    levels: Annotated[
        tuple[ActionLevel, ...],
        OneOrMore(),
        Field(title="Wie aan zet is", min_length=1, description="Wie aan zet is.", examples=[["school"]]),
    ]
    target_groups: Annotated[
        tuple[TargetGroup, ...],
        OneOrMore(),
        Field(title="Voor wie", min_length=1, description="Voor wie.", examples=[["alle-leerlingen"]]),
    ]
    outcomes: Annotated[
        tuple[Outcome, ...],
        OneOrMore(),
        Field(
            title="Waar het op mikt",
            min_length=1,
            description="Waar het op mikt.",
            examples=[["schoolprestaties"]],
        ),
    ]
    themes: Annotated[
        tuple[Id, ...],
        OneOrMore(),
        Field(title="Thema's", min_length=1, description="Ids van thema's.", examples=[["id-van-een-thema"]]),
    ]
    dosage: Annotated[
        Dosage | None,
        MayBeUnknown(),
        Field(title="Hoeveel, hoe vaak, door wie", description="Hoeveel, hoe vaak, door wie."),
    ] = None
    active_ingredients: Annotated[
        tuple[Statement, ...],
        MayBeUnknown(),
        Field(title="Wat maakt dat het werkt", description="Wat maakt dat het werkt."),
    ] = ()
    conditions: Annotated[
        tuple[Statement, ...],
        MayBeUnknown(),
        Field(title="Wat ervoor op orde moet zijn", description="Wat ervoor op orde moet zijn."),
    ] = ()
    not_meant: Annotated[
        tuple[Note, ...],
        Field(
            title="Wat dit niet betekent", description="Wat dit niet betekent; veelgemaakte misverstanden."
        ),
    ] = ()
    caution: Annotated[
        Caution | None,
        Field(
            title="Niet doen, of eerst nadenken",
            description="Alleen als een school hier beter mee stopt of erover nadenkt.",
        ),
    ] = None
    criticism: Annotated[
        tuple[Statement, ...], Field(title="Kritiek", description="Kritiek en tegenspraak.")
    ] = ()
    cost: Annotated[Cost | None, MayBeUnknown(), Field(title="Kosten", description="Wat het extra kost.")] = (
        None
    )
    effects: Annotated[
        tuple[Effect, ...], MayBeUnknown(), Field(title="Cijfers", description="Cijfers, elk uit één bron.")
    ] = ()
    synthesis: Annotated[
        SynthesisRequest | None,
        Field(title="Samenvatting uit studiegegevens", description="Een samenvatting uit studiegegevens."),
    ] = None
    evidence: Annotated[
        tuple[Finding, ...],
        Field(
            title="Bevindingen zonder cijfer",
            description="Bevindingen zonder cijfer, ook als niets gevonden werd.",
        ),
    ] = ()
    dutch_evidence: Annotated[
        DutchEvidence | None,
        MayBeUnknown(),
        Field(title="Bekend in Nederland", description="Wat er in Nederland bekend is."),
    ] = None
    gap: Annotated[
        Gap | None,
        MayBeUnknown(),
        Field(
            title="Verschil tussen groepen leerlingen",
            description="Wordt het verschil tussen leerlingen met meer en minder kansen kleiner?",
        ),
    ] = None
    strength_override: Annotated[
        StrengthOverride | None,
        Field(
            title="Bewijskracht volgens de redactie",
            description="Alleen als de berekende bewijskracht niet klopt: het oordeel van de redactie.",
        ),
    ] = None
    external_ratings: Annotated[
        tuple[ExternalRating, ...],
        Field(title="Oordelen van anderen", description="Oordelen van anderen, zoals EEF, WWC of NJi."),
    ] = ()
    search: Annotated[
        tuple[Search, ...],
        Field(
            title="Waar gezocht is",
            description="Waar de redactie zocht, waarnaar, wanneer, en wat eruit kwam.",
        ),
    ] = ()
    recognitions: Annotated[
        tuple[Recognition, ...],
        Field(title="Erkenningen", description="Erkenningen van een programma met een naam."),
    ] = ()
    examples: Annotated[
        tuple[Example, ...],
        MayBeUnknown(),
        Field(title="Voorbeelden in Nederland", description="Waar het in Nederland gebeurt."),
    ] = ()
    related: Annotated[
        tuple[Related, ...], Field(title="Verwante interventies", description="Verwante interventies.")
    ] = ()
    retired: RetiredParts = ()
    interests: Annotated[
        tuple[Interest, ...],
        Field(
            title="Belangen",
            description="Belangen van wie aan dit record meeschreef; de pagina toont ze onderaan.",
        ),
    ] = ()
    sources: Annotated[
        Citations,
        Field(
            title="Bronnen",
            description="Bronnen van de samenvatting en de beschrijving.",
            examples=[[EXAMPLE_SOURCE]],
        ),
    ]
    reviewed: Annotated[
        Day,
        Field(
            title="Nagekeken op", description="Dag waarop het record is nagekeken.", examples=["2026-11-21"]
        ),
    ]
    review_before: Annotated[
        Day,
        Field(
            title="Opnieuw nakijken vóór",
            description="Dag waarvóór het opnieuw moet.",
            examples=["2028-11-21"],
        ),
    ]

    @property
    def headline(self) -> Effect | None:
        """The figure that stands at the top, or None."""
        return next((effect for effect in self.effects if effect.headline), None)
