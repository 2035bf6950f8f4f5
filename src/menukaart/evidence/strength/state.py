"""Why there is no number: what was not judged says so in words, and is never a 0.

Source: evidence-rule.md, section 2. A 0 is only given where a dated search of whole texts in named places
found no research that compares.
"""

from __future__ import annotations

from collections.abc import Sequence

from menukaart.evidence.strength.body import Body
from menukaart.evidence.strength.gather import figures_of, findings_on
from menukaart.model import Intervention
from menukaart.model.effect import Effect
from menukaart.model.judgements import Search
from menukaart.vocabulary import (
    Design,
    EffectRelation,
    EvidenceState,
    Measure,
    Outcome,
    SearchResult,
    SearchSubject,
    Unknown,
)

_BY_REASON = {
    Unknown.NOT_SEARCHED: EvidenceState.NOT_SEARCHED,
    Unknown.TOO_FEW: EvidenceState.TOO_FEW,
    Unknown.NOT_APPLICABLE: EvidenceState.NOT_APPLICABLE,
}


def why_not_judged(
    record: Intervention, outcome: Outcome | None, bodies: Sequence[Body]
) -> tuple[EvidenceState, Search | None]:
    """Say why no body of evidence gives a number.

    Args:
        record: the intervention.
        outcome: the outcome; None for the record as a whole.
        bodies: the bodies that were found, none of which counts.

    Returns:
        The state, and the search behind it where there was one.
    """
    unknown = record.why_unknown("effects")
    reason = unknown.reason if unknown else None
    figures = [figure for figure in record.effects if outcome in {None, figure.outcome}]
    if reason is Unknown.NOT_APPLICABLE:
        return EvidenceState.NOT_APPLICABLE, None
    if not bodies and not figures and (whole := _fruitless(record, whole_texts=True)):
        return EvidenceState.NOTHING_FOUND, whole
    if bodies or any(not _is_toolkit(figure) for figure in figures):
        return EvidenceState.WEAK_OR_RELATED, None
    if figures or (record.external_ratings and not record.effects):
        return EvidenceState.ELSEWHERE, None
    if reason is Unknown.TOO_FEW:
        return EvidenceState.TOO_FEW, None
    if any(findings_on(record, outcome)) or (outcome is None and record.evidence):
        return EvidenceState.DESCRIPTION, None
    if partial := _fruitless(record, whole_texts=False):
        return EvidenceState.TOO_FEW, partial
    return _BY_REASON.get(reason or Unknown.UNKNOWN, EvidenceState.SILENT), None


def _is_toolkit(figure: Effect) -> bool:
    """Tell whether a figure is the judgement of a toolkit about the intervention itself."""
    return (
        figure.measure is Measure.MONTHS
        and figure.design is Design.REVIEW
        and figure.relation is EffectRelation.DIRECT
    )


def _fruitless(record: Intervention, *, whole_texts: bool) -> Search | None:
    """Find the newest search for effects that found nothing."""
    found = [
        search
        for search in record.search
        if search.subject is SearchSubject.EFFECTS
        and search.result is SearchResult.NOTHING
        and search.whole_texts is whole_texts
    ]
    return max(found, key=lambda search: search.date, default=None)


def aims_and_figures(record: Intervention) -> tuple[Outcome, ...]:
    """Give every outcome that the record aims at or holds a figure or finding about, in the fixed order."""
    about = {*record.outcomes, *(figure.outcome for figure in figures_of(record, {}))}
    about |= {outcome for finding in record.evidence for outcome in finding.outcomes}
    if record.synthesis:
        about.add(record.synthesis.outcome)
    return tuple(outcome for outcome in Outcome if outcome in about)
