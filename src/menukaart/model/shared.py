"""Fields that several models have: one name, one label and one meaning, wherever an editor meets them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from menukaart.model.fields import Count, Day, Line, OneOrMore
from menukaart.model.forms import P_VALUE_FORM
from menukaart.vocabulary import Status

PrintedP = Annotated[
    Line | None,
    Field(
        title="Overschrijdingskans (p)",
        pattern=P_VALUE_FORM,
        description="Overschrijdingskans zoals afgedrukt, bijvoorbeeld '< 0.05'.",
    ),
]
"""The p of a figure or a finding; ``p_value`` reads it."""

RandomisedStudies = Annotated[
    Count | None,
    Field(title="Aantal studies met loting", description="In hoeveel van die studies is geloot wie meedeed."),
]
"""How many of the studies behind a figure or a finding are randomised."""

LivingStatus = Annotated[
    Literal[Status.CONCEPT, Status.PUBLISHED],
    Field(title="Status", description="concept of gepubliceerd.", examples=["concept"]),
]
"""The status of a record that is no tombstone."""

SearchTerms = Annotated[
    tuple[Line, ...],
    OneOrMore(),
    Field(title="Zoekwoorden", description="Alledaagse zoekwoorden."),
]
"""Everyday words by which a theme or a source is found."""

Reviewed = Annotated[
    Day,
    Field(title="Nagekeken op", description="Dag waarop het record is nagekeken.", examples=["2026-11-21"]),
]
ReviewBefore = Annotated[
    Day,
    Field(
        title="Opnieuw nakijken vóór", description="Dag waarvóór het opnieuw moet.", examples=["2028-11-21"]
    ),
]
