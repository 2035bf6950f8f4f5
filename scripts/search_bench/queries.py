"""The questions with their answers, and what is counted of the answers that a search gives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "search"
TUNED, HELD_OUT = "queries.yaml", "heldout.yaml"
TOP = 3
_DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Query:
    """A question of a visitor: its kind, its words, and the addresses of which one must be found."""

    kind: str
    text: str
    expected: frozenset[str]


def load(name: str) -> list[Query]:
    """Read a file of questions."""
    kinds = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return [
        Query(kind, str(text), frozenset(map(_address, expected)))
        for kind, queries in kinds.items()
        for text, expected in queries
    ]


def _address(identifier: str) -> str:
    theme = identifier.removeprefix("thema:")
    return f"themas/{theme}/" if theme != identifier else f"interventies/{identifier}/"


@dataclass(frozen=True, slots=True)
class Score:
    """How well a search answers.

    Attributes:
        queries: number of questions.
        success: share with a right answer among the first three.
        reciprocal: mean of one divided by the place of the first right answer; 0 below the tenth place.
    """

    queries: int
    success: float
    reciprocal: float


def place_of(query: Query, found: Sequence[str]) -> int:
    """Give the place of the first right answer, from 1; 0 when there is none among the first ten."""
    right = [place for place, address in enumerate(found[:_DEEPEST], 1) if address in query.expected]
    return min(right, default=0)


def score(places: Iterable[int]) -> Score:
    """Count over the places of right answers."""
    known = list(places)
    count = len(known)
    if not count:
        return Score(0, 0.0, 0.0)
    success = sum(1 for place in known if 0 < place <= TOP) / count
    return Score(count, success, sum(1 / place for place in known if place) / count)
