"""The scripts for R: they hold the recipe and the numbers of the site, and R comes to the same numbers."""

from __future__ import annotations

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from .conftest import Site

NO_R = "R met het pakket metafor staat hier niet: de scripts zijn alleen als tekst bekeken."
TRIED = ("beloningen", "success-for-all")
"""What is run here; ``python -m scripts.r_scripts`` runs them all."""


@cache
def rscript() -> str:
    """Give the program that runs scripts; empty when it is not here, or without what the scripts need."""
    found = shutil.which("Rscript") or ""
    asked = [found, "-e", "stopifnot(requireNamespace('metafor', quietly = TRUE))"]
    return found if found and subprocess.run(asked, check=False, capture_output=True).returncode == 0 else ""


def ran(script: Path) -> subprocess.CompletedProcess[str]:
    """Run a script in its own folder, or skip when that cannot be."""
    if not rscript():
        pytest.skip(NO_R)
    asked = [rscript(), script.name]
    return subprocess.run(asked, cwd=script.parent, check=False, capture_output=True, text=True)


@pytest.fixture(scope="module")
def pooled(site: Site) -> dict[str, Any]:
    """Every pooled figure of the API, by the id of its intervention."""
    listing = json.loads((site.folder / "api/v1/interventions.json").read_text("utf-8"))
    return {record["id"]: record for record in listing["result"] if record["synthesis"]}


def test_every_pooled_figure_has_a_script_with_the_recipe_and_its_numbers(
    site: Site, pooled: dict[str, Any]
) -> None:
    scripts = {file.stem: file.read_text("utf-8") for file in (site.folder / "data/r").glob("*.R")}
    assert scripts.keys() == pooled.keys()
    for name, record in pooled.items():
        text, found = scripts[name], record["synthesis"]
        assert 'aggregate(effects, cluster = study, struct = "CS", rho = 0.6, weighted = FALSE)' in text
        assert 'method = "REML", test = "knha"' in text
        for key, value in {"source": found["source"], **found["where"]}.items():
            assert f'studies[["{key}"]] == "{value}"' in text
        for number in (found["estimate"], found["se"], found["ci"]["low"], found["tau2"]):
            assert repr(number) in text
        assert "Bewijskracht voor deze uitkomst: " in text
        assert record["url"] in text


@pytest.mark.parametrize("name", TRIED)
def test_r_comes_to_the_same_numbers(site: Site, pooled: dict[str, Any], name: str) -> None:
    done = ran(site.folder / "data/r" / f"{name}.R")
    assert done.returncode == 0, done.stderr
    shown = {line.rsplit(None, 2)[0].strip(): line.split()[-1] for line in done.stdout.splitlines()[1:]}
    assert float(shown["schatting"]) == pytest.approx(pooled[name]["synthesis"]["estimate"], abs=2e-5)


def test_a_wrong_number_is_noticed(site: Site, pooled: dict[str, Any], tmp_path: Path) -> None:
    text = (site.folder / "data/r/beloningen.R").read_text("utf-8")
    estimate = repr(pooled["beloningen"]["synthesis"]["estimate"])
    (tmp_path / "proef.R").write_text(text.replace(estimate, f"{float(estimate) + 0.001:.5f}", 1), "utf-8")
    shutil.copy(site.folder / "data/studies.csv", tmp_path)
    done = ran(tmp_path / "proef.R")
    assert done.returncode != 0
    assert "near" in done.stderr
