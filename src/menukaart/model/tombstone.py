"""Records that are no longer alive. Their address stays and says what happened."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from menukaart.model.base import Titled
from menukaart.model.fields import Day, Id, Line, OneOrMore, Text
from menukaart.vocabulary import Status

SUCCESSOR_FIELDS = ("target", "targets", "alternatives")
"""The fields that name the records to go to instead, by kind of tombstone."""


class Tombstone(Titled):
    """What a moved, split and withdrawn record have in common."""

    status: Status
    since: Annotated[Day, Field(title="Sinds", description="Sinds wanneer.", examples=["2026-11-21"])]
    reason: Annotated[
        Text,
        Field(
            title="Wat er gebeurde",
            description="Wat er gebeurde, voor wie een oude link volgt.",
            examples=["Samengevoegd."],
        ),
    ]
    search_terms: Annotated[
        tuple[Line, ...], OneOrMore(), Field(title="Zoekwoorden", description="Zoekwoorden.")
    ] = ()

    @property
    def successors(self) -> tuple[str, ...]:
        """Ids of the records that a reader should go to instead."""
        return ()


class Moved(Tombstone):
    """A record that now stands at one other address."""

    status: Annotated[Literal[Status.MOVED], Field(title="Status", description="verplaatst.")]
    target: Annotated[
        Id,
        Field(
            title="Record dat nog geldt",
            description="Id van het record dat nog geldt.",
            examples=["zomerschool"],
        ),
    ]

    @property
    def successors(self) -> tuple[str, ...]:
        """The one target."""
        return (self.target,)


class Split(Tombstone):
    """A record that was divided over two or more."""

    status: Annotated[Literal[Status.SPLIT], Field(title="Status", description="gesplitst.")]
    targets: Annotated[
        tuple[Id, ...],
        Field(
            title="Records die nog gelden",
            min_length=2,
            description="Ids van de records die nog gelden, belangrijkste eerst.",
            examples=[["zomerschool", "verlengde-schooldag"]],
        ),
    ]

    @property
    def successors(self) -> tuple[str, ...]:
        """The targets, most relevant first."""
        return self.targets


class Withdrawn(Tombstone):
    """A record that left the menukaart."""

    status: Annotated[Literal[Status.WITHDRAWN], Field(title="Status", description="ingetrokken.")]
    alternatives: Annotated[
        tuple[Id, ...],
        OneOrMore(),
        Field(title="Records die nog gelden", description="Ids van records die nog gelden."),
    ] = ()

    @property
    def successors(self) -> tuple[str, ...]:
        """The alternatives, if any."""
        return self.alternatives
