from __future__ import annotations

from dataclasses import replace

import pytest

from menukaart.catalogue import Catalogue
from menukaart.catalogue.rules import Subject, history
from menukaart.reading.history import FrozenHistory
from menukaart.vocabulary import RecordKind
from tests.unit.records import breaches, intervention, subject

FIRST = ("2026-01-10", "Eerste versie.")
SECOND = ("2026-03-01", "Cijfer erbij.")
THIRD = ("2026-04-01", "Titel verbeterd.")


def about(*now: tuple[str, str], frozen: bool = True) -> Subject:
    record = intervention("x", changes=[{"date": day, "text": text} for day, text in now])
    held = FrozenHistory("2026.11", {(RecordKind.INTERVENTION, "x"): (FIRST, SECOND)}) if frozen else None
    where = subject(record)
    return replace(where, catalogue=Catalogue([(where.kind, record)], history=held))


@pytest.mark.parametrize("now", [(FIRST, SECOND), (FIRST, SECOND, THIRD), (FIRST, THIRD, SECOND)])
def test_adding_is_fine(now: tuple[tuple[str, str], ...]) -> None:
    assert breaches(history.RULE, about(*now)) == []


def test_without_a_release_nothing_is_held() -> None:
    assert breaches(history.RULE, about(THIRD, frozen=False)) == []


@pytest.mark.parametrize(
    ("now", "paths"),
    [
        ((FIRST,), [("changes",)]),
        ((FIRST, ("2026-03-01", "Cijfers erbij.")), [("changes", 1)]),
        ((("2026-01-11", "Eerste versie."), SECOND), [("changes", 0)]),
        ((SECOND, FIRST), [("changes",)]),
        ((THIRD,), [("changes", 0), ("changes",)]),
    ],
)
def test_a_line_that_went_or_changed_is_told(
    now: tuple[tuple[str, str], ...], paths: list[tuple[str | int, ...]]
) -> None:
    assert breaches(history.RULE, about(*now)) == [("geschiedenis-veranderd", path) for path in paths]


def test_a_new_record_has_no_lines_to_keep() -> None:
    where = about(FIRST, SECOND)
    record = intervention("nieuw")
    fresh = replace(where, id="nieuw", record=record)
    assert breaches(history.RULE, fresh) == []
