"""What an intervention asks and costs, where it is done, and what it is tied to: the parts of its record."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from menukaart.model.base import (
    Citations,
    Model,
)
from menukaart.model.fields import Count, Day, Flag, Id, Line, OneOrMore, Text, Year
from menukaart.vocabulary import (
    Advice,
    Moment,
    RelationKind,
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
