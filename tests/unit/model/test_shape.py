from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel

from menukaart.model import LIVING, TOMBSTONES, Intervention, Source
from menukaart.model.shape import example_of, field_at, fields_in_order, is_list, model_at, terms_in
from menukaart.vocabulary import Phase, Status

MODELS = [*LIVING.values(), *TOMBSTONES.values()]
each_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)


def names(model: type[BaseModel] | None) -> set[str]:
    return set() if model is None else {key for key, _ in fields_in_order(model)}


@each_model
def test_every_field_is_listed_once_by_its_name_in_a_record(model: type[BaseModel]) -> None:
    listed = [key for key, _ in fields_in_order(model)]
    assert sorted(listed) == sorted(info.alias or name for name, info in model.model_fields.items())
    assert listed[:1] == ["id"]
    assert listed[-1:] == ["changes"]


def test_names_are_those_of_the_record() -> None:
    assert {"container-title", "DOI", "URL"} <= names(Source)


@pytest.mark.parametrize(
    ("path", "some"),
    [
        ((), {"title", "effects", "unknown"}),
        (("effects", 0), {"value", "ci", "source"}),
        (("effects", 0, "ci"), {"low", "high", "level"}),
        (("cost", "amounts", 0), {"min", "max", "unknown"}),
        (("sources", 3), {"source", "locator"}),
        (("unknown", "cost"), {"reason", "note"}),
        (("effects", 0, "unknown", "test"), {"reason", "note"}),
    ],
)
def test_the_model_at_a_path(path: tuple[str | int, ...], some: set[str]) -> None:
    assert some <= names(model_at(Intervention, path))


@pytest.mark.parametrize("path", [("title",), ("nergens",), ("nergens", 0, "dieper"), ("title", "dieper")])
def test_where_there_is_no_model(path: tuple[str | int, ...]) -> None:
    assert model_at(Intervention, path) is None


def test_the_field_at_a_path() -> None:
    found = field_at(Intervention, ("effects", 2, "value"))
    assert found is not None
    assert found.is_required()
    assert field_at(Intervention, ("effects", 2, "nergens")) is None
    assert field_at(Intervention, ()) is None


@each_model
def test_the_examples_of_required_fields_make_a_record(model: type[BaseModel]) -> None:
    data: dict[str, Any] = {key: example_of(key, i) for key, i in fields_in_order(model) if i.is_required()}
    assert model.model_validate(data)


def test_words_and_lists_are_recognised() -> None:
    fields = dict(fields_in_order(Intervention))
    assert set(terms_in(fields["phases"].annotation)) == set(Phase)
    assert set(terms_in(fields["status"].annotation)) == {Status.CONCEPT, Status.PUBLISHED}
    assert is_list(fields["phases"].annotation)
    assert not is_list(fields["title"].annotation)
