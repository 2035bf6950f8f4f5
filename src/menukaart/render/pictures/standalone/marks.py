"""The marks of figures on a scale, as a forest plot and a rain cloud plot have them."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.render.pictures.forest import ForestRow
from menukaart.render.pictures.point import Mark
from menukaart.render.pictures.scale import Bar
from menukaart.render.pictures.standalone.common import arrows
from menukaart.render.pictures.standalone.palette import Palette
from menukaart.render.pictures.standalone.pen import Stretch, element, line, number


def spoken(row: ForestRow) -> str:
    """Say the figure of a row."""
    detail = f" ({row.detail})" if row.detail else ""
    figure = ", ".join(filter(None, (row.value, f"interval {row.interval}")))
    return f"{row.label}{detail}: {figure}."


def mark(row: ForestRow, y: float, span: Stretch, palette: Palette) -> Iterator[str]:
    """Draw the mark of a row with its interval."""
    if row.bar is None:
        yield _square(row, y, span, palette)
        return
    if row.mark in {Mark.GROUP, Mark.TOTAL}:
        yield _diamond(row, row.bar, y, span, palette)
    else:
        is_expected = row.mark is Mark.EXPECTED
        yield line(
            span.at(row.bar.left),
            y,
            span.at(row.bar.right),
            y,
            stroke=palette.accent if is_expected else palette.main,
            stroke_width=5 if is_expected else 2,
        )
        if not is_expected:
            yield _square(row, y, span, palette)
    yield from arrows(row.bar, y, span, palette)


def _square(row: ForestRow, y: float, span: Stretch, palette: Palette) -> str:
    is_open = row.bar is None
    return element(
        "rect",
        x=span.at(row.x) - row.size / 2,
        y=y - row.size / 2,
        width=row.size,
        height=row.size,
        fill=palette.paper if is_open else palette.main,
        stroke=palette.main if is_open else None,
        stroke_width=1.5 if is_open else None,
    )


def _diamond(row: ForestRow, bar: Bar, y: float, span: Stretch, palette: Palette) -> str:
    is_total = row.mark is Mark.TOTAL
    left, right = span.at(bar.left), span.at(bar.right)
    top = left + row.peak / 2 * (right - left)
    corners = ((left, y), (top, y - row.half), (right, y), (top, y + row.half))
    return element(
        "path",
        d=f"M{' '.join(f'{number(x)} {number(each)}' for x, each in corners)}z",
        fill=palette.main if is_total else palette.paper,
        stroke=None if is_total else palette.main,
        stroke_width=None if is_total else 1.5,
    )
