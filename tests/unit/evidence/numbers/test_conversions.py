"""Formulas against worked examples and against each other."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from menukaart.evidence.chances import (
    Table,
    d_from_log_odds_ratio,
    d_from_odds_ratio,
    d_from_shares,
    log_odds_ratio,
    odds_ratio_from_d,
    phi_coefficient,
)
from menukaart.evidence.clusters import Clusters, correct_for_clusters
from menukaart.evidence.numbers.conversions import (
    Group,
    ci_from_se,
    critical_value,
    d_from_f,
    d_from_means,
    d_from_r,
    d_from_t,
    d_standard_error,
    g_from_d,
    phi,
    phi_inverse,
    pooled_sd,
    r_from_d,
    se_from_ci,
    small_sample_factor,
)
from menukaart.evidence.numbers.quantiles import t_critical
from menukaart.evidence.numbers.ranges import Estimate, OutOfRange

DATA = Path(__file__).parents[1] / "data"
EXAMPLE = yaml.safe_load((DATA / "two_by_two.yaml").read_text(encoding="utf-8"))
WORKED = yaml.safe_load((DATA / "worked_conversions.yaml").read_text(encoding="utf-8"))
EFFECTS = st.floats(-3, 3)
SIZES = st.integers(2, 5000)
ERRORS = st.floats(0.001, 10)
LEVELS = st.floats(1, 99.9)
NOT_FINITE = (math.nan, math.inf, -math.inf)


@pytest.mark.parametrize(
    ("name", "convert"),
    [
        ("phi", phi_coefficient),
        ("logit", lambda table: d_from_log_odds_ratio(log_odds_ratio(table))),
        ("cox", lambda table: d_from_log_odds_ratio(log_odds_ratio(table), cox=True)),
        ("probit", d_from_shares),
    ],
)
def test_the_worked_2x2_table(name: str, convert: Callable[[Table], Estimate]) -> None:
    found, expected = convert(Table(**EXAMPLE["input"])), EXAMPLE["expected"][name]
    assert found.value == pytest.approx(expected["value"], rel=0, abs=0.00005)
    assert found.se == pytest.approx(expected["se"], rel=0, abs=0.00005)


@pytest.mark.parametrize("row", WORKED["smd"], ids=lambda row: str(row["g"]))
def test_means_as_metafor_has_them(row: dict[str, Any]) -> None:
    """The variance is that of metafor: of g, where ours corrects the variance of d (Borenstein, ch. 4)."""
    treated, control = Group(*row["treated"]), Group(*row["control"])
    g = g_from_d(d_from_means(treated, control), treated.n, control.n)
    assert g.value == pytest.approx(row["g"], abs=0.00005)
    assert d_standard_error(g.value, treated.n, control.n) ** 2 == pytest.approx(row["variance"], abs=0.00005)
    assert g.se**2 == pytest.approx(row["variance"], rel=0.05)


def test_log_odds_ratio_as_esc_has_it() -> None:
    row = WORKED["log_odds_ratio"]
    found = log_odds_ratio(Table(*row["cells"]))
    assert found.value == pytest.approx(row["value"], abs=5e-8)
    assert found.se**2 == pytest.approx(row["variance"], abs=5e-9)


def test_d_of_t_as_esc_has_it() -> None:
    row = WORKED["d_of_t"]
    t = t_critical(row["treated"] + row["control"] - 2, 1 - row["p_two_sided"])
    for found in (
        d_from_t(t, row["treated"], row["control"]),
        d_from_f(t * t, row["treated"], row["control"], treated_better=True),
    ):
        assert found.value == pytest.approx(row["value"], abs=5e-8)
        assert found.se**2 == pytest.approx(row["variance"], abs=5e-9)


def test_logit_of_means_as_esc_has_it() -> None:
    row = WORKED["logit_of_means"]
    logit = Estimate(row["value"], math.sqrt(row["variance"]))
    d, back = d_from_means(Group(*row["treated"]), Group(*row["control"])), d_from_log_odds_ratio(logit)
    assert d.value == pytest.approx(back.value, abs=5e-8)
    assert d.se == pytest.approx(back.se, abs=5e-8)
    assert odds_ratio_from_d(d.value) == pytest.approx(math.exp(row["value"]), rel=5e-8)


def test_d_and_r_as_borenstein_has_them() -> None:
    row = WORKED["d_and_r"]
    assert r_from_d(row["d"]) == pytest.approx(row["r"], abs=0.00005)
    found = d_from_r(row["r"], math.sqrt(row["r_variance"]))
    assert found.value == pytest.approx(row["d"], abs=0.00005)
    assert found.se**2 == pytest.approx(row["d_variance"], abs=0.00005)


def test_the_error_with_clusters_is_near_that_of_hedges() -> None:
    """Equations 15 and 16 of Hedges (2007), written out as in the R package WBdif."""
    d, n1, n2, n, icc = 0.5, 100, 120, 20, 0.2
    total, weight = n1 + n2, (n - 1) * icc
    value = d * math.sqrt(1 - 2 * weight / (total - 2))
    top = (total - 2) * (1 - icc) ** 2 + n * (total - 2 * n) * icc**2 + 2 * (total - 2 * n) * icc * (1 - icc)
    first = total / (n1 * n2) * (1 + weight)
    second = value**2 * top / (2 * (total - 2) * (total - 2 - 2 * weight))
    clusters = Clusters(n1, n2, n, icc)
    found = correct_for_clusters(d, clusters)
    assert found.value == pytest.approx(value)
    assert (found.se**2 - first) * clusters.value_factor**2 == pytest.approx(second)
    assert found.se == pytest.approx(math.sqrt(first + second), rel=0.001)


def test_degrees_of_freedom_with_clusters_as_vivecampbell_has_them() -> None:
    row = WORKED["clusters"]
    half = row["total"] // 2
    found = Clusters(half, half, row["size"], row["icc"]).degrees_of_freedom
    assert found == pytest.approx(row["degrees_of_freedom"], abs=0.005)


def test_means_and_their_correction_by_hand() -> None:
    """Pooled deviation 5.0249, difference 3, both groups 50: computed with pencil and paper."""
    treated, control = Group(103, 5.5, 50), Group(100, 4.5, 50)
    assert pooled_sd(treated, control) == pytest.approx(math.sqrt((5.5**2 + 4.5**2) / 2))
    d = d_from_means(treated, control)
    assert d.value == pytest.approx(0.59702, abs=0.00001)
    assert d.se**2 == pytest.approx(0.04 + d.value**2 / 200)
    g = g_from_d(d, 50, 50)
    assert g.value == pytest.approx(0.59243, abs=0.00001)
    assert g.se == pytest.approx(d.se * g.value / d.value)


def test_unequal_groups_weigh_by_their_size() -> None:
    assert pooled_sd(Group(0, 2, 3), Group(0, 4, 21)) == pytest.approx(math.sqrt((2 * 4 + 20 * 16) / 22))


@pytest.mark.parametrize(
    ("df", "factor"), [(2, 0.56419), (10, 0.92275), (50, 0.98491), (1000, 0.99925), (1e9, 1.0)]
)
def test_small_sample_factor(df: float, factor: float) -> None:
    """The first is 1/sqrt(pi); the others as in tables of Hedges' J."""
    assert small_sample_factor(df) == pytest.approx(factor, abs=0.00001)


