"""Many studies at once: a drop for each, piled up where there are many, and the whole below them.

After the meta-analytic rain cloud plot of Research Synthesis Methods. A drop stands exactly at its value, and
its area goes with its weight. Drops are piled for the narrowest page, so that on none they cover each other.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from menukaart import dutch
from menukaart.render.pictures.forest import Block, ForestRow
from menukaart.render.pictures.point import Mark, Point
from menukaart.render.pictures.scale import Axis, Tick

FEWEST = 20
"""Fewer studies are easier to read one by one."""

_NARROWEST = 300.0
"""Width for which drops are piled, in pixels."""
_SMALLEST, _GAP = 2.0, 0.8
"""Radius of a drop, and the room between two, in pixels."""
_FEW, _LARGEST_OF_FEW, _LARGEST_OF_MANY = 30, 9.0, 5.5
"""Up to so many studies the heaviest drop has this radius; of more a smaller one, but not below the last."""
_TOP, _AXIS, _ROW, _MARK = 10.0, 38.0, 40.0, 26.0
"""Room above the drops, for the axis, and for a line of the whole, and where its mark stands; in pixels."""
_LEFT, _RIGHT = 2.0, 98.0
_PADDING = 0.04


@dataclass(frozen=True, slots=True)
class Drop:
    """A study.

    Attributes:
        x: in percent of the width.
        y: its middle, in pixels from the top of the picture.
        radius: in pixels.
        is_apart: whether it must stand out.
    """

    x: float
    y: float
    radius: float
    is_apart: bool


@dataclass(frozen=True, slots=True)
class Rain:
    """Many studies at once.

    Attributes:
        id: makes the ids of title and description unique on the page.
        title: what the studies have in common.
        summary: what is in the picture, in short.
        caption: how to read its marks.
        height, axis_y: of the picture, and where the axis stands, in pixels.
        zero: place of zero, in percent of the width.
        ticks: marks on the axis.
        drops: the studies, the heaviest first.
        rows: the whole; their places are percentages of the height.
        name_above: how far the words of a row stand above its mark, in pixels.
        zero_half: of the line at zero through a mark, in pixels; words and numbers stay free of it.
    """

    id: str
    title: str
    summary: str
    caption: str
    height: float
    axis_y: float
    zero: float
    ticks: tuple[Tick, ...]
    drops: tuple[Drop, ...]
    rows: tuple[ForestRow, ...]
    name_above: ClassVar[int] = 12
    zero_half: ClassVar[int] = 9

    @property
    def description(self) -> str:
        """What is in the picture, beside its table."""
        return f"{self.summary} De tabel geeft ze met hun interval."


def rain(identifier: str, title: str, blocks: Sequence[Block], apart: str) -> Rain | None:
    """Draw many studies at once; None when there are too few for it.

    Args:
        identifier: makes the ids of title and description unique on the page.
        title: what they have in common.
        blocks: studies, and the whole, under their headings.
        apart: the heading of the studies that must stand out.
    """
    studies = [
        (point, block.title == apart)
        for block in blocks
        for point in block.points
        if point.mark is Mark.STUDY
    ]
    whole = [point for block in blocks for point in block.points if point.mark in {Mark.TOTAL, Mark.EXPECTED}]
    if len(studies) < FEWEST:
        return None
    scale = _scale([point for point, _ in studies], whole)
    drops, field = _piled(studies, scale)
    axis_y = _TOP + field
    height = axis_y + _AXIS + _ROW * len(whole)
    return Rain(
        id=identifier,
        title=title,
        summary=_summary([point for point, _ in studies]),
        caption=_caption(len(studies), whole, apart if any(own for _, own in studies) else ""),
        height=height,
        axis_y=axis_y,
        zero=scale.at(0.0),
        ticks=scale.ticks(),
        drops=tuple(drops),
        rows=tuple(_rows(whole, scale, axis_y + _AXIS, height)),
    )


def _scale(studies: Sequence[Point], whole: Sequence[Point]) -> Axis:
    values = [0.0, *(float(point.value) for point in studies)]
    values += [float(end) for point in whole for end in (point.low, point.high) if end is not None]
    low, high = min(values), max(values)
    room = _PADDING * ((high - low) or 1.0)
    return Axis(low - room, high + room, _LEFT, _RIGHT)


def _piled(studies: Sequence[tuple[Point, bool]], scale: Axis) -> tuple[list[Drop], float]:
    """Pile the drops up from the axis, the heaviest first; also say how high the pile is."""
    heaviest = max(point.weight or 0.0 for point, _ in studies)
    largest = max(_LARGEST_OF_MANY, _LARGEST_OF_FEW * min(1.0, math.sqrt(_FEW / len(studies))))
    laid: list[tuple[float, float, float]] = []
    for point, _ in (ordered := sorted(studies, key=lambda pair: (-(pair[0].weight or 0.0), pair[0].value))):
        share = (point.weight or 0.0) / heaviest if heaviest else 1.0
        radius = max(_SMALLEST, largest * math.sqrt(share))
        laid.append((scale.at(float(point.value)), 0.0, radius))
        laid[-1] = (laid[-1][0], _lowest(laid[:-1], laid[-1][0], radius), radius)
    field = max(up + radius for _, up, radius in laid) + _GAP
    drops = [
        Drop(x, round(_TOP + field - up, 1), round(radius, 1), own)
        for (x, up, radius), (_, own) in zip(laid, ordered, strict=True)
    ]
    return drops, round(field, 1)


def _lowest(laid: Sequence[tuple[float, float, float]], x: float, radius: float) -> float:
    """Give the lowest middle above the axis where a drop touches none of those that lie there."""
    near = [
        (across, up, apart)
        for other, up, its in laid
        if (across := abs(other - x) / 100 * _NARROWEST) < (apart := radius + its + _GAP)
    ]
    # Where it rests on the axis, or on one of its neighbours.
    rests = [radius + _GAP, *(up + math.sqrt(apart**2 - across**2) for across, up, apart in near)]
    return min(
        rest
        for rest in rests
        if all(math.hypot(across, rest - up) >= apart - 1e-9 for across, up, apart in near)
    )


def _rows(whole: Sequence[Point], scale: Axis, top: float, height: float) -> Iterator[ForestRow]:
    for number, point in enumerate(whole):
        bar = None
        if point.low is not None and point.high is not None:
            bar = scale.bar(float(point.low), float(point.high))
        yield ForestRow(
            y=round(100 * (top + number * _ROW + _MARK) / height, 2),
            label=point.label,
            detail=point.detail,
            name=f"{point.label}: {point.number}".removesuffix(": "),
            note=f"{point.interval}",
            mark=point.mark,
            x=scale.at(float(point.value)),
            bar=bar,
            value=point.number,
            interval=point.interval,
        )


def _summary(studies: Sequence[Point]) -> str:
    lowest, highest = (end(studies, key=lambda point: point.value).number for end in (min, max))
    below = sum(point.value < 0 for point in studies)
    amount = dutch.count(len(studies), "studie", "studies")
    under = f"; {below} daarvan onder nul" if below else "; geen daarvan onder nul"
    return f"{amount}, van {lowest} tot {highest} standaarddeviaties{under}."


def _caption(amount: int, whole: Sequence[Point], apart: str) -> str:
    marks = {point.mark for point in whole}
    said = (
        ("Elk rondje is een studie; een groter rondje telt zwaarder mee.", amount > 0),
        (f"Een open rondje: {apart}.", bool(apart)),
        ("De ruit is het gemiddelde, zo breed als zijn interval.", Mark.TOTAL in marks),
        ("De balk: daarbinnen valt een volgende studie waarschijnlijk.", Mark.EXPECTED in marks),
    )
    return " ".join(text for text, applies in said if applies)
