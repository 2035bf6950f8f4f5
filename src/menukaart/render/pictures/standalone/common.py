"""What more pictures have: an axis, arrows, words that come second."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from menukaart.render.pictures import shapes
from menukaart.render.pictures.scale import Bar, Tick
from menukaart.render.pictures.standalone.palette import Palette
from menukaart.render.pictures.standalone.pen import Stretch, element, line, moved, words

SMALL = 12
"""Size of letters that come second, in pixels."""
_UNIT_Y = 33


def small(content: str, x: float, y: float, palette: Palette, anchor: str | None = "middle") -> str:
    """Write words that come second; with their middle at the place, when nothing else is said."""
    return words(content, x, y, text_anchor=anchor, font_size=SMALL, fill=palette.ink_soft)


def axis(ticks: Iterable[Tick], y: float, span: Stretch, palette: Palette) -> Iterator[str]:
    """Draw the marks of an axis with their numbers."""
    for tick in ticks:
        x = span.at(tick.x)
        yield line(x, y, x, y + tick.length, stroke=palette.ink_soft)
        yield small(tick.label, x, y + tick.label_y, palette)


def unit(span: Stretch, y: float, palette: Palette) -> str:
    """Say what an axis counts, below its numbers."""
    return small("standaarddeviaties", span.at(50), y + _UNIT_Y, palette)


def arrows(bar: Bar, y: float, span: Stretch, palette: Palette) -> Iterator[str]:
    """Draw where an interval goes on outside the picture."""
    for goes_on, x, path in (
        (bar.more_left, span.at(bar.left), shapes.ARROW_LEFT),
        (bar.more_right, span.at(bar.right), shapes.ARROW_RIGHT),
    ):
        if goes_on:
            yield moved(x, y, element("path", d=path, fill="none", stroke=palette.main, stroke_width=2))
