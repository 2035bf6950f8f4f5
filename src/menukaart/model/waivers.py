"""Exceptions to warnings: each for one warning in one file, with a reason and an end."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from menukaart.model.base import Model
from menukaart.model.fields import Day, Line

SHORTEST_REASON = 20
"""A reason of fewer characters explains nothing to the next editor."""


class Waiver(Model):
    """A warning that is right in general and wrong, or accepted, here."""

    code: Annotated[Line, Field(description="Code van de waarschuwing, zoals 'menukaart check' haar toont.")]
    file: Annotated[Line, Field(description="Het bestand, zoals interventions/zomerschool.yaml.")]
    path: Annotated[
        Line | None,
        Field(description="Het veld, zoals effects[0].note. Laat weg als het om het hele bestand gaat."),
    ] = None
    reason: Annotated[
        Line, Field(min_length=SHORTEST_REASON, description="Waarom de waarschuwing hier niet hoort.")
    ]
    until: Annotated[Day, Field(description="Laatste dag waarop de uitzondering geldt.")]

    def covers(self, code: str, file: str, path: str) -> bool:
        """Tell whether it is about a problem: same code and file, and the same field or a part of it."""
        if (code, file) != (self.code, self.file):
            return False
        wanted = self.path
        return wanted is None or path == wanted or path.startswith((f"{wanted}.", f"{wanted}["))


class Waivers(Model):
    """All exceptions."""

    exceptions: Annotated[tuple[Waiver, ...], Field(description="De uitzonderingen.")] = ()
