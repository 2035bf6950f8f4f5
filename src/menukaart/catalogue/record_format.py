"""The format of records has a version: what changed in each, and which rules bring an older record along.

A record does not carry the number itself. A proposal, a fork and an older copy hold old and new records side
by side, and a number that someone forgot or copied would lie; what is missing can be seen in the record. So a
step is told by what it asks, and ``menukaart fix`` writes that wherever it is not there.
"""

from __future__ import annotations

from dataclasses import dataclass

from menukaart.catalogue.rules import Rule
from menukaart.catalogue.rules.naming import CITATIONS, EFFECTS


@dataclass(frozen=True, slots=True)
class Step:
    """What a version of the format asks that the one before did not.

    Attributes:
        version: the version that begins here.
        about: what changed, in Dutch.
        rules: rules that see an older record, each with a fix that brings it along.
    """

    version: int
    about: str
    rules: tuple[Rule, ...]


STEPS: tuple[Step, ...] = (
    Step(2, "Cijfers en dubbele verwijzingen hebben een vaste id.", (EFFECTS, CITATIONS)),
)
"""Every step since version 1, the oldest first. A step once written is never taken out."""

VERSION = STEPS[-1].version
"""The version in which records are written now."""
