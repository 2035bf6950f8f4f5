"""Ages, school phases and target groups are about the same children."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.model import Intervention
from menukaart.model.practice import AgeRange
from menukaart.vocabulary import Phase, Severity, TargetGroup

Ages = tuple[int, int]

_OF_PHASE: dict[Phase, Ages] = {Phase.VVE: (0, 7), Phase.PO: (3, 14), Phase.VO: (10, 21), Phase.MBO: (15, 25)}
"""Widest ages in a phase: those of children who are early or late among them."""
_OF_GROUP: dict[TargetGroup, Ages] = {TargetGroup.TODDLERS: (0, 4), TargetGroup.INFANTS: (3, 7)}
_OF_YOUNG = frozenset({Phase.VVE, Phase.PO})
_OUTSIDE = 2
_WIDEST = 20
_CHOOSE = "Verander de leeftijden, de fase of de doelgroep."


def _meets(ages: AgeRange, span: Ages) -> bool:
    return ages.min <= span[1] and ages.max >= span[0]


def _impossible(subject: Subject) -> Iterator[Breach]:
    record = subject.record
    if not isinstance(record, Intervention):
        return
    for index, group in enumerate(record.target_groups):
        if group in _OF_GROUP and not _OF_YOUNG & set(record.phases):
            message = f"De doelgroep is ‘{group.label}’, maar de fase is niet vve of po."
            yield Breach(("target_groups", index), message, _CHOOSE, depends_on=(("phases",),))
    ages = record.ages
    if ages is None or ages.min > ages.max:
        return
    written = f"{ages.min} tot en met {ages.max} jaar"
    spans = [
        *((("phases", index), phase.label, _OF_PHASE[phase]) for index, phase in enumerate(record.phases)),
        *(
            (("target_groups", index), group.label, _OF_GROUP[group])
            for index, group in enumerate(record.target_groups)
            if group in _OF_GROUP
        ),
    ]
    for path, label, span in spans:
        if not _meets(ages, span):
            message = f"‘{label}’ past niet bij de leeftijden {written}."
            yield Breach(path, message, _CHOOSE, depends_on=(("ages",),))


def _unlikely(subject: Subject) -> Iterator[Breach]:
    record = subject.record
    if not isinstance(record, Intervention) or record.ages is None:
        return
    ages, spans = record.ages, [_OF_PHASE[phase] for phase in record.phases]
    youngest, oldest = min(low for low, _ in spans), max(high for _, high in spans)
    rest = (("phases",),)
    if ages.max - ages.min > _WIDEST:
        message = f"De leeftijden {ages.min} tot en met {ages.max} jaar zijn bijna iedereen."
        hint = "Kies smaller, of laat 'ages' weg met de reden niet-van-toepassing."
        yield Breach(("ages",), message, hint)
    elif ages.min < youngest - _OUTSIDE and _meets(ages, (youngest, oldest)):
        message = f"{ages.min} jaar is jong voor de gekozen fasen."
        yield Breach(("ages", "min"), message, _CHOOSE, depends_on=rest)
    elif ages.max > oldest + _OUTSIDE and _meets(ages, (youngest, oldest)):
        message = f"{ages.max} jaar is oud voor de gekozen fasen."
        yield Breach(("ages", "max"), message, _CHOOSE, depends_on=rest)


IMPOSSIBLE = Rule(
    "leeftijd-past-niet", "Leeftijden, fasen en doelgroepen gaan over dezelfde kinderen.", _impossible
)
UNLIKELY = Rule(
    "leeftijd-onwaarschijnlijk",
    "De leeftijden vallen in de gekozen fasen.",
    _unlikely,
    Severity.WARNING,
)
