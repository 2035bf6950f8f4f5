"""One figure from one source: as the source prints it, or computed from its rows by a written recipe."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from menukaart.model.base import MayBeUnknown, Model, WithUnknowns
from menukaart.model.fields import Count, Flag, Id, Line, Number, Text
from menukaart.model.shared import PrintedP, RandomisedStudies
from menukaart.vocabulary import (
    Design,
    EffectRelation,
    Measure,
    Outcome,
    Population,
    Reading,
    Setting,
    TestType,
    Unknown,
)


class Interval(Model):
    """A confidence interval."""

    low: Annotated[Number, Field(title="Ondergrens", description="Ondergrens.", examples=["0.10"])]
    high: Annotated[Number, Field(title="Bovengrens", description="Bovengrens.", examples=["0.36"])]
    level: Annotated[
        Count,
        Field(title="Betrouwbaarheid (procent)", ge=1, le=99, description="Betrouwbaarheid in procenten."),
    ] = 95


class Expected(Model):
    """Where the true effect of a next study is expected (prediction interval, 95 %)."""

    low: Annotated[Number, Field(title="Ondergrens", description="Ondergrens.", examples=["-0.05"])]
    high: Annotated[Number, Field(title="Bovengrens", description="Bovengrens.", examples=["0.51"])]


class Effect(WithUnknowns):
    """One figure from one source. Months, words and percentiles are derived, never typed in."""

    id: Annotated[
        Id | None,
        Field(
            title="Naam van het cijfer",
            description="Vaste naam van dit cijfer; staat in het adres en verandert nooit. "
            "Laat hem weg bij een nieuw cijfer: 'menukaart fix' schrijft hem.",
            examples=["rekenen-hattie-2009"],
        ),
    ] = None
    outcome: Annotated[
        Outcome, Field(title="Uitkomst", description="Domein van de uitkomst.", examples=["rekenen"])
    ]
    measured: Annotated[
        Line | None,
        Field(title="Wat gemeten is", description="Wat precies gemeten is, als de bron dat zegt."),
    ] = None
    population: Annotated[
        Population, Field(title="Wiens effect", description="Wiens effect het is.", examples=["doelgroep"])
    ]
    group: Annotated[
        Line | None, Field(title="Onderzochte groep", description="De onderzochte groep in woorden.")
    ] = None
    measure: Annotated[
        Measure, Field(title="Maat", description="Maat waarin de bron het getal geeft.", examples=["d"])
    ]
    value: Annotated[
        Number, Field(title="Getal", description="Het getal zoals de bron het afdrukt.", examples=["0.28"])
    ]
    ci: Annotated[
        Interval | None,
        MayBeUnknown(silent=Unknown.UNKNOWN),
        Field(title="Betrouwbaarheidsinterval", description="Betrouwbaarheidsinterval."),
    ] = None
    se: Annotated[
        Number | None, Field(title="Standaardfout", ge=0, description="Standaardfout, 0 of hoger.")
    ] = None
    p_value: PrintedP = None
    i2: Annotated[
        Number | None,
        Field(
            title="I² (procent)",
            ge=0,
            le=100,
            description="I² in procenten: welk deel van de verschillen geen toeval is.",
        ),
    ] = None
    tau2: Annotated[
        Number | None,
        Field(
            title="Tau²",
            ge=0,
            description="Tau²: hoeveel de echte effecten van studies uiteenlopen, zoals afgedrukt.",
        ),
    ] = None
    prediction_interval: Annotated[
        Expected | None,
        Field(title="Voorspellingsinterval", description="Voorspellingsinterval, zoals afgedrukt."),
    ] = None
    study: Annotated[
        Id | None,
        Field(
            title="Naam van de studie",
            description="Naam van de studie achter het getal, als één bron er meer bevat of als twee bronnen "
            "over dezelfde studie gaan. Cijfers met dezelfde naam tellen als één studie.",
        ),
    ] = None
    body: Annotated[
        Id | None,
        Field(
            title="Bron van de samenvatting",
            description="Id van de bron met de samenvatting (meta-analyse) waar dit getal over gaat, als dat "
            "een andere bron is dan die van het getal.",
        ),
    ] = None
    studies: Annotated[
        Count | None,
        MayBeUnknown(silent=Unknown.UNKNOWN),
        Field(title="Aantal studies", description="Aantal studies achter het getal."),
    ] = None
    review_studies: Annotated[
        Count | None,
        Field(
            title="Aantal studies in het hele overzicht",
            description="Aantal studies in het hele overzicht, als dat meer is dan achter dit getal.",
        ),
    ] = None
    randomised_studies: RandomisedStudies = None
    dutch_studies: Annotated[
        Count | None,
        MayBeUnknown(),
        Field(
            title="Aantal Nederlandse studies",
            description="Hoeveel van die studies Nederlands zijn; 0 is ook een antwoord.",
        ),
    ] = None
    pupils: Annotated[
        Count | None,
        MayBeUnknown(silent=Unknown.UNKNOWN),
        Field(title="Aantal leerlingen", description="Aantal leerlingen achter het getal."),
    ] = None
    design: Annotated[
        Design,
        Field(
            title="Opzet van het onderzoek", description="Opzet van het onderzoek.", examples=["meta-analyse"]
        ),
    ]
    comparison: Annotated[
        Line | None, MayBeUnknown(), Field(title="Vergeleken met", description="Waarmee vergeleken is.")
    ] = None
    test: Annotated[
        TestType | None, MayBeUnknown(), Field(title="Soort toets", description="Soort toets.")
    ] = None
    setting: Annotated[
        Setting | None,
        Field(
            title="Praktijk of begeleid",
            description="In de gewone schoolpraktijk, of onder begeleiding van onderzoekers.",
        ),
    ] = None
    follow_up: Annotated[
        Line | None,
        Field(
            title="Hoe lang na afloop", description="Hoe lang na afloop gemeten is, als dat niet meteen was."
        ),
    ] = None
    source: Annotated[
        Id, Field(title="Bron", description="Id van de bron van het getal.", examples=["hattie-2009"])
    ]
    locator: Annotated[
        Line | None,
        MayBeUnknown(silent=Unknown.UNKNOWN),
        Field(title="Plaats in de bron", description="Bladzijde of tabel in de bron.", examples=["p. 95"]),
    ] = None
    reading: Annotated[
        Reading, Field(title="Waar het gelezen is", description="Waar de redactie het getal las.")
    ] = Reading.WORK
    recipe: Annotated[
        Text | None,
        Field(
            title="Hoe wij het berekenden",
            description="Hoe het getal is berekend, uit welke regels van welke tabel. Hoort bij "
            "'reading: zelf-berekend', en alleen daarbij.",
        ),
    ] = None
    headline: Annotated[
        Flag,
        Field(
            title="Staat bij ‘In het kort’",
            description="true: dit getal staat bij ‘In het kort’. Hoogstens één per record.",
        ),
    ] = False
    relation: Annotated[
        EffectRelation,
        Field(title="Van deze aanpak zelf, of verwant", description="Van deze aanpak zelf, of verwant."),
    ] = EffectRelation.DIRECT
    note: Annotated[
        Text | None, Field(title="Bij dit getal", description="Wat de lezer bij dit getal moet weten.")
    ] = None
