"""What a part of a page cannot tell: one line, which opens to why.

A reader needs to know that something is not known, not to meet it as a paragraph between what is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from menukaart import dutch
from menukaart.model.base import UnknownReason
from menukaart.model.effect import Effect
from menukaart.render.views.parts.figure_words import bare_size
from menukaart.render.views.parts.known import Known

_FIELDS = {
    "ci": "interval",
    "studies": "aantal studies",
    "dutch_studies": "Nederlandse studies",
    "pupils": "aantal leerlingen",
    "comparison": "vergelijking",
    "test": "soort toets",
    "locator": "plaats in de bron",
}
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class GapView:
    """Something that is not known: what, and why."""

    label: str
    why: str


@dataclass(frozen=True, slots=True)
class GapsView:
    """All that a part of a page cannot tell.

    Attributes:
        short: what is not known, in one line.
        reasons: why, as far as there is a reason to give.
    """

    short: str
    reasons: tuple[GapView, ...]


def gaps(
    parts: Iterable[Known[Any]], silent: Iterable[str] = (), figures: Sequence[Effect] = ()
) -> GapsView | None:
    """Gather what is not known; None when all is.

    Args:
        parts: what a part of the page shows, or why it cannot.
        silent: names of what is not known without a reason.
        figures: figures whose own gaps belong here too.
    """
    absent = [(part.label, part.absent) for part in parts if part.absent is not None]
    names = [dutch.small(label) for label, _ in absent]
    reasons = [GapView(label, f"{why.label}. {why.note or why.meaning + '.'}") for label, why in absent]
    counted = Counter(label for effect in figures for label in _unknown_of(effect))
    names += silent
    if counted:
        names.append(_counted(counted, len(figures)))
    reasons += _notes(figures)
    return GapsView(", ".join(names), tuple(reasons)) if names else None


def _counted(counted: Counter[str], total: int) -> str:
    """Say of how many figures what is not known: ``bij de 8 cijfers: interval (7), soort toets (2)``."""
    told = [f"{label} ({counted[label]})" for label in _FIELDS.values() if counted[label]]
    if total == 1:
        return f"bij het cijfer: {', '.join(label for label in _FIELDS.values() if counted[label])}"
    return f"bij de {dutch.number(total)} cijfers: {', '.join(told)}"


def _unknown_of(effect: Effect) -> Iterator[str]:
    yield from (label for _, label, _ in _reasons_of(effect))


def _reasons_of(effect: Effect) -> Iterator[tuple[str, str, UnknownReason]]:
    for field, label in _FIELDS.items():
        reason = effect.why_unknown(field)
        if reason is not None and not (field == "ci" and effect.se is not None):
            yield field, label, reason


def _notes(figures: Sequence[Effect]) -> Iterator[GapView]:
    """Give what editors wrote about gaps, each remark once with the figures that it is about."""
    said: dict[tuple[str, str], list[str]] = defaultdict(list)
    for effect in figures:
        for _, label, reason in _reasons_of(effect):
            if reason.note:
                said[label, reason.note].append(bare_size(effect))
    for (label, note), sizes in said.items():
        named = dutch.enumeration(dict.fromkeys(sizes[:_MOST_NAMED]))
        more = f" en {len(sizes) - _MOST_NAMED} andere" if len(sizes) > _MOST_NAMED else ""
        yield GapView(f"{label.capitalize()} bij {named}{more}", note)
