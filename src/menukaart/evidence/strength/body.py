"""What the strength of evidence of a record rests on: one synthesis, or the comparative studies it lists.

Source of the definitions: design.md, section 4 (Bewijskracht, rule 1.0).

Only figures about the intervention itself (``direct``) can be a ground. A figure is one when it is a
standardised mean difference or comes from a comparative study. So a figure in months from the toolkit of
the EEF (no standardised measure, no study of its own) and the Tau-U of single-pupil studies are never a
ground; the months of one experiment are, because the experiment is. What rests on a source that its
publisher retracted does not count.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from menukaart.evidence.figures.direct import COMPARATIVE, direct_figures, is_retracted
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.model import Intervention, Source
from menukaart.model.effect import Effect
from menukaart.model.intervention import SynthesisRequest
from menukaart.vocabulary import Design, InterventionKind


class GroundKind(Enum):
    """What sort of thing the score rests on, best first; the order breaks ties between equal steps."""

    POOLED = auto()
    FIGURE = auto()
    LISTED = auto()
    FINDING = auto()
    RANKING = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Study:
    """One comparative study: its source, its design, and its direct figures (none for a finding)."""

    source: str
    design: Design
    figures: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True)
class Ground:
    """What the score rests on.

    Attributes:
        kind: which sort.
        step: where the score starts, 0-5.
        studies: number of comparative studies; None for a synthesis that does not say.
        units: what the criteria are judged on: the one synthesis, or each listed study.
    """

    kind: GroundKind
    step: int
    studies: int | None
    units: tuple[Study, ...]

    @property
    def is_synthesis(self) -> bool:
        """Tell whether one summary of studies carries the score."""
        return self.kind not in {GroundKind.LISTED, GroundKind.NOTHING}

    @property
    def figures(self) -> tuple[Effect, ...]:
        """The figures that the score rests on."""
        return tuple(figure for unit in self.units for figure in unit.figures)

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources that the score rests on, each once."""
        return tuple(dict.fromkeys(unit.source for unit in self.units))


@dataclass(frozen=True, slots=True)
class Body:
    """Everything that a criterion may look at. Pure data.

    Attributes:
        kind: kind of the intervention.
        ground: what the score rests on.
        sources: the source records by id; one that is missing says nothing.
        review_year: year of the day on which the record was reviewed.
        pooled: estimate pooled from study rows; None when there is none.
        request: what the record asked to be pooled, and whose effect that is.
    """

    kind: InterventionKind
    ground: Ground
    sources: Mapping[str, Source]
    review_year: int
    pooled: Pooled | None
    request: SynthesisRequest | None

    @property
    def pooled_of_ground(self) -> Pooled | None:
        """The estimate pooled here, when it is about the same studies as the score rests on."""
        return self.pooled if self.pooled and self.pooled.source in self.ground.sources else None


@dataclass(frozen=True, slots=True)
class BaseStep:
    """A step of the base: from this many comparative studies the score starts here."""

    least: int
    most: int | None
    step: int


BASE_STEPS: tuple[BaseStep, ...] = (
    BaseStep(0, 0, 0),
    BaseStep(1, 2, 1),
    BaseStep(3, 9, 2),
    BaseStep(10, 29, 3),
    BaseStep(30, 69, 4),
    BaseStep(70, None, 5),
)
"""Where the score starts, by number of comparative studies (design.md, section 4)."""

UNCOUNTED_STEP = 2
"""Where a synthesis starts that does not say how many studies it holds."""


def base_step(studies: int | None) -> int:
    """Give the step (0-5) for a number of comparative studies; None is a synthesis without a count."""
    if studies is None:
        return UNCOUNTED_STEP
    return max(step.step for step in BASE_STEPS if studies >= step.least)


