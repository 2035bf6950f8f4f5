"""The effects of a study table, and one effect for each study."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import mul

from menukaart.problems import MenukaartError

CORRELATION = 0.6
"""Assumed correlation between the sampling errors of two effects of one study."""

NO_INFORMATION = 1e6
"""An effect with this standard error (in standard deviations) or a larger one holds no information."""

_SMALLEST = 1e-6
_RANDOMISED = frozenset({"rct", "experiment-met-loting"})
_DUTCH = frozenset({"nl", "nld", "nederland", "netherlands", "the netherlands"})


class PoolingError(MenukaartError):
    """These figures cannot be pooled; the text says why."""


@dataclass(frozen=True, slots=True)
class StudyRow:
    """One effect of one study.

    Attributes:
        study: id of the study; rows with the same id share pupils.
        effect: standardised mean difference, in standard deviations.
        se: its standard error, in the same unit; above 0. Infinite: the effect holds no information.
        country: where the study was done, as the table says; None when it does not.
        name: how a reader knows the study, such as ``Jansen (2019)``; empty: the id.
        design: how pupils were assigned, as the table says; None when it does not.
        dutch: derived: whether the country is the Netherlands; None when it is not known.

    Raises:
        PoolingError: when the effect is no finite number, or the standard error is not above 0.
    """

    study: str
    effect: float
    se: float
    country: str | None = None
    name: str = ""
    design: str | None = None
    dutch: bool | None = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not -NO_INFORMATION < self.effect < NO_INFORMATION:
            raise PoolingError(f"Studie '{self.study}': het effect {self.effect} is geen bruikbaar getal.")
        if not self.se >= _SMALLEST:
            raise PoolingError(f"Studie '{self.study}': de standaardfout {self.se} moet groter zijn dan 0.")
        object.__setattr__(self, "dutch", is_dutch(self.country) if self.country else None)


@dataclass(frozen=True, slots=True)
class StudyEffect:
    """The one effect of a study, made of all its rows.

    Attributes:
        study: id of the study.
        effect: in standard deviations.
        variance: square of its standard error.
        effects: how many rows it was made of.
        dutch_rows: how many of those rows are Dutch; None when no row names a country.
        name: how a reader knows the study.
        randomised: whether lot decided who took part; None when no row tells the design.
    """

    study: str
    effect: float
    variance: float
    effects: int = 1
    dutch_rows: int | None = None
    name: str = ""
    randomised: bool | None = None

    @property
    def se(self) -> float:
        """The standard error, in standard deviations."""
        return math.sqrt(self.variance)


def is_dutch(country: str | None) -> bool:
    """Tell whether a country in a study table is the Netherlands (Dutch or English name, or its code)."""
    return country is not None and country.strip().casefold() in _DUTCH


def is_randomised(rows: Iterable[StudyRow]) -> bool | None:
    """Tell whether lot decided in every row of a study that names its design; None when none does."""
    designs = [row.design.strip().casefold() for row in rows if row.design]
    return all(design in _RANDOMISED for design in designs) if designs else None


def aggregate(rows: Iterable[StudyRow], correlation: float = CORRELATION) -> tuple[StudyEffect, ...]:
    """Make one effect a study, in order of study id: the plain mean of its effects.

    Its variance follows from all of them, when every two correlate equally (compound symmetry): with m
    effects ``(1 / m^2) sum_ij rho_ij se_i se_j``. This is ``aggregate(struct = "CS", weighted = FALSE)``
    of the R package metafor; with equal correlations the double sum is
    ``(1 - rho) sum se^2 + rho (sum se)^2``.

    The effects weigh the same. Weighing by the inverse of their covariance matrix looks more precise, but
    gives weights below zero as soon as standard errors differ much, and then a study effect outside the
    range of its own outcomes: -1.96 for outcomes from -0.22 to 4.72.

    Args:
        rows: the effects. Those without information are left out.
        correlation: between two effects of one study; from 0 up to, not including, 1.

    Raises:
        PoolingError: for a correlation outside that range.
    """
    if not 0 <= correlation < 1:
        raise PoolingError(f"De correlatie {correlation} moet tussen 0 en 1 liggen.")
    groups: dict[str, list[StudyRow]] = {}
    for row in rows:
        if row.se < NO_INFORMATION:
            groups.setdefault(row.study, []).append(row)
    return tuple(_one(groups[study], correlation) for study in sorted(groups))


def _one(rows: Sequence[StudyRow], correlation: float) -> StudyEffect:
    """Combine the rows of one study."""
    effects = [row.effect for row in rows]
    errors = [row.se for row in rows]
    known = [row.dutch for row in rows if row.dutch is not None]
    mean = math.fsum(effects) / len(rows)
    apart, together = math.fsum(map(mul, errors, errors)), math.fsum(errors) ** 2
    return StudyEffect(
        study=rows[0].study,
        effect=min(max(mean, min(effects)), max(effects)),  # dividing may round past the last of equals
        variance=((1 - correlation) * apart + correlation * together) / len(rows) ** 2,
        effects=len(rows),
        dutch_rows=sum(known) if known else None,
        name=min(row.name for row in rows),
        randomised=is_randomised(rows),
    )
