from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import audience
from tests.unit.records import breaches, intervention, subject, theme

NEVER, ODD = "leeftijd-past-niet", "leeftijd-onwaarschijnlijk"


def found(ages: tuple[int, int] | None, phases: str, groups: str = "alle-leerlingen") -> Any:
    changes: dict[str, Any] = {"phases": phases.split(), "target_groups": groups.split()}
    if ages:
        changes["ages"] = {"min": str(ages[0]), "max": str(ages[1])}
    where = subject(intervention(**changes))
    return [*breaches(audience.IMPOSSIBLE, where), *breaches(audience.UNLIKELY, where)]


@pytest.mark.parametrize(
    ("ages", "phases", "groups"),
    [
        (None, "vo", "alle-leerlingen"),
        (None, "po", "kleuters"),
        (None, "vve", "peuters kleuters"),
        ((4, 12), "po", "nieuwkomers"),
        ((0, 6), "vve po", "peuters kleuters"),
        ((0, 18), "vve po vo", "ouders"),
        ((10, 14), "po vo", "alle-leerlingen"),
        ((16, 25), "mbo", "alle-leerlingen"),
        ((0, 20), "vve po vo", "ouders"),
        ((12, 23), "vo", "alle-leerlingen"),
        ((1, 12), "po", "alle-leerlingen"),
        ((12, 4), "po", "alle-leerlingen"),
        ((4, 6), "vve", "kleuters peuters"),
        ((3, 7), "vve", "kleuters"),
    ],
)
def test_children_of_one_age_pass(ages: tuple[int, int] | None, phases: str, groups: str) -> None:
    assert found(ages, phases, groups) == []


@pytest.mark.parametrize(
    ("ages", "phases", "groups", "path"),
    [
        (None, "vo", "peuters", ("target_groups", 0)),
        (None, "mbo", "ouders kleuters", ("target_groups", 1)),
        ((2, 4), "vve vo", "alle-leerlingen", ("phases", 1)),
        ((16, 25), "po mbo", "alle-leerlingen", ("phases", 0)),
        ((8, 12), "vve po", "alle-leerlingen", ("phases", 0)),
        ((8, 12), "po", "kleuters", ("target_groups", 0)),
        ((5, 12), "po", "peuters", ("target_groups", 0)),
        ((4, 9), "vo", "alle-leerlingen", ("phases", 0)),
        ((22, 25), "vo", "alle-leerlingen", ("phases", 0)),
    ],
)
def test_ages_that_do_not_meet_are_errors(
    ages: tuple[int, int] | None, phases: str, groups: str, path: tuple[str | int, ...]
) -> None:
    assert found(ages, phases, groups) == [(NEVER, path)]


@pytest.mark.parametrize(
    ("ages", "phases", "path"),
    [
        ((0, 25), "vve po vo mbo", ("ages",)),
        ((0, 21), "vve po vo", ("ages",)),
        ((4, 12), "vo", ("ages", "min")),
        ((0, 12), "po", ("ages", "min")),
        ((4, 17), "po", ("ages", "max")),
    ],
)
def test_ages_beyond_the_phases_are_warnings(
    ages: tuple[int, int], phases: str, path: tuple[str | int, ...]
) -> None:
    assert found(ages, phases) == [(ODD, path)]


def test_young_children_at_a_secondary_school_are_told_once_for_each_field() -> None:
    assert found((2, 4), "vo", "peuters") == [(NEVER, ("target_groups", 0)), (NEVER, ("phases", 0))]


def test_other_records_have_no_ages() -> None:
    assert (
        breaches(audience.IMPOSSIBLE, subject(theme())) == breaches(audience.UNLIKELY, subject(theme())) == []
    )
