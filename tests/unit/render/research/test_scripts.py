"""Scripts for R in the special cases of pooling, and the tidy table that they read."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from menukaart.evidence.pooling import StudyRow, synthesise
from menukaart.frozen.codebook import Codebook
from menukaart.model.source import StudyTable
from menukaart.reading.study_table import Table, TableRow
from menukaart.render.api.codebook import codebook
from menukaart.render.research.scripts import script
from menukaart.render.research.studies import columns_sheet, studies_sheet
from menukaart.render.tables.context import Context
from menukaart.render.tables.csv_text import csv_text
from tests.unit import records

CASES = {
    "one study": [("a", 0.2, 0.1), ("a", 0.4, 0.2)],
    "two studies": [("a", 0.1, 0.1), ("b", 0.6, 0.1)],
    "the same effect": [("a", 0.3, 0.1), ("b", 0.3, 0.2), ("c", 0.3, 0.1)],
    "nearer than chance": [("a", 0.30, 0.2), ("b", 0.32, 0.2), ("c", 0.31, 0.2)],
    "no information": [("a", 0.1, 0.1), ("b", 0.4, 0.1), ("c", 0.5, 0.1), ("d", 9.0, 1e7)],
}
SOURCE = records.source(
    "jansen-2020",
    table=StudyTable(licence="MIT", columns={"study": "Id", "effect": "g", "se": "SE", "post": "Post"}),
)


@cache
def _rscript() -> str:
    found = shutil.which("Rscript") or ""
    asked = [found, "-e", "stopifnot(requireNamespace('metafor', quietly = TRUE))"]
    return found if found and subprocess.run(asked, check=False, capture_output=True).returncode == 0 else ""


def _table(rows: list[tuple[str, float, float]]) -> Table:
    told = (
        TableRow(line, study, effect, se, None, {"study": study, "post": "1"})
        for line, (study, effect, se) in enumerate(rows, 2)
    )
    other = TableRow(99, "z", 5.0, 0.1, None, {"study": "z", "post": "0"})
    return Table("sources/jansen-2020.csv", ("Id", "g", "SE", "Post"), (*told, other))


def _record(rows: list[tuple[str, float, float]]) -> dict[str, Any]:
    found = synthesise(StudyRow(study, effect, se) for study, effect, se in rows)
    low, high = found.ci
    ends = found.prediction_interval
    rounded = {name: _rounded(getattr(found, name)) for name in ("estimate", "se", "tau2", "i2", "q")}
    return {
        "id": "zomerschool",
        "title": "Zomerschool",
        "url": "/interventies/zomerschool/",
        "by_outcome": [{"outcome": "lezen", "strength": {"value": None, "state": "niet-gezocht"}}],
        "synthesis": {
            "source": "jansen-2020",
            "outcome": "lezen",
            "where": {"post": "1"},
            "rows_in_words": "direct na afloop",
            "k": found.k,
            "effects": found.effects,
            **rounded,
            "ci": {"low": _rounded(low), "high": _rounded(high)},
            "prediction_interval": {"low": _rounded(ends[0]), "high": _rounded(ends[1])} if ends else None,
            "notes": list(found.notes),
        },
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 5) + 0.0


def _script(rows: list[tuple[str, float, float]]) -> str:
    context = Context(Codebook(codebook()), {}, "https://voorbeeld.test/", "2026-11-26", {})
    return script(context, _record(rows))


def test_r_agrees_in_every_special_case(tmp_path: Path) -> None:
    for name, rows in CASES.items():
        folder = tmp_path / name.replace(" ", "-")
        folder.mkdir()
        text = _script(rows)
        assert "Bewijskracht voor deze uitkomst: geen score (niet-gezocht)" in text
        (folder / "proef.R").write_text(text, "utf-8")
        studies = studies_sheet([SOURCE], {"jansen-2020": _table(rows)})
        (folder / "studies.csv").write_text(csv_text(studies), "utf-8")
    if not _rscript():
        pytest.skip("R met het pakket metafor staat hier niet: de scripts zijn alleen als tekst bekeken.")
    every = "for (file in Sys.glob('*/proef.R')) source(file, chdir = TRUE)"
    done = subprocess.run(
        [_rscript(), "-e", every], cwd=tmp_path, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("schatting") == len(CASES)


def test_the_adjustment_stays_away_when_all_studies_found_the_same() -> None:
    assert 'test = "t"' in _script(CASES["the same effect"])
    assert 'test = "knha"' in _script(CASES["two studies"])


def test_the_tidy_table_and_what_explains_it_name_the_same_columns() -> None:
    tables = {"jansen-2020": _table(CASES["two studies"])}
    studies = studies_sheet([SOURCE, records.source("de-vries-2021")], tables)
    names = [column.name for column in studies.columns]
    assert names == ["source", "row", "study", "effect", "se", "post", "licence", "doi"]
    assert studies.rows[0] == ("jansen-2020", 2, "a", 0.1, 0.1, "1", "MIT", None)
    told = columns_sheet([SOURCE], tables)
    assert [row[0] for row in told.rows] == ["study", "effect", "se", "post"]
    assert told.rows[3][1:4] == ("jansen-2020", "Post", "tekst")
    assert told.rows[3][5:] == (3, 3, "0; 1")
