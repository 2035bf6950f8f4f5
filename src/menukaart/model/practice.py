"""What an intervention asks and costs, where it is done, and what it is tied to: the parts of its record."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from menukaart.model.base import (
    Citations,
    MayBeUnknown,
    Model,
    WithUnknowns,
)
from menukaart.model.fields import Count, Day, Flag, Id, Line, Number, OneOrMore, Text, Year
from menukaart.vocabulary import (
    Advice,
    CostCover,
    CostUnit,
    Country,
    Currency,
    Moment,
    RelationKind,
    StaffPer,
)

Lines = Annotated[tuple[Line, ...], OneOrMore()]


class AgeRange(Model):
    """Ages in whole years, both ends included."""

    min: Annotated[
        Count,
        Field(title="Jongste leeftijd", le=25, description="Jongste leeftijd in jaren.", examples=["4"]),
    ]
    max: Annotated[
        Count, Field(title="Oudste leeftijd", le=25, description="Oudste leeftijd in jaren.", examples=["12"])
    ]


class TypicalDosage(Model):
    """The dosage in numbers, where the sources give one: what the cost calculator starts with."""

    pupils: Annotated[
        Count | None,
        Field(
            title="Leerlingen per begeleider", ge=1, le=500, description="Leerlingen per begeleider of groep."
        ),
    ] = None
    minutes: Annotated[
        Number | None, Field(title="Minuten per keer", ge=1, le=600, description="Minuten per keer.")
    ] = None
    per_week: Annotated[
        Number | None, Field(title="Keer per week", ge=0.1, le=50, description="Keer per week.")
    ] = None
    weeks: Annotated[
        Number | None, Field(title="Aantal weken", ge=1, le=520, description="Aantal weken.")
    ] = None


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
    typical: Annotated[
        TypicalDosage | None,
        Field(
            title="Gebruikelijke omvang in getallen",
            description="Alleen getallen die de bronnen zelf noemen. De rekenhulp begint ermee.",
        ),
    ] = None
    note: Annotated[
        Text | None, Field(title="Verder te kiezen", description="Wat er verder te kiezen is.")
    ] = None
    sources: Citations


class Amount(WithUnknowns):
    """One amount of money as a source prints it; never converted, never corrected for inflation.

    ``min`` alone is "from", ``max`` alone is "at most", and both the same is one amount.
    """

    what: Annotated[
        Line,
        Field(title="Waarvoor", description="Waarvoor dit geld is.", examples=["Licentie en materiaal"]),
    ]
    min: Annotated[
        Number | None,
        Field(
            title="Laagste bedrag",
            ge=0,
            description="Het laagste bedrag, zoals afgedrukt. Is er één bedrag? Vul het bij min en max in.",
            examples=["250"],
        ),
    ] = None
    max: Annotated[
        Number | None,
        Field(
            title="Hoogste bedrag", ge=0, description="Het hoogste bedrag, zoals afgedrukt.", examples=["400"]
        ),
    ] = None
    currency: Annotated[Currency, Field(title="Munt", description="De munt van de bron.", examples=["EUR"])]
    unit: Annotated[
        CostUnit,
        Field(title="Per wat", description="Waar het bedrag voor geldt.", examples=["leerling-jaar"]),
    ]
    price_year: Annotated[
        Year | None,
        MayBeUnknown(),
        Field(title="Prijspeil", description="Het jaar van de prijzen.", examples=["2023"]),
    ] = None
    country: Annotated[
        Country, Field(title="Land", description="Land waar deze prijs gold.", examples=["NL"])
    ]
    covers: Annotated[
        CostCover,
        Field(
            title="Alles of een deel",
            description="Of dit bedrag alle extra kosten is, of een deel zoals een licentie.",
            examples=["geheel"],
        ),
    ]
    note: Annotated[
        Text | None, Field(title="Bij dit bedrag", description="Wat de lezer bij dit bedrag moet weten.")
    ] = None
    sources: Citations


class StaffTime(Model):
    """Who gives time to it, and how much."""

    who: Annotated[Line, Field(title="Wie", description="Wie tijd geeft.", examples=["Tutor"])]
    hours: Annotated[Number | None, Field(title="Uren", ge=0, description="Hoeveel uur.", examples=["5"])] = (
        None
    )
    per: Annotated[
        StaffPer | None,
        Field(title="Uren per wat", description="Waar de uren voor gelden.", examples=["groep-week"]),
    ] = None
    note: Annotated[Text | None, Field(title="Bij deze uren", description="Wat u erbij moet weten.")] = None
    sources: Citations


class Cost(Model):
    """Extra cost compared with what a school does anyway."""

    band: Annotated[
        Count | None,
        Field(
            title="Kostenklasse (1 tot en met 5)",
            ge=1,
            le=5,
            description="1 = zeer laag, 5 = zeer hoog: het oordeel van de redactie. Laat haar weg als een "
            "bedrag bij 'amounts' de klasse al bepaalt.",
            examples=["2"],
        ),
    ] = None
    amounts: Annotated[
        tuple[Amount, ...],
        OneOrMore(),
        Field(title="Bedragen", description="Elk bedrag van een bron, met munt, eenheid, jaar en land."),
    ] = ()
    staff: Annotated[
        tuple[StaffTime, ...],
        OneOrMore(),
        Field(title="Wie er tijd aan geeft", description="Wie er uren in steekt, en hoeveel."),
    ] = ()
    staff_hours: Annotated[
        Line | None, Field(title="Uren van personeel", description="Uren van personeel, in woorden.")
    ] = None
    note: Annotated[
        Text | None, Field(title="Waar de kosten in zitten", description="Waar de kosten in zitten.")
    ] = None
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
