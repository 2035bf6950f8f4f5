"""A score as filled blocks."""

from __future__ import annotations

from dataclasses import dataclass

_STEP = 22


@dataclass(frozen=True, slots=True)
class Gauge:
    """Blocks, of which some are filled: the place of each, and whether it is."""

    title: str
    blocks: tuple[tuple[int, bool], ...]


def gauge(value: int, title: str, most: int = 5) -> Gauge:
    """Draw a score as filled blocks."""
    return Gauge(title, tuple((index * _STEP, index < value) for index in range(most)))
