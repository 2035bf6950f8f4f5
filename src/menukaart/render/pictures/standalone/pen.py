"""Writes the elements of an SVG: numbers short, text safe, attributes in the order given."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import escape

_DECIMALS = 2
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold, not even escaped."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a picture looks like, before it has a frame and colours behind it.

    Attributes:
        width, height: in pixels.
        title, description: the picture in words; a description may be empty.
        parts: its elements, what lies behind first.
    """

    width: float
    height: float
    title: str
    description: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the width, in pixels: turns a percentage into a place."""

    left: float
    width: float

    def at(self, percent: float) -> float:
        """Give a place."""
        return self.left + self.long(percent)

    def long(self, percent: float) -> float:
        """Give a length."""
        return percent / 100 * self.width


def element(name: str, *content: str, **attributes: str | float | None) -> str:
    """Write an element.

    Args:
        name: of the element.
        content: what stands in it, already written.
        attributes: ``stroke_width`` becomes ``stroke-width``; what is None is left out.
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{said}>{''.join(content)}</{name}>" if content else f"<{name}{said}/>"


def words(content: str, x: float, y: float, **attributes: str | float | None) -> str:
    """Write words on a line that begins, or has its middle or end, at a place."""
    return element("text", text(content), x=x, y=y, **attributes)


def line(x1: float, y1: float, x2: float, y2: float, **attributes: str | float | None) -> str:
    """Write a straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **attributes)


def moved(x: float, y: float, *content: str, **attributes: str | float | None) -> str:
    """Put what is drawn around its own origin in its place."""
    return element("g", *content, transform=f"translate({number(x)} {number(y)})", **attributes)


def text(content: str) -> str:
    """Write text so that nothing in it is taken for an element."""
    return escape(_UNFIT.sub("", content))


def number(value: float) -> str:
    """Write a number of pixels, as short as it can be.

    Raises:
        ValueError: when it is no number that has a place.
    """
    if not math.isfinite(value):
        raise ValueError(f"{value} has no place in a picture.")
    # Adding zero makes zero of minus zero.
    return f"{round(value, _DECIMALS) + 0:.{_DECIMALS}f}".rstrip("0").rstrip(".")


def gathered(parts: Iterable[Iterable[str]]) -> tuple[str, ...]:
    """Put lists of elements behind each other."""
    return tuple(part for some in parts for part in some)


def _value(value: str | float) -> str:
    return escape(_UNFIT.sub("", value), {'"': "&quot;"}) if isinstance(value, str) else number(value)
