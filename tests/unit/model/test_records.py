"""The validator can fail, and accepts the template that it gives to editors."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from menukaart.model import LIVING, TOMBSTONES, Intervention, model_for
from menukaart.vocabulary import RecordKind, SearchSubject, Status
from tests.unit import records

NONSENSE: tuple[object, ...] = (None, "", "weg", [], {}, 3)
MODELS = [*LIVING.values(), *TOMBSTONES.values()]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
@pytest.mark.parametrize("data", [{}, [], "", None, {"id": "x"}], ids=repr)
def test_nothing_is_not_a_record(model: type[BaseModel], data: Any) -> None:
    with pytest.raises(ValidationError):
        model.model_validate(data)


@pytest.mark.parametrize(
    "data",
    [records.intervention_data(), records.theme_data(), records.source_data()],
    ids=lambda data: data["id"],
)
def test_every_required_field_is_required(data: records.Data) -> None:
    model = next(
        model
        for model in LIVING.values()
        if set(data) <= {info.alias or n for n, info in model.model_fields.items()}
    )
    model.model_validate(data)
    for name, info in model.model_fields.items():
        if info.is_required():
            without = {key: value for key, value in data.items() if key != name}
            with pytest.raises(ValidationError, match="missing"):
                model.model_validate(without)


@pytest.mark.parametrize("kind", RecordKind)
def test_the_status_chooses_the_model(kind: RecordKind) -> None:
    assert model_for(kind, "gepubliceerd") is LIVING[kind]
    for status, model in TOMBSTONES.items():
        assert model_for(kind, status.value) is model
    for nonsense in NONSENSE:
        assert model_for(kind, nonsense) is LIVING[kind]


def test_successors() -> None:
    assert records.moved("a", "b").successors == ("b",)
    assert records.split("a", "b", "c").successors == ("b", "c")
    assert records.withdrawn("a").successors == ()
    assert records.moved("a", "b").status is Status.MOVED


def test_the_headline() -> None:
    plain, marked = records.effect_data(), records.effect_data(headline="true", value="0.10")
    assert records.intervention(effects=[plain]).headline is None
    headline = records.intervention(effects=[plain, marked]).headline
    assert headline is not None
    assert str(headline.value) == "0.10"


def test_a_split_record_has_two_targets_or_more() -> None:
    with pytest.raises(ValidationError, match="too_short"):
        records.split("a", "b")


def test_an_intervention_cannot_have_the_status_of_a_tombstone() -> None:
    with pytest.raises(ValidationError, match="literal_error"):
        Intervention.model_validate(records.intervention_data(status="verplaatst"))


def test_the_last_search_is_the_newest_for_its_subject() -> None:
    def search(subject: str, day: str) -> dict[str, Any]:
        return {"subject": subject, "date": day, "places": ["ERIC"], "words": ["x"], "result": "niets"}

    days = [
        search("effecten", "2025-03-01"),
        search("effecten", "2026-11-25"),
        search("kosten", "2026-11-26"),
    ]
    found = records.intervention(search=days).last_search(SearchSubject.EFFECTS)
    assert found is not None
    assert found.date.isoformat() == "2026-11-25"
    assert records.intervention().last_search(SearchSubject.EFFECTS) is None


@pytest.mark.parametrize(
    ("changes", "is_found"),
    [({}, False), ({"URL": "https://example.org/x"}, True), ({"DOI": "10.1234/abc"}, True)],
)
def test_a_source_has_an_address_or_not(changes: dict[str, str], is_found: bool) -> None:  # noqa: FBT001
    assert records.source(**changes).has_address is is_found
