"""The words that visitors type, beside the words that this site uses."""

from __future__ import annotations

from typing import Annotated

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


class SearchWords(Model):
    """Everything that the search knows about words besides the records."""

    groups: Annotated[tuple[WordGroup, ...], Field(description="Alledaagse woorden.")] = ()
    idle: Annotated[
        tuple[Line, ...], Field(description="Woorden die in een vraag niets zeggen, zoals ‘hoe’ en ‘kan’.")
    ] = ()
    parts: Annotated[tuple[Line, ...], Field(description="Woorden waarin samenstellingen uiteenvallen.")] = ()
