"""Whether the strength of the evidence changed, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from menukaart.evidence.assessment import Assessment
from menukaart.evidence.strength.score import Strength
from menukaart.render.views.parts.figure_words import outcome_in_words
from menukaart.render.views.parts.strength import strength_words

WHOLE = "de hele aanpak"


@dataclass(frozen=True, slots=True)
class CertaintyChange:
    """A score that is not what it was.

    Attributes:
        about: the outcome in Dutch, or the whole record.
        before: the score in words; empty when it is new.
        after: the same; empty when it is gone.
        reason: what made the difference, in Dutch sentences.
    """

    about: str
    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True)
class FigureChange:
    """The figure that stands for a record on an outcome, when it is another one than it was."""

    before: str
    after: str


def changed_certainty(before: Assessment, after: Assessment) -> Iterator[CertaintyChange]:
    """Compare the score of the record and of each outcome."""
    old, new = before.strengths, after.strengths
    yield from _change(WHOLE, old.own, new.own)
    for outcome in dict.fromkeys((*old.by_outcome, *new.by_outcome)):
        yield from _change(outcome.label, old.by_outcome.get(outcome), new.by_outcome.get(outcome))


def changed_figures(before: Assessment, after: Assessment) -> Iterator[FigureChange]:
    """Compare, for each outcome, the figure that stands for the record."""
    for old, new in zip(before.figures.by_outcome, after.figures.by_outcome, strict=True):
        words = outcome_in_words(old), outcome_in_words(new)
        if words[0] != words[1]:
            yield FigureChange(*words)


def _change(about: str, before: Strength | None, after: Strength | None) -> Iterator[CertaintyChange]:
    words = [strength_words(strength) if strength else "" for strength in (before, after)]
    if words[0] != words[1]:
        yield CertaintyChange(about, words[0], words[1], _reason(before, after))


def _reason(before: Strength | None, after: Strength | None) -> str:
    """Say which answers changed; when none did, what the new score rests on."""
    if before is None or after is None:
        found = after or before
        return found.reason if found else ""
    parts = []
    if before.override != after.override:
        parts.append(after.override.reason if after.override else "Het oordeel van de redactie is weg.")
    if before.base != after.base and before.base is not None and after.base is not None:
        parts.append(f"De score begint op {after.base} in plaats van {before.base}.")
    old = {judged.id: judged for judged in before.criteria}
    parts += [
        f"{new.label}: was '{old[new.id].verdict.label}', is '{new.verdict.label}'. {new.reason}"
        for new in after.criteria
        if new.id in old and old[new.id].verdict is not new.verdict
    ]
    return " ".join([*parts, after.reason])