@given(st.floats(2, 1e6))
def test_small_sample_factor_is_near_its_approximation(df: float) -> None:
    assert small_sample_factor(df) == pytest.approx(1 - 3 / (4 * df - 1), abs=0.05 / df**2)
    assert 0.56 < small_sample_factor(df) < 1


@given(st.integers(2, 20_000))
def test_small_sample_factor_grows_with_the_groups(df: int) -> None:
    assert small_sample_factor(df) < small_sample_factor(df + 1)


@given(st.floats(-8, 8))
def test_phi_and_its_inverse(z: float) -> None:
    assert phi(z) + phi(-z) == pytest.approx(1)
    if abs(z) < 5:
        assert phi_inverse(phi(z)) == pytest.approx(z, abs=1e-7)


@given(EFFECTS, SIZES, SIZES)
def test_t_and_f_and_means_agree(t: float, n_treated: int, n_control: int) -> None:
    by_t = d_from_t(t, n_treated, n_control)
    by_f = d_from_f(t * t, n_treated, n_control, treated_better=t > 0)
    assert by_f.value == pytest.approx(by_t.value, abs=1e-9)
    assert by_f.se == pytest.approx(by_t.se)
    by_means = d_from_means(Group(by_t.value * 7 + 50, 7, n_treated), Group(50, 7, n_control))
    assert by_means.value == pytest.approx(by_t.value, abs=1e-9)


