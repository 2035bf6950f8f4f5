"""Every body of evidence of an intervention on an outcome.

Only research that compares counts: a meta-analysis, a trial, a quasi-experiment, or (at most a little) a
ranking list. Months of a toolkit, single-pupil studies (Tau-U), correlations and comparisons with before are
no body. What rests on a source that its publisher retracted does not count.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from menukaart.evidence.figures.direct import COMPARATIVE, is_retracted
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.strength import answers
from menukaart.evidence.strength.answers import Background
from menukaart.evidence.strength.body import Body, BodyKind
from menukaart.evidence.strength.listed import Named, listed_bodies, studies_in
from menukaart.evidence.strength.precision import is_significant
from menukaart.evidence.strength.verdicts import Judgement
from menukaart.model import Intervention, Source
from menukaart.model.effect import Effect
from menukaart.model.judgements import Finding
from menukaart.vocabulary import Design, EffectRelation, Measure, Outcome, Verdict

_NO_COMPARISON = frozenset({Measure.TAU_U, Measure.R})
"""Measures that do not compare pupils with and without the intervention."""


def bodies_on(
    record: Intervention, outcome: Outcome | None, background: Background, pooled: Pooled | None
) -> tuple[Body, ...]:
    """Give the bodies of evidence of a record on an outcome.

    Args:
        record: the intervention.
        outcome: the outcome; None for what findings say without naming an outcome.
        background: what the answers rest on beside the figures.
        pooled: the estimate pooled here for this record, if any.
    """
    figures = tuple(figure for figure in figures_of(record, background.sources) if figure.outcome is outcome)
    ours = pooled if pooled and record.synthesis and record.synthesis.outcome is outcome else None
    if ours is not None and is_retracted(background.sources.get(ours.source)):
        ours = None
    found = [*_pooled_bodies(record, ours, background), *_figure_bodies(figures, record, ours, background)]
    for relation in EffectRelation:
        told = [
            (finding, source)
            for finding in findings_on(record, outcome, relation)
            for source in _sources(finding, background)
        ]
        for finding, source in told:
            if source.design is Design.META_ANALYSIS:
                found += _named_bodies(finding, source, background)
        mine = [figure for figure in figures if figure.relation is relation]
        named = [
            Named(source.id, source.design, finding)
            for finding, source in told
            if source.design in COMPARATIVE and source.design is not None
        ]
        is_related = relation is EffectRelation.PROXY
        found += listed_bodies(studies_in(mine, named), background, is_related=is_related)
    return tuple(found)


def figures_of(record: Intervention, sources: Mapping[str, Source]) -> Iterator[Effect]:
    """Give the figures of a record whose source still stands."""
    return (figure for figure in record.effects if not is_retracted(sources.get(figure.source)))


def findings_on(
    record: Intervention, outcome: Outcome | None, relation: EffectRelation = EffectRelation.DIRECT
) -> Iterator[Finding]:
    """Give the findings about an outcome; None gives those that name none.

    Only those about the intervention itself, unless those about something like it are asked for. Where the
    record aims at one outcome only, a finding that names none is about that one.
    """
    only = record.outcomes[0] if len(record.outcomes) == 1 else None
    for finding in record.evidence:
        about = finding.outcomes or ((only,) if only else ())
        is_about = outcome in about or (outcome is None and not about)
        if is_about and finding.relation is relation:
            yield finding


def _sources(finding: Finding, background: Background) -> Iterator[Source]:
    for citation in finding.sources:
        source = background.sources.get(citation.source)
        if source is not None and not is_retracted(source):
            yield source


def _named_bodies(finding: Finding, source: Source, background: Background) -> Iterator[Body]:
    """Give the synthesis that a finding names, and its randomised studies as a body of their own."""
    is_significant_there = is_significant(finding.p_value)
    body = Body(
        BodyKind.NAMED,
        is_related=finding.is_related,
        studies=finding.studies or None,
        answers={
            "randomised": answers.randomised(finding.randomised_studies, finding.studies),
            "independent": answers.independent(background, source.id),
            "consistent": answers.consistent(None, None, "", background.rule),
            "precise": answers.precise(None, Measure.SD, background.rule, significant=is_significant_there),
            "recent": answers.recent(background, source.id),
            "test": answers.fair_test(finding.test),
        },
        sources=(source.id,),
    )
    yield from _with_randomised_part(body, finding.randomised_studies)


def _pooled_bodies(record: Intervention, pooled: Pooled | None, background: Background) -> Iterator[Body]:
    if pooled is None or record.synthesis is None:
        return
    found = pooled.synthesis
    body = Body(
        BodyKind.POOLED,
        is_related=False,
        studies=found.k,
        answers=_own_answers(record, pooled, background),
        sources=(pooled.source,),
    )
    yield from _with_randomised_part(body, found.randomised_studies)


def _own_answers(record: Intervention, pooled: Pooled, background: Background) -> dict[str, Judgement]:
    """Answer the questions about an estimate of our own."""
    test = record.synthesis.test if record.synthesis else None
    return {
        "randomised": answers.randomised(pooled.synthesis.randomised_studies, pooled.synthesis.k),
        "independent": answers.independent(background, pooled.source),
        "consistent": answers.consistent_as_pooled(pooled.synthesis, background.rule),
        "precise": answers.precise(pooled.synthesis.ci, Measure.SD, background.rule),
        "recent": answers.recent(background, pooled.source),
        "test": answers.fair_test(test),
    }


def _figure_bodies(
    figures: tuple[Effect, ...], record: Intervention, pooled: Pooled | None, background: Background
) -> Iterator[Body]:
    for figure in figures:
        if figure.design is Design.META_ANALYSIS and figure.measure not in _NO_COMPARISON:
            body = _figure_body(BodyKind.SYNTHESIS, figure, background)
            if pooled is not None and _is_of_same_studies(figure, pooled):
                body = replace(body, answers=_merged(body.answers, _own_answers(record, pooled, background)))
            yield from _with_randomised_part(body, figure.randomised_studies)
        elif figure.design is Design.RANKING and figure.measure.standardised:
            # The counts of a ranking list hold unlike and overlapping studies: they are not used.
            yield replace(
                _figure_body(BodyKind.RANKING, figure, background), studies=None, review_studies=None
            )


def _figure_body(kind: BodyKind, figure: Effect, background: Background) -> Body:
    source = figure.body or figure.source
    return Body(
        kind,
        is_related=figure.relation is EffectRelation.PROXY,
        studies=figure.studies or None,
        review_studies=figure.review_studies,
        answers={
            "randomised": answers.randomised(figure.randomised_studies, figure.studies),
            "independent": answers.independent(background, source),
            "consistent": answers.consistent_as_printed(figure, background.rule),
            "precise": answers.precise_as_printed(figure, background.rule),
            "recent": answers.recent(background, source),
            "test": answers.fair_test(figure.test),
        },
        sources=tuple(sorted({figure.source, source})),
        figures=(figure,),
    )


def _is_of_same_studies(figure: Effect, pooled: Pooled) -> bool:
    return (figure.body or figure.source) == pooled.source and figure.studies == pooled.synthesis.k


def _merged(printed: Mapping[str, Judgement], own: Mapping[str, Judgement]) -> dict[str, Judgement]:
    """Fill what a source does not print with what we worked out from the same studies.

    About agreement a no of our own counts more than a yes of the source: we can show it.
    """
    merged = dict(printed)
    for criterion, judgement in own.items():
        is_ours = criterion == "consistent" and judgement.verdict is Verdict.NO
        if is_ours or merged[criterion].verdict is Verdict.UNKNOWN:
            merged[criterion] = judgement
    return merged


def _with_randomised_part(body: Body, lots: int | None) -> Iterator[Body]:
    """Give a body, and its randomised studies as a body of their own when they are only part of it."""
    yield body
    if lots and body.studies is not None and lots < body.studies:
        part = {**body.answers, "randomised": answers.randomised(lots, lots)}
        yield replace(body, is_randomised_part=True, studies=lots, review_studies=None, answers=part)
