"""Every field that holds an id is known: a name of its own, or a reference that is kept right."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import BaseModel

from menukaart.catalogue.references import find_references, successor_references
from menukaart.model import LIVING, TOMBSTONES, walk
from menukaart.model.fields import ID_PATTERN
from menukaart.vocabulary import RecordKind
from tests.unit.records import effect_data, intervention, moved, split, withdrawn

OWN_NAMES = {
    "id": "the name of the record, figure, citation, part or tie itself (a tie: see REFERENCES)",
    "anchor": "a place on the same page",
    "instead": "a place on the same page",
    "study": "a name for a study within the figures",
}
REFERENCES = {"source", "body", "themes", "related", "interventions", "target", "targets", "alternatives"}


def _models(model: type[BaseModel]) -> set[type[BaseModel]]:
    found = {model}
    for info in model.model_fields.values():
        for inner in _inside(info.annotation):
            if inner not in found:
                found |= _models(inner)
    return found


def _inside(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in _inside(part)]


def _is_id(part: Any) -> bool:
    if any(getattr(each, "pattern", None) == ID_PATTERN for each in getattr(part, "metadata", ())):
        return True
    if any(_is_id(each) for each in getattr(part, "__metadata__", ())):
        return True
    inner = getattr(part, "annotation", None)
    return any(_is_id(each) for each in (*get_args(part), *([inner] if inner is not None else [])))


def test_no_field_with_an_id_is_forgotten() -> None:
    models = {inner for model in (*LIVING.values(), *TOMBSTONES.values()) for inner in _models(model)}
    found = {
        info.alias or name for model in models for name, info in model.model_fields.items() if _is_id(info)
    }
    assert found - set(OWN_NAMES) == REFERENCES


def test_the_summary_that_a_figure_is_about_is_a_reference() -> None:
    record = intervention(effects=[effect_data(body="meta-2020")])
    found = {(each.path, each.id) for each in find_references(record, tuple(walk.parts(record)))}
    assert (("effects", 0, "body"), "meta-2020") in found


def test_what_an_old_address_leads_to_is_a_reference() -> None:
    kind = RecordKind.INTERVENTION
    assert [each.id for each in successor_references(kind, moved("x", "a"))] == ["a"]
    assert [each.id for each in successor_references(kind, split("x", "a", "b"))] == ["a", "b"]
    assert [each.path for each in successor_references(kind, withdrawn("x", "a"))] == [("alternatives", 0)]
    assert list(successor_references(kind, intervention())) == []
