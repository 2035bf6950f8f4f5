"""From what a study prints to a standardised mean difference and its standard error. Pure functions.

Signs: positive means that the treated group did better. Counts are people unless a name says otherwise.
Nothing is rounded here. Bad input raises ``OutOfRange`` and never gives NaN or infinity.

Sources of the formulas, by the short name used below:

- *Borenstein*: Borenstein, Hedges, Higgins & Rothstein (2009), Introduction to Meta-Analysis, chapters 4
  (means), 5 (2x2 tables) and 7 (conversions).
- *Hedges 1981*: Distribution theory for Glass's estimator of effect size, J. Educ. Statistics 6, 107-128.
- *Hedges 2007*: Effect sizes in cluster-randomized designs, J. Educ. Behav. Statistics 32, 341-370.
- *WWC*: What Works Clearinghouse, Procedures handbook, supplement to version 4.1 (2020), and version 5.0.
- *Handbook*: Handbook of Research Synthesis and Meta-Analysis, table 13.4 (worked 2x2 example).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

_NORMAL = NormalDist()
_COX = 1.65
_LARGE_DF = 10_000
"""Above this the gamma functions lose more digits than the approximation of J."""


class OutOfRange(ValueError):  # noqa: N818  (says what is wrong with the value)
    """A value for which a formula has no meaning. The text is Dutch and names the value."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure with its standard error, in the same unit."""

    value: float
    se: float


@dataclass(frozen=True, slots=True)
class Table:
    """A 2x2 table: how many people in each group did and did not succeed.

    Cells may hold fractions (see ``with_half``) but nothing below zero; neither group is empty.
    """

    treated_yes: float
    treated_no: float
    control_yes: float
    control_no: float

    def __post_init__(self) -> None:
        for name, cell in zip(("a", "b", "c", "d"), self.cells, strict=True):
            _at_least(f"cel {name}", cell, 0)
        _above("grootte van de groep met aanpak", self.treated_yes + self.treated_no, 0)
        _above("grootte van de vergelijkingsgroep", self.control_yes + self.control_no, 0)

    @property
    def cells(self) -> tuple[float, float, float, float]:
        """The cells a, b, c, d, in reading order."""
        return (self.treated_yes, self.treated_no, self.control_yes, self.control_no)

    def with_half(self) -> Table:
        """Add a half to each cell, for a table with an empty cell (Haldane-Anscombe)."""
        a, b, c, d = (cell + 0.5 for cell in self.cells)
        return Table(a, b, c, d)


# The normal distribution


def phi(z: float) -> float:
    """Give the share of a standard normal distribution below ``z``: between 0 and 1."""
    return _NORMAL.cdf(_finite("z", z))


def phi_inverse(share: float) -> float:
    """Give the point of a standard normal distribution below which ``share`` lies.

    Raises:
        OutOfRange: unless 0 < share < 1.
    """
    _between("aandeel", share, 0, 1)
    return _NORMAL.inv_cdf(share)


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
    _at_least("vrijheidsgraden", df, 2)
    if df > _LARGE_DF:
        return 1 - 3 / (4 * df - 1)
    return math.exp(math.lgamma(df / 2) - math.lgamma((df - 1) / 2)) / math.sqrt(df / 2)


def g_from_d(d: Estimate, n_treated: int, n_control: int) -> Estimate:
    """Make Hedges' g of Cohen's d: both value and standard error times J (Borenstein, ch. 4)."""
    _groups(n_treated, n_control)
    factor = small_sample_factor(n_treated + n_control - 2)
    return Estimate(factor * d.value, factor * d.se)


def d_standard_error(d: float, n_treated: int, n_control: int) -> float:
    """Give the standard error of d for two independent groups (Borenstein, ch. 4).

    V = (n1 + n2) / (n1 n2) + d^2 / (2 (n1 + n2)).
    """
    _groups(n_treated, n_control)
    _finite("d", d)
    return math.sqrt(1 / n_treated + 1 / n_control + d * d / (2 * (n_treated + n_control)))


