"""All tables together, in the order of the workbook."""

from __future__ import annotations

from collections.abc import Sequence

from menukaart.catalogue import Catalogue
from menukaart.frozen.release import Release
from menukaart.render.addresses import DATA
from menukaart.render.research.studies import STUDIES, STUDY_COLUMNS
from menukaart.render.tables.codebook import codebook_sheets
from menukaart.render.tables.context import Context
from menukaart.render.tables.costs import amounts, hours
from menukaart.render.tables.evidence import figures, findings, syntheses
from menukaart.render.tables.interventions import interventions, outcomes
from menukaart.render.tables.library import library_sheets
from menukaart.render.tables.parts import Parts
from menukaart.render.tables.readme import readme_sheet
from menukaart.render.tables.table import DataTable

WORKBOOK = "menukaart.xlsx"
SHEETS = (
    "leesmij",
    "interventies",
    "cijfers",
    "samenvattingen",
    "bevindingen",
    "kosten",
    "uren",
    "uitkomsten",
    "themas",
    "feiten",
    "bronnen",
    "codeboek",
    "woorden",
)
"""The names of the tables, in the order of the workbook; each is also the name of a file."""


def data_files() -> tuple[str, ...]:
    """Give the address of every file with tables."""
    names = (*(f"{name}.csv" for name in (*SHEETS, STUDIES, STUDY_COLUMNS)), WORKBOOK)
    return tuple(f"{DATA}{name}" for name in names)


def all_sheets(
    context: Context,
    catalogue: Catalogue,
    releases: Sequence[Release],
    *,
    publisher: str = "",
    more: Sequence[DataTable] = (),
) -> tuple[DataTable, ...]:
    """Give every table.

    Args:
        context: what tables share.
        catalogue: the records.
        releases: the oldest first.
        publisher: who publishes the site; empty when that is not known.
        more: tables that have a file of their own, and whose columns the codebook explains too.
    """
    parts = Parts(context, catalogue.interventions)
    makers = (interventions, figures, syntheses, findings, amounts, hours, outcomes)
    sheets = (
        *(make(parts) for make in makers),
        *library_sheets(context, catalogue.sources),
    )
    explained = codebook_sheets((*sheets, *more))
    return (readme_sheet(context, (*sheets, *more, *explained), releases, publisher), *sheets, *explained)
