"""A theme: a question of schools or municipalities, and what is known about it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from menukaart.model.base import EXAMPLE_SOURCE, Citations, Model, RetiredParts, Statement, Titled
from menukaart.model.fields import Id, Line, OneOrMore, Text
from menukaart.model.shared import LivingStatus, ReviewBefore, Reviewed, SearchTerms
from menukaart.vocabulary import Entrance


class Anchored(Model):
    """A part that other documents link to: its id stands in the address and never changes."""

    id: Annotated[
        Id,
        Field(
            title="Naam van dit deel",
            description="Vaste naam van dit deel; staat in het adres en verandert nooit.",
            examples=["wat-zegt-de-wet"],
        ),
    ]


class Group(Anchored):
    """Interventions of a theme that ask the same of a school."""

    title: Annotated[
        Line, Field(title="Wat zij vragen", description="Wat zij vragen.", examples=["Meer mensen of uren"])
    ]
    interventions: Annotated[
        tuple[Id, ...],
        OneOrMore(),
        Field(title="Interventies", min_length=1, description="Ids van interventies in dit thema."),
    ]


class Section(Anchored):
    """A part of the text of a theme."""

    title: Annotated[Line, Field(title="Tussenkop", description="Tussenkop.")]
    text: Annotated[
        Text, Field(title="Tekst", description="Tekst. Een beetje opmaak mag: lijsten, nadruk, links.")
    ]
    sources: Citations


class Fact(Anchored):
    """A fact with its figure and year."""

    text: Annotated[Text, Field(title="Feit", description="Het feit, in eigen woorden.")]
    figure: Annotated[
        Line | None, Field(title="Getal met eenheid", description="Het getal met zijn eenheid.")
    ] = None
    year: Annotated[
        Line | None, Field(title="Jaar of periode", description="Jaar of periode waar het over gaat.")
    ] = None
    sources: Citations


class Contradiction(Anchored):
    """A point on which sources disagree."""

    text: Annotated[
        Text,
        Field(
            title="Wat de bronnen zeggen",
            description="Wat de ene bron zegt en wat de andere, in eigen woorden.",
        ),
    ]
    sources: Citations


MOST_WORDS = 80
"""So many words an answer has at most: a reader with two minutes reads it whole."""


class ThemeAnswer(Statement):
    """The answer to the question of a theme."""

    text: Annotated[
        Text,
        Field(
            title="Antwoord",
            description=f"Het antwoord op de vraag in hoogstens {MOST_WORDS} woorden, in eigen woorden en "
            "niet stelliger dan de bewijskracht van de aanpakken toelaat. Links naar interventies mogen.",
            examples=[
                "Dat weten wij nog niet zeker. [Zomerschool](interventie:zomerschool) lijkt te helpen."
            ],
        ),
    ]


class Theme(Titled):
    """A living record of a theme."""

    status: LivingStatus
    entrance: Annotated[
        Entrance | None,
        Field(
            title="Ingang",
            description="Onder welke vraag van lezers dit thema staat, op de pagina met thema's en op de "
            "voorpagina. Zonder ingang staat het daar als laatste.",
        ),
    ] = None
    question: Annotated[
        Line,
        Field(
            title="Vraag",
            description="De vraag van de gebruiker waar dit thema op antwoordt.",
            examples=["Hoe geven wij leerlingen meer tijd om te leren?"],
        ),
    ]
    search_terms: SearchTerms = ()
    summary: Annotated[
        Line,
        Field(
            title="Samenvatting",
            max_length=300,
            description="Het antwoord in één of twee zinnen; hoogstens 300 tekens.",
            examples=["Wat bekend is over extra leertijd, en wat dat vraagt."],
        ),
    ]
    answer: Annotated[
        ThemeAnswer | None,
        Field(
            title="Antwoord",
            description="Het antwoord op de vraag, met bronnen. Hoe zeker het is, zegt de site zelf: dat "
            "volgt uit de aanpakken van het thema.",
        ),
    ] = None
    description: Annotated[
        Text | None,
        Field(title="Beschrijving", description="Uitleg bij het antwoord, voor wie verder leest."),
    ] = None
    groups: Annotated[
        tuple[Group, ...],
        Field(
            title="Indeling",
            description="De interventies naar wat zij vragen. Zonder indeling maakt de site er zelf een; wie "
            "hier niet genoemd wordt, staat in een laatste groep.",
        ),
    ] = ()
    sections: Annotated[
        tuple[Section, ...], Field(title="Delen van de tekst", description="Delen van de tekst.")
    ] = ()
    facts: Annotated[tuple[Fact, ...], Field(title="Feiten", description="Feiten met hun bron.")] = ()
    contradictions: Annotated[
        tuple[Contradiction, ...],
        Field(title="Waar bronnen elkaar tegenspreken", description="Waar bronnen elkaar tegenspreken."),
    ] = ()
    open_questions: Annotated[
        tuple[Line, ...], Field(title="Wat wij nog niet weten", description="Wat wij nog niet weten.")
    ] = ()
    related: Annotated[
        tuple[Id, ...], OneOrMore(), Field(title="Verwante thema's", description="Ids van verwante thema's.")
    ] = ()
    retired: RetiredParts = ()
    sources: Annotated[
        Citations,
        Field(
            title="Bronnen",
            description="Bronnen van samenvatting en beschrijving.",
            examples=[[EXAMPLE_SOURCE]],
        ),
    ]
    reviewed: Reviewed
    review_before: ReviewBefore