# To d


def pooled_sd(sd_treated: float, sd_control: float, n_treated: int, n_control: int) -> float:
    """Give the standard deviation within the two groups together (Borenstein, ch. 4).

    Raises:
        OutOfRange: when a group has fewer than 2 people, a deviation is negative or both are 0.
    """
    _groups(n_treated, n_control)
    _at_least("standaarddeviatie", sd_treated, 0)
    _at_least("standaarddeviatie", sd_control, 0)
    squares = (n_treated - 1) * sd_treated**2 + (n_control - 1) * sd_control**2
    return math.sqrt(_above("som van kwadraten", squares, 0) / (n_treated + n_control - 2))


def d_from_means(
    mean_treated: float,
    mean_control: float,
    sd_treated: float,
    sd_control: float,
    n_treated: int,
    n_control: int,
) -> Estimate:
    """Give Cohen's d of two groups: difference of means over the pooled deviation (Borenstein, ch. 4).

    Args:
        mean_treated, mean_control: means, in points of the test.
        sd_treated, sd_control: standard deviations, in the same points; not both 0.
        n_treated, n_control: people in each group, 2 or more.
    """
    sd = pooled_sd(sd_treated, sd_control, n_treated, n_control)
    difference = _finite("gemiddelde", mean_treated) - _finite("gemiddelde", mean_control)
    return _with_error(difference / sd, n_treated, n_control)


def d_from_t(t: float, n_treated: int, n_control: int) -> Estimate:
    """Give d of an independent two-group t: d = t sqrt(1/n1 + 1/n2) (Borenstein, ch. 4; WWC)."""
    _groups(n_treated, n_control)
    return _with_error(_finite("t", t) * math.sqrt(1 / n_treated + 1 / n_control), n_treated, n_control)


def d_from_f(f: float, n_treated: int, n_control: int, *, treated_better: bool) -> Estimate:
    """Give d of a one-way F for two groups (1 degree of freedom above the line): t = sqrt(F) (WWC).

    Args:
        f: the F statistic, 0 or more.
        n_treated: people in the treated group.
        n_control: people in the comparison group.
        treated_better: F has no sign; True when the treated group had the better mean.
    """
    t = math.sqrt(_at_least("F", f, 0))
    return d_from_t(t if treated_better else -t, n_treated, n_control)


def d_from_r(r: float, se: float = 0.0) -> Estimate:
    """Give d of a correlation with group membership, for groups of equal size (Borenstein, ch. 7).

    d = 2r / sqrt(1 - r^2); se = 2 se_r / (1 - r^2)^1.5. A correlation between two continuous measures
    is no difference between groups: do not use this for it.

    Raises:
        OutOfRange: unless -1 < r < 1, and se 0 or more.
    """
    rest = 1 - _between("r", r, -1, 1) ** 2
    return Estimate(2 * r / math.sqrt(rest), 2 * _at_least("standaardfout", se, 0) / rest**1.5)


def r_from_d(d: float) -> float:
    """Give the correlation that belongs to d for groups of equal size: d / sqrt(d^2 + 4) (Borenstein, ch. 7)."""
    return _finite("d", d) / math.hypot(d, 2)


# Chances


def log_odds_ratio(table: Table) -> Estimate:
    """Give the natural logarithm of the odds ratio, and its standard error (Borenstein, ch. 5).

    ln(ad / bc); se = sqrt(1/a + 1/b + 1/c + 1/d).

    Raises:
        OutOfRange: when a cell is 0; ``table.with_half()`` is the usual way out.
    """
    for cell in table.cells:
        _above("cel", cell, 0)
    a, b, c, d = table.cells
    value = math.log(a) + math.log(d) - math.log(b) - math.log(c)
    return Estimate(value, math.sqrt(1 / a + 1 / b + 1 / c + 1 / d))


