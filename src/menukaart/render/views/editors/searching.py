"""What to search for next, and what was searched for: two lists on the page for editors."""

from __future__ import annotations

from collections import Counter
from datetime import date

from menukaart import dutch
from menukaart.evidence.overview.to_search import (
    CARD_FACTS,
    ToSearch,
    Wanted,
    is_recent,
    searched,
    to_search,
)
from menukaart.evidence.strength.words import search_in_words
from menukaart.render.choosing.questions import STAGES, in_stage
from menukaart.render.choosing.selection import goals_of
from menukaart.render.views.editors.chores import Item
from menukaart.render.views.parts.common import Scribe
from menukaart.vocabulary import RecordKind, SearchSubject

ORDER = (
    "Bovenaan staat waar zoeken het meeste uitmaakt: waar lezers vaak komen en de kaart weinig zegt. Dat is "
    "het aantal plaatsen (thema's, lijstjes van Help me kiezen en andere records) keer hoeveel van de drie "
    "feiten op de kaart (effect, kosten, Nederland) wij niet weten. Bij gelijke stand gaat voor waar een "
    "school of gemeente over beslist. Waar kort geleden naar gezocht is, staat er niet bij."
)
"""Why the list has the order that it has; what ``to_search`` does, in words."""

_SHORT = {
    SearchSubject.EFFECTS: "effecten",
    SearchSubject.NETHERLANDS: "Nederlands onderzoek",
    SearchSubject.COST: "kosten",
    SearchSubject.RECOGNITION: "erkenningen",
}


def wanted(scribe: Scribe, day: date) -> tuple[int, tuple[Item, ...]]:
    """Count what to search for, and list the records with it, what matters most first."""
    found = to_search(scribe.catalogue.public_interventions, scribe.assessments, places(scribe), day)
    items = (Item(scribe.record(RecordKind.INTERVENTION, each.record.id, _remark(each))) for each in found)
    return sum(len(each.wanted) for each in found), tuple(items)


def done(scribe: Scribe, day: date) -> tuple[int, tuple[Item, ...]]:
    """Count what was searched for shortly before a day, and list the records with it, the newest first."""
    found = []
    for record in scribe.catalogue.interventions:
        recent = [search for search in searched(record) if is_recent(search, day)]
        if recent:
            remark = " ".join(map(search_in_words, recent))
            item = Item(scribe.record(RecordKind.INTERVENTION, record.id, remark))
            found.append((max(search.date for search in recent), len(recent), item))
    found.sort(key=lambda row: row[0], reverse=True)
    return sum(amount for _, amount, _ in found), tuple(item for *_, item in found)


def places(scribe: Scribe) -> Counter[str]:
    """Count at how many places a reader meets each intervention: themes, choices and other records."""
    catalogue = scribe.catalogue
    found: Counter[str] = Counter()
    for record in catalogue.public_interventions:
        found[record.id] += len(set(record.themes))
        cases = (catalogue.programmes_of, catalogue.approaches_of)
        beside = {each.id for shown in cases for each in shown.get(record.id, ())}
        found.update((beside | {tie.id for tie in record.related}) - {record.id})
    for stage in STAGES:
        for goal in goals_of(catalogue, stage.phase):
            found.update(
                record.id
                for record in catalogue.public_interventions
                if in_stage(record, stage.phase) and not set(goal.outcomes).isdisjoint(record.outcomes)
            )
    return found


def _remark(found: ToSearch) -> str:
    subjects = dutch.enumeration(_SHORT[each.subject] for each in found.wanted)
    where = dutch.count(found.places, "plaats", "plaatsen")
    missing = f"{found.missing} van {len(CARD_FACTS)} feiten onbekend"
    last = "".join(map(_last, found.wanted))
    return f"{subjects} ({where}, {missing}).{last}"


def _last(wanted: Wanted) -> str:
    return f" De vorige keer: {search_in_words(wanted.last)}" if wanted.last else ""
