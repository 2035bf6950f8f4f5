"""Properties of pooling, its limits, and its quantiles."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.evidence.numbers.quantiles import normal_critical, t_critical
from menukaart.evidence.pooling import (
    PoolingError,
    StudyEffect,
    StudyRow,
    Synthesis,
    aggregate,
    is_dutch,
    pool,
    synthesise,
)
from menukaart.evidence.pooling.synthesis import NOTES

effects = st.floats(-3, 3).map(lambda x: round(x, 4))
errors = st.floats(0.02, 2).map(lambda x: round(x, 4))
rows = st.builds(StudyRow, st.sampled_from("abcdefgh"), effects, errors, st.sampled_from(["NL", "USA", None]))
tables = st.lists(rows, min_size=1, max_size=25)
studies = st.lists(
    st.builds(lambda y, se: StudyEffect("s", y, se * se), effects, errors), min_size=2, max_size=12
)


def numbers(synthesis: Synthesis) -> list[float]:
    """Give what is measured in the unit of the effects."""
    return [synthesis.estimate, synthesis.se, *synthesis.ci, *(synthesis.prediction_interval or ())]


def close(values: list[float], scale: float = 1.0) -> object:
    return pytest.approx([value * scale for value in values], rel=1e-5, abs=1e-7 * scale)


@given(tables, st.randoms())
def test_the_order_of_rows_does_not_matter(table: list[StudyRow], random: object) -> None:
    shuffled = sorted(table, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert synthesise(shuffled) == synthesise(table)
    assert aggregate(shuffled) == aggregate(table)


@given(studies)
def test_the_order_of_studies_does_not_matter(found: list[StudyEffect]) -> None:
    assert pool(found[::-1]) == pool(found)


@given(studies, st.sampled_from([0.1, 0.5, 3.0, 20.0]))
def test_another_unit_changes_only_the_unit(found: list[StudyEffect], scale: float) -> None:
    scaled = [replace(s, effect=s.effect * scale, variance=s.variance * scale**2) for s in found]
    before, after = pool(found), pool(scaled)
    assert numbers(after) == close(numbers(before), scale)
    assert after.tau2 == pytest.approx((before.tau2 or 0) * scale**2, rel=1e-5, abs=1e-8 * scale**2)
    assert after.q == pytest.approx(before.q, rel=1e-9, abs=1e-9)
    assert after.i2 == pytest.approx(before.i2, rel=1e-5, abs=1e-4)
    assert after.notes == before.notes


@given(studies)
def test_signs_are_treated_alike(found: list[StudyEffect]) -> None:
    before = pool(found)
    after = pool([replace(s, effect=-s.effect) for s in found])
    assert after.estimate == -before.estimate
    assert after.ci == (-before.ci[1], -before.ci[0])
    assert (after.tau2, after.i2, after.q, after.se) == (before.tau2, before.i2, before.q, before.se)


@given(studies, st.floats(-2, 2))
def test_a_shift_moves_only_the_estimate(found: list[StudyEffect], shift: float) -> None:
    before = pool(found)
    after = pool([replace(s, effect=s.effect + shift) for s in found])
    assert after.estimate == pytest.approx(before.estimate + shift, rel=1e-6, abs=1e-6)
    assert after.tau2 == pytest.approx(before.tau2, rel=1e-5, abs=1e-7)


@given(tables, effects, st.sampled_from([math.inf, 1e6, 1e9]), st.sampled_from(["a", "new"]))
def test_a_study_with_infinite_variance_changes_nothing(
    table: list[StudyRow], effect: float, se: float, study: str
) -> None:
    empty = StudyRow(study, effect, se, "NL")
    assert synthesise([empty, *table]) == synthesise(table)


@given(studies, effects)
def test_identical_effects(found: list[StudyEffect], effect: float) -> None:
    same = pool([replace(s, effect=effect) for s in found])
    assert same.estimate == pytest.approx(effect, abs=1e-12)
    assert (same.tau2, same.i2) == (0, 0)
    assert same.q == pytest.approx(0, abs=1e-9)
    assert same.se == pytest.approx(1 / math.sqrt(sum(1 / s.variance for s in found)))
    assert same.ci[0] < effect < same.ci[1]
    assert NOTES["identical"] in same.notes


@given(studies)
def test_figures_stay_in_their_range(found: list[StudyEffect]) -> None:
    result = pool(found)
    values = [s.effect for s in found]
    assert min(values) - 1e-9 <= result.estimate <= max(values) + 1e-9
    assert result.ci[0] <= result.estimate <= result.ci[1]
    assert result.se > 0
    assert (result.tau2 or 0) >= 0
    assert 0 <= (result.i2 or 0) <= 100
    if result.prediction_interval:
        assert result.prediction_interval[0] <= result.ci[0]
        assert result.prediction_interval[1] >= result.ci[1]


def log_likelihood(found: list[StudyEffect], tau2: float) -> float:
    weights = [1 / (s.variance + tau2) for s in found]
    mean = sum(w * s.effect for w, s in zip(weights, found, strict=True)) / sum(weights)
    value = sum(math.log(w) - w * (s.effect - mean) ** 2 for w, s in zip(weights, found, strict=True))
    return value - math.log(sum(weights))


@given(studies)
def test_likelihood_is_highest_at_the_estimate(found: list[StudyEffect]) -> None:
    """A top: no value near by is more likely."""
    tau2 = pool(found).tau2 or 0.0
    top = log_likelihood(found, tau2)
    step = 0.001 * (tau2 + min(s.variance for s in found))
    for other in (tau2 + step, max(0.0, tau2 - step)):
        assert log_likelihood(found, other) <= top + 1e-9


def test_nothing_to_pool() -> None:
    for nothing in ([], [StudyRow("a", 0.2, math.inf)]):
        with pytest.raises(PoolingError, match="geen studies"):
            synthesise(nothing)


def test_one_study_is_shown_as_it_is() -> None:
    found = synthesise([StudyRow("a", 0.2, 0.1, "Nederland")])
    assert found == Synthesis(
        k=1,
        effects=1,
        dutch_rows=1,
        dutch_studies=1,
        randomised_studies=None,
        estimate=0.2,
        se=pytest.approx(0.1),
        ci=pytest.approx((0.2 - 0.19599640, 0.2 + 0.19599640)),
        tau2=None,
        i2=None,
        q=None,
        prediction_interval=None,
        method="één studie",
        notes=(NOTES["one"],),
    )


def test_two_studies_have_a_wide_interval_and_no_prediction() -> None:
    """By hand: equal variances, so the mean is 0.3, tau2 = 0.02 - 0.01, and t with 1 df is 12.706."""
    found = synthesise([StudyRow("a", 0.2, 0.1), StudyRow("b", 0.4, 0.1)])
    assert found.estimate == pytest.approx(0.3)
    assert found.tau2 == pytest.approx(0.01)
    assert found.q == pytest.approx(2)
    assert found.i2 == pytest.approx(50)
    assert found.se == pytest.approx(0.1)
    assert found.ci == pytest.approx((0.3 - 1.2706205, 0.3 + 1.2706205))
    assert found.prediction_interval is None
    assert found.notes == (NOTES["two"],)
    assert found.dutch_rows is None


def test_a_suspiciously_narrow_interval_is_said_to_be_so() -> None:
    table = [StudyRow(str(n), 0.3 + n / 1000, 0.2) for n in range(10)]
    assert synthesise(table).notes == (NOTES["closer"],)


@given(studies)
def test_studies_are_called_close_only_when_q_is_below_its_degrees_of_freedom(
    found: list[StudyEffect],
) -> None:
    result = pool(found)
    if NOTES["closer"] in result.notes:
        assert (result.q or 0) < result.k - 1


def test_studies_that_differ_more_than_chance_are_not_called_close() -> None:
    """Q is above its degrees of freedom here, while the interval is narrower than a normal one."""
    precise = [0.5, 0.2, -0.2, 0.2, 0.3, -0.1, -0.4, 0.3, 0.4, 0.1]
    vague = [0.6, 0.5, 0.5, 0.1, 0.4, 0.6, 0.2, -0.4, 0.2, 0.4]
    found = pool([StudyEffect("s", y, v) for ys, v in ((precise, 0.01), (vague, 0.25)) for y in ys])
    assert (found.q or 0) > found.k - 1
    assert found.notes == ()


def test_effects_of_one_study_are_correlated() -> None:
    """Two equal effects: the variance is v (1 + rho) / 2."""
    [study] = aggregate([StudyRow("a", 0.2, 0.1, "NL"), StudyRow("a", 0.2, 0.1, "USA")])
    assert (study.effect, study.variance) == (pytest.approx(0.2), pytest.approx(0.01 * 1.6 / 2))
    assert (study.effects, study.dutch_rows, study.se) == (2, 1, pytest.approx(math.sqrt(0.008)))


@given(tables, st.floats(0, 0.99))
def test_a_study_lies_within_its_own_outcomes(table: list[StudyRow], correlation: float) -> None:
    for study in aggregate(table, correlation):
        own = [row for row in table if row.study == study.study]
        assert min(row.effect for row in own) <= study.effect <= max(row.effect for row in own)
        assert study.effect == pytest.approx(sum(row.effect for row in own) / len(own), abs=1e-12)
        pairs = [(a, b) for a in own for b in own]
        total = sum(a.se * b.se * (1 if a is b else correlation) for a, b in pairs)
        assert study.variance == pytest.approx(total / len(own) ** 2)


@given(tables, st.sampled_from([0.1, 0.5, 3.0]))
def test_another_unit_of_the_outcomes_changes_only_the_unit(table: list[StudyRow], scale: float) -> None:
    scaled = [StudyRow(row.study, row.effect * scale, row.se * scale, row.country) for row in table]
    for before, after in zip(aggregate(table), aggregate(scaled), strict=True):
        assert after.effect == pytest.approx(before.effect * scale)
        assert after.se == pytest.approx(before.se * scale)


@pytest.mark.parametrize("correlation", [-0.1, 1, math.nan])
def test_a_correlation_has_a_range(correlation: float) -> None:
    with pytest.raises(PoolingError, match="correlatie"):
        aggregate([], correlation)


@pytest.mark.parametrize(
    ("effect", "se"), [(math.nan, 0.1), (math.inf, 0.1), (1e6, 0.1), (0.1, 0), (0.1, -1), (0.1, math.nan)]
)
def test_figures_that_cannot_be_used(effect: float, se: float) -> None:
    with pytest.raises(PoolingError, match="Studie 'x'"):
        StudyRow("x", effect, se)


def test_countries() -> None:
    assert all(map(is_dutch, ["NL", "Nederland", " Netherlands ", "the netherlands"]))
    assert not any(map(is_dutch, ["USA", "Belgium", "", None]))


@pytest.mark.parametrize(
    ("level", "freedom", "value"),
    [
        (0.95, 1, 12.7062047362),
        (0.95, 2, 4.3026527297),
        (0.95, 3, 3.1824463053),
        (0.95, 10, 2.228138852),
        (0.95, 37, 2.026192463),
        (0.95, 188, 1.9726626924),
        (0.95, 1300, 1.9617904798),
        (0.99, 1, 63.6567411629),
        (0.5, 4, 0.7406970841),
        (0.999, 5, 6.8688266259),
    ],
)
def test_quantiles_of_t(level: float, freedom: int, value: float) -> None:
    """Values from scipy 1.17.1."""
    assert t_critical(freedom, level) == pytest.approx(value, rel=1e-9)


def test_quantiles_have_a_range() -> None:
    assert normal_critical() == pytest.approx(1.959963985)
    for freedom, chance in [(0, 0.5), (1, 0), (1, 1), (1, math.nan)]:
        with pytest.raises(ValueError, match="no quantile"):
            t_critical(freedom, chance)


def test_counts_the_studies_in_which_lot_decided() -> None:
    table = [
        StudyRow("a", 0.2, 0.1, design="RCT"),
        StudyRow("a", 0.3, 0.1, design="QES"),
        StudyRow("b", 0.1, 0.1, design="RCT"),
        StudyRow("c", 0.1, 0.1, design="experiment-met-loting"),
        StudyRow("d", 0.1, 0.1),
    ]
    assert synthesise(table).randomised_studies == 2
    assert synthesise([StudyRow("a", 0.2, 0.1)]).randomised_studies is None
