"""The questions with their answers, and what is counted of the answers that a search gives."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "search"
TUNED, HELD_OUT = "queries.yaml", "heldout.yaml"
UNANSWERABLE, CORRECT = "unanswerable.yaml", "correct_words.txt"
QUESTIONS = frozenset({"vraag", "leraar", "ouder", "gemeente", "kiezen", "plaats", "nieuws"})
"""The kinds that are sentences."""
PART_OF = {TUNED: "afstellen", HELD_OUT: "apart"}
"""The part of the unanswerable questions that belongs to a file of questions."""
TOP = 3
_DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Query:
    """A question of a visitor: its kind, its words, and the addresses of which one must be found."""

    kind: str
    text: str
    expected: frozenset[str]

    @property
    def form(self) -> str:
        """Tell whether it is a question as people ask it, or a word or a few."""
        return "vragen" if self.kind in QUESTIONS else "woorden"


def load(name: str) -> list[Query]:
    """Read a file of questions."""
    kinds = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return [
        Query(kind, str(text), frozenset(map(_address, expected)))
        for kind, queries in kinds.items()
        for text, expected in queries
    ]


def _address(identifier: str) -> str:
    kind, _, name = identifier.rpartition(":")
    if kind == "pagina":
        return name
    return f"themas/{name}/" if kind == "thema" else f"interventies/{name}/"


def load_unanswerable(part: str) -> list[str]:
    """Read the questions that the site cannot answer: those to tune on, or those kept apart."""
    parts: dict[str, list[str]] = yaml.safe_load((FOLDER / UNANSWERABLE).read_text(encoding="utf-8"))
    return parts[part]


def load_words() -> list[str]:
    """Read correct Dutch words that must never be corrected."""
    lines = (FOLDER / CORRECT).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@dataclass(frozen=True, slots=True)
class Score:
    """How well a search answers.

    Attributes:
        queries: number of questions.
        success: share with a right answer among the first three.
        first: share with a right answer in the first place.
        reciprocal: mean of one divided by the place of the first right answer; 0 below the tenth place.
    """

    queries: int
    success: float
    first: float
    reciprocal: float


def place_of(query: Query, found: Sequence[str]) -> int:
    """Give the place of the first right answer, from 1; 0 when there is none among the first ten."""
    pages = [address.partition("?")[0] for address in found[:_DEEPEST]]
    right = [place for place, address in enumerate(pages, 1) if address in query.expected]
    return min(right, default=0)


def score(places: Iterable[int]) -> Score:
    """Count over the places of right answers."""
    known = list(places)
    count = len(known)
    if not count:
        return Score(0, 0.0, 0.0, 0.0)
    success = sum(1 for place in known if 0 < place <= TOP) / count
    first = known.count(1) / count
    return Score(count, success, first, sum(1 / place for place in known if place) / count)
