from __future__ import annotations

import pytest

from menukaart.catalogue.rules import tombstones
from menukaart.model import Record
from menukaart.vocabulary import RecordKind
from tests.unit.records import breaches, intervention, moved, split, subject, theme, withdrawn

ALIVE = (intervention("a"), intervention("b"))


@pytest.mark.parametrize(
    "record", [moved("oud", "a"), split("oud", "a", "b"), withdrawn("oud"), withdrawn("oud", "a"), ALIVE[0]]
)
def test_passes_when_every_way_leads_to_a_living_record(record: Record) -> None:
    assert breaches(tombstones.RULE, subject(record, *ALIVE)) == []


@pytest.mark.parametrize(
    ("record", "path"),
    [
        (moved("oud", "c"), ("target",)),
        (split("oud", "a", "c"), ("targets", 1)),
        (withdrawn("oud", "a", "c"), ("alternatives", 1)),
    ],
)
def test_fails_for_a_dead_target(record: Record, path: tuple[str | int, ...]) -> None:
    assert breaches(tombstones.RULE, subject(record, *ALIVE)) == [("dood-doel", path)]


@pytest.mark.parametrize(
    ("record", "path"),
    [
        (moved("oud", "ouder"), ("target",)),
        (split("oud", "ouder", "b"), ("targets", 0)),
        (withdrawn("oud", "ouder"), ("alternatives", 0)),
    ],
)
def test_fails_for_a_chain(record: Record, path: tuple[str | int, ...]) -> None:
    where = subject(record, moved("ouder", "a"), *ALIVE)
    assert breaches(tombstones.RULE, where) == [("keten", path)]
    assert next(iter(tombstones.RULE.check(where))).hint == "Verwijs meteen naar 'a'."


def test_never_sends_a_record_to_itself() -> None:
    for others in ((), (moved("b", "oud"),)):
        record = moved("oud", "b") if others else moved("oud", "oud")
        finding = next(iter(tombstones.RULE.check(subject(record, *others))))
        assert finding.code == "keten"
        assert "'oud'" not in finding.hint


def test_a_target_is_of_the_same_kind() -> None:
    assert breaches(tombstones.RULE, subject(moved("oud", "leertijd"), theme())) == [
        ("dood-doel", ("target",))
    ]


def test_a_broken_target_is_not_dead() -> None:
    where = subject(moved("oud", "kapot"), broken=[(RecordKind.INTERVENTION, "kapot")])
    assert breaches(tombstones.RULE, where) == []
