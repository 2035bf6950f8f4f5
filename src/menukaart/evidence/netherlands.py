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
from menukaart.vocabulary import Design, DutchVerdict, Outcome

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
    record: Intervention,
    sources: Mapping[str, Source],
    pooled: Pooled | None = None,
    outcome: Outcome | None = None,
) -> tuple[int, tuple[str, ...]]:
    """Count comparative Dutch studies over all direct figures and findings: a lower bound.

    With an outcome only those about it are counted; a finding must then name it.

    Single studies add up, one source at a time. A synthesis may hold those same studies, so it does not
    add to them: the larger number counts.

    Returns:
        The number, and the ids of the sources that it was counted in.
    """
    single: dict[str, int] = {}
    syntheses: dict[str, int] = {}
    for effect in direct_figures(record, sources):
        amount = effect.dutch_studies or 0
        if outcome not in {None, effect.outcome}:
            continue
        if amount and effect.design in COMPARATIVE | SYNTHESES:
            group = single if effect.design in COMPARATIVE else syntheses
            group[effect.source] = max(group.get(effect.source, 0), amount)
    for source in _dutch_findings(record, sources, outcome):
        single.setdefault(source, 1)
    is_asked = record.synthesis is None or outcome in {None, record.synthesis.outcome}
    if pooled is not None and is_asked and pooled.synthesis.dutch_studies:
        amount = pooled.synthesis.dutch_studies
        syntheses[pooled.source] = max(syntheses.get(pooled.source, 0), amount)
    total = max([sum(single.values()), *syntheses.values()])
    return total, tuple(dict.fromkeys([*single, *syntheses]))


def dutch_by_outcome(
    record: Intervention, sources: Mapping[str, Source], pooled: Pooled | None = None
) -> dict[Outcome | None, int | None]:
    """Give the number of Dutch studies on each outcome: a lower bound, or 0 where that is known.

    Counted as in ``count_dutch``. An outcome without one is 0 only when the record states that there is no
    Dutch study at all, or when every figure on it says that none of its studies is Dutch; else it is not
    known and stands for None. The key None is for the record as a whole.
    """
    found: dict[Outcome | None, int | None] = {}
    stated = record.dutch_evidence.studies if record.dutch_evidence else None
    for outcome in Outcome:
        counted, _ = count_dutch(record, sources, pooled, outcome)
        amounts = [e.dutch_studies for e in direct_figures(record, sources) if e.outcome is outcome]
        is_zero = stated == 0 or (amounts and all(amount == 0 for amount in amounts))
        found[outcome] = counted or (0 if is_zero else None)
    found[None] = stated if stated is not None else count_dutch(record, sources, pooled)[0] or None
    return found


def totals(records: Iterable[Intervention], sources: Mapping[str, Source]) -> DutchTotals:
    """Count the records with and without Dutch studies."""
    found = [netherlands(record, sources).studies for record in records]
    unknown = found.count(None)
    zero = found.count(0)
    return DutchTotals(len(found), len(found) - zero - unknown, zero, unknown)


def _dutch_findings(
    record: Intervention, sources: Mapping[str, Source], outcome: Outcome | None
) -> Iterable[str]:
    """Give the sources of Dutch findings that are studies themselves, not reviews that name one."""
    for finding in record.evidence:
        if finding.dutch and (outcome is None or outcome in finding.outcomes):
            for citation in finding.sources:
                source = sources.get(citation.source)
                if source is not None and source.design in COMPARATIVE and source.retracted is None:
                    yield source.id
