"""The table of ``dietrichson-2021``: a selection of columns, nothing computed."""

from __future__ import annotations

from collections.abc import Sequence

from scripts.study_tables.table import Row, cell, write_table

COLUMNS = (
    "Study_ID",
    "Authors",
    "Name",
    "Year",
    "Country",
    "RCT_QES",
    "Test_subject",
    "Effectsize_g",
    "SE_g",
    "Post",
    "CAI",
    "Coaching_personnel",
    "Incentives",
    "Peer_assisted",
    "Progress_monitoring",
    "Small_group",
)
"""The columns that are kept, as the source names them."""

NOTES = f"""\
Studiegegevens bij Dietrichson e.a. (2021), doi 10.1002/cl2.1152: een effect per regel,
{len(COLUMNS)} van de 71 kolommen.
Gelezen in het pakket VIVECampbell (data/Dietrichson2021_data, commit b441d967), licentie MIT.
Effectsize_g is Hedges' g; SE_g is niet gecorrigeerd voor klassen en scholen. Row is van ons: regelnummer.
Gemaakt met: python -m scripts.study_tables dietrichson-2021 BESTAND
"""


def derive(rows: Sequence[Row]) -> str:
    """Give the table: every row that has an effect and a standard error, with its number in the source."""
    kept = (
        [str(number), *(cell(row, name) for name in COLUMNS)]
        for number, row in enumerate(rows, 1)
        if cell(row, "Effectsize_g") and cell(row, "SE_g")
    )
    return write_table(NOTES, ("Row", *COLUMNS), kept)
