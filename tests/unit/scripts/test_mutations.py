"""Mistakes put into the real records: none stops the program, all have a place, quotes are told near by."""

from __future__ import annotations

from scripts.mutations import NEAR, PROJECT, TOO_SLOW, Seen, mutations, run

AMOUNT = 500


def test_mistakes_in_real_records_are_told_with_a_place() -> None:
    seen = run(mutations(PROJECT, AMOUNT))
    assert (seen.tried, seen.crashes, seen.nowhere) == (AMOUNT, [], [])
    assert seen.slowest <= TOO_SLOW
    assert seen.quotes >= AMOUNT // 3
    assert seen.near_share >= 0.95, seen.far


def test_the_mistakes_are_the_same_every_time_and_of_every_kind() -> None:
    first, again = (list(mutations(PROJECT, 30, seed=7)) for _ in range(2))
    assert first == again
    assert {each.kind for each in first} == {"open_quote", "sign", "drop", "line", "indent"}


def test_what_is_far_lowers_the_share() -> None:
    assert Seen().near_share == 1
    assert Seen(quotes=4, far=["x"]).near_share == 0.75
    assert NEAR == 2