def find_ground(record: Intervention, sources: Mapping[str, Source], pooled: Pooled | None) -> Ground:
    """Choose what the score rests on: whatever gives the highest step.

    A synthesis wins from listed studies at the same step. A synthesis that starts lower does not push
    aside listed studies: a summary of two studies must not hide ten others. Between figures of
    meta-analyses at the same step, that at the top of the page (``headline``) wins: readers expect the
    score to be about that figure.
    """
    grounds = [*_grounds(record, sources, pooled), Ground(GroundKind.NOTHING, 0, 0, ())]
    return max(grounds, key=lambda ground: (ground.step, -ground.kind.value, ground.studies or 0))


def comparative_studies(record: Intervention, sources: Mapping[str, Source]) -> tuple[Study, ...]:
    """List the comparative studies of a record: one a source, figures first, then findings.

    A study counts as randomised when one of its figures does. A finding counts when its source
    record has a comparative design.
    """
    figures: dict[str, list[Effect]] = {}
    for effect in direct_figures(record, sources):
        if effect.design in COMPARATIVE:
            figures.setdefault(effect.source, []).append(effect)
    found = {id_: Study(id_, _best_design(effects), tuple(effects)) for id_, effects in figures.items()}
    for source in _finding_sources(record, sources):
        if source.design in COMPARATIVE and source.id not in found:
            found[source.id] = Study(source.id, source.design)
    return tuple(found.values())


def has_figure_of_its_own(record: Intervention, sources: Mapping[str, Source]) -> bool:
    """Tell whether any figure is neither of a related influence nor from a ranking list.

    Months of the EEF toolkit are no such figure either: they are no ground.
    """
    return any(
        effect.design is not Design.RANKING and (effect.measure.standardised or effect.design in COMPARATIVE)
        for effect in direct_figures(record, sources)
    )


def _grounds(record: Intervention, sources: Mapping[str, Source], pooled: Pooled | None) -> Iterator[Ground]:
    figures = [effect for effect in direct_figures(record, sources) if effect.measure.standardised]
    if pooled is not None:
        own = tuple(effect for effect in figures if effect.source == pooled.source)
        unit = Study(pooled.source, Design.META_ANALYSIS, own)
        yield Ground(GroundKind.POOLED, base_step(pooled.synthesis.k), pooled.synthesis.k, (unit,))
    meta = [effect for effect in figures if effect.design is Design.META_ANALYSIS]
    if meta:
        yield _of_figure(GroundKind.FIGURE, max(meta, key=_rank))
    if listed := comparative_studies(record, sources):
        yield Ground(GroundKind.LISTED, base_step(len(listed)), len(listed), listed)
    for source in _finding_sources(record, sources):
        if source.design is Design.META_ANALYSIS:
            unit = Study(source.id, Design.META_ANALYSIS)
            yield Ground(GroundKind.FINDING, UNCOUNTED_STEP, None, (unit,))
    for effect in figures:
        # The counts of a ranking list hold unlike and overlapping studies: they are not used.
        if effect.design is Design.RANKING:
            unit = Study(effect.source, Design.RANKING, (effect,))
            yield Ground(GroundKind.RANKING, UNCOUNTED_STEP, None, (unit,))


def _of_figure(kind: GroundKind, effect: Effect) -> Ground:
    unit = Study(effect.source, effect.design, (effect,))
    return Ground(kind, base_step(effect.studies), effect.studies, (unit,))


def _rank(effect: Effect) -> tuple[int, bool, int, bool]:
    """Order synthesis figures: highest step, headline, most studies, with its uncertainty stated."""
    is_sure = effect.ci is not None or effect.se is not None
    return base_step(effect.studies), effect.headline, effect.studies or 0, is_sure


def _best_design(effects: list[Effect]) -> Design:
    return Design.RCT if any(effect.design is Design.RCT for effect in effects) else Design.QUASI


def _finding_sources(record: Intervention, sources: Mapping[str, Source]) -> Iterator[Source]:
    for finding in record.evidence:
        for citation in finding.sources:
            source = sources.get(citation.source)
            if source is not None and not is_retracted(source):
                yield source
