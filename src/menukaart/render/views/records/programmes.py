"""An approach and the programmes that are a case of it, each on the page of the other.

A programme with a name says that it is part of an approach; the approach need not say so too. What is known
of an approach is not known of its programmes: it stands on their pages as related, and marked as such.
"""

from __future__ import annotations

from dataclasses import dataclass

from menukaart import dutch
from menukaart.evidence.assessment import Assessment
from menukaart.model import Intervention
from menukaart.render.views.parts.card import short_phases
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.render.views.parts.figure_words import in_words
from menukaart.render.views.parts.measured_words import measured_words, searched_in_vain
from menukaart.render.views.parts.recognised import holds_words, level_words
from menukaart.render.views.parts.strength import strength_words
from menukaart.vocabulary import RecordKind, RelationKind, SearchSubject, Status

_CASES = frozenset({RelationKind.PART_OF, RelationKind.CONTAINS})
_NO_RECOGNITION = "geen bekend"


@dataclass(frozen=True, slots=True)
class ProgrammeView:
    """A programme in the list of its approach.

    Attributes:
        link: to its page, with what the approach says of it as remark.
        whom: phases and ages.
        recognitions: each in words, with whether it still holds.
        measured: what measuring found, in one sentence.
    """

    link: Link
    whom: str
    recognitions: tuple[str, ...]
    measured: str


@dataclass(frozen=True, slots=True)
class ApproachView:
    """An approach on the page of a programme that is a case of it.

    Attributes:
        link: to its page, with what the programme says of it as remark.
        figure: the figure that stands for the approach, or what else measuring found.
        strength: how sure that is; empty when the figure says it already.
    """

    link: Link
    figure: str
    strength: str


def programme_views(scribe: Scribe, record: Intervention) -> tuple[ProgrammeView, ...]:
    """List the published programmes that are a case of an approach, by title."""
    return tuple(_programme(scribe, record, each) for each in _shown_programmes(scribe, record))


def approach_views(scribe: Scribe, record: Intervention) -> tuple[ApproachView, ...]:
    """List the published approaches of which a programme is a case, by title."""
    return tuple(_approach(scribe, record, each) for each in _shown_approaches(scribe, record))


def other_ties(scribe: Scribe, record: Intervention) -> tuple[Link, ...]:
    """Link to every other intervention that a record is tied to, but for those that stand in these lists."""
    elsewhere = {each.id for each in _shown_programmes(scribe, record)}
    elsewhere |= {each.id for each in _shown_approaches(scribe, record)}
    return tuple(
        scribe.record(
            RecordKind.INTERVENTION, tie.id, ": ".join(filter(None, (tie.relation.label, tie.note)))
        )
        for tie in record.related
        if tie.relation not in _CASES or tie.id not in elsewhere
    )


def _shown_programmes(scribe: Scribe, record: Intervention) -> tuple[Intervention, ...]:
    return _published(scribe.catalogue.programmes_of.get(record.id, ()))


def _shown_approaches(scribe: Scribe, record: Intervention) -> tuple[Intervention, ...]:
    return _published(scribe.catalogue.approaches_of.get(record.id, ()))


def _published(records: tuple[Intervention, ...]) -> tuple[Intervention, ...]:
    return tuple(record for record in records if record.status is Status.PUBLISHED)


def _programme(scribe: Scribe, approach: Intervention, record: Intervention) -> ProgrammeView:
    return ProgrammeView(
        link=scribe.record(RecordKind.INTERVENTION, record.id, _note(approach, record.id)),
        whom=_whom(record),
        recognitions=tuple(
            f"{level_words(each)} ({holds_words(each, scribe.day)})" for each in record.recognitions
        )
        or (searched_in_vain(record, SearchSubject.RECOGNITION) or _NO_RECOGNITION,),
        measured=measured_words(record, scribe.assessments[record.id]),
    )


def _approach(scribe: Scribe, programme: Intervention, record: Intervention) -> ApproachView:
    assessed = scribe.assessments[record.id]
    return ApproachView(
        link=scribe.record(RecordKind.INTERVENTION, record.id, _note(programme, record.id)),
        figure=_figure(record, assessed),
        strength=strength_words(assessed.strength) if assessed.figures.main else "",
    )


def _figure(record: Intervention, assessed: Assessment) -> str:
    main = assessed.figures.main
    return dutch.capital(in_words(main)) if main else measured_words(record, assessed)


def _whom(record: Intervention) -> str:
    ages = f"{record.ages.min}-{record.ages.max} jaar" if record.ages else ""
    return ", ".join(filter(None, (short_phases(record), ages)))


def _note(record: Intervention, other: str) -> str:
    """Give what a record says of another that it is tied to as a case."""
    notes = (tie.note for tie in record.related if tie.id == other and tie.relation in _CASES)
    return next(filter(None, notes), "")
