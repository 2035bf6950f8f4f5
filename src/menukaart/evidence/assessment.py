"""Everything that is derived for one intervention, made once for its page, its card and the API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from menukaart.catalogue import Catalogue
from menukaart.evidence.figures.record import RecordFigures, record_figures
from menukaart.evidence.gap import GapJudgement, gap
from menukaart.evidence.netherlands import Netherlands, dutch_by_outcome, netherlands
from menukaart.evidence.outcomes import OutcomeFindings, findings_by_outcome
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.pooling.pooler import Pooler
from menukaart.evidence.strength.score import Strength, Strengths, strengths
from menukaart.evidence.verdict.verdict import MOST_OUTCOMES, OutcomeVerdict, every_verdict
from menukaart.evidence.yardsticks.measured import Measured, measure
from menukaart.model import Intervention, Source
from menukaart.reading.releases import PreviousScore


@dataclass(frozen=True, slots=True)
class Assessment:
    """What was derived for one intervention.

    Attributes:
        figures: by outcome the figure that stands for the intervention, or why none does.
        measured: each figure on the yardsticks, in the order of the record.
        strengths: the strength of the evidence, for the record and for each outcome.
        gap: whether it narrows the gap.
        netherlands: what is known of it in the Netherlands.
        pooled: the estimate pooled from study rows; None when the record asks for none.
        by_outcome: for each outcome what was found and how sure it is.
        every_verdict: what may be said on each of these outcomes; what is known goes before what is not.
        previous: what an earlier rule gave; None when that was never published.
    """

    figures: RecordFigures
    measured: tuple[Measured, ...]
    strengths: Strengths
    gap: GapJudgement
    netherlands: Netherlands
    pooled: Pooled | None
    by_outcome: tuple[OutcomeFindings, ...]
    every_verdict: tuple[OutcomeVerdict, ...]
    previous: PreviousScore | None = None

    @property
    def strength(self) -> Strength:
        """The strength of the evidence of the record: that of its headline's outcome."""
        return self.strengths.own

    @property
    def verdicts(self) -> tuple[OutcomeVerdict, ...]:
        """What may be said on as many outcomes as a reader takes in."""
        return self.every_verdict[:MOST_OUTCOMES]

    @property
    def own_verdict(self) -> OutcomeVerdict | None:
        """What may be said on the outcome of the score, else on the first; None without any outcome."""
        own = (each for each in self.every_verdict if each.outcome is self.strength.outcome)
        return next(own, self.every_verdict[0] if self.every_verdict else None)

    @property
    def has_moved(self) -> bool:
        """Whether an earlier rule gave another score."""
        return self.previous is not None and self.previous.value != self.strength.value


def assess_all(
    catalogue: Catalogue, previous: Mapping[str, PreviousScore] | None = None
) -> dict[str, Assessment]:
    """Assess every living intervention, by id.

    Args:
        catalogue: all records, with their study tables.
        previous: what an earlier rule gave, by id.
    """
    pooler = Pooler(catalogue.tables)
    return {
        record.id: assess(
            record,
            catalogue.sources_by_id,
            pooler.pool(record.synthesis),
            previous=(previous or {}).get(record.id),
        )
        for record in catalogue.interventions
    }


def assess(
    record: Intervention,
    sources: Mapping[str, Source],
    pooled: Pooled | None,
    *,
    previous: PreviousScore | None = None,
) -> Assessment:
    """Assess one intervention, with the estimate pooled from the study rows that it asks for."""
    dutch = dutch_by_outcome(record, sources, pooled)
    figures = record_figures(record, sources, pooled)
    found = strengths(record, record.reviewed, sources, pooled=pooled, dutch=dutch)
    by_outcome = findings_by_outcome(record, figures, found.by_outcome, dutch)
    return Assessment(
        figures=figures,
        measured=tuple(measure(effect) for effect in record.effects),
        strengths=found,
        gap=gap(record, sources),
        netherlands=netherlands(record, sources, pooled=pooled),
        pooled=pooled,
        by_outcome=by_outcome,
        every_verdict=every_verdict(record, by_outcome),
        previous=previous,
    )
