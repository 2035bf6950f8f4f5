from __future__ import annotations

from datetime import date

from menukaart.catalogue import Catalogue
from menukaart.catalogue.catalogue import alphabetical
from menukaart.model import Record
from menukaart.reading.document import Document
from menukaart.reading.register import Promise, Register
from menukaart.vocabulary import RecordKind
from tests.unit import records

I, T, S = RecordKind.INTERVENTION, RecordKind.THEME, RecordKind.SOURCE  # noqa: E741


def catalogue(*found: Record) -> Catalogue:
    return Catalogue((records.kind_of(record), record) for record in found)


def test_titles_sort_the_dutch_way() -> None:
    titles = ["zomer", "Één op één", "aap", "Aap", "een", "Zebra", "eend"]
    assert sorted(titles, key=alphabetical) == ["Aap", "aap", "een", "Één op één", "eend", "Zebra", "zomer"]


def test_the_order_does_not_depend_on_the_files() -> None:
    first, second = records.intervention("a", title="Zomer"), records.intervention("b", title="aap")
    assert catalogue(first, second).interventions == catalogue(second, first).interventions == (second, first)


def test_records_of_different_kinds_may_share_an_id() -> None:
    both = catalogue(records.intervention("taal"), records.theme("taal"))
    assert both.get(I, "taal") != both.get(T, "taal")
    assert both.get(S, "taal") is None


def test_tombstones_are_no_living_records() -> None:
    found = catalogue(records.moved("oud", "zomerschool"), records.intervention())
    assert [record.id for record in found.interventions] == ["zomerschool"]
    assert [(kind, record.id) for kind, record in found.tombstones] == [(I, "oud")]
    assert len(list(found.records())) == 2


def test_cited_by_names_each_record_once() -> None:
    twice = records.intervention(effects=[records.effect_data(), records.effect_data()])
    found = catalogue(twice, records.theme())
    assert found.cited_by["jansen-2020"] == ((I, "zomerschool"), (T, "leertijd"))


def test_in_theme() -> None:
    found = catalogue(
        records.intervention("b", title="B"), records.intervention("a", title="A", themes=["taal", "taal"])
    )
    assert [record.id for record in found.in_theme["taal"]] == ["a"]
    assert [record.id for record in found.in_theme["leertijd"]] == ["b"]


def test_the_newest_day_is_that_of_any_record() -> None:
    late = records.source(changes=[{"date": "2026-06-01", "text": "x"}, {"date": "2026-05-01", "text": "y"}])
    assert catalogue(records.intervention(), late).newest == date(2026, 6, 1)
    assert catalogue().newest is None


def test_what_was_public_under_an_old_address_goes_along_with_a_move_and_a_split() -> None:
    old = (records.moved("oud", "a"), records.split("ouder", "a", "b"), records.withdrawn("weg", "a"))
    known = catalogue(records.intervention("a"), records.intervention("b"), *old)
    lines = [("a", "x"), ("oud", "y"), ("ouder", "z"), ("weg", "w")]
    promises = tuple(Promise(f"interventies/{id_}/", anchor, n) for n, (id_, anchor) in enumerate(lines, 1))
    known.register = Register(Document("register/addresses.txt", ""), promises)
    assert set(known.promised(I, "a")) == {"x", "y", "z"}
    assert known.promised(I, "b") == ("z",)
    assert known.promised(T, "a") == ()
