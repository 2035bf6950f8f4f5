"""How much a pooled estimate moves, in words, and what its source says itself."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart import dutch
from menukaart.evidence.pooling.own_figure import own_figure
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.pooling.sensitivity import Sensitivity, WithoutStudy
from menukaart.model import Intervention
from menukaart.render.views.parts.figure_words import unit
from menukaart.render.views.parts.known import Row
from menukaart.render.views.parts.study_words import study_name


def robustness_rows(record: Intervention, pooled: Pooled) -> Iterator[Row]:
    """Say what another assumption, or one study less, does to the estimate; rounded here, once."""
    tried = pooled.sensitivity
    if tried and pooled.synthesis.effects > pooled.synthesis.k:
        yield Row("Bij een andere samenhang", _correlation(tried))
    if tried and tried.without:
        yield Row("Zonder één studie", _without(pooled, tried.without))
    if own := own_figure(record):
        text = f"{dutch.number(own.value)} {unit(own)}"
        yield Row(
            "De bron zelf",
            f"geeft {text}. De bron rekent op haar eigen manier, en wij bij elke bron op dezelfde manier: "
            "daarom kunnen de getallen verschillen",
        )


def _correlation(tried: Sensitivity) -> str:
    low, high = dutch.number(tried.lowest, 2), dutch.number(tried.highest, 2)
    weak, strong = (dutch.number(each.correlation) for each in tried.correlations)
    assumed = f"of de uitkomsten van één studie nu zwak ({weak}) of sterk ({strong}) samenhangen"
    if low == high:
        return f"blijft het gemiddelde {low} SD, {assumed}"
    return f"{low} tot {high} SD, {assumed}"


def _without(pooled: Pooled, found: WithoutStudy) -> str:
    study = next(each for each in pooled.studies if each.effect.study == found.study)
    low, high = (dutch.number(end, 2) for end in found.ci)
    return (
        f"{dutch.number(found.estimate, 2)} SD (95%-interval {low} tot {high}) zonder {study_name(study)}, "
        "de studie die het meeste verschil maakt"
    )
