"""What the page about the method shows of pooling: what is assumed, and how far each estimate moves.

Numbers come out as Dutch text, because the page is filled in a template without logic.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from menukaart.dutch import number
from menukaart.evidence.pooling.effects import CORRELATION
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.pooling.sensitivity import CORRELATIONS, Sensitivity
from menukaart.model import Intervention


@dataclass(frozen=True, slots=True)
class Move:
    """How far the estimate of one record moves; all in standard deviations, rounded here, once.

    Attributes:
        id: of the record.
        title: of the record.
        studies: how many studies it holds.
        estimate: as it stands on its page.
        lowest: the lowest at any correlation that is tried.
        highest: the highest.
        without: without the study that moves it most; a dash when there are too few studies.
    """

    id: str
    title: str
    studies: str
    estimate: str
    lowest: str
    highest: str
    without: str


@dataclass(frozen=True, slots=True)
class PoolingMethod:
    """What is assumed when studies are pooled, and what other assumptions would give.

    Attributes:
        correlation: the correlation taken between outcomes of one study.
        weak: the lowest one that is tried.
        strong: the highest one.
        moves: each estimate of the site, in the order of the records.
    """

    correlation: str
    weak: str
    strong: str
    moves: tuple[Move, ...]


def pooling_method(records: Iterable[tuple[Intervention, Pooled | None]]) -> PoolingMethod:
    """Gather what the page shows of pooling, from the living interventions and what was pooled for each."""
    return PoolingMethod(
        correlation=number(CORRELATION),
        weak=number(min(CORRELATIONS)),
        strong=number(max(CORRELATIONS)),
        moves=tuple(
            _move(record, pooled, pooled.sensitivity)
            for record, pooled in records
            if pooled and pooled.sensitivity
        ),
    )


def _move(record: Intervention, pooled: Pooled, tried: Sensitivity) -> Move:
    return Move(
        id=record.id,
        title=record.title,
        studies=number(pooled.synthesis.k),
        estimate=number(pooled.synthesis.estimate, 2),
        lowest=number(tried.lowest, 2),
        highest=number(tried.highest, 2),
        without=number(tried.without.estimate, 2) if tried.without else "–",
    )
