"""One figure from one source, stored as the source prints it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from menukaart.model.base import MayBeUnknown, Model, WithUnknowns
from menukaart.model.fields import Count, Flag, Id, Line, Number, Text
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

    low: Annotated[Number, Field(description="Ondergrens.", examples=["0.10"])]
    high: Annotated[Number, Field(description="Bovengrens.", examples=["0.36"])]
    level: Annotated[Count, Field(ge=1, le=99, description="Betrouwbaarheid in procenten.")] = 95


class Expected(Model):
    """Where the true effect of a next study is expected (prediction interval, 95 %)."""

    low: Annotated[Number, Field(description="Ondergrens.", examples=["-0.05"])]
    high: Annotated[Number, Field(description="Bovengrens.", examples=["0.51"])]


class Effect(WithUnknowns):
    """One figure from one source. Months, words and percentiles are derived, never typed in."""

    id: Annotated[
        Id | None,
        Field(
            description="Vaste naam van dit cijfer; staat in het adres en verandert nooit. "
            "Laat hem weg bij een nieuw cijfer: 'menukaart fix' schrijft hem.",
            examples=["rekenen-hattie-2009"],
        ),
    ] = None
    outcome: Annotated[Outcome, Field(description="Domein van de uitkomst.", examples=["rekenen"])]
    measured: Annotated[Line | None, Field(description="Wat precies gemeten is, als de bron dat zegt.")] = (
        None
    )
    population: Annotated[Population, Field(description="Wiens effect het is.", examples=["doelgroep"])]
    group: Annotated[Line | None, Field(description="De onderzochte groep in woorden.")] = None
    measure: Annotated[Measure, Field(description="Maat waarin de bron het getal geeft.", examples=["d"])]
    value: Annotated[Number, Field(description="Het getal zoals de bron het afdrukt.", examples=["0.28"])]
    ci: Annotated[
        Interval | None,
        MayBeUnknown(silent=Unknown.UNKNOWN),
        Field(description="Betrouwbaarheidsinterval."),
    ] = None
    se: Annotated[Number | None, Field(ge=0, description="Standaardfout, 0 of hoger.")] = None
    p_value: Annotated[
        Line | None,
        Field(
            pattern=r"^(= |< |> )?0\.\d{1,6}$",
            description="Overschrijdingskans zoals afgedrukt, bijvoorbeeld '< 0.05'.",
        ),
    ] = None
    i2: Annotated[
        Number | None,
        Field(ge=0, le=100, description="I² in procenten: welk deel van de verschillen geen toeval is."),
    ] = None
    tau2: Annotated[
        Number | None,
        Field(ge=0, description="Tau²: hoeveel de echte effecten van studies uiteenlopen, zoals afgedrukt."),
    ] = None
    prediction_interval: Annotated[
        Expected | None, Field(description="Voorspellingsinterval, zoals afgedrukt.")
    ] = None
    study: Annotated[
        Id | None,
        Field(
            description="Naam van de studie achter het getal, als één bron er meer bevat of als twee bronnen "
            "over dezelfde studie gaan. Cijfers met dezelfde naam tellen als één studie."
        ),
    ] = None
    body: Annotated[
        Id | None,
        Field(
            description="Id van de bron met de samenvatting (meta-analyse) waar dit getal over gaat, als dat "
            "een andere bron is dan die van het getal."
        ),
    ] = None
    studies: Annotated[
        Count | None,
        MayBeUnknown(silent=Unknown.UNKNOWN),
        Field(description="Aantal studies achter het getal."),
    ] = None
    review_studies: Annotated[
        Count | None,
        Field(description="Aantal studies in het hele overzicht, als dat meer is dan achter dit getal."),
    ] = None
    randomised_studies: Annotated[
        Count | None, Field(description="In hoeveel van die studies is geloot wie meedeed.")
    ] = None
    dutch_studies: Annotated[
        Count | None,
        MayBeUnknown(),
        Field(description="Hoeveel van die studies Nederlands zijn; 0 is ook een antwoord."),
    ] = None
    pupils: Annotated[
        Count | None,
        MayBeUnknown(silent=Unknown.UNKNOWN),
        Field(description="Aantal leerlingen achter het getal."),
    ] = None
    design: Annotated[Design, Field(description="Opzet van het onderzoek.", examples=["meta-analyse"])]
    comparison: Annotated[Line | None, MayBeUnknown(), Field(description="Waarmee vergeleken is.")] = None
    test: Annotated[TestType | None, MayBeUnknown(), Field(description="Soort toets.")] = None
    setting: Annotated[
        Setting | None,
        Field(description="In de gewone schoolpraktijk, of onder begeleiding van onderzoekers."),
    ] = None
    follow_up: Annotated[
        Line | None, Field(description="Hoe lang na afloop gemeten is, als dat niet meteen was.")
    ] = None
    source: Annotated[Id, Field(description="Id van de bron van het getal.", examples=["hattie-2009"])]
    locator: Annotated[
        Line | None,
        MayBeUnknown(silent=Unknown.UNKNOWN),
        Field(description="Bladzijde of tabel in de bron.", examples=["p. 95"]),
    ] = None
    reading: Annotated[Reading, Field(description="Waar de redactie het getal las.")] = Reading.WORK
    headline: Annotated[
        Flag, Field(description="true: dit getal staat bij ‘In het kort’. Hoogstens één per record.")
    ] = False
    relation: Annotated[EffectRelation, Field(description="Van deze aanpak zelf, of verwant.")] = (
        EffectRelation.DIRECT
    )
    note: Annotated[Text | None, Field(description="Wat de lezer bij dit getal moet weten.")] = None
