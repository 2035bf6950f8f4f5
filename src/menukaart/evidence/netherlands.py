"""What is known of an intervention in the Netherlands: the stated verdict, and a count to hold it against.

Source: design.md, section 4 (Nederland). A stated count or verdict wins and is marked as stated. Nothing
derived here ever becomes 0: that no Dutch study was counted does not mean that somebody looked for one.

Only comparative studies are counted, as the fixed words have it: a thing that was not studied with a
comparison is ``toegepast``, not ``onderzocht``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from menukaart.dutch import count
from menukaart.evidence.figures.direct import COMPARATIVE, direct_figures
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.strength.body import Body, BodyKind
from menukaart.evidence.strength.gather import findings_on
from menukaart.model import Intervention, Source
from menukaart.model.effect import Effect
from menukaart.model.judgements import Finding
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

    With an outcome only those about it are counted; a finding must then name it, or be of a record with no
    other aim.

    Single studies add up, one source at a time. A synthesis may hold those same studies, so it does not
    add to them: the larger number counts.

    Returns:
        The number, and the ids of the sources that it was counted in.
    """
    figures = [e for e in direct_figures(record, sources) if outcome in {None, e.outcome}]
    single = _single_studies(figures)
    syntheses: dict[str, int] = {}
    for effect in figures:
        if effect.dutch_studies and effect.design in SYNTHESES:
            syntheses[effect.source] = max(syntheses.get(effect.source, 0), effect.dutch_studies)
    with_figure = {source for _, source in single}
    single |= {(s, s): 1 for s in _dutch_studies(record, sources, outcome) if s not in with_figure}
    is_asked = record.synthesis is None or outcome in {None, record.synthesis.outcome}
    if pooled is not None and is_asked and pooled.synthesis.dutch_studies:
        amount = pooled.synthesis.dutch_studies
        syntheses[pooled.source] = max(syntheses.get(pooled.source, 0), amount)
    total = max([sum(single.values()), *syntheses.values()])
    return total, tuple(dict.fromkeys([*(source for _, source in single), *syntheses]))


def _single_studies(figures: Iterable[Effect]) -> dict[tuple[str, str], int]:
    """Give the Dutch studies behind figures of single studies, by study and source.

    A study under two headings counts once: figures with the same ``study`` are one, else those of one source.
    """
    largest: dict[str, tuple[int, str]] = {}
    for effect in figures:
        if effect.dutch_studies and effect.design in COMPARATIVE:
            name = effect.study or effect.source
            largest[name] = max(largest.get(name, (0, "")), (effect.dutch_studies, effect.source))
    return {(name, source): amount for name, (amount, source) in largest.items()}


def dutch_by_outcome(
    record: Intervention, sources: Mapping[str, Source], pooled: Pooled | None = None
) -> dict[Outcome | None, int | None]:
    """Give the number of Dutch studies on each outcome: a lower bound, or 0 where that is known.

    Counted as in ``count_dutch``. An outcome without one is 0 only when the record states that there is no
    Dutch study at all, or when every figure on it says that none of its studies is Dutch and there is no
    other research on it; else it is not known and stands for None. The key None is for the record as a whole.
    """
    found: dict[Outcome | None, int | None] = {}
    stated = record.dutch_evidence.studies if record.dutch_evidence else None
    for outcome in Outcome:
        counted, _ = count_dutch(record, sources, pooled, outcome)
        is_zero = stated == 0 or _all_say_none(record, sources, pooled, outcome)
        found[outcome] = counted or (0 if is_zero else None)
    found[None] = stated if stated is not None else count_dutch(record, sources, pooled)[0] or None
    return found


def _all_say_none(
    record: Intervention, sources: Mapping[str, Source], pooled: Pooled | None, outcome: Outcome
) -> bool:
    """Tell whether all research on an outcome is in figures that say that none of it is Dutch."""
    figures = [effect for effect in direct_figures(record, sources) if effect.outcome is outcome]
    if not any(effect.design in COMPARATIVE | SYNTHESES for effect in figures):
        return False
    is_ours = pooled is not None and record.synthesis is not None and record.synthesis.outcome is outcome
    if is_ours and pooled is not None and pooled.synthesis.dutch_studies != 0:
        return False
    # A finding that names no outcome may be about this one.
    findings = [*findings_on(record, outcome), *findings_on(record, None)]
    named = {citation.source for finding in findings for citation in finding.sources}
    elsewhere = named - {effect.source for effect in figures}
    is_whole = not any(_is_research(sources.get(source)) for source in elsewhere)
    return is_whole and all(effect.dutch_studies == 0 for effect in figures)


def _is_research(source: Source | None) -> bool:
    return source is not None and source.design in COMPARATIVE | SYNTHESES and source.retracted is None


def dutch_within(body: Body, record: Intervention) -> int | None:
    """Give how many of the studies in a body of evidence are Dutch; None when that is not known.

    Of listed studies it is a lower bound, unless every one of them says that it is not Dutch.
    """
    amounts = [figure.dutch_studies for figure in body.figures]
    if body.kind is not BodyKind.LISTED:
        # Of the randomised part only "none at all" can be taken from the whole.
        known = amounts[0] if len(amounts) == 1 else None
        return known if known == 0 or not body.is_randomised_part else None
    with_figure = {figure.source for figure in body.figures}
    silent = set(body.sources) - with_figure
    told = {citation.source for finding in _dutch_findings(record) for citation in finding.sources}
    counted = sum(_single_studies(body.figures).values()) + len(silent & told)
    is_zero = not silent and all(amount == 0 for amount in amounts)
    return min(counted, body.studies or 0) or (0 if is_zero else None)


def totals(records: Iterable[Intervention], sources: Mapping[str, Source]) -> DutchTotals:
    """Count the records with and without Dutch studies."""
    found = [netherlands(record, sources).studies for record in records]
    unknown = found.count(None)
    zero = found.count(0)
    return DutchTotals(len(found), len(found) - zero - unknown, zero, unknown)


def _dutch_findings(record: Intervention, outcome: Outcome | None = None) -> Iterator[Finding]:
    """Give the Dutch findings about the intervention itself: all, or those about an outcome."""
    found = record.evidence if outcome is None else findings_on(record, outcome)
    return (finding for finding in found if finding.dutch and not finding.is_related)


def _dutch_studies(
    record: Intervention, sources: Mapping[str, Source], outcome: Outcome | None
) -> Iterator[str]:
    """Give the sources of Dutch findings that are studies themselves, not reviews that name one."""
    for finding in _dutch_findings(record, outcome):
        for citation in finding.sources:
            source = sources.get(citation.source)
            if source is not None and source.design in COMPARATIVE and source.retracted is None:
                yield source.id
