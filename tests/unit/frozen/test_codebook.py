"""A codebook names fields and words; what it lacks comes from a later one, never from the program."""

from __future__ import annotations

from typing import Any

from menukaart.frozen.codebook import Codebook


def book(properties: dict[str, Any], *later: Codebook, **more: Any) -> Codebook:
    schema = {
        "properties": properties,
        "$defs": {
            "Outcome": {"enum": ["lezen"], "type": "string"},
            "Effect": {"properties": {"outcome": {"$ref": "#/$defs/Outcome", "title": "Uitkomst"}}},
        },
    }
    content = {
        "rule": {"id": "1.0", "criteria": [{"id": "randomised", "label": "Geloot"}]},
        "schemas": {"intervention.schema.json": schema},
        "cost_bands": {"2": "laag"},
        "vocabularies": {"vocabulary.Outcome": [{"value": "lezen", "label": "Lezen", "meaning": ""}]},
    }
    return Codebook(content | more, later)


EFFECTS = {"effects": {"type": "array", "items": {"$ref": "#/$defs/Effect"}, "title": "Cijfers"}}


def test_a_field_is_named_by_its_own_codebook() -> None:
    shape = book(EFFECTS, book({"effects": {"title": "Getallen"}})).shape("intervention")
    assert shape.field("effects").label == "Cijfers"
    assert shape.field("effects").item().field("outcome").label == "Uitkomst"


def test_a_name_that_only_repeats_the_key_comes_from_the_first_codebook_after_it() -> None:
    first = {"price_year": {"title": "Price Year", "description": "Jaar van het bedrag. Zoals gedrukt."}}
    later = book({"price_year": {"title": "Prijspeil"}}), book({"price_year": {"title": "Jaar"}})
    assert book(first, *later).shape("intervention").field("price_year").label == "Prijspeil"
    assert book(first).shape("intervention").field("price_year").label == "Jaar van het bedrag"


def test_a_field_that_nobody_describes_keeps_its_key() -> None:
    shape = book({}).shape("intervention").field("some_thing")
    assert not shape.is_known
    assert shape.label == "Some thing"
    assert not book({}).shape("onbekend").is_known


def test_words_of_a_list_are_found_under_the_last_part_of_its_name() -> None:
    shape = book(EFFECTS).shape("intervention").field("effects").item().field("outcome")
    assert shape.word("lezen") == "Lezen"
    assert shape.word("nieuw") == "nieuw"
    assert book(EFFECTS).shape("intervention").word("lezen") is None


def test_scores_and_bands_have_words() -> None:
    made = book({})
    assert (made.rule, made.level(0), made.band(2), made.question("randomised")) == (
        "1.0",
        "geen",
        "laag",
        "Geloot",
    )
    rule = {"version": "2.0", "levels": [{"value": 0, "label": "niets gevonden"}]}
    newer = book({}, rule=rule)
    assert (newer.rule, newer.level(0), newer.level(9), newer.question("x")) == (
        "2.0",
        "niets gevonden",
        "",
        "x",
    )


def test_a_field_that_may_be_empty_is_opened() -> None:
    either = {"gap": {"anyOf": [{"$ref": "#/$defs/Effect"}, {"type": "null"}]}}
    assert book(either).shape("intervention").field("gap").field("outcome").label == "Uitkomst"
