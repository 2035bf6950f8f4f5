"""How much an estimate moves with what was assumed, and with one study."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.evidence.pooling import StudyRow, aggregate, synthesise
from menukaart.evidence.pooling.sensitivity import Sensitivity, sensitivity

rows = st.builds(
    StudyRow,
    st.sampled_from("abcdef"),
    st.floats(-3, 3).map(lambda x: round(x, 3)),
    st.floats(0.05, 1).map(lambda x: round(x, 3)),
)
tables = st.lists(rows, min_size=1, max_size=12)


def tried(table: list[StudyRow]) -> Sensitivity:
    return sensitivity(table, aggregate(table), synthesise(table))


def test_the_study_that_moves_the_estimate_most_is_left_out() -> None:
    """By hand: equal variances, so estimates are plain means: 0.5 of all four, 0.2 without the last."""
    table = [StudyRow(name, y, 0.1) for name, y in (("a", 0.1), ("b", 0.2), ("c", 0.3), ("d", 1.4))]
    found = tried(table).without
    assert found is not None
    assert (found.study, found.estimate) == ("d", pytest.approx(0.2))
    assert found.shift == pytest.approx(-0.3)
    assert found.ci == synthesise(table[:3]).ci


def test_two_studies_are_too_few_to_leave_one_out() -> None:
    assert tried([StudyRow("a", 0.1, 0.1), StudyRow("b", 0.2, 0.1)]).without is None


def test_studies_with_one_effect_do_not_move_with_the_correlation() -> None:
    found = tried([StudyRow("a", 0.1, 0.1), StudyRow("b", 0.4, 0.2), StudyRow("c", 0.2, 0.3)])
    assert found.lowest == found.highest == found.correlations[0].estimate


def test_a_study_with_many_effects_weighs_less_when_they_say_the_same() -> None:
    """The higher the correlation, the less the ten effects of study a add to the one of b."""
    found = tried([*(StudyRow("a", 0.0, 0.2) for _ in range(10)), StudyRow("b", 0.2, 0.2)])
    low, high = found.correlations
    assert low.estimate < high.estimate
    assert (found.lowest, found.highest) == (low.estimate, high.estimate)


@given(tables)
def test_the_ends_hold_every_estimate_between(table: list[StudyRow]) -> None:
    found = tried(table)
    for correlation in (0.2, 0.6, 0.9):
        estimate = synthesise(table, correlation).estimate
        assert found.lowest <= estimate <= found.highest


@given(tables, st.randoms())
def test_the_order_of_rows_does_not_matter(table: list[StudyRow], random: object) -> None:
    shuffled = sorted(table, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert tried(shuffled) == tried(table)
