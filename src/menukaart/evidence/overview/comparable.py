"""One figure for each intervention on an outcome, such that figures may stand in one picture.

Comparable are standardised mean differences of the intervention itself, found by comparing pupils with other
pupils: in one experiment, or in a synthesis of such studies. Figures of a printed ranking, of a comparison
with before, or of a retracted source are not. Where an intervention has several and nothing says which one
stands for it, none is chosen: the highest, the lowest and the mean would each tell another story.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from menukaart.evidence.assessment import Assessment
from menukaart.evidence.figures.direct import COMPARATIVE, direct_figures
from menukaart.evidence.numbers.interval import interval_of
from menukaart.model import Intervention, Source
from menukaart.model.effect import Effect
from menukaart.vocabulary import Design, Outcome, Term

_COMPARABLE = COMPARATIVE | {Design.META_ANALYSIS}


class LeftOut(Term):
    """Why an intervention with figures on an outcome has no place in the picture."""

    SEVERAL = "meer-cijfers", "Meer cijfers, en geen daarvan geldt voor het geheel"
    UNLIKE = "niet-vergelijkbaar", "Alleen cijfers uit een ranglijst, of zonder vergelijkingsgroep"


@dataclass(frozen=True, slots=True)
class Chosen:
    """The figure that stands for an intervention.

    Attributes:
        value: in standard deviations.
        low, high: its interval; None when it is not known.
        source: id of the source that it comes from.
        is_pooled: whether it was pooled here, from the study rows of that source.
    """

    value: Decimal
    low: Decimal | None
    high: Decimal | None
    source: str
    is_pooled: bool = False


def choose(
    record: Intervention, assessed: Assessment, outcome: Outcome, sources: Mapping[str, Source]
) -> Chosen | LeftOut | None:
    """Choose the figure of an intervention on an outcome: headline, else the pooled one, else the only one.

    Returns:
        The figure; the reason why none was chosen; or None when there are no figures at all.
    """
    about = [
        effect
        for effect in direct_figures(record, sources)
        if effect.outcome is outcome and effect.measure.standardised
    ]
    comparable = [effect for effect in about if effect.design in _COMPARABLE]
    headline = next((effect for effect in comparable if effect.headline), None)
    if headline is not None:
        return _of(headline)
    if assessed.pooled is not None and record.synthesis is not None and record.synthesis.outcome is outcome:
        found = assessed.pooled.synthesis
        low, high = (Decimal(str(end)) for end in found.ci)
        return Chosen(Decimal(str(found.estimate)), low, high, assessed.pooled.source, is_pooled=True)
    if len(comparable) == 1:
        return _of(comparable[0])
    if comparable:
        return LeftOut.SEVERAL
    return LeftOut.UNLIKE if about else None


def _of(effect: Effect) -> Chosen:
    found = interval_of(effect)
    low, high = (found.low, found.high) if found else (None, None)
    return Chosen(effect.value, low, high, effect.source)