@given(EFFECTS, SIZES, SIZES)
def test_signs_are_symmetric(value: float, n_treated: int, n_control: int) -> None:
    assert d_from_t(-value, n_treated, n_control).value == -d_from_t(value, n_treated, n_control).value
    assert d_standard_error(-value, n_treated, n_control) == d_standard_error(value, n_treated, n_control)
    assert r_from_d(-value) == -r_from_d(value)
    clusters = Clusters(max(n_treated, 100), max(n_control, 100), 20, 0.2)
    assert correct_for_clusters(-value, clusters).value == -correct_for_clusters(value, clusters).value


@given(EFFECTS, SIZES)
def test_a_larger_group_never_makes_the_error_larger(d: float, n: int) -> None:
    assert d_standard_error(d, n + 1, n) <= d_standard_error(d, n, n)


@given(EFFECTS)
def test_r_and_d_go_round(d: float) -> None:
    assert d_from_r(r_from_d(d)).value == pytest.approx(d, abs=1e-9)


@given(EFFECTS)
def test_odds_ratio_and_d_go_round(d: float) -> None:
    assert d_from_odds_ratio(odds_ratio_from_d(d)) == pytest.approx(d, abs=1e-9)
    assert odds_ratio_from_d(d) * odds_ratio_from_d(-d) == pytest.approx(1)


def test_an_odds_ratio_of_one_is_no_effect() -> None:
    assert d_from_odds_ratio(1) == 0
    assert odds_ratio_from_d(0) == 1


@pytest.mark.parametrize(("r", "d"), [(0, 0), (0.1, 0.20101), (0.5, 1.15470), (-0.5, -1.15470)])
def test_d_from_r(r: float, d: float) -> None:
    assert d_from_r(r).value == pytest.approx(d, abs=0.00001)


CELLS = st.integers(1, 1000)


@given(CELLS, CELLS, CELLS, CELLS)
def test_swapping_the_groups_turns_the_sign(a: int, b: int, c: int, d: int) -> None:
    table, swapped = Table(a, b, c, d), Table(c, d, a, b)
    for convert in (log_odds_ratio, phi_coefficient, d_from_shares):
        one, other = convert(table), convert(swapped)
        assert one.value == pytest.approx(-other.value, abs=1e-9)
        assert one.se == pytest.approx(other.se, abs=1e-9)


def test_an_empty_cell_needs_a_choice() -> None:
    table = Table(10, 0, 5, 5)
    with pytest.raises(OutOfRange, match="cel"):
        log_odds_ratio(table)
    assert log_odds_ratio(table.with_half()).value == pytest.approx(math.log(10.5 * 5.5 / (0.5 * 5.5)))


@given(EFFECTS, ERRORS, LEVELS)
def test_interval_and_error_go_round(value: float, se: float, level: float) -> None:
    low, high = ci_from_se(value, se, level)
    assert low <= value <= high
    assert se_from_ci(low, high, level) == pytest.approx(se, rel=1e-6)


@pytest.mark.parametrize(("level", "reach"), [(95, 1.959964), (90, 1.644854), (99, 2.575829)])
def test_critical_values(level: float, reach: float) -> None:
    assert critical_value(level) == pytest.approx(reach, abs=1e-6)


