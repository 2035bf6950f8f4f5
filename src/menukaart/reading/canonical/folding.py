"""Folds long texts, as ``>-`` blocks of lines that fit a screen; what fits stays as its editor broke it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from itertools import groupby

LONGEST = 150
"""A line may be this long before it is folded. Fewer would break what editors wrote by hand again."""
WIDTH = 100
"""How long the lines become that are folded."""


def fold(text: str, column: int) -> list[str] | None:
    """Break a text of one paragraph into lines for a block at a column; None when it would not help."""
    if not text or "\n" in text:
        return None
    lines = textwrap.wrap(text, WIDTH - column, break_long_words=False, break_on_hyphens=False)
    return lines if len(lines) > 1 and " ".join(lines) == text else None


def refold(lines: Iterable[str], column: int) -> list[str]:
    """Fold the paragraphs of a block that hold a line which is too long; the others stay."""
    return [line for is_text, part in groupby(lines, bool) for line in _paragraph(is_text, part, column)]


def _paragraph(is_text: bool, part: Iterator[str], column: int) -> list[str]:  # noqa: FBT001  (key of groupby)
    lines = list(part)
    if not is_text or all(len(line) + column <= LONGEST for line in lines):
        return lines
    # A line that is indented further keeps its own line end: it is no part of a paragraph.
    is_plain = all(line == line.strip() for line in lines)
    return (fold(" ".join(lines), column) if is_plain else None) or lines
