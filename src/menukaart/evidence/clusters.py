"""Correction for whole classes or schools that were assigned together.

Sources: Hedges (2007), Effect sizes in cluster-randomized designs, J. Educ. Behav. Statistics 32, 341-370,
doi:10.3102/1076998606298043; What Works Clearinghouse (WWC), supplement to Procedures handbook version 4.1
(2020), and version 5.0 (2022). Read in the documentation and code of the R packages VIVECampbell (WWC) and
WBdif (Hedges 2007, equations 15 and 16), not in the works themselves.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from menukaart.evidence.numbers.ranges import Estimate, at_least, between, finite, groups


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
        groups(self.n_treated, self.n_control)
        at_least("grootte van een cluster", self.size, 1)
        at_least("aantal clusters min 2", self.total / self.size - 2, 0)
        at_least("intraklassecorrelatie", self.icc, 0)
        between("intraklassecorrelatie", self.icc, -1, 1)

    @property
    def total(self) -> int:
        """All pupils."""
        return self.n_treated + self.n_control

    @property
    def design_effect(self) -> float:
        """How many times larger the variance of the difference is: 1 + (n - 1) icc (Kish)."""
        return 1 + (self.size - 1) * self.icc

    @property
    def value_factor(self) -> float:
        """What d is multiplied with: sqrt(1 - 2 (n - 1) icc / (N - 2)) (Hedges 2007, equation 15)."""
        return math.sqrt(1 - 2 * (self.size - 1) * self.icc / (self.total - 2))

    @property
    def degrees_of_freedom(self) -> float:
        """Degrees of freedom with clustering taken into account (WWC version 5.0, equation E.21, p. 171)."""
        n, total, icc = self.size, self.total, self.icc
        top = (total - 2) - 2 * (n - 1) * icc
        within = (total - 2) * (1 - icc) ** 2
        return top**2 / (within + n * (total - 2 * n) * icc**2 + 2 * (total - 2 * n) * icc * (1 - icc))


def correct_for_clusters(d: float, clusters: Clusters) -> Estimate:
    """Correct a d (or g) that ignored clustering, and give a standard error that does not.

    value = d x ``value_factor``; V = (1/n1 + 1/n2) x ``design_effect`` + value^2 / (2 h), with h the
    ``degrees_of_freedom`` (WWC). In Hedges (2007, equation 16) the second term is a little smaller: times the
    square of ``value_factor``. With clusters of one pupil, or icc 0, the value stays as it is.
    """
    value = finite("d", d) * clusters.value_factor
    between = (1 / clusters.n_treated + 1 / clusters.n_control) * clusters.design_effect
    return Estimate(value, math.sqrt(between + value * value / (2 * clusters.degrees_of_freedom)))
