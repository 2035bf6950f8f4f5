"""The figures of an intervention as they stand in the rows of a comparison."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from menukaart.evidence.assessment import Assessment
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.yardsticks.measured import RULERS, Measured
from menukaart.evidence.yardsticks.terms import PERCENTILE_POINTS
from menukaart.model import Intervention
from menukaart.model.effect import Effect
from menukaart.render.views.parts.figure_words import pooled_in_words, size_in_words
from menukaart.render.views.records.synthesis import measured_of
from menukaart.vocabulary import EffectRelation, Measure, Outcome, Population

_STANDARDISED = "sd"


@dataclass(frozen=True, slots=True)
class SizedEffect:
    """One figure of the intervention itself, or its own pooled estimate.

    Attributes:
        row: outcome and measure: figures with the same name may stand in one row.
        size: the figure.
        about: what was measured and with whom.
        words: what the yardsticks say of it; empty when none applies.
    """

    row: str
    size: str
    about: str
    words: str


def effect_rows(columns: Iterable[Sequence[SizedEffect]]) -> tuple[tuple[str, str, str], ...]:
    """Give every row that occurs in some columns: its name, the outcome, and the measure in words."""
    used = {effect.row for effects in columns for effect in effects}
    kinds = ((outcome, scale) for outcome in Outcome for scale in (None, *Measure))
    named = ((_row(outcome, scale), outcome.label, _scale_words(scale)) for outcome, scale in kinds)
    return tuple(row for row in named if row[0] in used)


def sized_effects(record: Intervention, assessed: Assessment) -> Iterator[SizedEffect]:
    """Give the figures of the intervention itself by row, in each row the one that stands for it first.

    A figure of a related influence is never among them.
    """
    chosen = [found.effect or found.pooled for found in assessed.figures.standing]
    pairs = list(_pairs(record, assessed))
    rows = [sized.row for _, sized in pairs]
    pairs.sort(key=lambda pair: (rows.index(pair[1].row), not any(pair[0] is each for each in chosen)))
    return (sized for _, sized in pairs)


def _pairs(record: Intervention, assessed: Assessment) -> Iterator[tuple[Effect | Pooled, SizedEffect]]:
    if record.synthesis and assessed.pooled:
        request, synthesis = record.synthesis, assessed.pooled.synthesis
        words = _words(measured_of(request, synthesis))
        size = pooled_in_words(synthesis)
        yield assessed.pooled, SizedEffect(_row(request.outcome), size, request.population.label, words)
    for effect, measured in zip(record.effects, assessed.measured, strict=True):
        if effect.relation is EffectRelation.DIRECT:
            scale = None if effect.measure.standardised else effect.measure
            row = _row(effect.outcome, scale)
            yield effect, SizedEffect(row, size_in_words(effect), _about(effect), _words(measured))


def _row(outcome: Outcome, scale: Measure | None = None) -> str:
    return f"{outcome.value}.{scale.value if scale else _STANDARDISED}"


def _scale_words(scale: Measure | None) -> str:
    return f"in {scale.label}" if scale else "in standaarddeviaties"


def _about(effect: Effect) -> str:
    target = effect.population is Population.TARGET
    whom = effect.group or (effect.population.label if target else "")
    return "; ".join(part for part in (effect.measured, whom) if part)


def _words(measured: Measured) -> str:
    """Say what the yardsticks make of a figure: first the points, then the word of each ruler."""
    points = measured.reading(PERCENTILE_POINTS)
    found = [points.short] if points.applies else []
    rulers = (measured.reading(ruler) for ruler in RULERS)
    return "; ".join((*found, *(f"{ruler.label}: {ruler.short}" for ruler in rulers if ruler.applies)))