def test_clusters_by_hand() -> None:
    """N = 200 in ten classes of 20, icc 0.20: design effect 4.8, factor sqrt(1 - 7.6/198)."""
    clusters = Clusters(100, 100, 20, 0.2)
    assert clusters.design_effect == pytest.approx(4.8)
    assert clusters.value_factor == pytest.approx(math.sqrt(1 - 7.6 / 198))
    h = (198 - 7.6) ** 2 / (198 * 0.64 + 20 * 160 * 0.04 + 2 * 160 * 0.2 * 0.8)
    assert clusters.degrees_of_freedom == pytest.approx(h)
    corrected = correct_for_clusters(0.5, clusters)
    assert corrected.value == pytest.approx(0.5 * clusters.value_factor)
    assert corrected.se**2 == pytest.approx(0.02 * 4.8 + corrected.value**2 / (2 * h))


@given(EFFECTS, st.integers(50, 1000), st.floats(0, 0.9))
def test_no_clustering_changes_nothing_and_more_makes_less_sure(d: float, n: int, icc: float) -> None:
    assert correct_for_clusters(d, Clusters(n, n, 1, icc)).value == d
    plain = correct_for_clusters(d, Clusters(n, n, 25, 0))
    assert plain.value == d
    assert plain.se == pytest.approx(d_standard_error(d, n, n), rel=0.02)
    clustered = Clusters(n, n, 25, icc)
    assert clustered.design_effect >= 1
    assert clustered.degrees_of_freedom <= 2 * n - 2 + 1e-9
    assert abs(correct_for_clusters(d, clustered).value) <= abs(d)


BAD: list[tuple[Callable[..., Any], tuple[Any, ...]]] = [
    (phi, (math.nan,)),
    (phi_inverse, (0,)),
    (phi_inverse, (1,)),
    (phi_inverse, (math.nan,)),
    (small_sample_factor, (1,)),
    (small_sample_factor, (math.inf,)),
    (d_standard_error, (0.5, 1, 10)),
    (d_standard_error, (1e200, 10, 10)),
    (Group, (0, -1, 10)),
    (Group, (math.nan, 1, 10)),
    (Group, (0, 1, 1)),
    (pooled_sd, (Group(0, 0, 10), Group(0, 0, 10))),
    (pooled_sd, (Group(0, 1e200, 10), Group(0, 1, 10))),
    (d_from_t, (math.inf, 10, 10)),
    (d_from_r, (1,)),
    (d_from_r, (-1,)),
    (d_from_r, (0.2, -0.1)),
    (d_from_odds_ratio, (0,)),
    (d_from_odds_ratio, (-2,)),
    (odds_ratio_from_d, (301,)),
    (odds_ratio_from_d, (-301,)),
    (Table, (-1, 1, 1, 1)),
    (Table, (0, 0, 1, 1)),
    (Table, (1, 1, 0, 0)),
    (phi_coefficient, (Table(5, 0, 5, 0),)),
    (d_from_shares, (Table(5, 0, 5, 5),)),
    (Estimate, (0.1, -0.1)),
    (Estimate, (math.nan, 0.1)),
    (se_from_ci, (0.4, 0.2)),
    (se_from_ci, (0.2, 0.4, 100)),
    (se_from_ci, (0.2, 0.4, 0)),
    (ci_from_se, (0.2, -0.1)),
    (Clusters, (100, 100, 0.5, 0.2)),
    (Clusters, (100, 100, 101, 0.2)),
    (Clusters, (100, 100, 20, 1)),
    (Clusters, (100, 100, 20, -0.1)),
    (Clusters, (1, 100, 20, 0.1)),
]


@pytest.mark.parametrize(("function", "arguments"), BAD)
def test_bad_input_is_refused(function: Callable[..., Any], arguments: tuple[Any, ...]) -> None:
    with pytest.raises(OutOfRange, match="hoort"):
        function(*arguments)


def test_f_is_never_negative() -> None:
    with pytest.raises(OutOfRange, match="F = -1"):
        d_from_f(-1, 10, 10, treated_better=True)


@pytest.mark.parametrize("value", NOT_FINITE)
def test_the_message_names_the_value(value: float) -> None:
    with pytest.raises(ValueError, match=r"laag|hoog"):
        ci_from_se(value, 0.1)
