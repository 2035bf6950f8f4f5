from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from menukaart.catalogue.rules import calendar
from tests.unit.records import amount_data, breaches, cost_data, intervention, source, subject, theme

HISTORY = [{"date": "2025-03-01", "text": "Eerste versie."}, {"date": "2026-01-10", "text": "Meer."}]
NEVER, ODD = "datum-kan-niet", "datum-onwaarschijnlijk"
SEARCH = {"subject": "effecten", "places": ["ERIC"], "words": ["x"], "result": "niets"}


def made(**changes: Any) -> Any:
    return subject(intervention(**{"changes": HISTORY, **changes}))


def printed(**changes: Any) -> Any:
    return subject(source(**{"changes": HISTORY, **changes}))


def found(where: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    return [*breaches(calendar.IMPOSSIBLE, where), *breaches(calendar.UNLIKELY, where)]


def seal(**changes: Any) -> dict[str, Any]:
    return {"recognitions": [{"body": "NJi", "level": "goed", "sources": "jansen-2020", **changes}]}


def cost(year: str, **changes: Any) -> dict[str, Any]:
    return {"cost": cost_data(amount_data(price_year=year, **changes))}


def search(day: str) -> dict[str, Any]:
    return {"search": [{"date": day, **SEARCH}]}


def rating(day: str) -> dict[str, Any]:
    return {
        "external_ratings": [
            {"body": "EEF", "scheme": "x", "value": "3", "date": day, "sources": "jansen-2020"}
        ]
    }


def override(day: str) -> dict[str, Any]:
    reason = "Omdat de regel een studie mist die wij wel kennen, en die veel gewicht heeft."
    return {"strength_override": {"value": "3", "reason": reason, "date": day, "by": "redactie"}}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"reviewed": "2025-03-01", "review_before": "2026-01-11"},
        {"reviewed": "2027-01-01"},
        seal(date="2026-01-10", expires="2026-01-10"),
        seal(),
        cost("2026"),
        cost("1970"),
        search("2026-01-10"),
        rating("2020-01-01"),
        override("2026-01-10"),
        {"review_before": "2036-01-10"},
    ],
)
def test_days_up_to_the_newest_change_pass(changes: dict[str, Any]) -> None:
    assert found(made(**changes)) == []


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        (seal(date="2028-01-01"), ("recognitions", 0, "date")),
        (search("2027-02-01"), ("search", 0, "date")),
        (rating("2099-01-01"), ("external_ratings", 0, "date")),
        (override("2099-01-01"), ("strength_override", "date")),
        (cost("2028"), ("cost", "amounts", 0, "price_year")),
        (cost("1899"), ("cost", "amounts", 0, "price_year")),
        ({"reviewed": "2025-02-28", "review_before": "2027-01-01"}, ("reviewed",)),
        ({"reviewed": "2018-01-01", "review_before": "2020-01-01"}, ("reviewed",)),
        ({"review_before": "2037-01-10"}, ("review_before",)),
    ],
)
def test_days_that_cannot_be_are_errors(changes: dict[str, Any], path: tuple[str | int, ...]) -> None:
    assert found(made(**changes)) == [(NEVER, path)]


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        (seal(date="2026-01-11"), ("recognitions", 0, "date")),
        (search("2026-03-01"), ("search", 0, "date")),
        (rating("2026-12-31"), ("external_ratings", 0, "date")),
        (override("2026-01-11"), ("strength_override", "date")),
        (seal(expires="2026-01-09"), ("recognitions", 0, "expires")),
        (cost("2027"), ("cost", "amounts", 0, "price_year")),
        (cost("1969"), ("cost", "amounts", 0, "price_year")),
        ({"reviewed": "2025-03-01", "review_before": "2026-01-10"}, ("reviewed",)),
    ],
)
def test_days_that_are_hard_to_believe_are_warnings(
    changes: dict[str, Any], path: tuple[str | int, ...]
) -> None:
    assert found(made(**changes)) == [(ODD, path)]


