"""The one figure that stands for an intervention on an outcome, or the reason why none does.

Every page, sort, table and file asks here. The order, with the reason for each step:

1. **What may stand at all.** A figure of the intervention itself, of a source that was not withdrawn. Never
   one of a related influence (it is about something else), from a ranking list (unlike and overlapping
   studies), or in months (readers take them for more than they are).
2. **The headline.** The editors read the whole and said which figure stands for it.
3. **The estimate pooled here.** It rests on all studies of the question, each counted once.
4. **The only comparable figure.** Comparable are differences with other pupils: of one experiment, or of a
   synthesis of such studies. Standardised figures come first: one result is often printed on two scales,
   and only the standardised one can stand beside figures of other interventions. Figures on other scales
   are looked at when there is no standardised one. A correlation, a share, Tau-U and a comparison with
   before say nothing about a difference with other pupils.
5. **The synthesis with most studies**, when all comparable figures are of one measure. A synthesis goes
   before a single study, because it holds more of them; not when more studies stand beside it one by one
   than it holds. A count that is not known is not a low one: between syntheses it decides nothing.
   Whose figure it is (``doelgroep`` or ``algemeen``) breaks a tie only, for pupils at risk: a figure on a
   group of them is often a part of the same studies, and the part is not the whole. One design of single
   studies does not beat another: between experiments nothing says which one stands for all.
6. Otherwise **none**, with the reason. The highest, the lowest and the middle would each tell another story.

The value of a figure plays no part, and neither does the order of the figures in a record.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from menukaart.evidence.figures.direct import COMPARATIVE, direct_figures, is_retracted
from menukaart.evidence.numbers.figure import Figure
from menukaart.evidence.numbers.interval import ConfidenceInterval, around, interval_of, standard_error_of
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.model import Intervention, Source
from menukaart.model.effect import Effect
from menukaart.model.judgements import SynthesisRequest
from menukaart.vocabulary import Design, EffectRelation, Measure, NoFigure, Outcome, Population, TestType

_COMPARABLE = COMPARATIVE | {Design.META_ANALYSIS}
_OTHER_DIFFERENCES = frozenset(
    {
        Measure.PERCENTILE,
        Measure.IMPROVEMENT,
        Measure.PERCENT_POINTS,
        Measure.ODDS_RATIO,
        Measure.RATE_RATIO,
    }
)
"""Differences between groups that are not standardised."""


@dataclass(frozen=True, slots=True)
class StandingFigure:
    """The figure that stands for an intervention on an outcome.

    Attributes:
        outcome: what it is about.
        value: in the unit of ``measure``, as printed; of a pooled one unrounded.
        measure: what the value is; a pooled one is in standard deviations.
        interval: its 95 % interval; None when not known.
        se: its standard error; None when not known or not in its own unit.
        studies, dutch_studies, pupils: how many are behind it; None when not known.
        population: whose figure it is.
        design, test: how it was found, and with what kind of test.
        source: id of the source that it comes from.
        effect: the figure of the record; None when it was pooled here.
        pooled: the estimate that was pooled here; None when the record holds the figure.
    """

    outcome: Outcome
    value: Decimal
    measure: Measure
    interval: ConfidenceInterval | None
    se: float | None
    studies: int | None
    dutch_studies: int | None
    pupils: int | None
    population: Population
    design: Design
    test: TestType | None
    source: str
    effect: Effect | None = None
    pooled: Pooled | None = None

    @property
    def on_yardsticks(self) -> Figure:
        """The figure with what decides on which yardsticks it can be put."""
        return Figure(self.value, self.outcome, self.interval, self.measure, self.design, self.test)

    @property
    def is_headline(self) -> bool:
        """Whether the editors chose it for the top of the page."""
        return self.effect is not None and self.effect.headline

    @property
    def is_on_scale(self) -> bool:
        """Whether it may be set beside figures of other interventions, in a picture or an order."""
        return self.measure.standardised and self.design in _COMPARABLE


def standing_figure(
    record: Intervention, outcome: Outcome, sources: Mapping[str, Source], pooled: Pooled | None = None
) -> StandingFigure | NoFigure:
    """Choose the figure of an intervention on an outcome, or say why none stands for it.

    Args:
        record: the intervention.
        outcome: what the figure is to be about.
        sources: the living source records by id; of one that is missing nothing speaks against it.
        pooled: the estimate pooled from the study rows that the record asks for, if any.
    """
    own = [effect for effect in direct_figures(record, sources) if effect.outcome is outcome]
    if (headline := _headline(own)) is not None:
        return _printed(headline)
    request = record.synthesis
    is_asked = request is not None and request.outcome is outcome
    if request and pooled and is_asked and not is_retracted(sources.get(pooled.source)):
        return _computed(request, pooled)
    comparable = comparable_figures(own)
    if (chosen := _fullest(comparable)) is not None:
        return _printed(chosen)
    return NoFigure.SEVERAL if comparable else _why_none(record, outcome, own)


def comparable_figures(own: Sequence[Effect]) -> list[Effect]:
    """Keep the figures that may be weighed against each other: on one sort of scale, with other pupils."""
    compared = [effect for effect in own if effect.design in _COMPARABLE]
    standardised = [effect for effect in compared if effect.measure.standardised]
    return standardised or [effect for effect in compared if effect.measure in _OTHER_DIFFERENCES]


def _headline(own: Sequence[Effect]) -> Effect | None:
    """Give the one headline; two of them (an error in a record) say nothing."""
    found = [effect for effect in own if effect.headline and _may_stand(effect)]
    return found[0] if len(found) == 1 else None


def _may_stand(effect: Effect) -> bool:
    return effect.design is not Design.RANKING and effect.measure is not Measure.MONTHS


def _fullest(comparable: Sequence[Effect]) -> Effect | None:
    """Give the only figure, or the synthesis with most studies; None when neither is there."""
    if len(comparable) == 1:
        return comparable[0]
    if len({effect.measure for effect in comparable}) != 1:
        return None
    syntheses = [effect for effect in comparable if effect.design is Design.META_ANALYSIS]
    best = syntheses[0] if len(syntheses) == 1 else _with_most_studies(syntheses)
    single = {effect.source for effect in comparable if effect.design in COMPARATIVE}
    is_outnumbered = best is not None and best.studies is not None and best.studies < len(single)
    return None if is_outnumbered else best


def _with_most_studies(syntheses: Sequence[Effect]) -> Effect | None:
    counted = [(effect.studies, effect.population is Population.TARGET) for effect in syntheses]
    ranks = [(studies, is_target) for studies, is_target in counted if studies is not None]
    if not ranks or len(ranks) < len(counted) or ranks.count(max(ranks)) > 1:
        return None
    return syntheses[ranks.index(max(ranks))]


def _why_none(record: Intervention, outcome: Outcome, own: Sequence[Effect]) -> NoFigure:
    if own:
        if all(effect.design is Design.RANKING for effect in own):
            return NoFigure.RANKING
        return NoFigure.MONTHS if all(effect.measure is Measure.MONTHS for effect in own) else NoFigure.UNLIKE
    relations = {effect.relation for effect in record.effects if effect.outcome is outcome}
    if EffectRelation.DIRECT in relations:
        return NoFigure.RETRACTED
    return NoFigure.RELATED if relations else NoFigure.NOTHING


def _printed(effect: Effect) -> StandingFigure:
    return StandingFigure(
        outcome=effect.outcome,
        value=effect.value,
        measure=effect.measure,
        interval=interval_of(effect),
        se=standard_error_of(effect),
        studies=effect.studies,
        dutch_studies=effect.dutch_studies,
        pupils=effect.pupils,
        population=effect.population,
        design=effect.design,
        test=effect.test,
        source=effect.source,
        effect=effect,
    )


def _computed(request: SynthesisRequest, pooled: Pooled) -> StandingFigure:
    found = pooled.synthesis
    interval = around(found.estimate, *found.ci)
    return StandingFigure(
        outcome=request.outcome,
        value=interval.value,
        measure=Measure.SD,
        interval=interval,
        se=found.se,
        studies=found.k,
        dutch_studies=found.dutch_studies,
        pupils=None,
        population=request.population,
        design=Design.META_ANALYSIS,
        test=request.test,
        source=pooled.source,
        pooled=pooled,
    )
