"""What is known of an intervention in the Netherlands: the stated verdict, and a count to hold it against.

Source: design.md, section 4 (Nederland). A stated count or verdict wins and is marked as stated. Nothing
derived here ever becomes 0: that no Dutch study was counted does not mean that somebody looked for one.

Only comparative studies are counted, as the fixed words have it: a thing that was not studied with a
comparison is ``toegepast``, not ``onderzocht``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from menukaart.dutch import count
from menukaart.evidence.figures.direct import COMPARATIVE, direct_figures
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.model import Intervention, Source
from menukaart.vocabulary import Design, DutchVerdict

SYNTHESES = frozenset({Design.META_ANALYSIS, Design.REVIEW})
"""Designs that sum up studies, and so may hold studies that are counted on their own too."""


@dataclass(frozen=True, slots=True)
class Netherlands:
    """The Dutch evidence of one record.

    Attributes:
        studies: number of Dutch studies: as stated, else as counted; None when neither says anything.
        verdict: the stated verdict; None when none is stated. A verdict is never derived.
        stated: whether the record states it.
        counted: comparative Dutch studies found in the figures and findings: a lower bound, 0 or more.
        sources: ids of the sources in which they were counted.
        reason: how the number came about, in Dutch.
    """

    studies: int | None
    verdict: DutchVerdict | None
    stated: bool
    counted: int
    sources: tuple[str, ...]
    reason: str

    @property
    def disagrees(self) -> bool:
        """Whether more Dutch studies were counted than the record states; editors should look."""
        return self.stated and self.studies is not None and self.counted > self.studies


@dataclass(frozen=True, slots=True)
class DutchTotals:
    """How many records have Dutch studies, for the whole site.

    Attributes:
        records: all living interventions.
        some: with at least one Dutch study.
        zero: where the record states that there are none.
        unknown: where nothing is known of Dutch studies.
    """

    records: int
    some: int
    zero: int
    unknown: int

    @property
    def without(self) -> int:
        """Records without a known Dutch study: none, or not known."""
        return self.zero + self.unknown


def netherlands(
    record: Intervention, sources: Mapping[str, Source], *, pooled: Pooled | None = None
) -> Netherlands:
    """Give what is known of an intervention in the Netherlands.

    Args:
        record: the intervention.
        sources: the living source records by id.
        pooled: the estimate pooled from study rows, with its Dutch studies, if any.
    """
    counted, where = count_dutch(record, sources, pooled)
    stated = record.dutch_evidence
    amount = count(counted, "Nederlandse studie", "Nederlandse studies")
    found = (
        f"In de cijfers en bevindingen op deze pagina tellen wij er minstens {counted}." if counted else ""
    )
    if stated is not None:
        reason = f"Zo schreef de redactie het op. {found}".strip()
        return Netherlands(stated.studies, stated.verdict, True, counted, where, reason)
    if counted:
        reason = f"Op deze pagina tellen wij minstens {amount}. Een oordeel is nog niet opgeschreven."
        return Netherlands(counted, None, False, counted, where, reason)
    return Netherlands(None, None, False, 0, (), "Wij kennen geen Nederlandse studie.")


def count_dutch(
    record: Intervention, sources: Mapping[str, Source], pooled: Pooled | None = None
) -> tuple[int, tuple[str, ...]]:
    """Count comparative Dutch studies over all direct figures and findings: a lower bound.

    Single studies add up, one source at a time. A synthesis may hold those same studies, so it does not
    add to them: the larger number counts.

    Returns:
        The number, and the ids of the sources that it was counted in.
    """
    single: dict[str, int] = {}
    syntheses: dict[str, int] = {}
    for effect in direct_figures(record, sources):
        amount = effect.dutch_studies or 0
        if amount and effect.design in COMPARATIVE | SYNTHESES:
            group = single if effect.design in COMPARATIVE else syntheses
            group[effect.source] = max(group.get(effect.source, 0), amount)
    for source in _dutch_findings(record, sources):
        single.setdefault(source, 1)
    if pooled is not None and pooled.synthesis.dutch_studies:
        amount = pooled.synthesis.dutch_studies
        syntheses[pooled.source] = max(syntheses.get(pooled.source, 0), amount)
    total = max([sum(single.values()), *syntheses.values()])
    return total, tuple(dict.fromkeys([*single, *syntheses]))


def totals(records: Iterable[Intervention], sources: Mapping[str, Source]) -> DutchTotals:
    """Count the records with and without Dutch studies."""
    found = [netherlands(record, sources).studies for record in records]
    unknown = found.count(None)
    zero = found.count(0)
    return DutchTotals(len(found), len(found) - zero - unknown, zero, unknown)


def _dutch_findings(record: Intervention, sources: Mapping[str, Source]) -> Iterable[str]:
    """Give the sources of Dutch findings that are studies themselves, not reviews that name one."""
    for finding in record.evidence:
        if finding.dutch:
            for citation in finding.sources:
                source = sources.get(citation.source)
                if source is not None and source.design in COMPARATIVE and source.retracted is None:
                    yield source.id
