"""Pooling against an independent implementation (the R package metafor) and printed results."""

from __future__ import annotations

import csv
import math
from pathlib import Path
from typing import Any

import pytest
import yaml

from menukaart.evidence.pooling import StudyEffect, StudyRow, Synthesis, aggregate, pool, synthesise
from menukaart.evidence.pooling.sensitivity import sensitivity

DATA = Path(__file__).parents[1] / "data"


def table(name: str) -> list[dict[str, str]]:
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def expected(name: str) -> dict[str, Any]:
    entries = yaml.safe_load((DATA / name).read_text(encoding="utf-8"))
    return {entry["id"]: entry for entry in entries}


DIETRICHSON = expected("expected_dietrichson.yaml")
PRINTED = expected("expected_pooling.yaml")
NOT_OFFERED = {"tau2_se", "tau2_ci_qprofile", "Q_p"}
NORMAL_INTERVAL = {"se", "ci", "statistic", "p", "r_ci", "prediction_interval", "r_prediction_interval"}
"""What rests on an interval from the normal distribution (``test: z``), which this site does not use."""


def rows_of(where: dict[str, object]) -> list[StudyRow]:
    return [
        StudyRow(r["Study_ID"], float(r["Effectsize_g"]), float(r["SE_g"]), r["Country"])
        for r in table("dietrichson2021.csv")
        if all(r[c] == str(v) for c, v in where.items())
    ]


def synthesis_of(where: dict[str, object]) -> Synthesis:
    return synthesise(rows_of(where))


def shown(synthesis: Synthesis) -> dict[str, Any]:
    """Give the names that the expected values have."""
    return {
        "effects": synthesis.effects,
        "k": synthesis.k,
        "estimate": synthesis.estimate,
        "se": synthesis.se,
        "ci": list(synthesis.ci),
        "tau2": synthesis.tau2,
        "I2": synthesis.i2,
        "Q": synthesis.q,
        "prediction_interval": synthesis.prediction_interval and list(synthesis.prediction_interval),
    }


def as_metafor(value: Any) -> Any:
    """Take a figure with the tolerance that the file asks for."""
    return pytest.approx(value, rel=0.01, abs=0.0005)


@pytest.mark.parametrize("name", DIETRICHSON)
def test_dietrichson(name: str) -> None:
    wanted = dict(DIETRICHSON[name])
    found = shown(synthesis_of(wanted["where"]))
    assert {key: found[key] for key in found} == {key: as_metafor(wanted[key]) for key in found}


@pytest.mark.parametrize("name", DIETRICHSON)
def test_dietrichson_at_other_correlations(name: str) -> None:
    wanted, rows = DIETRICHSON[name], rows_of(DIETRICHSON[name]["where"])
    found = sensitivity(rows, aggregate(rows), synthesise(rows))
    low, high = found.correlations
    assert (low.correlation, low.estimate) == (0.2, as_metafor(wanted["estimate_rho_0.2"]))
    assert (high.correlation, high.estimate) == (0.9, as_metafor(wanted["estimate_rho_0.9"]))
    assert found.lowest <= min(low.estimate, high.estimate, wanted["estimate"] + 0.0005)
    assert found.highest >= max(low.estimate, high.estimate, wanted["estimate"] - 0.0005)


def test_no_study_lies_outside_its_own_outcomes() -> None:
    """Weighted by inverse variance 6 of these 118 studies did; Kidd (2014) became -1.96."""
    rows = rows_of({"Post": 1, "Small_group": 1})
    studies = aggregate(rows)
    assert len(studies) == 118
    for study in studies:
        own = [row.effect for row in rows if row.study == study.study]
        assert min(own) <= study.effect <= max(own)


def test_dutch_rows_are_counted() -> None:
    found = synthesis_of({"Small_group": 1, "Post": 1})
    assert (found.dutch_rows, found.dutch_studies) == (7, 3)
    assert synthesis_of({"CAI": 1, "Post": 1}).dutch_rows == 0


def studies_of(dataset: str) -> list[StudyEffect]:
    columns = ("yi_fisher_z", "vi_fisher_z") if dataset.startswith("cohen") else ("yi", "vi")
    return [
        StudyEffect(row["study"], float(row[columns[0]]), float(row[columns[1]])) for row in table(dataset)
    ]


def printed(value: Any) -> Any:
    """Take a figure as it is printed: one percent, or half a unit in its last digit."""
    if isinstance(value, list):
        return [printed(item) for item in value]
    decimals = len(str(value).partition(".")[2])
    return pytest.approx(value, rel=0.01, abs=0.5000001 * 10**-decimals)


@pytest.mark.parametrize("name", PRINTED)
def test_printed_results(name: str) -> None:
    entry = PRINTED[name]
    found = pool(studies_of(entry["dataset"]))
    values = shown(found)
    values["statistic"] = found.estimate / found.se
    values["Q_df"] = found.k - 1
    values["H2"] = 1 / (1 - (found.i2 or 0) / 100)
    values["tau"] = math.sqrt(found.tau2 or 0)
    values["r"] = math.tanh(found.estimate)
    left_out = NOT_OFFERED | (NORMAL_INTERVAL if entry.get("test") == "z" else set())
    wanted = {key: value for key, value in entry["result"].items() if key not in left_out}
    assert {key: values[key] for key in wanted} == {key: printed(value) for key, value in wanted.items()}
    assert found.k == entry["k"]
    assert {"estimate", "tau2"} <= set(wanted)


def test_every_expected_result_is_met_or_asks_for_what_is_not_offered() -> None:
    other = yaml.safe_load((DATA / "expected_not_offered.yaml").read_text(encoding="utf-8"))
    left_out = [name for names in other.values() for name in names]
    assert (len(PRINTED), len(left_out)) == (4, 42)  # 46 in all
    assert len({*PRINTED, *left_out}) == len(PRINTED) + len(left_out)
