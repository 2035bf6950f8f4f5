"""The API says everything that a record can say: what stays out stands on a list with its reason."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import Enum
from typing import Annotated, Any, get_args

import pytest
from pydantic import BaseModel, Field

from menukaart import vocabulary
from menukaart.model import LIVING, TOMBSTONES
from menukaart.model.base import Citation, Model, Note
from menukaart.model.fields import Count, Number, OneOrMore
from menukaart.render.api.derive import Deriver, Difference, Out
from menukaart.render.api.documents import openapi
from menukaart.render.api.models import DIFFERENCES
from menukaart.render.api.record_schema import record_schema
from menukaart.vocabulary import RecordKind

SCHEMAS: dict[str, Any] = openapi("")["components"]["schemas"]


def models_below(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """Give a model and every model in its fields, found without the code under test."""
    yield model
    for info in model.model_fields.values():
        for part in leaves(info.annotation):
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield from models_below(part)


def leaves(annotation: object) -> Iterator[object]:
    inner = get_args(annotation)
    if not inner:
        yield annotation
    for part in inner:
        yield from leaves(part)


RECORD_MODELS = sorted(
    {each for model in (*LIVING.values(), *TOMBSTONES.values()) for each in models_below(model)},
    key=lambda model: model.__name__,
)


def published(model: type[BaseModel]) -> dict[str, Any]:
    if model in TOMBSTONES.values():
        return dict(SCHEMAS["TombstoneOut"])
    difference = DIFFERENCES.get(model)
    return dict(SCHEMAS[difference.name if difference and difference.name else model.__name__])


def left_out(model: type[BaseModel]) -> set[str]:
    difference = DIFFERENCES.get(model)
    return set(difference.left_out) if difference else set()


@pytest.mark.parametrize("model", RECORD_MODELS, ids=lambda model: model.__name__)
def test_every_field_of_a_record_is_in_the_api_or_on_the_list(model: type[BaseModel]) -> None:
    fields = {info.alias or name for name, info in model.model_fields.items()}
    assert fields - left_out(model) <= published(model)["properties"].keys()
    assert left_out(model) <= fields, "what is left out no longer exists"
    assert not left_out(model) & published(model)["properties"].keys() - {"value", "band"}


def test_the_models_of_a_record_are_all_looked_at() -> None:
    names = {model.__name__ for model in RECORD_MODELS}
    assert {"Intervention", "Caution", "Effect", "Interval", "RankingRow", "UnknownReason"} <= names
    assert len(names) == len(RECORD_MODELS) > 30


def test_every_reason_to_leave_something_out_is_written_down() -> None:
    reasons = [reason for each in DIFFERENCES.values() for reason in each.left_out.values()]
    assert reasons
    assert all(len(reason.split()) > 3 for reason in reasons)


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_field_is_always_present_and_never_of_two_types(name: str) -> None:
    schema = SCHEMAS[name]
    if "enum" in schema:
        return
    assert set(schema["required"]) == set(schema["properties"])
    assert schema["additionalProperties"] is False
    for key, field in schema["properties"].items():
        choices = [choice for choice in field.get("anyOf", []) if choice.get("type") != "null"]
        assert len(choices) <= 1, key
        assert "default" not in field, key


def notes_of_programmers() -> Iterator[str]:
    for model in (*RECORD_MODELS, *(each.added for each in DIFFERENCES.values() if each.added), *DIFFERENCES):
        yield model.__doc__ or ""
    for item in vars(vocabulary).values():
        if isinstance(item, type) and issubclass(item, Enum):
            yield item.__doc__ or ""


def test_schemas_speak_dutch() -> None:
    written = json.dumps([SCHEMAS, *map(record_schema, RecordKind)], ensure_ascii=False)
    notes = [note.strip().splitlines()[0] for note in notes_of_programmers() if note.strip()]
    assert len(notes) > 50
    assert [note for note in notes if note in written] == []


def test_a_fixed_word_is_explained_where_it_is_defined() -> None:
    explained = SCHEMAS["Phase"]["description"].splitlines()
    assert explained[1] == "po: primair onderwijs. Basisschool en speciaal basisonderwijs, 4 tot 12 jaar"
    assert SCHEMAS["Outcome"]["description"].splitlines()[3] == "lezen"


class Dish(Model):
    """A model of which everything is told."""

    price: Annotated[Number, Field(ge=0, description="Prijs.", examples=["2.50"])]
    by_word: Annotated[dict[str, Citation], Field(description="Per woord.")]
    guests: Annotated[Count | None, Field(le=9, description="Gasten.")] = None
    notes: Annotated[
        tuple[Note, ...], OneOrMore(), Field(min_length=1, description="Noten.", examples=["Lekker"])
    ] = ()
    address: Annotated[str | None, Field(alias="URL", description="Adres.")] = None


class DishAdded(Out):
    """What is added."""

    address: Annotated[int, Field(description="Iets anders met dezelfde naam in het programma.")]


def test_a_derived_model_is_written_in_full() -> None:
    schema = Deriver({}).derive(Dish).model_json_schema(mode="serialization")
    fields = schema["properties"]
    assert set(schema["required"]) == {"price", "guests", "notes", "by_word", "URL"}
    assert (fields["price"]["type"], fields["price"]["minimum"], fields["price"]["examples"]) == (
        "number", 0, [2.5],
    )  # fmt: skip
    assert fields["guests"]["anyOf"] == [{"type": "integer", "minimum": 0, "maximum": 9}, {"type": "null"}]
    assert (fields["notes"]["type"], fields["notes"]["minItems"]) == ("array", 1)
    assert fields["notes"]["examples"] == [[{"text": "Lekker", "sources": []}]]
    assert fields["by_word"]["additionalProperties"] == {"$ref": "#/$defs/Citation"}


def test_what_is_added_stands_beside_the_record_and_what_is_left_out_is_gone() -> None:
    differences = {Dish: Difference("Gerecht", added=DishAdded, left_out={"price": "nobody asks"})}
    schema = Deriver(differences).derive(Dish).model_json_schema(mode="serialization")
    assert schema["title"] == "Gerecht"
    assert set(schema["properties"]) == {"guests", "notes", "by_word", "URL", "address"}


def test_two_fields_of_one_name_are_refused() -> None:
    class Clash(Out):
        price: float

    with pytest.raises(ValueError, match="price"):
        Deriver({Dish: Difference(added=Clash)}).derive(Dish)
