"""What to search for next: open subjects, most read and emptiest first, nothing that was just done."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import assess_all
from menukaart.evidence.overview.to_search import (
    CARD_FACTS,
    ToSearch,
    is_recent,
    missing_facts,
    searched,
    to_search,
)
from menukaart.model import Intervention
from menukaart.model.judgements import Search
from tests.unit.records import Data, effect_data, intervention, intervention_data, kind_of

DAY = date(2026, 11, 26)
COST = {"band": 2, "sources": ["jansen-2020"]}
DUTCH = {"studies": 0, "verdict": "toegepast"}
FINDING = {"text": "X.", "direction": "positief", "sources": ["jansen-2020"]}
LEVEL = {"body": "NJi", "level": "goed onderbouwd", "sources": ["jansen-2020"]}
ALL = ["effecten", "nederland", "kosten"]


def search(subject: str = "effecten", day: str = "2026-11-25", **changes: Any) -> Data:
    return {
        "subject": subject, "date": day, "places": ["openbare teksten"], "words": ["bijles"],
        "result": "niets", **changes,
    }  # fmt: skip


def asked(*records: Intervention, places: dict[str, int] | None = None) -> tuple[ToSearch, ...]:
    known = Catalogue((kind_of(each), each) for each in records)
    return to_search(records, assess_all(known), places or {}, DAY)


def subjects(**changes: Any) -> list[str]:
    found = asked(intervention("x", **changes))
    return [each.subject.value for each in found[0].wanted] if found else []


def without(**reasons: str) -> dict[str, Any]:
    return {"unknown": intervention_data()["unknown"] | reasons}


@pytest.mark.parametrize(
    ("changes", "open_subjects"),
    [
        ({}, ALL),
        ({"cost": COST}, ["effecten", "nederland"]),
        ({"dutch_evidence": DUTCH}, ["effecten", "kosten"]),
        ({"effects": [effect_data()]}, ["nederland", "kosten"]),
        ({"evidence": [FINDING]}, ["nederland", "kosten"]),
        ({"effects": [effect_data(relation="verwant")]}, ALL),
        ({"kind": "programma"}, [*ALL, "erkenning"]),
        ({"kind": "programma", "recognitions": [LEVEL]}, ALL),
        (without(effects="niet-van-toepassing", cost="niet-van-toepassing"), ["nederland"]),
        (without(dutch_evidence="niet-van-toepassing"), ["effecten", "kosten"]),
        ({"cost": COST, "dutch_evidence": DUTCH, "effects": [effect_data()]}, []),
    ],
)
def test_what_is_not_known_is_to_be_searched_for(changes: dict[str, Any], open_subjects: list[str]) -> None:
    assert subjects(**changes) == open_subjects


def test_what_was_just_searched_for_is_left_out_also_when_something_was_found() -> None:
    assert subjects(search=[search(), search("kosten", result="iets")]) == ["nederland"]


def test_an_old_search_is_told_and_the_newest_counts() -> None:
    old, older = search(day="2024-11-26"), search(day="2020-01-01")
    found = asked(intervention("x", search=[older, old]))[0].wanted[0]
    assert found.last is not None
    assert found.last.date == date(2024, 11, 26)
    assert "effecten" not in subjects(search=[older, search()])


def test_a_search_is_recent_for_two_years() -> None:
    assert is_recent(Search.model_validate(search(day="2024-11-27")), DAY)
    assert not is_recent(Search.model_validate(search(day="2024-11-26")), DAY)


def test_the_last_search_for_each_subject() -> None:
    record = intervention("x", search=[search("kosten"), search(day="2020-01-01"), search(day="2021-01-01")])
    assert [(each.subject.value, each.date.year) for each in searched(record)] == [
        ("effecten", 2021),
        ("kosten", 2026),
    ]


def test_most_read_and_emptiest_first() -> None:
    order = asked(
        intervention("a", cost=COST),
        intervention("b"),
        intervention("c", levels=["klas"]),
        intervention("d"),
        intervention("e"),
        places={"a": 6, "b": 4, "c": 4, "d": 3},
    )
    counts = [(each.record.id, each.places, each.missing) for each in order]
    # 6 x 2 and 4 x 3 are equal, and so the order of titles holds; a class alone decides on the third.
    assert counts == [("a", 6, 2), ("b", 4, 3), ("c", 4, 3), ("d", 3, 3), ("e", 0, 3)]
    assert [each.is_decided_on for each in order] == [True, True, False, True, True]


def test_where_a_school_decides_goes_first_between_equals() -> None:
    order = asked(intervention("a", levels=["klas"]), intervention("b", levels=["gemeente"]))
    assert [each.record.id for each in order] == ["b", "a"]


def test_the_facts_that_a_card_does_not_tell() -> None:
    record = intervention("x", effects=[effect_data(relation="verwant")], cost=COST)
    empty = intervention("y")
    known = assess_all(Catalogue((kind_of(each), each) for each in (record, empty)))
    assert [each.value for each in missing_facts(record, known["x"])] == ["nederland"]
    assert missing_facts(empty, known["y"]) == CARD_FACTS