def d_from_log_odds_ratio(estimate: Estimate, *, cox: bool = False) -> Estimate:
    """Give d of a log odds ratio.

    Args:
        estimate: natural logarithm of the odds ratio, with its standard error.
        cox: False: times sqrt(3)/pi, for a logistic outcome under the split (Borenstein, ch. 7).
            True: divided by 1.65, as the WWC does (Cox index).
    """
    factor = 1 / _COX if cox else math.sqrt(3) / math.pi
    return Estimate(factor * _finite("ln(OR)", estimate.value), factor * _at_least("se", estimate.se, 0))


def d_from_odds_ratio(odds_ratio: float) -> float:
    """Give d of an odds ratio by the logit method: ln(OR) sqrt(3)/pi (Borenstein, ch. 7).

    Raises:
        OutOfRange: unless the odds ratio is above 0. A ratio of 1 is d = 0.
    """
    return d_from_log_odds_ratio(Estimate(math.log(_above("odds ratio", odds_ratio, 0)), 0)).value


def odds_ratio_from_d(d: float) -> float:
    """Give the odds ratio that belongs to d: exp(d pi/sqrt(3)) (Borenstein, ch. 7).

    Raises:
        OutOfRange: when d is so large (above 300) that the ratio cannot be written.
    """
    _at_least("d", d, -300)
    _at_least("-d", -d, -300)
    return math.exp(d * math.pi / math.sqrt(3))


def phi_coefficient(table: Table) -> Estimate:
    """Give the correlation in a 2x2 table, and its standard error (Yule 1912; Handbook).

    Raises:
        OutOfRange: when a row or a column is empty.
    """
    a, b, c, d = table.cells
    n = a + b + c + d
    margins = _above("product van de randtotalen", (a + b) * (c + d) * (a + c) * (b + d), 0)
    value = (a * d - b * c) / math.sqrt(margins)
    rows, columns = (a + b) * (c + d), (a + c) * (b + d)
    row_gap, column_gap = a + b - c - d, a + c - b - d
    skew = value * (1 + value**2 / 2) * row_gap * column_gap / math.sqrt(rows * columns)
    spread = 0.75 * value**2 * (row_gap**2 / rows + column_gap**2 / columns)
    return Estimate(value, math.sqrt(max(0.0, 1 - value**2 + skew - spread) / n))


def d_from_shares(table: Table) -> Estimate:
    """Give d as the difference of two probits (Handbook): Phi^-1(p1) - Phi^-1(p2), and its standard error.

    Raises:
        OutOfRange: when a cell is 0.
    """
    for cell in table.cells:
        _above("cel", cell, 0)
    a, b, c, d = table.cells
    treated, control = _probit(a, a + b), _probit(c, c + d)
    return Estimate(treated.value - control.value, math.hypot(treated.se, control.se))


def _probit(part: float, whole: float) -> Estimate:
    share = part / whole
    z = phi_inverse(share)
    return Estimate(z, math.sqrt(share * (1 - share) / whole) / _NORMAL.pdf(z))


# Confidence intervals


def critical_value(level: float = 95) -> float:
    """Give how many standard errors a two-sided interval reaches: 1.96 for 95 percent.

    Args:
        level: confidence in percent, above 0 and below 100.
    """
    return phi_inverse(0.5 + _between("betrouwbaarheid", level, 0, 100) / 200)


def se_from_ci(low: float, high: float, level: float = 95) -> float:
    """Give the standard error of a symmetric, normal confidence interval (Borenstein, ch. 4).

    For a ratio, give the natural logarithms of the ends.

    Raises:
        OutOfRange: when low is above high.
    """
    width = _at_least("breedte van het interval", _finite("hoog", high) - _finite("laag", low), 0)
    return width / (2 * critical_value(level))


def ci_from_se(value: float, se: float, level: float = 95) -> tuple[float, float]:
    """Give the normal confidence interval: value -/+ critical value x se, as (low, high)."""
    reach = critical_value(level) * _at_least("standaardfout", se, 0)
    return (_finite("waarde", value) - reach, value + reach)


