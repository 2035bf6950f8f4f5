"""The page with what changed, newest day first: what a policy document may have missed since its writing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from menukaart import dutch
from menukaart.evidence.strength.previous import PREVIOUS
from menukaart.evidence.strength.rule import VERSION
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class ChangedText:
    """What happened to one or more records on a day, in the words of the editors."""

    text: str
    links: tuple[Link, ...]
    count: str
    is_folded: bool


@dataclass(frozen=True, slots=True)
class ChangedDay:
    """A day with its changes."""

    anchor: str
    title: str
    texts: tuple[ChangedText, ...]


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """Every change to a record that readers may cite."""

    crumbs: tuple[Link, ...]
    days: tuple[ChangedDay, ...]


_KINDS = (RecordKind.INTERVENTION, RecordKind.THEME)
"""Sources change with the records that cite them; their pages tell it themselves."""

_NEW_RULE = (
    f"De regel voor bewijskracht is nu versie {VERSION}; bij deze pagina's veranderde de score, niet het "
    "onderzoek. Waarom staat bij Zo beoordelen wij bewijs."
)
"""Said of every score that changed with the rule and not with the record."""

_MOST_OPEN = 8
"""A list of more pages than this is folded away."""


def changes_page(scribe: Scribe) -> ChangesPage:
    """Make the page: by day, and on a day by what happened, so that a first version is said once."""
    found: dict[date, dict[str, list[Link]]] = defaultdict(lambda: defaultdict(list))
    for kind, record in scribe.catalogue.records():
        if kind in _KINDS:
            for change in record.changes:
                found[change.date][change.text].append(scribe.record(kind, record.id))
    for record in scribe.catalogue.interventions:
        assessed = scribe.assessments[record.id]
        if assessed.has_moved:
            link = scribe.record(RecordKind.INTERVENTION, record.id)
            found[PREVIOUS.until][_NEW_RULE].append(link)
    days = (_day(day, texts) for day, texts in sorted(found.items(), reverse=True))
    return ChangesPage(scribe.crumbs(), tuple(days))


def _day(day: date, texts: dict[str, list[Link]]) -> ChangedDay:
    in_order = sorted(texts.items(), key=lambda item: (len(item[1]), item[0]))
    return ChangedDay(
        anchor=f"dag-{day.isoformat()}",
        title=dutch.long_date(day),
        texts=tuple(
            ChangedText(
                text,
                tuple(sorted(links, key=lambda link: link.text.casefold())),
                dutch.count(len(links), "pagina", "pagina's"),
                len(links) > _MOST_OPEN,
            )
            for text, links in in_order
        ),
    )
