"""Rank correlation, and how far it could be off: for a few pairs of scores with many ties. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import sqrt

Pair = tuple[int, int]
"""Two scores of one thing."""

_MULTIPLIER, _INCREMENT, _MODULUS = 6364136223846793005, 1442695040888963407, 1 << 64
"""A linear congruential generator (Knuth, MMIX): the same draws on every machine and in every Python."""


def ranks(values: Sequence[int]) -> list[float]:
    """Rank values from 1 on, in their own order; equal values share the mean of their ranks."""
    counts = Counter(values)
    first, rank_of = 1, {}
    for value in sorted(counts):
        rank_of[value] = first + (counts[value] - 1) / 2
        first += counts[value]
    return [rank_of[value] for value in values]


def spearman(pairs: Sequence[Pair]) -> float | None:
    """Give the rank correlation, -1 to 1; None when one side has no two different values."""
    left, right = (ranks(side) for side in (*zip(*pairs, strict=True),)) if pairs else ([], [])
    # Ranks add up to the same on both sides, with ties or without, so the mean is that of 1 to n.
    middle = (len(pairs) + 1) / 2
    spread = sum((rank - middle) ** 2 for rank in left) * sum((rank - middle) ** 2 for rank in right)
    if not spread:
        return None
    return sum((a - middle) * (b - middle) for a, b in zip(left, right, strict=True)) / sqrt(spread)


def spearman_interval(
    pairs: Sequence[Pair], *, draws: int = 1000, seed: int = 7
) -> tuple[float, float] | None:
    """Give the 95 % bootstrap interval of the rank correlation.

    Pairs are drawn with replacement, as many as there are; draws without a correlation are left out.

    Args:
        pairs: the pairs.
        draws: how often, 40 or more.
        seed: where the draws start; the same seed gives the same interval.

    Returns:
        The 2.5th and the 97.5th percentile; None when the pairs themselves have no correlation.
    """
    return _interval(tuple(pairs), draws, seed)


@lru_cache(maxsize=16)
def _interval(pairs: tuple[Pair, ...], draws: int, seed: int) -> tuple[float, float] | None:
    """Draw; who looks at the same records again gets the answer of before (a preview does so all day)."""
    if spearman(pairs) is None:
        return None
    stream = _indices(len(pairs), seed)
    drawn = (spearman([pairs[next(stream)] for _ in pairs]) for _ in range(draws))
    found = sorted(value for value in drawn if value is not None)
    return found[int(0.025 * len(found))], found[int(0.975 * len(found))]


def _indices(size: int, seed: int) -> Iterator[int]:
    """Give whole numbers from 0 up to ``size`` without end, from the high bits of the generator."""
    state = seed
    while True:
        state = (_MULTIPLIER * state + _INCREMENT) % _MODULUS
        yield (state >> 32) * size >> 32
