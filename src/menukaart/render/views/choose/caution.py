"""The page "Niet doen", and the warning on the page of an intervention."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from menukaart.evidence.strength.score import Strength
from menukaart.model import Intervention
from menukaart.model.practice import Caution
from menukaart.render.views.parts.common import Link, Said, Scribe
from menukaart.render.views.parts.known import Row
from menukaart.render.views.parts.strength import strength_row
from menukaart.render.views.parts.told import IN_CLASS, Told, told_first
from menukaart.vocabulary import Advice, RecordKind, RelationKind


@dataclass(frozen=True, slots=True)
class CautionView:
    """A warning: how strong it is, why, and what to do instead."""

    title: str
    said: Said
    instead: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CautionItem:
    """An intervention on the page, with what may be said of it and how sure that is."""

    anchor: str
    href: str
    title: str
    said: Told | None
    rows: tuple[Row, ...]
    warning: CautionView


@dataclass(frozen=True, slots=True)
class CautionGroup:
    """Interventions with the same advice."""

    anchor: str
    title: str
    meaning: str
    items: tuple[CautionItem, ...]


@dataclass(frozen=True, slots=True)
class CautionPage:
    """What to stop with, and what to think about twice."""

    crumbs: tuple[Link, ...]
    groups: tuple[CautionGroup, ...]


def caution_page(scribe: Scribe) -> CautionPage:
    """Make the page; groups without an intervention are left out."""
    groups = (_group(scribe, advice) for advice in Advice)
    return CautionPage(scribe.crumbs(), tuple(g for g in groups if g.items))


def caution_view(scribe: Scribe, record: Intervention) -> CautionView | None:
    """Make the warning of an intervention; None when it has none."""
    return _warning(scribe, record, record.caution) if record.caution else None


def _group(scribe: Scribe, advice: Advice) -> CautionGroup:
    items = tuple(_items(scribe, advice))
    return CautionGroup(advice.value, advice.label.capitalize(), advice.meaning, items)


def _items(scribe: Scribe, advice: Advice) -> Iterable[CautionItem]:
    for record in scribe.catalogue.public_interventions:
        if record.caution is not None and record.caution.advice is advice:
            assessed = scribe.assessments[record.id]
            said = told_first(assessed)
            yield CautionItem(
                anchor=record.id,
                href=scribe.here.record(RecordKind.INTERVENTION, record.id),
                title=record.title,
                said=said,
                rows=tuple(_rows(said, assessed.strength)),
                warning=_warning(scribe, record, record.caution),
            )


def _rows(said: Told | None, strength: Strength) -> Iterator[Row]:
    if said is not None and said.in_class:
        yield Row(IN_CLASS, said.in_class)
    yield strength_row(strength)


def _warning(scribe: Scribe, record: Intervention, caution: Caution) -> CautionView:
    said = Said(scribe.prose(caution.reason), scribe.cites(caution.sources))
    instead = tuple(
        scribe.record(RecordKind.INTERVENTION, tie.id, tie.note or "")
        for tie in record.related
        if tie.relation is RelationKind.ALTERNATIVE
    )
    return CautionView(caution.advice.label.capitalize(), said, instead)
