"""Rank correlation against small examples worked out by hand, and its bootstrap interval."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.evidence.numbers.ranks import ranks, spearman, spearman_interval

PAIRS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=2, max_size=20)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], []), ([7], [1]), ([30, 10, 20], [3, 1, 2]), ([1, 2, 2, 3], [1, 2.5, 2.5, 4]),
        ([5, 5, 5], [2, 2, 2]), ([2, 1, 2, 1], [3.5, 1.5, 3.5, 1.5]),
    ],
)  # fmt: skip
def test_equal_values_share_the_mean_of_their_ranks(values: list[int], expected: list[float]) -> None:
    assert ranks(values) == expected


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([(1, 1), (2, 2), (3, 3)], 1), ([(1, 3), (2, 2), (3, 1)], -1),
        # Ranks 1 2.5 2.5 4 and 1 2 3 4: 4.5 / sqrt(4.5 * 5).
        ([(1, 1), (2, 2), (2, 3), (3, 4)], 0.9486832980505138),
        # No ties: 1 - 6 * (1 + 1 + 0 + 1 + 1) / (5 * 24).
        ([(1, 2), (2, 1), (3, 3), (4, 5), (5, 4)], 0.8),
        ([], None), ([(1, 1)], None), ([(2, 1), (2, 5)], None), ([(1, 4), (5, 4)], None),
    ],
)  # fmt: skip
def test_small_examples(pairs: list[tuple[int, int]], expected: float | None) -> None:
    assert spearman(pairs) == (expected if expected is None else pytest.approx(expected))


@given(PAIRS)
def test_it_lies_between_minus_one_and_one_and_has_no_sides(pairs: list[tuple[int, int]]) -> None:
    found = spearman(pairs)
    turned = spearman([(right, left) for left, right in pairs])
    assert (found is None) is (turned is None)
    if found is not None:
        assert turned == pytest.approx(found)
        assert -1.0000001 <= found <= 1.0000001


def test_the_interval_is_the_same_every_time_and_depends_on_the_draws_alone() -> None:
    pairs = [(1, 2), (2, 1), (3, 3), (4, 5), (5, 4), (2, 2), (3, 5)]
    found = spearman_interval(pairs)
    assert found == spearman_interval(pairs)
    assert found == pytest.approx((0.083, 1.0), abs=0.2)
    assert spearman_interval(pairs, seed=8) != spearman_interval(pairs, draws=500, seed=8)
    low, high = found or (0, 0)
    assert low < (spearman(pairs) or 0) <= high


def test_without_a_correlation_there_is_no_interval() -> None:
    assert spearman_interval([(1, 4), (5, 4)]) is None
    assert spearman_interval([]) is None


def test_a_perfect_order_stays_perfect_in_every_draw() -> None:
    assert spearman_interval([(n, n) for n in range(6)]) == pytest.approx((1, 1))
