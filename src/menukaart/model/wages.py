"""Example wages and rates: what an hour of a teacher, an assistant or a tutor may cost."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from menukaart.model.base import Citation, Model
from menukaart.model.fields import Count, Line, Number, PartialDate
from menukaart.vocabulary import WageKind


class Wage(Model):
    """What one kind of helper costs or earns. An amount for a month is one of a full week of work."""

    who: Annotated[Line, Field(description="Wie het werk doet.", examples=["Leraar, in dienst"])]
    kind: Annotated[WageKind, Field(description="Wat het bedrag is.", examples=["kosten-uur"])]
    min: Annotated[Number, Field(ge=0, description="Laagste bedrag in euro's, zoals afgedrukt.")]
    max: Annotated[Number, Field(ge=0, description="Hoogste bedrag in euro's, zoals afgedrukt.")]
    week: Annotated[
        Count | None, Field(ge=1, le=60, description="Uren in een volle werkweek, bij een loon per maand.")
    ] = None
    date: Annotated[
        PartialDate | None, Field(description="Wanneer het gold; weglaten als de bron het niet zegt.")
    ] = None
    note: Annotated[Line | None, Field(description="Wat de lezer erbij moet weten.")] = None
    source: Annotated[Citation, Field(description="De bron, met de plaats erin.")]


class Wages(Model):
    """The examples beside the cost calculator, in the order in which readers see them."""

    wages: Annotated[tuple[Wage, ...], Field(description="De voorbeelden.")] = ()
