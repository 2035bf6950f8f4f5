"""The pictures of figures: on one scale, on the barometer."""

from __future__ import annotations

from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal

from menukaart import dutch
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.numbers.figure import Figure
from menukaart.evidence.pooling import Synthesis
from menukaart.model import Intervention
from menukaart.model.effect import Effect
from menukaart.render.pictures import (
    HATTIE_ZONES,
    Barometer,
    Block,
    Forest,
    Mark,
    Point,
    barometer,
    forest,
)
from menukaart.render.views.parts.common import Scribe
from menukaart.vocabulary import EffectRelation, Outcome

_DECIMALS = Decimal("0.01")


def direct_points(scribe: Scribe, record: Intervention, assessed: Assessment) -> list[tuple[Effect, Point]]:
    """Take the figures of an intervention itself that stand on one scale, the one at the top first."""
    pairs = [
        (effect, measured.figure)
        for effect, measured in zip(record.effects, assessed.measured, strict=True)
        if effect.relation is EffectRelation.DIRECT and effect.measure.standardised
    ]
    main = _main(assessed)
    pairs.sort(key=lambda pair: pair[0] is not main)
    return [(effect, _point(scribe, effect, shown)) for effect, shown in pairs]


def forest_of(scribe: Scribe, record: Intervention, assessed: Assessment) -> Forest | None:
    """Draw the figures of an intervention itself by outcome, and our own estimate, when there are two."""
    groups: dict[Outcome, list[Point]] = defaultdict(list)
    pairs = direct_points(scribe, record, assessed)
    for effect, point in pairs:
        groups[effect.outcome].append(point)
    blocks = [Block(dutch.capital(outcome.label), points) for outcome, points in groups.items()]
    if assessed.pooled is not None:
        blocks.append(Block("Zelf samengevat", [_pooled(assessed.pooled.synthesis)]))
    # One figure has its barometer; from two on there is something to compare.
    if sum(len(block.points) for block in blocks) < 2:  # noqa: PLR2004
        return None
    return forest("figuren", f"{record.title}: effecten in standaarddeviaties", blocks)


def barometer_of(scribe: Scribe, record: Intervention, assessed: Assessment) -> Barometer | None:
    """Draw the figure that stands at the top, when that is one of the record on a standardised scale."""
    for effect, point in direct_points(scribe, record, assessed):
        if effect is _main(assessed):
            return barometer("kop", point, HATTIE_ZONES)
    return None


def _pooled(found: Synthesis) -> Point:
    low, high = (Decimal(str(end)) for end in found.ci)
    studies = dutch.count(found.k, "studie", "studies")
    return Point(studies, "", Decimal(str(found.estimate)), low, high, Mark.TOTAL, decimals=2)


def _main(assessed: Assessment) -> Effect | None:
    return assessed.figures.main.effect if assessed.figures.main else None


def _point(scribe: Scribe, effect: Effect, shown: Figure) -> Point:
    low, high = (shown.interval.low, shown.interval.high) if shown.interval else (None, None)
    return Point(
        label=scribe.source(effect.source).text,
        detail="; ".join(filter(None, (effect.measured, effect.group))),
        value=_short(effect.value),
        low=None if low is None else _short(low),
        high=None if high is None else _short(high),
    )


def _short(value: Decimal) -> Decimal:
    """Round what has more decimals than a picture can show; what a source prints shorter stays so."""
    rounded = value.quantize(_DECIMALS, ROUND_HALF_UP)
    return value if value == rounded else rounded
