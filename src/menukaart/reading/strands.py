"""Reads how the EEF rates the strands of its toolkit that match an intervention; part of the program.

These ratings are only held beside our own scores, to see how well the rule does. The rule never sees them:
nothing below ``evidence.overview`` takes a strand.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources

EDITION = "2 april 2026"
"""The edition of the toolkit, in Dutch; its provenance is at the head of the file."""


@dataclass(frozen=True, slots=True)
class Strand:
    """A strand of the toolkit beside an intervention.

    Attributes:
        id: id of the intervention.
        name: name of the strand, as the EEF gives it.
        is_strict: whether the two are about the same; otherwise one is only near the other.
        rating: how the EEF rates the evidence, 0 (insufficient) to 5.
    """

    id: str
    name: str
    is_strict: bool
    rating: int


def eef_strands() -> tuple[Strand, ...]:
    """Give every strand that matches an intervention, in the order of the file."""
    file = resources.files("menukaart.reading") / "data" / "eef_strands.csv"
    return parse_strands(file.read_text(encoding="utf-8").splitlines())


def parse_strands(lines: Iterable[str]) -> tuple[Strand, ...]:
    """Read the lines of the file; those that begin with ``#`` say where it comes from."""
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return tuple(
        Strand(row["id"], row["strand"], row["match"] == "strict", int(row["rating"])) for row in rows
    )
