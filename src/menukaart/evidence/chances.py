"""From chances (succeeded or not) to d: odds ratios and 2x2 tables. Pure functions.

Positive means that the treated group succeeded more often. Sources: Borenstein, Hedges, Higgins & Rothstein
(2009), Introduction to Meta-Analysis, chapters 5 (2x2 tables) and 7 (conversions); Handbook of Research
Synthesis and Meta-Analysis, table 13.4 (worked example, here the test of each function).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from menukaart.evidence.numbers.conversions import NORMAL, phi_inverse
from menukaart.evidence.numbers.ranges import Estimate, above, at_least

_COX = 1.65
_LARGEST_D = 300


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
            at_least(f"cel {name}", cell, 0)
        above("grootte van de groep met aanpak", self.treated_yes + self.treated_no, 0)
        above("grootte van de vergelijkingsgroep", self.control_yes + self.control_no, 0)

    @property
    def cells(self) -> tuple[float, float, float, float]:
        """The cells a, b, c, d, in reading order."""
        return (self.treated_yes, self.treated_no, self.control_yes, self.control_no)

    def with_half(self) -> Table:
        """Add a half to each cell, for a table with an empty cell (Haldane-Anscombe)."""
        a, b, c, d = (cell + 0.5 for cell in self.cells)
        return Table(a, b, c, d)


def log_odds_ratio(table: Table) -> Estimate:
    """Give the natural logarithm of the odds ratio, and its standard error (Borenstein, ch. 5).

    ln(ad / bc); se = sqrt(1/a + 1/b + 1/c + 1/d).

    Raises:
        OutOfRange: when a cell is 0; ``table.with_half()`` is the usual way out.
    """
    for cell in table.cells:
        above("cel", cell, 0)
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
    return Estimate(factor * estimate.value, factor * estimate.se)


def d_from_odds_ratio(odds_ratio: float) -> float:
    """Give d of an odds ratio by the logit method: ln(OR) sqrt(3)/pi (Borenstein, ch. 7).

    Raises:
        OutOfRange: unless the odds ratio is above 0. A ratio of 1 is d = 0.
    """
    return d_from_log_odds_ratio(Estimate(math.log(above("odds ratio", odds_ratio, 0)), 0)).value


def odds_ratio_from_d(d: float) -> float:
    """Give the odds ratio that belongs to d: exp(d pi/sqrt(3)) (Borenstein, ch. 7).

    Raises:
        OutOfRange: when d is so large (above 300) that the ratio cannot be written.
    """
    at_least("d", d, -_LARGEST_D)
    at_least("-d", -d, -_LARGEST_D)
    return math.exp(d * math.pi / math.sqrt(3))


def phi_coefficient(table: Table) -> Estimate:
    """Give the correlation in a 2x2 table, and its standard error (Yule 1912; Handbook).

    Raises:
        OutOfRange: when a row or a column is empty.
    """
    a, b, c, d = table.cells
    n = a + b + c + d
    margins = above("product van de randtotalen", (a + b) * (c + d) * (a + c) * (b + d), 0)
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
        above("cel", cell, 0)
    a, b, c, d = table.cells
    treated, control = _probit(a, a + b), _probit(c, c + d)
    return Estimate(treated.value - control.value, math.hypot(treated.se, control.se))


def _probit(part: float, whole: float) -> Estimate:
    share = part / whole
    z = phi_inverse(share)
    return Estimate(z, math.sqrt(share * (1 - share) / whole) / NORMAL.pdf(z))
