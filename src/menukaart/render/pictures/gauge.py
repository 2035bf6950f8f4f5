"""A score as filled blocks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

_STEP = 22


@dataclass(frozen=True, slots=True)
class Gauge:
    """Blocks, of which some are filled: the place of each, and whether it is; all in pixels."""

    title: str
    blocks: tuple[tuple[int, bool], ...]
    height: ClassVar[int] = 16
    block_width: ClassVar[int] = 18
    block_height: ClassVar[int] = 14
    top: ClassVar[int] = 1
    radius: ClassVar[int] = 2

    @property
    def width(self) -> int:
        """Of the picture."""
        return len(self.blocks) * _STEP


def gauge(value: int, title: str, most: int = 5) -> Gauge:
    """Draw a score as filled blocks."""
    return Gauge(title, tuple((index * _STEP + 1, index < value) for index in range(most)))
