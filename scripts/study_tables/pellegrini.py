"""Means of our own from the open table behind ``pellegrini-2021``: tutoring in primary mathematics.

The table prints an effect size for each finding but no variance, so nothing can be pooled properly. What can
be done, and done again by anyone: one mean for each study, then the plain mean over the studies. The table
itself is not in this project; the figures stand in the records with this recipe.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean

from scripts.study_tables.table import RawTableError, Row, cell, effect_size, means_of_studies, write_table

Choice = Mapping[str, frozenset[str]]
"""Which rows count: a column and the values it may have."""


def _choice(**columns: str | tuple[str, ...]) -> Choice:
    given = {"table_topic": "Tutoring", "level_achievement": "LowAchiever"} | columns
    return {
        name: frozenset([values] if isinstance(values, str) else values) for name, values in given.items()
    }


GROUPS: Mapping[str, Choice] = {
    "een-op-een": _choice(tutoring_type="One-to-one"),
    "een-op-een-veel-armoede": _choice(tutoring_type="One-to-one", level_poverty="HighPoverty"),
    "klein-groepje": _choice(tutoring_type="One-to-small"),
    "klein-groepje-veel-armoede": _choice(tutoring_type="One-to-small", level_poverty="HighPoverty"),
    "samen": _choice(tutoring_type=("One-to-one", "One-to-small")),
    "assistent": _choice(tutoring_provider="Paraprofessionals"),
    "assistent-veel-armoede": _choice(tutoring_provider="Paraprofessionals", level_poverty="HighPoverty"),
    "leraar": _choice(tutoring_provider="Teachers"),
}
"""The groups of rows, each by the name that the recipe in a record gives."""

NOTES = """\
Gemiddelden van ons uit public_use_dataset_Studies.csv en public_use_dataset_Findings.csv van
aj-neitzel/Effective-Programs-in-Elementary-Mathematics-A-Meta-Analysis (commit 586e7d22), samengevoegd op
program, authors en year. Licentie ODC-By: Pellegrini, Lake, Neitzel en Slavin.
Per studie (authors en year) het gewone gemiddelde van haar effecten, daarna het gewone gemiddelde over de
studies: elke studie telt even zwaar. De tabel geeft geen varianties, dus een interval is er niet.
Alleen rijen over tutoring voor leerlingen die laag scoren (level_achievement = LowAchiever).
Gemaakt met: python -m scripts.study_tables pellegrini-2021 BESTAND
"""

COLUMNS = ("group", "findings", "studies", "randomised", "mean", "lowest", "highest")


def derive(rows: Sequence[Row]) -> str:
    """Give one line a group: how many findings and studies, how many randomised, and the mean of means."""
    return write_table(NOTES, COLUMNS, [_line(rows, name, choice) for name, choice in GROUPS.items()])


def _line(rows: Sequence[Row], name: str, choice: Choice) -> list[str]:
    kept = [row for row in rows if all(cell(row, column) in values for column, values in choice.items())]
    if not kept:
        raise RawTableError(f"Het bestand heeft geen rijen voor '{name}'.")
    means = means_of_studies((_study(row), effect_size(row, " ".join(_study(row)))) for row in kept)
    drawn = {_study(row) for row in kept if cell(row, "randomized") == "1"}
    counts = [str(len(kept)), str(len(means)), str(len(drawn))]
    return [name, *counts, *(f"{number:.2f}" for number in (fmean(means), min(means), max(means)))]


def _study(row: Row) -> tuple[str, str]:
    return cell(row, "authors"), cell(row, "year")
