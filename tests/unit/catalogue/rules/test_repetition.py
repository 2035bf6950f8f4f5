from __future__ import annotations

import pytest

from menukaart.catalogue.rules import repetition
from menukaart.model import Record
from tests.unit.records import breaches, intervention, source, split, subject, theme


@pytest.mark.parametrize(
    "record", [intervention(phases=["po", "vo"]), theme(), source(), split("a", "b", "c")]
)
def test_passes(record: Record) -> None:
    assert breaches(repetition.RULE, subject(record)) == []


@pytest.mark.parametrize(
    ("record", "path"),
    [
        (intervention(phases=["po", "vo", "po"]), ("phases", 2)),
        (intervention(themes=["leertijd", "leertijd"]), ("themes", 1)),
        (intervention(also_known_as=["x", "x"]), ("also_known_as", 1)),
        (theme(related=["taal", "taal"]), ("related", 1)),
        (split("a", "b", "b"), ("targets", 1)),
    ],
)
def test_fails(record: Record, path: tuple[str | int, ...]) -> None:
    assert breaches(repetition.RULE, subject(record)) == [("herhaling", path)]


def test_fails_for_a_source_or_a_related_record_named_twice() -> None:
    twice = intervention(sources=["jansen-2020", "jansen-2020"], related=[{"id": "b"}, {"id": "b"}])
    assert len(breaches(repetition.RULE, subject(twice))) == 2
