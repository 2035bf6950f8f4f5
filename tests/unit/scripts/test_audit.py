"""The report of the audit: loose numbers in records, what cannot be found, what a page says more."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from scripts.audit import numbers
from scripts.audit.__main__ import main
from scripts.audit.coverage import lost, read_checklist
from scripts.audit.records import loose_numbers
from scripts.audit.site import strangers

from menukaart.catalogue import Catalogue
from menukaart.vocabulary import RecordKind
from tests.unit.records import effect_data, intervention, source


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


def test_a_number_in_running_text_is_loose_unless_the_record_accounts_for_it() -> None:
    said = {"text": "In 2019 deden 53.656 leerlingen mee.", "sources": ["a-2020"]}
    record = intervention(
        "x",
        summary="Van 53.656 leerlingen ging 12,5% vooruit; het effect is 0,3 (0,28).",
        effects=[effect_data(value="0.28", source="a-2020")],
        conditions=[said],
        changes=[{"date": "2026-11-21", "text": "Effect was 0,77."}],
    )
    found = loose_numbers(
        Catalogue([(RecordKind.INTERVENTION, record), (RecordKind.SOURCE, source("a-2020"))])
    )
    assert [(each.file, each.field, str(each.value)) for each in found] == [
        ("interventions/x.yaml", "summary", "12.5")
    ]


def test_the_checklist_says_what_a_reader_cannot_find(tmp_path: Path) -> None:
    page = tmp_path / "interventies" / "x"
    page.mkdir(parents=True)
    (page / "index.html").write_text('<h2 id="werkt-het">Andere woorden</h2>', encoding="utf-8")
    checklist = {
        "interventions": {
            "here": {"at": "/interventies/x/#werkt-het"},
            "elsewhere": {"at": "/interventies/x/#nergens"},
            "gone": {"at": "/interventies/y/"},
            "left-out": {"reason": "Staat bij een ander onderwerp."},
            "empty": {},
        }
    }
    assert list(lost(tmp_path, checklist)) == [
        "interventions elsewhere: /interventies/x/ heeft geen #nergens",
        "interventions gone: /interventies/y/ bestaat niet",
        "interventions empty: zonder adres bestaat niet",
    ]


def test_the_checklist_itself_can_be_read() -> None:
    checklist = read_checklist()
    assert set(checklist) == {"interventions", "themes", "sources", "facts"}
    assert all(
        set(entry) in ({"at"}, {"reason"}) for entries in checklist.values() for entry in entries.values()
    )


def test_the_report_never_stops_anybody(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "themes").mkdir()
    assert main(["--root", str(tmp_path)]) == 0
    assert "Er is geen gebouwde site" in capsys.readouterr().out


def test_a_number_on_a_page_that_no_record_holds_is_a_stranger(tmp_path: Path) -> None:
    site = tmp_path / "site"
    page = site / "interventies" / "x"
    data = site / "api" / "v1" / "interventions"
    for folder in (page, data, tmp_path / "interventions"):
        folder.mkdir(parents=True)
    (data / "x.json").write_text(json.dumps({"effects": [{"value": 0.283}], "related": []}), encoding="utf-8")
    (page / "index.html").write_text("<nav>99</nav><p>0,28 SD, 3 studies, 777 scholen</p>", encoding="utf-8")
    assert list(strangers(site, tmp_path)) == [("x", Decimal(777))]
