"""Quantiles of Student's t against printed tables, computed anew: nothing comes from the cache."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest

from menukaart.evidence.numbers.quantiles import t_between, t_critical


@pytest.fixture(autouse=True)
def empty_cache() -> Iterator[None]:
    t_critical.cache_clear()
    yield
    t_critical.cache_clear()


@pytest.mark.parametrize(
    ("freedom", "expected"),
    [(1, 12.7062), (2, 4.30265), (3, 3.18245), (4, 2.77645), (10, 2.22814), (29, 2.04523), (100, 1.98397)],
)
def test_the_table_of_95_percent(freedom: int, expected: float) -> None:
    assert t_critical(freedom) == pytest.approx(expected, abs=1e-5)
    assert t_between(t_critical(freedom), freedom) == pytest.approx(0.95, abs=1e-12)


@pytest.mark.parametrize(
    ("freedom", "chance"), [(1, 0.5), (2, 1 / math.sqrt(3)), (3, 0.608998), (5, 0.636783)]
)
def test_the_chance_within_one(freedom: int, chance: float) -> None:
    assert t_between(1.0, freedom) == pytest.approx(chance, abs=1e-6)
