"""What an intervention asks of a school: the groups in which a theme shows its interventions.

A group says what to arrange, not how well something works. It is derived from the record: who acts,
whether extra people are needed, and when it happens.
"""

from __future__ import annotations

from collections.abc import Iterable

from menukaart.model import Intervention
from menukaart.vocabulary import ActionLevel, Moment, Term

_IN_SCHOOL_TIME = frozenset({Moment.LESSON, Moment.SCHOOL_TIME})


class Demand(Term):
    """What an intervention asks, in the order in which readers see the groups."""

    LESSON = "past-in-de-les", "Past in de schooldag", "Onder schooltijd, zonder extra mensen"
    PEOPLE = "extra-mensen", "Vraagt extra mensen", "Er is iemand extra nodig, zoals een tutor of assistent"
    TIME = "extra-tijd", "Vraagt tijd buiten school", "Na school, in het weekend, in de vakantie of thuis"
    DECISION = "besluit", "Vraagt een besluit buiten de school", "De gemeente of de regio is aan zet"
    UNKNOWN = "onbekend", "Wat het vraagt, weten wij niet", "De bronnen die wij lazen, zeggen het niet"


def demand_of(record: Intervention) -> Demand:
    """Tell what an intervention asks first of all: the decision, then people, then time."""
    if set(record.levels) == {ActionLevel.MUNICIPALITY}:
        return Demand.DECISION
    dosage = record.dosage
    if dosage is None:
        return Demand.UNKNOWN
    if dosage.extra_staff:
        return Demand.PEOPLE
    if set(dosage.moments) - _IN_SCHOOL_TIME:
        return Demand.TIME
    if dosage.extra_staff is False or dosage.moments:
        return Demand.LESSON
    return Demand.UNKNOWN


def by_demand(records: Iterable[Intervention]) -> tuple[tuple[Demand, tuple[Intervention, ...]], ...]:
    """Group interventions; the order inside a group stays, and empty groups are left out."""
    groups: dict[Demand, list[Intervention]] = {demand: [] for demand in Demand}
    for record in records:
        groups[demand_of(record)].append(record)
    return tuple((demand, tuple(members)) for demand, members in groups.items() if members)
