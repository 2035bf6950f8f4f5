"""A theme: a question of schools or municipalities, and what is known about it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from menukaart.model.base import Citations, Model, RetiredParts, Titled
from menukaart.model.fields import Day, Id, Line, OneOrMore, Text
from menukaart.vocabulary import Status


class Anchored(Model):
    """A part that other documents link to: its id stands in the address and never changes."""

    id: Annotated[
        Id,
        Field(
            description="Vaste naam van dit deel; staat in het adres en verandert nooit.",
            examples=["wat-zegt-de-wet"],
        ),
    ]


class Group(Anchored):
    """Interventions of a theme that ask the same of a school."""

    title: Annotated[Line, Field(description="Wat zij vragen.", examples=["Meer mensen of uren"])]
    interventions: Annotated[
        tuple[Id, ...], OneOrMore(), Field(min_length=1, description="Ids van interventies in dit thema.")
    ]


class Section(Anchored):
    """A part of the text of a theme."""

    title: Annotated[Line, Field(description="Tussenkop.")]
    text: Annotated[Text, Field(description="Tekst. Een beetje opmaak mag: lijsten, nadruk, links.")]
    sources: Citations


class Fact(Anchored):
    """A fact with its figure and year."""

    text: Annotated[Text, Field(description="Het feit, in eigen woorden.")]
    figure: Annotated[Line | None, Field(description="Het getal met zijn eenheid.")] = None
    year: Annotated[Line | None, Field(description="Jaar of periode waar het over gaat.")] = None
    sources: Citations


class Contradiction(Anchored):
    """A point on which sources disagree."""

    text: Annotated[Text, Field(description="Wat de ene bron zegt en wat de andere, in eigen woorden.")]
    sources: Citations


class Theme(Titled):
    """A living record of a theme."""

    status: Annotated[
        Literal[Status.CONCEPT, Status.PUBLISHED],
        Field(description="concept of gepubliceerd.", examples=["concept"]),
    ]
    question: Annotated[
        Line,
        Field(
            description="De vraag van de gebruiker waar dit thema op antwoordt.",
            examples=["Hoe geven wij leerlingen meer tijd om te leren?"],
        ),
    ]
    search_terms: Annotated[tuple[Line, ...], OneOrMore(), Field(description="Alledaagse zoekwoorden.")] = ()
    summary: Annotated[
        Line,
        Field(
            max_length=300,
            description="Het antwoord in één of twee zinnen; hoogstens 300 tekens.",
            examples=["Wat bekend is over extra leertijd, en wat dat vraagt."],
        ),
    ]
    description: Annotated[Text | None, Field(description="Het antwoord in gewone taal.")] = None
    groups: Annotated[
        tuple[Group, ...],
        Field(
            description="De interventies naar wat zij vragen. Zonder indeling maakt de site er zelf een; wie "
            "hier niet genoemd wordt, staat in een laatste groep."
        ),
    ] = ()
    sections: Annotated[tuple[Section, ...], Field(description="Delen van de tekst.")] = ()
    facts: Annotated[tuple[Fact, ...], Field(description="Feiten met hun bron.")] = ()
    contradictions: Annotated[
        tuple[Contradiction, ...], Field(description="Waar bronnen elkaar tegenspreken.")
    ] = ()
    open_questions: Annotated[tuple[Line, ...], Field(description="Wat wij nog niet weten.")] = ()
    related: Annotated[tuple[Id, ...], OneOrMore(), Field(description="Ids van verwante thema's.")] = ()
    retired: RetiredParts = ()
    sources: Annotated[
        Citations,
        Field(description="Bronnen van samenvatting en beschrijving.", examples=[["hattie-2009"]]),
    ]
    reviewed: Annotated[
        Day, Field(description="Dag waarop het record is nagekeken.", examples=["2026-11-21"])
    ]
    review_before: Annotated[
        Day, Field(description="Dag waarvóór het opnieuw moet.", examples=["2028-11-21"])
    ]
