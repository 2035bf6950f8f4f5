from __future__ import annotations

import pytest

from menukaart.model import LIVING, TOMBSTONES, Intervention, Moved, Source
from menukaart.reading.messages import field_names
from menukaart.reading.tree import Path


@pytest.mark.parametrize(
    ("path", "some"),
    [
        ((), {"title", "effects", "unknown"}),
        (("effects", 0), {"value", "ci", "source"}),
        (("effects", 0, "ci"), {"low", "high", "level"}),
        (("cost", "euro_per_pupil"), {"min", "max"}),
        (("sources", 3), {"source", "locator"}),
        (("unknown", "cost"), {"reason", "note"}),
    ],
)
def test_the_names_of_fields_at_a_path(path: Path, some: set[str]) -> None:
    assert some <= set(field_names(Intervention, path))


@pytest.mark.parametrize("path", [("title",), ("nergens",), ("nergens", 0, "dieper"), ("title", "dieper")])
def test_where_there_are_no_fields(path: Path) -> None:
    assert field_names(Intervention, path) == []


def test_names_are_those_of_the_record() -> None:
    assert "container-title" in field_names(Source, ())
    assert "DOI" in field_names(Source, ())


@pytest.mark.parametrize("model", [*LIVING.values(), *TOMBSTONES.values()], ids=lambda model: model.__name__)
def test_every_model_has_names(model: type[Moved]) -> None:
    assert {"id", "status", "changes"} <= set(field_names(model, ()))
