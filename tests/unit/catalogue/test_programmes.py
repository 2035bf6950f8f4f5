"""Approaches and the programmes that are a case of them: one side says so, both sides know."""

from __future__ import annotations

from menukaart.model import Intervention, Record
from tests.unit.catalogue.test_catalogue import catalogue
from tests.unit.records import intervention, moved


def programme(identifier: str, *ties: tuple[str, str], title: str = "") -> Intervention:
    related = [{"id": other, "relation": relation} for other, relation in ties]
    return intervention(identifier, kind="programma", title=title or identifier, related=related)


def approach(identifier: str, *ties: tuple[str, str]) -> Intervention:
    related = [{"id": other, "relation": relation} for other, relation in ties]
    return intervention(identifier, title=identifier, related=related)


def programmes(*records: Record) -> dict[str, list[str]]:
    found = catalogue(*records).programmes_of
    return {key: [each.id for each in value] for key, value in found.items() if value}


def approaches(*records: Record) -> dict[str, list[str]]:
    found = catalogue(*records).approaches_of
    return {key: [each.id for each in value] for key, value in found.items() if value}


def test_what_a_programme_says_its_approach_knows() -> None:
    records = (
        programme("kiva", ("klimaat", "onderdeel-van"), ("rust", "onderdeel-van")),
        approach("klimaat"),
    )
    assert programmes(*records, approach("rust")) == {"klimaat": ["kiva"], "rust": ["kiva"]}
    assert approaches(*records, approach("rust")) == {"kiva": ["klimaat", "rust"]}


def test_said_on_both_sides_is_one_tie() -> None:
    records = (approach("klimaat", ("kiva", "omvat")), programme("kiva", ("klimaat", "onderdeel-van")))
    assert programmes(*records) == {"klimaat": ["kiva"]}
    assert approaches(*records) == {"kiva": ["klimaat"]}


def test_what_only_the_approach_says_counts_too() -> None:
    assert programmes(approach("klimaat", ("kiva", "omvat")), programme("kiva")) == {"klimaat": ["kiva"]}


def test_an_approach_within_an_approach_is_no_programme() -> None:
    assert programmes(approach("klimaat", ("rust", "omvat")), approach("rust")) == {}
    assert programmes(approach("klimaat"), approach("rust", ("klimaat", "onderdeel-van"))) == {}


def test_other_ties_do_not_count() -> None:
    ties = [("klimaat", "verwant"), ("klimaat", "alternatief"), ("klimaat", "omvat")]
    assert programmes(approach("klimaat"), *(programme(f"p{n}", tie) for n, tie in enumerate(ties))) == {}


def test_a_programme_can_hold_a_programme_but_not_itself() -> None:
    inner = programme("b", ("a", "onderdeel-van"), ("b", "onderdeel-van"))
    assert programmes(programme("a"), inner) == {"a": ["b"]}


def test_they_stand_in_the_order_of_their_titles_and_only_the_living() -> None:
    two = (
        programme("a", ("klimaat", "onderdeel-van"), title="Zon"),
        programme("b", ("klimaat", "onderdeel-van"), ("weg", "onderdeel-van"), title="Één"),
    )
    found = programmes(approach("klimaat", ("oud", "omvat")), *two, moved("oud", "a"))
    assert found["klimaat"] == ["b", "a"]
    assert approaches(approach("klimaat"), *two) == {"a": ["klimaat"], "b": ["klimaat"]}
