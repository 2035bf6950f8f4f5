"""The words that visitors type, beside the words that this site uses."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from menukaart.model.base import Model
from menukaart.model.fields import Line, OneOrMore


class WordGroup(Model):
    """Words of visitors that lead to words of the site; never the other way round."""

    say: Annotated[
        tuple[Line, ...],
        OneOrMore(),
        Field(description="Wat bezoekers typen.", examples=[["bijles", "privéles"]]),
    ]
    find: Annotated[
        tuple[Line, ...],
        OneOrMore(),
        Field(
            description="Woorden in titels en zoekwoorden van records die daarbij horen.",
            examples=[["tutoring", "individuele begeleiding"]],
        ),
    ]


class PageWords(Model):
    """What visitors ask that a page of the site itself answers, such as the one that helps to choose."""

    page: Annotated[
        Line, Field(description="Naam van de pagina in haar adres.", examples=["kiezen", "niet-doen"])
    ]
    text: Annotated[Line, Field(description="Wat de bezoeker daar vindt, in één zin.")]
    say: Annotated[
        tuple[Line, ...],
        OneOrMore(),
        Field(description="Wat bezoekers vragen.", examples=[["wat werkt niet", "waar mee stoppen"]]),
    ]


class ChoiceWords(Model):
    """Words that are no subject but a choice: ``goedkoop``."""

    say: Annotated[tuple[Line, ...], OneOrMore(), Field(description="Wat bezoekers typen.")]
    facet: Annotated[
        Literal["kosten", "bewijskracht"], Field(description="Waarop zij kiezen: kosten of bewijskracht.")
    ]
    values: Annotated[
        tuple[Line, ...],
        OneOrMore(),
        Field(description="De waarden die erbij passen.", examples=[["1", "2"]]),
    ]


class SearchWords(Model):
    """Everything that the search knows about words besides the records."""

    groups: Annotated[tuple[WordGroup, ...], Field(description="Alledaagse woorden.")] = ()
    pages: Annotated[tuple[PageWords, ...], Field(description="Pagina's die geen record zijn.")] = ()
    choices: Annotated[tuple[ChoiceWords, ...], Field(description="Woorden die een keuze zijn.")] = ()
    idle: Annotated[
        tuple[Line, ...], Field(description="Woorden die in een vraag niets zeggen, zoals ‘hoe’ en ‘kan’.")
    ] = ()
    parts: Annotated[tuple[Line, ...], Field(description="Woorden waarin samenstellingen uiteenvallen.")] = ()
