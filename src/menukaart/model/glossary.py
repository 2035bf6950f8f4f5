"""The glossary: words that readers may not know, each explained once."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from menukaart.model.base import Model, RetiredParts
from menukaart.model.fields import Id, Line, OneOrMore


class GlossaryTerm(Model):
    """A word with its explanation."""

    id: Annotated[
        Id, Field(description="Vaste naam; staat in het adres en verandert nooit.", examples=["nt2"])
    ]
    term: Annotated[Line, Field(description="Het woord zoals het in teksten staat.", examples=["NT2"])]
    full: Annotated[Line | None, Field(description="Waar een afkorting voor staat.")] = None
    also: Annotated[
        tuple[Line, ...], OneOrMore(), Field(description="Andere vormen die ook naar de uitleg wijzen.")
    ] = ()
    text: Annotated[Line, Field(max_length=400, description="De uitleg in gewone taal.")]


class Glossary(Model):
    """All words that are explained."""

    terms: Annotated[tuple[GlossaryTerm, ...], Field(description="De woorden.")] = ()
    retired: RetiredParts = ()
