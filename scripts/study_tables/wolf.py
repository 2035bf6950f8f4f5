"""Means of our own from the open table behind ``wolf-2020``: studies of developers and independent studies.

The plain mean of the findings of a study, then the plain mean over the studies: every study counts once. The
table itself is not in this project; the page about the method gives the figures.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean, median

from scripts.study_tables.table import RawTableError, Row, cell, effect_size, means_of_studies, write_table

CHOICES: Mapping[str, Mapping[str, str]] = {
    "alle": {},
    "geen-eigen-toets": {"researcher_measure": "0"},
    "geloot": {"qed": "0"},
}
"""Which rows count, each choice by its name: a column and the value it must have."""

WHO = {"ontwikkelaar": "1", "onafhankelijk": "0"}
"""Who did or paid for the study, and how column ``developer`` says so."""

NOTES = """\
Gemiddelden van ons uit public_use_dataset.xlsx van
betsyjwolf/Effect-Sizes-in-Developer-and-Independent-Studies (commit 9148545a). Licentie ODC-By:
Wolf, Morrison, Inns, Slavin en Risman.
Per studie (studyid) het gewone gemiddelde van haar effecten, daarna het gewone gemiddelde over de
studies: elke studie telt even zwaar. developer = 1: de ontwikkelaar deed of betaalde het onderzoek.
geen-eigen-toets: researcher_measure = 0. geloot: qed = 0.
Gemaakt met: python -m scripts.study_tables wolf-2020 BESTAND
"""

COLUMNS = ("choice", "who", "findings", "studies", "mean", "median")


def derive(rows: Sequence[Row]) -> str:
    """Give one line a choice and a kind of study: findings, studies, and the mean and median of the means."""
    lines = [_line(rows, choice, who) for choice in CHOICES for who in WHO]
    return write_table(NOTES, COLUMNS, lines)


def _line(rows: Sequence[Row], choice: str, who: str) -> list[str]:
    wanted = {**CHOICES[choice], "developer": WHO[who]}
    kept = [row for row in rows if all(cell(row, column) == value for column, value in wanted.items())]
    if not kept:
        raise RawTableError(f"Het bestand heeft geen rijen voor '{choice}', {who}.")
    means = means_of_studies((cell(row, "studyid"), _effect(row)) for row in kept)
    numbers = (f"{number:.2f}" for number in (fmean(means), median(means)))
    return [choice, who, str(len(kept)), str(len(means)), *numbers]


def _effect(row: Row) -> float:
    return effect_size(row, f"bevinding {cell(row, 'findingid')}")
