"""The studies behind a pooled estimate, and their groups."""

from __future__ import annotations

import pytest

from menukaart.evidence.pooling import StudyEffect, pool
from menukaart.evidence.pooling.studies import FEWEST_IN_GROUP, PooledStudy, StudyGroup, grouped
from menukaart.vocabulary import Grouping


def study(
    name: str, country: str | None = None, subject: str | None = None, year: int | None = None
) -> PooledStudy:
    effect = StudyEffect(name, 0.1 * len(name), 0.04, dutch_rows=int(country == "NL"))
    return PooledStudy(effect, 10.0, year, country, subject)


def found(grouping: Grouping, *studies: PooledStudy) -> list[tuple[str, int]]:
    return [(group.key, group.synthesis.k) for group in grouped(studies) if group.grouping is grouping]


def test_the_largest_group_comes_first_and_small_ones_join_the_rest() -> None:
    studies = [
        *(study(f"a{n}", "VK") for n in range(FEWEST_IN_GROUP)),
        *(study(f"b{n}", "VS") for n in range(FEWEST_IN_GROUP + 1)),
        study("c", "Zweden"),
        study("d"),
    ]
    assert found(Grouping.COUNTRY, *studies) == [("VS", 4), ("VK", 3), ("", 2)]


def test_the_netherlands_stands_by_itself_with_one_study() -> None:
    studies = [study(f"a{n}", "VS") for n in range(FEWEST_IN_GROUP)]
    assert ("NL", 1) in found(Grouping.COUNTRY, *studies, study("nl", "NL"))


def test_a_grouping_that_tells_nothing_is_left_out() -> None:
    alike = [study(f"a{n}", "VS", year=2001) for n in range(5)]
    assert grouped(alike) == ()
    assert grouped([study(f"a{n}", f"land {n}") for n in range(5)]) == ()


def test_periods_go_from_old_to_new() -> None:
    years = [2012, 2015, 2019, 1985, 1990, 1999, 2000, 2005, 2009, 2021, 2022, 2023]
    studies = [study(f"s{n}", year=year) for n, year in enumerate(years)]
    assert found(Grouping.PERIOD, *studies) == [
        ("-1999", 3),
        ("2000-2009", 3),
        ("2010-2019", 3),
        ("2020-", 3),
    ]


def test_a_group_is_pooled_by_the_recipe_of_the_whole() -> None:
    reading = [study(f"{'l' * n}", subject="lezen") for n in range(1, 5)]
    maths = [study(f"{'r' * n}", subject="rekenen") for n in range(1, 4)]
    expected = pool([each.effect for each in reading])
    assert StudyGroup(Grouping.SUBJECT, "lezen", expected) in grouped([*maths, *reading])


def test_the_interval_of_a_study_holds_95_percent() -> None:
    low, high = study("a").ci
    assert (low, high) == pytest.approx((0.1 - 1.96 * 0.2, 0.1 + 1.96 * 0.2), abs=1e-4)
