"""From what a study prints to a standardised mean difference and its standard error. Pure functions.

Signs: positive means that the treated group did better. Counts are people unless a name says otherwise.
Nothing is rounded here. Bad input raises ``OutOfRange`` and never gives NaN or infinity.

Odds ratios and 2x2 tables are in ``chances``, whole classes assigned together in ``clusters``.

Sources of the formulas, by the short name used below; behind each the program whose documentation or tests
print figures that ours are compared with (``tests/unit/evidence/data/worked_conversions.yaml``):

- *Borenstein*: Borenstein, Hedges, Higgins & Rothstein (2009), Introduction to Meta-Analysis, chapters 4
  (means) and 7 (conversions, p. 48); the R packages esc (means) and kim (r).
- *Hedges 1981*: Distribution theory for Glass's estimator of effect size, J. Educ. Statistics 6, 107-128;
  metafor, ``escalc(measure = "SMD")``.
- *Wilson*: Wilson (2016), Formulas used by the "Practical Meta-Analysis Effect Size Calculator"; esc (t, F).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

from menukaart.evidence.numbers.ranges import Estimate, above, at_least, between, finite, groups

NORMAL = NormalDist()
"""The standard normal distribution."""
_LARGE_DF = 10_000
"""Above this the gamma functions lose more digits than the approximation of J."""


# The normal distribution


def phi(z: float) -> float:
    """Give the share of a standard normal distribution below ``z``: between 0 and 1."""
    return NORMAL.cdf(finite("z", z))


def phi_inverse(share: float) -> float:
    """Give the point of a standard normal distribution below which ``share`` lies.

    Raises:
        OutOfRange: unless 0 < share < 1.
    """
    between("aandeel", share, 0, 1)
    return NORMAL.inv_cdf(share)


# Small groups


def small_sample_factor(df: float) -> float:
    """Give J, which takes the upward bias of small groups out of d (Hedges 1981, exact).

    J = Gamma(df/2) / (sqrt(df/2) Gamma((df-1)/2)), near 1 - 3/(4 df - 1), which stands in above 10 000.

    Args:
        df: degrees of freedom of the standard deviation; total number of people - 2 for two groups.

    Returns:
        A factor between 0.56 (df = 2) and 1.

    Raises:
        OutOfRange: when df is below 2.
    """
    at_least("vrijheidsgraden", df, 2)
    if df > _LARGE_DF:
        return 1 - 3 / (4 * df - 1)
    return math.exp(math.lgamma(df / 2) - math.lgamma((df - 1) / 2)) / math.sqrt(df / 2)


def g_from_d(d: Estimate, n_treated: int, n_control: int) -> Estimate:
    """Make Hedges' g of Cohen's d: both value and standard error times J (Borenstein, ch. 4).

    Programs differ in the error: metafor puts g into the formula of ``d_standard_error`` instead. From 10
    people in each group on the two are within 5 percent of each other.
    """
    groups(n_treated, n_control)
    factor = small_sample_factor(n_treated + n_control - 2)
    return Estimate(factor * d.value, factor * d.se)


def d_standard_error(d: float, n_treated: int, n_control: int) -> float:
    """Give the standard error of d for two independent groups (Borenstein, ch. 4).

    V = (n1 + n2) / (n1 n2) + d^2 / (2 (n1 + n2)).
    """
    groups(n_treated, n_control)
    squared = finite("kwadraat van d", d * d)
    return math.sqrt(1 / n_treated + 1 / n_control + squared / (2 * (n_treated + n_control)))


# To d


@dataclass(frozen=True, slots=True)
class Group:
    """What a study prints of one group.

    Attributes:
        mean: in points of the test.
        sd: standard deviation, in the same points, 0 or more.
        n: people, 2 or more.
    """

    mean: float
    sd: float
    n: int

    def __post_init__(self) -> None:
        finite("gemiddelde", self.mean)
        at_least("standaarddeviatie", self.sd, 0)
        at_least("aantal in een groep", self.n, 2)


def pooled_sd(treated: Group, control: Group) -> float:
    """Give the standard deviation within the two groups together, in points (Borenstein, ch. 4).

    Raises:
        OutOfRange: when both deviations are 0.
    """
    squares = (treated.n - 1) * treated.sd * treated.sd + (control.n - 1) * control.sd * control.sd
    return math.sqrt(above("som van kwadraten", squares, 0) / (treated.n + control.n - 2))


def d_from_means(treated: Group, control: Group) -> Estimate:
    """Give Cohen's d: the difference of the means over the pooled deviation (Borenstein, ch. 4).

    Raises:
        OutOfRange: when both deviations are 0.
    """
    return _with_error((treated.mean - control.mean) / pooled_sd(treated, control), treated.n, control.n)


def d_from_t(t: float, n_treated: int, n_control: int) -> Estimate:
    """Give d of an independent two-group t: d = t sqrt(1/n1 + 1/n2) (Wilson)."""
    groups(n_treated, n_control)
    return _with_error(finite("t", t) * math.sqrt(1 / n_treated + 1 / n_control), n_treated, n_control)


def d_from_f(f: float, n_treated: int, n_control: int, *, treated_better: bool) -> Estimate:
    """Give d of a one-way F for two groups (1 degree of freedom above the line): t = sqrt(F) (Wilson).

    Args:
        f: the F statistic, 0 or more.
        n_treated: people in the treated group.
        n_control: people in the comparison group.
        treated_better: F has no sign; True when the treated group had the better mean.
    """
    t = math.sqrt(at_least("F", f, 0))
    return d_from_t(t if treated_better else -t, n_treated, n_control)


def d_from_r(r: float, se: float = 0.0) -> Estimate:
    """Give d of a correlation with group membership, for groups of equal size (Borenstein, ch. 7).

    d = 2r / sqrt(1 - r^2); se = 2 se_r / (1 - r^2)^1.5. A correlation between two continuous measures
    is no difference between groups: do not use this for it.

    Raises:
        OutOfRange: unless -1 < r < 1, and se 0 or more.
    """
    rest = 1 - between("r", r, -1, 1) ** 2
    return Estimate(2 * r / math.sqrt(rest), 2 * at_least("standaardfout", se, 0) / rest**1.5)


def r_from_d(d: float) -> float:
    """Give the correlation that belongs to d, for groups of equal size (Borenstein, ch. 7).

    r = d / sqrt(d^2 + 4), between -1 and 1.
    """
    return finite("d", d) / math.hypot(d, 2)


# Confidence intervals


def critical_value(level: float = 95) -> float:
    """Give how many standard errors a two-sided interval reaches: 1.96 for 95 percent.

    Args:
        level: confidence in percent, above 0 and below 100.
    """
    return phi_inverse(0.5 + between("betrouwbaarheid", level, 0, 100) / 200)


def se_from_ci(low: float, high: float, level: float = 95) -> float:
    """Give the standard error of a symmetric, normal confidence interval: its width / (2 x critical value).

    That is what such an interval is: value -/+ 1.96 standard errors for 95 percent. For a ratio, give the
    natural logarithms of the ends.

    Raises:
        OutOfRange: when low is above high.
    """
    width = at_least("breedte van het interval", finite("hoog", high) - finite("laag", low), 0)
    return width / (2 * critical_value(level))


def ci_from_se(value: float, se: float, level: float = 95) -> tuple[float, float]:
    """Give the normal confidence interval: value -/+ critical value x se, as (low, high)."""
    reach = critical_value(level) * at_least("standaardfout", se, 0)
    return (finite("laag", value - reach), finite("hoog", value + reach))


def _with_error(d: float, n_treated: int, n_control: int) -> Estimate:
    return Estimate(d, d_standard_error(d, n_treated, n_control))
