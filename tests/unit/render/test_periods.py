"""What changed between releases: what kind of thing, and which lines of the editors came."""

from __future__ import annotations

from datetime import date

from menukaart.render.versions.periods import ChangeNote
from menukaart.vocabulary import ChangeKind
from tests.unit.records import effect_data, intervention, moved, source, theme, withdrawn
from tests.unit.render.periods import catalogue_of, told

FIRST = {"date": "2026-01-10", "text": "Eerste versie."}
SECOND = {"date": "2026-01-10", "text": "Cijfer verbeterd."}
THIRD = {"date": "2026-03-02", "text": "Eerste versie."}
BASE = (theme(), source())


def test_a_line_belongs_to_the_release_that_first_held_it() -> None:
    stages = [
        catalogue_of(*BASE, intervention(changes=lines))
        for lines in ([FIRST], [FIRST, SECOND], [FIRST, SECOND, THIRD])
    ]
    found = [
        (period.since, period.until, [(r.address, r.notes) for r in period.records if "zomer" in r.address])
        for period in told(*stages)[0]
    ]
    day, later = date(2026, 1, 10), date(2026, 3, 2)
    address = "interventies/zomerschool/"
    assert found == [
        ("2026.02", "", [(address, (ChangeNote(later, 1, "Eerste versie."),))]),
        ("2026.01", "2026.02", [(address, (ChangeNote(day, 2, "Cijfer verbeterd."),))]),
        ("", "2026.01", [(address, (ChangeNote(day, 1, "Eerste versie."),))]),
    ]


def test_kinds_follow_from_the_documents() -> None:
    old = intervention(effects=[effect_data()])
    new = intervention(
        effects=[effect_data(value="0.35")],
        summary="Iets anders.",
        caution={"advice": "liever-niet", "reason": "Het werkt niet.", "sources": "jansen-2020"},
        sources=["jansen-2020", "peters-2021"],
        changes=[FIRST, SECOND],
    )
    stages = catalogue_of(*BASE, old), catalogue_of(*BASE, source("peters-2021"), new)
    record = told(*stages)[0][0].records[0]
    assert {*record.kinds} >= {
        ChangeKind.CAUTION,
        ChangeKind.FIGURES,
        ChangeKind.SOURCES,
        ChangeKind.TEXT,
    }
    assert list(record.kinds) == sorted(record.kinds, key=list(ChangeKind).index)
    assert record.since == "interventies/zomerschool/versies/#sinds-2026.01"


def test_what_comes_moves_and_goes_is_told() -> None:
    two = intervention("oud"), intervention("weg")
    stages = (
        catalogue_of(*BASE, *two),
        catalogue_of(*BASE, intervention("nieuw"), moved("oud", "nieuw"), withdrawn("weg")),
    )
    kinds = {record.address: record.kinds for record in told(*stages)[0][0].records}
    assert kinds == {
        "interventies/nieuw/": (ChangeKind.NEW,),
        "interventies/oud/": (ChangeKind.MOVED,),
        "interventies/weg/": (ChangeKind.WITHDRAWN,),
        "themas/leertijd/": (ChangeKind.OPTIONS,),
    }


def test_a_record_that_stays_the_same_is_not_told_again() -> None:
    same = catalogue_of(*BASE, intervention())
    newest, first = told(same, same)[0]
    assert newest.records == ()
    assert [record.kinds for record in first.records] == [(ChangeKind.NEW,), (ChangeKind.NEW,)]