# Whole classes or schools assigned together


@dataclass(frozen=True, slots=True)
class Clusters:
    """Two groups made of whole classes or schools, analysed as if pupils had been assigned one by one.

    Attributes:
        n_treated: pupils in the treated group, 2 or more.
        n_control: pupils in the comparison group, 2 or more.
        size: average number of pupils in a class or school, 1 or more, at most half of all pupils.
        icc: intraclass correlation, 0 to below 1. WWC takes 0.20 for achievement when it is not known.
    """

    n_treated: int
    n_control: int
    size: float
    icc: float

    def __post_init__(self) -> None:
        _groups(self.n_treated, self.n_control)
        _at_least("grootte van een cluster", self.size, 1)
        _at_least("aantal clusters min 2", self.total / self.size - 2, 0)
        _at_least("intraklassecorrelatie", self.icc, 0)
        _between("intraklassecorrelatie", self.icc, -1, 1)

    @property
    def total(self) -> int:
        """All pupils."""
        return self.n_treated + self.n_control

    @property
    def design_effect(self) -> float:
        """How many times larger the variance of the difference is: 1 + (n - 1) icc (Kish; WWC)."""
        return 1 + (self.size - 1) * self.icc

    @property
    def value_factor(self) -> float:
        """What d is multiplied with: sqrt(1 - 2 (n - 1) icc / (N - 2)) (Hedges 2007; WWC gamma)."""
        return math.sqrt(1 - 2 * (self.size - 1) * self.icc / (self.total - 2))

    @property
    def degrees_of_freedom(self) -> float:
        """Degrees of freedom with clustering taken into account (WWC version 5.0, E.21)."""
        n, total, icc = self.size, self.total, self.icc
        top = (total - 2) - 2 * (n - 1) * icc
        within = (total - 2) * (1 - icc) ** 2
        return top**2 / (within + n * (total - 2 * n) * icc**2 + 2 * (total - 2 * n) * icc * (1 - icc))


def correct_for_clusters(d: float, clusters: Clusters) -> Estimate:
    """Correct a d (or g) that ignored clustering, and give a standard error that does not (WWC; Hedges 2007).

    value = d x ``value_factor``; V = (1/n1 + 1/n2) x ``design_effect`` + value^2 / (2 h), with h the
    ``degrees_of_freedom``. With clusters of one pupil, or icc 0, the value stays as it is.
    """
    value = _finite("d", d) * clusters.value_factor
    between = (1 / clusters.n_treated + 1 / clusters.n_control) * clusters.design_effect
    return Estimate(value, math.sqrt(between + value**2 / (2 * clusters.degrees_of_freedom)))


# Checks of input


def _with_error(d: float, n_treated: int, n_control: int) -> Estimate:
    return Estimate(d, d_standard_error(d, n_treated, n_control))


def _groups(n_treated: int, n_control: int) -> None:
    _at_least("aantal in de groep met aanpak", n_treated, 2)
    _at_least("aantal in de vergelijkingsgroep", n_control, 2)


def _finite(name: str, value: float) -> float:
    if not math.isfinite(value):
        raise OutOfRange(f"{name} = {value}: hier hoort een eindig getal.")
    return value


def _at_least(name: str, value: float, least: float) -> float:
    if _finite(name, value) < least:
        raise OutOfRange(f"{name} = {value}: hoort {least} of hoger te zijn.")
    return value


def _above(name: str, value: float, floor: float) -> float:
    if _finite(name, value) <= floor:
        raise OutOfRange(f"{name} = {value}: hoort hoger dan {floor} te zijn.")
    return value


def _between(name: str, value: float, low: float, high: float) -> float:
    if not low < _finite(name, value) < high:
        raise OutOfRange(f"{name} = {value}: hoort tussen {low} en {high} te liggen.")
    return value
