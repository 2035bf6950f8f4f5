"""Which interventions aim at which outcome, for whom and in which phase; and where nothing is known.

A cell is a group (a target group or a phase) and an outcome. Its interventions are those that name both.
They are counted by the strength of their evidence on that outcome: the map shows where there is something to
choose and how sure we are of it, not that it works for that group.

A cell without a figure about its outcome says why, in the words of the records. Data win over the list of
cells that make no sense: an intervention that does aim there is shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from menukaart.evidence.assessment import Assessment
from menukaart.model import Intervention
from menukaart.vocabulary import Blank, Outcome, Phase, TargetGroup, Unknown

Group = TargetGroup | Phase
GroupsOf = Callable[[Intervention], Sequence[Group]]

SOUND = 3
"""From this strength on the evidence is called "redelijk of sterker"."""


@dataclass(frozen=True, slots=True)
class Band:
    """Neighbouring scores that are counted together, both ends included; None is what was not judged."""

    low: int | None
    high: int | None

    def holds(self, score: int | None) -> bool:
        """Tell whether a score is in this band. A search that found nothing (0) was not judged either."""
        if self.low is None or self.high is None:
            return not score
        return score is not None and self.low <= score <= self.high


BANDS: tuple[Band, ...] = (Band(None, None), Band(1, 2), Band(SOUND, SOUND), Band(4, 5))
"""The bands of a cell, from weak to strong; together they hold every score, and what has none."""


NOT_APPLICABLE: Mapping[tuple[Group, Outcome], str] = {
    (TargetGroup.TODDLERS, Outcome.READING): (
        "Peuters leren nog niet lezen; wat eraan voorafgaat, staat bij taal en bij woordenschat."
    ),
    (TargetGroup.TODDLERS, Outcome.ADVICE): "Peuters krijgen nog geen schooladvies.",
    (TargetGroup.POOR_READERS, Outcome.COGNITION): (
        "Of een kind moeite heeft met lezen, blijkt pas als het leert lezen."
    ),
    (Phase.VO, Outcome.COGNITION): "Deze uitkomst gaat over kinderen tot ongeveer zes jaar.",
    (Phase.MBO, Outcome.COGNITION): "Deze uitkomst gaat over kinderen tot ongeveer zes jaar.",
}
"""Cells that make no sense, with the reason in Dutch. Kept short: what merely looks odd stays a gap."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A group and an outcome, with what is known there.

    Attributes:
        group, outcome: what the cell is about.
        counts: number of interventions in each of ``BANDS``.
        blank: why there is no figure about this outcome; None when there is one.
        reason: why the combination makes no sense; empty otherwise.
        has_dutch: whether a Dutch study is known of one of its interventions, on whatever outcome.
    """

    group: Group
    outcome: Outcome
    counts: tuple[int, ...]
    blank: Blank | None
    reason: str = ""
    has_dutch: bool = False

    @property
    def total(self) -> int:
        """Number of interventions."""
        return sum(self.counts)

    @property
    def is_judged(self) -> bool:
        """Whether the evidence of any of them was judged on this outcome."""
        return any(n for band, n in zip(BANDS, self.counts, strict=True) if band.low is not None)

    @property
    def sound(self) -> int:
        """Number of interventions with evidence that is "redelijk of sterker"."""
        return sum(n for band, n in zip(BANDS, self.counts, strict=True) if (band.low or 0) >= SOUND)


def coverage(
    records: Iterable[Intervention],
    assessments: Mapping[str, Assessment],
    groups: Sequence[Group],
    groups_of: GroupsOf,
) -> tuple[tuple[Cell, ...], ...]:
    """Count the interventions of every cell: a row an outcome, a cell a group, in the order given.

    Args:
        records: all living interventions.
        assessments: what was derived for each, by id.
        groups: the columns.
        groups_of: the groups that an intervention is meant for.
    """
    every: dict[tuple[Group, Outcome], list[Intervention]] = {}
    for record in records:
        for group in groups_of(record):
            for outcome in record.outcomes:
                every.setdefault((group, outcome), []).append(record)
    return tuple(
        tuple(_cell(group, outcome, every.get((group, outcome), ()), assessments) for group in groups)
        for outcome in Outcome
    )


def score_on(assessed: Assessment, outcome: Outcome) -> int | None:
    """Give the score of an intervention on an outcome; None when nothing about it was judged."""
    found = assessed.strengths.by_outcome.get(outcome)
    return found.value if found else None


def _cell(
    group: Group, outcome: Outcome, records: Sequence[Intervention], assessments: Mapping[str, Assessment]
) -> Cell:
    scores = [score_on(assessments[record.id], outcome) for record in records]
    counts = tuple(sum(band.holds(score) for score in scores) for band in BANDS)
    if not records:
        reason = NOT_APPLICABLE.get((group, outcome), "")
        return Cell(group, outcome, counts, Blank.NOT_APPLICABLE if reason else Blank.NO_INTERVENTION, reason)
    blank = None
    if not any(assessments[record.id].figures.on(outcome).is_known for record in records):
        blank = _why(records)
    has_dutch = any(assessments[record.id].netherlands.studies for record in records)
    return Cell(group, outcome, counts, blank, has_dutch=has_dutch)


def _why(records: Iterable[Intervention]) -> Blank:
    """Sum up the typed reasons of interventions without a figure: one not searched is still to be done."""
    reasons = set()
    for record in records:
        unknown = record.why_unknown("effects")
        reasons.add(unknown.reason if unknown else Unknown.UNKNOWN)
    if Unknown.NOT_SEARCHED in reasons:
        return Blank.NOT_SEARCHED
    return Blank.NOT_FOUND if reasons == {Unknown.NOT_FOUND} else Blank.NO_FIGURE
