"""What an intervention asks of a school: the groups in which a theme shows its interventions.

A group says what to arrange, not how well something works. It is derived from the record: who acts,
whether extra people are needed, and when it happens.
"""

from __future__ import annotations

from collections.abc import Iterable

from menukaart.model import Intervention
from menukaart.vocabulary import ActionLevel, Demand, Moment

_IN_SCHOOL_TIME = frozenset({Moment.LESSON, Moment.SCHOOL_TIME})


def demand_of(record: Intervention) -> Demand:
    """Tell what an intervention asks first of all: the decision, then people, time, and who must act.

    What its sources do not tell of people and time is not guessed: then it counts who must act.
    """
    levels = set(record.levels)
    if levels == {ActionLevel.MUNICIPALITY}:
        return Demand.DECISION
    dosage = record.dosage
    if dosage is not None and dosage.extra_staff:
        return Demand.PEOPLE
    if dosage is not None and set(dosage.moments) - _IN_SCHOOL_TIME:
        return Demand.TIME
    return Demand.TEAM if levels & {ActionLevel.SCHOOL, ActionLevel.MUNICIPALITY} else Demand.LESSON


def by_demand(records: Iterable[Intervention]) -> tuple[tuple[Demand, tuple[Intervention, ...]], ...]:
    """Group interventions; the order inside a group stays, and empty groups are left out."""
    groups: dict[Demand, list[Intervention]] = {demand: [] for demand in Demand}
    for record in records:
        groups[demand_of(record)].append(record)
    return tuple((demand, tuple(members)) for demand, members in groups.items() if members)
