"""An intervention: something a school or a municipality can do."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from menukaart.model.base import (
    EXAMPLE_SOURCE,
    Citations,
    ForPublication,
    MayBeUnknown,
    Model,
    Note,
    RetiredParts,
    Statement,
    Titled,
    WithUnknowns,
)
from menukaart.model.effect import Effect
from menukaart.model.fields import Day, Id, Line, OneOrMore, Text
from menukaart.model.judgements import (
    DutchEvidence,
    ExternalRating,
    Finding,
    Gap,
    Search,
    StrengthOverride,
    SynthesisRequest,
)
from menukaart.model.practice import (
    AgeRange,
    Caution,
    Cost,
    Dosage,
    Example,
    Lines,
    Recognition,
    Related,
)
from menukaart.model.shared import LivingStatus, ReviewBefore, Reviewed
from menukaart.vocabulary import (
    ActionLevel,
    InterventionKind,
    Outcome,
    Phase,
    SearchSubject,
    TargetGroup,
)


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

    status: LivingStatus
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
    verdict_text: Annotated[
        Line | None,
        ForPublication(),
        Field(
            title="Oordeel van de redactie",
            max_length=160,
            description="Wat het vraagt en voor wie het de moeite waard is; hoogstens 160 tekens. Staat "
            "onder de zinnen die de site zelf afleidt, en zegt niet meer dan het bewijs.",
            examples=["Duur: één tutor op twee kinderen."],
        ),
    ] = None
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
    reviewed: Reviewed
    review_before: ReviewBefore

    @property
    def headline(self) -> Effect | None:
        """The figure that stands at the top, or None."""
        return next((effect for effect in self.effects if effect.headline), None)

    def last_search(self, subject: SearchSubject) -> Search | None:
        """Give the newest search of the editors for a subject, or None when nobody searched."""
        about = (search for search in self.search if search.subject is subject)
        return max(about, key=lambda search: search.date, default=None)
