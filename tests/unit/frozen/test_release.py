"""Releases laid over each other: what a document said from which release on."""

from __future__ import annotations

from datetime import date
from typing import Any

from menukaart.frozen.codebook import Codebook
from menukaart.frozen.release import Release, Shelf, kind_of, said, sets, timelines

BOOK = Codebook({"rule": {"id": "1.0"}, "schemas": {}, "cost_bands": {}, "vocabularies": {}})


def release(version: str, *gone: str, **changed: Any) -> Release:
    documents = {f"themes/{name}.json": document for name, document in changed.items()}
    return Release(
        version, date(2026, 1, 1), BOOK, documents, frozenset(f"themes/{name}.json" for name in gone)
    )


def test_a_set_is_everything_up_to_a_release() -> None:
    found = sets(
        [release("1", a={"v": 1}, b={"v": 1}), release("2", "b", a={"v": 2}), release("3", c={"v": 3})]
    )
    assert [{path[7]: each["v"] for path, each in whole.items()} for _, whole in found] == [
        {"a": 1, "b": 1},
        {"a": 2},
        {"a": 2, "c": 3},
    ]


def test_a_version_lasts_until_something_else_is_said() -> None:
    lines = timelines([release("1", a={"v": 1}), release("2"), release("3", a={"v": 2}), release("4", "a")])
    found = [(each.versions, each.document) for each in lines["themes/a.json"]]
    assert found == [(("1", "2"), {"v": 1}), (("3",), {"v": 2}), (("4",), None)]


def test_an_empty_field_that_came_to_exist_says_nothing() -> None:
    grown = {"v": 1, "url": "/themas/a/", "new": None, "list": [], "part": {"x": []}}
    lines = timelines([release("1", a={"v": 1}), release("2", a=grown)])
    assert [each.versions for each in lines["themes/a.json"]] == [("1", "2")]
    assert said({"a": 0, "b": False, "c": ""}) == {"a": 0, "b": False}


def test_a_document_that_comes_later_has_no_version_before() -> None:
    lines = timelines([release("1"), release("2", a={"v": 1})])
    assert [each.versions for each in lines["themes/a.json"]] == [("2",)]


def test_names_come_from_the_documents_beside_it() -> None:
    shelf = Shelf({"sources/b.json": {"label": "Bakker, 2020"}, "themes/a.json": {"title": "A"}})
    assert (shelf.source("b"), shelf.source("x"), shelf.title("themes", "a")) == ("Bakker, 2020", "x", "A")
    assert kind_of("themes/a.json", {}) == "theme"
    assert kind_of("themes/a.json", {"successors": []}) == "tombstone"
