"""The table of ``wolf-harbatkin-2022``: findings on Success for All, with a standard error of our own.

The What Works Clearinghouse (WWC) prints an effect size for each finding but no standard error. Group
sizes and the number of schools allow an approximation; ``standard_error`` says how it is made.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from scripts.study_tables.ranges import at_least, finite
from scripts.study_tables.table import RawTableError, Row, cell, write_table

INTERVENTION = "Success for All"
"""The intervention whose findings are kept, as the source names it."""

ICC = 0.20
"""Intraclass correlation that the WWC takes for achievement when a study does not report it."""

SAME_EXPERIMENT = {"81465": "32024"}
"""Reports on the same pupils: the interim report of 2014 (81465) belongs to the final one of 2015 (32024).

Both WWC pages name the same experiment (Investing in Innovation scale-up, 37 schools).
"""

KEPT = (
    "finding_id",
    "study_id",
    "publication_year",
    "design",
    "outcome_domain",
    "outcome_measure",
    "n_t",
    "n_c",
    "n_clusters",
    "g_wwc",
    "significant",
)
"""The columns that are kept, as the source names them."""

NOTES = """\
Bevindingen over Success for All die aan de normen van de What Works Clearinghouse (WWC) voldoen:
een bevinding per regel. Uit de gegevens bij Wolf en Harbatkin (2022), doi 10.1080/19345747.2022.2071364;
gelezen in betsyjwolf/Systematic-Differences-in-Intervention-Effect-Sizes-by-Outcome-Measure-Type,
wp_meta_v2.csv (commit 1e37680a). Werk van de Amerikaanse overheid, publiek domein.
Van ons zijn sample, name en se. In sample staan rapporten over hetzelfde experiment samen:
81465 is het tussenrapport van 32024.
se is een benadering; de bron geeft geen standaardfout. se = wortel van V x D, met
V = (n_t + n_c) / (n_t x n_c) + g_wwc^2 / (2 (n_t + n_c)) en D = 1 + (m - 1) x 0,20;
m = (n_t + n_c) / n_clusters; 0,20 = intraklassecorrelatie die de WWC voor leerprestaties aanneemt.
g_wwc is niet aangepast. In rapport 81465 zijn n_t en n_c scholen en geen leerlingen: m is daar 1,
en de benadering valt dan erg ruim uit.
Gemaakt met: python -m scripts.study_tables wolf-harbatkin-2022 BESTAND
"""


def standard_error(g: float, n_treated: int, n_control: int, clusters: int) -> float:
    """Approximate the standard error of g when whole schools were assigned.

    ``sqrt(V D)``: V is the variance for pupils assigned one by one, (n1 + n2) / (n1 n2) + g^2 / (2 (n1 + n2))
    (Borenstein and others 2009, Introduction to Meta-Analysis, chapter 4), D the design effect
    1 + (m - 1) ICC for m pupils a school (Kish; WWC). No covariates are taken into account, so it is on
    the large side for a study that corrects for earlier scores.

    Args:
        g: the effect size, in standard deviations.
        n_treated: pupils in the treated group, 2 or more.
        n_control: pupils in the comparison group, 2 or more.
        clusters: schools in both groups together, from 2 to the number of pupils.

    Raises:
        OutOfRange: for a number outside those borders.
    """
    for name, pupils in (("met aanpak", n_treated), ("in de vergelijkingsgroep", n_control)):
        at_least(f"aantal leerlingen {name}", pupils, 2)
    at_least("aantal clusters", clusters, 2)
    total = n_treated + n_control
    size = at_least("grootte van een cluster", total / clusters, 1)
    variance = 1 / n_treated + 1 / n_control + finite("g", g) ** 2 / (2 * total)
    return math.sqrt(variance * (1 + (size - 1) * ICC))


def derive(rows: Sequence[Row]) -> str:
    """Give the table: the findings on the intervention, in the order of the source."""
    kept = [_line(row) for row in rows if cell(row, "intervention") == INTERVENTION]
    if not kept:
        raise RawTableError(f"Het bestand heeft geen bevindingen over {INTERVENTION}.")
    return write_table(NOTES, ("sample", "name", *KEPT, "se"), kept)


def _line(row: Row) -> list[str]:
    study = cell(row, "study_id")
    sample = SAME_EXPERIMENT.get(study, study)
    return [sample, _name(sample), *(cell(row, column) for column in KEPT), _error(row)]


def _name(sample: str) -> str:
    """Name a study by the numbers of its reports; the source names no authors."""
    others = [report for report, whole in SAME_EXPERIMENT.items() if whole == sample]
    return f"WWC-studies {' en '.join([sample, *others])}" if others else f"WWC-studie {sample}"


def _error(row: Row) -> str:
    """Give the standard error as it is printed: five decimals, like the effect sizes of the source."""
    try:
        g = float(cell(row, "g_wwc"))
        counts = [int(cell(row, name)) for name in ("n_t", "n_c", "n_clusters")]
        return f"{standard_error(g, counts[0], counts[1], counts[2]):.5f}"
    except ValueError as error:  # OutOfRange is a ValueError
        raise RawTableError(f"Bevinding {cell(row, 'finding_id')}: {error}") from error
