"""What to search for next, and in which order: where a reader comes often and the card says little.

The order rests on two counts that anybody can check: at how many places a reader meets the record, and how
many of the three facts of its card (effect, cost, the Netherlands) are not known. Their product comes first:
an empty card that nobody meets can wait, and so can a much read card with one gap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from menukaart.evidence.assessment import Assessment
from menukaart.model import Intervention
from menukaart.model.judgements import Search
from menukaart.vocabulary import ActionLevel, InterventionKind, SearchSubject, Unknown

RECENT_YEARS = 2
"""For so long a search need not be done again."""

CARD_FACTS = (SearchSubject.EFFECTS, SearchSubject.COST, SearchSubject.NETHERLANDS)
"""What a card says of an intervention, besides how sure that is."""

_DECIDE = frozenset({ActionLevel.SCHOOL, ActionLevel.MUNICIPALITY})


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something to search for.

    Attributes:
        subject: what to search for.
        last: the last search for it, longer ago than ``RECENT_YEARS``; None when there was none.
    """

    subject: SearchSubject
    last: Search | None = None


@dataclass(frozen=True, slots=True)
class ToSearch:
    """A record with what to search for.

    Attributes:
        record: the intervention.
        wanted: the subjects, in the order of the vocabulary.
        places: at how many places a reader meets it.
        missing: how many of the facts of its card are not known.
    """

    record: Intervention
    wanted: tuple[Wanted, ...]
    places: int
    missing: int

    @property
    def is_decided_on(self) -> bool:
        """Whether a school or a municipality decides on such a thing."""
        return not _DECIDE.isdisjoint(self.record.levels)


def to_search(
    records: Iterable[Intervention],
    assessments: Mapping[str, Assessment],
    places: Mapping[str, int],
    day: date,
) -> tuple[ToSearch, ...]:
    """List what to search for, what matters most first.

    Args:
        records: the interventions, by title.
        assessments: what was derived from each, by id.
        places: at how many places a reader meets each, by id.
        day: the day that it is asked on; what was searched for shortly before it is left out.
    """
    found = []
    for record in records:
        assessed = assessments[record.id]
        wanted = tuple(_wanted(record, assessed, day))
        if wanted:
            missing = len(missing_facts(record, assessed))
            found.append(ToSearch(record, wanted, places.get(record.id, 0), missing))
    return tuple(sorted(found, key=lambda each: (-each.places * each.missing, not each.is_decided_on)))


def missing_facts(record: Intervention, assessed: Assessment) -> tuple[SearchSubject, ...]:
    """Give the facts that the card of a record does not tell.

    A count of figures is something, also when they are of a related influence: the card says so.
    """
    known = {
        SearchSubject.EFFECTS: bool(record.effects) or assessed.figures.main is not None,
        SearchSubject.COST: record.cost is not None,
        SearchSubject.NETHERLANDS: assessed.netherlands.studies is not None,
    }
    return tuple(subject for subject in CARD_FACTS if not known[subject])


def searched(record: Intervention) -> Iterator[Search]:
    """Give the last search for each subject, in the order of the vocabulary."""
    for subject in SearchSubject:
        if last := record.last_search(subject):
            yield last


def is_recent(search: Search, day: date) -> bool:
    """Tell whether a search need not be done again."""
    return day - search.date < timedelta(days=365 * RECENT_YEARS)


def _wanted(record: Intervention, assessed: Assessment, day: date) -> Iterator[Wanted]:
    for subject in SearchSubject:
        last = record.last_search(subject)
        if _is_open(record, assessed, subject) and not (last and is_recent(last, day)):
            yield Wanted(subject, last)


def _is_open(record: Intervention, assessed: Assessment, subject: SearchSubject) -> bool:
    """Tell whether a subject is not known, and could be."""
    match subject:
        case SearchSubject.EFFECTS:
            is_known = any(entry.is_known for entry in assessed.figures.by_outcome) or bool(record.evidence)
            return not is_known and _may_be(record, "effects")
        case SearchSubject.NETHERLANDS:
            return assessed.netherlands.studies is None and _may_be(record, "dutch_evidence")
        case SearchSubject.COST:
            return record.cost is None and _may_be(record, "cost")
        case SearchSubject.RECOGNITION:
            return record.kind is InterventionKind.PROGRAMME and not record.recognitions
        case SearchSubject.OTHER:
            return False


def _may_be(record: Intervention, field: str) -> bool:
    reason = record.why_unknown(field)
    return reason is None or reason.reason is not Unknown.NOT_APPLICABLE
