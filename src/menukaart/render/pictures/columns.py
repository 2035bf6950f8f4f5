"""Counts as small columns beside each other, each with its number: the cell of a map."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

_STEP = 19
_WIDTH = 15
_HEIGHT = 22
_LOWEST = 3


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        number: from 0 on, from left to right; tells its looks.
        x: its left side, in pixels.
        y: its top, in pixels from the top of the picture.
        height: in pixels; 0 for nothing.
        count: how many it stands for, as text; empty for none.
    """

    number: int
    x: int
    y: int
    height: int
    count: str

    @property
    def middle(self) -> float:
        """Where its number stands."""
        return self.x + _WIDTH / 2


@dataclass(frozen=True, slots=True)
class Columns:
    """Counts as columns.

    Attributes:
        title: the picture in words.
        width, base: of the picture and the line on which the columns stand, in pixels.
        columns: from left to right, those of none among them.
        bar: width of a column, in pixels.
    """

    title: str
    width: int
    base: int
    columns: tuple[Column, ...]
    bar: ClassVar[int] = _WIDTH

    @property
    def count_y(self) -> int:
        """The line of the counts, in pixels from the top of the picture."""
        return self.base + 13

    @property
    def height(self) -> int:
        """Of the picture, in pixels."""
        return self.base + 15


def columns(counts: Sequence[int], most: int, title: str) -> Columns:
    """Draw counts as columns. Heights go with the square root, so that few stay visible beside many.

    Args:
        counts: how many, from left to right.
        most: the count that fills the height; the same for all pictures that a reader compares.
        title: the picture in words.
    """
    drawn = []
    for number, count in enumerate(counts):
        height = max(_LOWEST, round(_HEIGHT * math.sqrt(min(1, count / most)))) if count else 0
        drawn.append(Column(number, number * _STEP, _HEIGHT - height, height, str(count) if count else ""))
    return Columns(title, (len(counts) - 1) * _STEP + _WIDTH, _HEIGHT, tuple(drawn))
