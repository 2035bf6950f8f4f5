"""The audit of the figures: numbers in texts, in records, their origin, and what a page says more."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from scripts.audit import numbers
from scripts.audit.ledger import Row, missing, read_ledger, write_ledger
from scripts.audit.origins import Origins
from scripts.audit.records import Number, numbers_in_records
from scripts.audit.site import strangers

RECORD = """\
id: x
reviewed: 2026-11-21
sources: [a-2020]
effects:
  - {value: 0.28, p_value: "< 0.05", source: b-2019}
description: >-
  In 2019 deden 53.656 leerlingen mee ([bron](bron:c-1999)), 12,5% meer.
"""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("53.656 leerlingen en 0,28 SD", ["53656", "0.28"]),
        ("van -0,12 tot −0,03", ["-0.12", "-0.03"]),
        ("10.1002/cl2.1152 en https://voorbeeld.test/12", []),
        ("groep 3-4", ["3"]),
    ],
)
def test_numbers_in_a_dutch_text(text: str, found: list[str]) -> None:
    assert [str(number) for number in numbers.dutch(text)] == found


@pytest.mark.parametrize(
    ("shown", "origin", "same"),
    [("0.31", "0.30883", True), ("0.30", "0.30883", False), ("0.125", "0.125", True), ("0.5", "-0.5", True)],
)
def test_the_same_number_rounded(shown: str, origin: str, same: bool) -> None:  # noqa: FBT001
    assert numbers.is_same(Decimal(shown), Decimal(origin)) is same


def test_numbers_in_a_record_with_the_sources_nearest_to_them(tmp_path: Path) -> None:
    (tmp_path / "interventions").mkdir()
    (tmp_path / "interventions" / "x.yaml").write_text(RECORD, encoding="utf-8")
    found = {(n.field, str(n.value)): n.sources for n in numbers_in_records(tmp_path)}
    assert found == {
        ("effects[0].value", "0.28"): ("b-2019",),
        ("effects[0].p_value", "0.05"): ("b-2019",),
        ("description", "2019"): ("a-2020",),
        ("description", "53656"): ("a-2020",),
        ("description", "12.5"): ("a-2020",),
    }


def test_the_ledger_tells_what_is_missing_and_keeps_its_order(tmp_path: Path) -> None:
    path = tmp_path / "ledger.csv"
    rows = [Row("b.yaml", "value", "2", "x#2"), Row("a.yaml", "value", "1", "x#1")]
    write_ledger(path, [*rows, *rows])
    assert read_ledger(path) == sorted(rows)
    seen = Number("a.yaml", "ergens[3].anders", Decimal(1), "1", ())
    new = Number("a.yaml", "value", Decimal(3), "3", ())
    assert missing([seen, new], rows) == [new]
    assert read_ledger(tmp_path / "geen.csv") == []


def test_an_origin_is_near_the_source_or_has_many_digits(shared: Path) -> None:
    origins = Origins(shared, {"jansen-2020": {"DOI": "10.1/X"}, "tol-2012": {"title": "Maths for infants"}})

    def origin(value: str, *sources: str) -> str | None:
        line = origins.find(Number("interventions/y.yaml", "value", Decimal(value), "rekenen", sources))
        return line.key if line else None

    assert origin("0.28", "jansen-2020") == "interventions_effects.csv#E001"
    assert origin("0.44", "tol-2012") == "interventions_effects.csv#E002"
    assert origin("0.28", "ander-1999") is None
    assert origin("0.1234", "ander-1999") == "interventions_effects.csv#E002"
    assert origin("42", "ander-1999") == "seeds/001#2"
    assert origins.lacks("interventions_effects.csv#E001", Decimal("0.29"))
    assert not origins.lacks("interventions_effects.csv#E001", Decimal("0.28"))
    assert not origins.lacks("telling", Decimal("0.28"))


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A tiny folder like the one that the content was gathered from."""
    evidence, inventory, seeds = (tmp_path / name for name in ("evidence", "inventory", "seeds"))
    for folder in (evidence / "meta", inventory, seeds):
        folder.mkdir(parents=True)
    (evidence / "interventions_effects.csv").write_text(
        "# gelezen\nrow_id,value,se,source_apa,doi\nE001,0.28,0.1,Jansen (2020),10.1/x\n"
        "E002,0.44,0.1234,Tol (2012). Maths for infants,\n",
        encoding="utf-8",
    )
    for name in (
        "eef_toolkit_strands", "eef_cost_scale", "eef_months_conversion", "hattie_2009_seed",
        "hattie_2018_252", "wwc_findings", "meta/dietrichson2021", "meta/fadeout", "meta/dat_raudenbush1985",
    ):  # fmt: skip
        (evidence / f"{name}.csv").write_text("value\n", encoding="utf-8")
    (evidence / "expected_results.yaml").write_text("oracles: []\n", encoding="utf-8")
    for name in ("facts", "interventions", "themes", "sources"):
        (inventory / f"{name}.yaml").write_text("[]\n", encoding="utf-8")
    (seeds / "001_x.txt").write_text("Kop\nEr zijn 42 scholen.\n", encoding="utf-8")
    return tmp_path


def test_a_number_on_a_page_that_no_record_holds_is_a_stranger(tmp_path: Path) -> None:
    site = tmp_path / "site"
    page = site / "interventies" / "x"
    data = site / "api" / "v1" / "interventions"
    for folder in (page, data, tmp_path / "interventions"):
        folder.mkdir(parents=True)
    (data / "x.json").write_text(json.dumps({"effects": [{"value": 0.283}], "related": []}), encoding="utf-8")
    (page / "index.html").write_text("<nav>99</nav><p>0,28 SD, 3 studies, 777 scholen</p>", encoding="utf-8")
    assert list(strangers(site, tmp_path)) == [("x", Decimal(777))]