def test_a_note_explains_what_is_printed() -> None:
    assert found(made(**cost("2027", note="Begroting voor 2027."))) == []
    assert found(made(**seal(expires="1990-01-01", note="Liep in 1990 af."))) == []
    assert found(made(**seal(expires="1990-01-01", note="Liep af."))) != []


def test_what_ran_out_is_told_once() -> None:
    where = replace(made(**seal(expires="1990-01-01")), day=date(2026, 11, 26))
    assert found(where) == []


@pytest.mark.parametrize("day", ["2026", "2026-01", "2026-01-10", "1900", "2011-05"])
def test_what_was_printed_before_the_change_passes(day: str) -> None:
    assert found(printed(issued=day)) == []


@pytest.mark.parametrize("day", ["2028", "9999", "0001", "1799", "2028-01-01"])
def test_a_publication_of_another_age_is_an_error(day: str) -> None:
    assert found(printed(issued=day)) == [(NEVER, ("issued",))]


@pytest.mark.parametrize("day", ["2027", "2026-02", "2026-01-11", "1899", "1800"])
def test_a_publication_in_press_or_very_old_asks_for_a_note(day: str) -> None:
    assert found(printed(issued=day)) == [(ODD, ("issued",))]
    assert found(printed(issued=day, note=f"Echt uit {day[:4]}.")) == []


def test_an_address_was_not_seen_after_the_last_change() -> None:
    assert found(printed(accessed="2026-01-10")) == []
    assert found(printed(accessed="2026-02-01")) == [(ODD, ("accessed",))]
    assert found(printed(accessed="2099-01-01")) == [(NEVER, ("accessed",))]


def test_an_address_was_not_seen_before_it_was_printed() -> None:
    assert found(printed(issued="2020-05", accessed="2020-05-01")) == []
    assert found(printed(issued="2020", accessed="2019-12-31")) == [(ODD, ("accessed",))]
    assert found(printed(issued="2020", accessed="2019-12-31", note="De versie van 2020 kwam later.")) == []


def test_what_editors_do_and_what_bodies_say_has_a_first_year() -> None:
    for changes in (
        search("1999-12-31"),
        override("1950-01-01"),
        rating("1949-01-01"),
        seal(date="1949-01-01"),
    ):
        assert [code for code, _ in found(made(**changes))] == [NEVER]
    assert found(made(**rating("1950-01-01"))) == found(made(**search("2000-01-01"))) == []
    assert found(printed(accessed="1999-01-01")) == [(NEVER, ("accessed",))]


def test_nothing_is_withdrawn_before_it_was_printed() -> None:
    gone = {"retracted": {"date": "2020-05-10", "reason": "Fout."}}
    assert found(printed(issued="2020", **gone)) == found(printed(issued="2020-05", **gone)) == []
    for day in ("2021", "2020-06", "2020-05-11"):
        assert found(printed(issued=day, **gone)) == [(NEVER, ("retracted", "date"))]


def test_changes_stand_in_order_and_not_before_there_were_records() -> None:
    swapped = [HISTORY[1], HISTORY[0], HISTORY[0]]
    assert found(subject(theme(changes=swapped))) == [(NEVER, ("changes", 1, "date"))]
    old = [{"date": "1999-12-31", "text": "Eerste versie."}, HISTORY[1]]
    assert found(subject(theme(changes=old))) == [(NEVER, ("changes", 0, "date"))]


def test_a_day_years_after_all_other_records_is_told() -> None:
    late = [*HISTORY, {"date": "2099-01-01", "text": "Later."}]
    where = subject(
        theme(changes=late, reviewed="2099-01-01", review_before="2100-01-01"), theme("ander"), source()
    )
    assert found(where) == [(ODD, ("changes", 2, "date"))]
    where = subject(theme(reviewed="2099-01-01", review_before="2100-01-01"), source())
    assert found(where) == [(ODD, ("reviewed",))]
    assert found(subject(theme(changes=late, reviewed="2099-01-01", review_before="2100-01-01"))) == []
    recent = [*HISTORY, {"date": "2030-01-01", "text": "Later."}]
    assert found(subject(source(changes=recent), theme("ander"))) == []
