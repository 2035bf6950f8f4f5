"""The tables of the site, read by other programs: a row for each record, and the values of the API."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from menukaart.render.tables.csv_text import csv_cell
from menukaart.render.tables.sheets import SHEETS

from .conftest import SITE_URL, Site

Row = dict[str, str]
LISTS = {
    "interventies": "interventions",
    "cijfers": "interventions.effects",
    "samenvattingen": "interventions.synthesis",
    "bevindingen": "interventions.evidence",
    "kosten": "interventions.cost.amounts",
    "uren": "interventions.cost.staff",
    "uitkomsten": "interventions.by_outcome",
    "themas": "themes",
    "feiten": "themes.facts",
    "bronnen": "sources",
}
"""The tables of records, and where their rows stand in the API."""


@pytest.fixture(scope="module")
def data(site: Site) -> Path:
    """The folder of the tables."""
    return site.folder / "data"


@pytest.fixture(scope="module")
def tables(data: Path) -> dict[str, list[Row]]:
    """Every table as CSV."""
    found = {}
    for name in SHEETS:
        with (data / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            found[name] = list(csv.DictReader(file, strict=True))
    return found


@pytest.fixture(scope="module")
def api(site: Site) -> dict[str, list[Any]]:
    """The lists of the API."""
    kinds = {place.partition(".")[0] for place in LISTS.values()}
    folder = site.folder / "api/v1"
    return {kind: json.loads((folder / f"{kind}.json").read_text("utf-8"))["result"] for kind in kinds}


def _items(api: dict[str, list[Any]], place: str) -> Iterator[Any]:
    kind, *names = place.split(".")
    for record in api[kind]:
        found = record
        for name in names:
            found = found[name] if found else None
        yield from found if isinstance(found, list) else [found] if found else []


def _at(item: Any, names: list[str]) -> Any:
    for name in names:
        if item is None:
            return None
        item = [each[name] for each in item] if isinstance(item, list) else item[name]
    return item


def test_rows_are_records_and_values_are_those_of_the_api(
    tables: dict[str, list[Row]], api: dict[str, list[Any]]
) -> None:
    compared = 0
    for name, place in LISTS.items():
        items = list(_items(api, place))
        assert len(tables[name]) == len(items), name
        columns = [row for row in tables["codeboek"] if row["blad"] == name]
        assert [row["kolom"] for row in columns] == list(tables[name][0])
        for column in columns:
            field = column["veld_in_api"].removeprefix(f"{place}.")
            special = column["kolom"].startswith(("p_", "gewijzigd", "auteurs")) or column["kolom"].endswith(
                "_onbekend"
            )
            if special or not column["veld_in_api"].startswith(f"{place}.") or column["soort"] == "tekst":
                continue
            for row, item in zip(tables[name], items, strict=True):
                value = _at(item, field.split("."))
                shown = "; ".join(map(str, value)) if isinstance(value, list) else csv_cell(value)
                assert row[column["kolom"]] == shown, (name, column["kolom"])
                compared += 1
    assert compared > 20_000


def test_texts_are_those_of_the_api(tables: dict[str, list[Row]], api: dict[str, list[Any]]) -> None:
    for row, record in zip(tables["interventies"], api["interventions"], strict=True):
        assert (row["id"], row["titel"], row["samenvatting"]) == (
            record["id"], record["title"], record["summary"],
        )  # fmt: skip
        assert row["adres"] == record["url"]
    for row, effect in zip(tables["cijfers"], _items(api, "interventions.effects"), strict=True):
        assert row["gemeten"].removeprefix("'") == (effect["measured"] or "")
        assert row["adres"].endswith(f"#cijfer-{effect['id']}")


def test_a_p_value_is_a_sign_and_a_number(tables: dict[str, list[Row]], api: dict[str, list[Any]]) -> None:
    written = 0
    for row, effect in zip(tables["cijfers"], _items(api, "interventions.effects"), strict=True):
        if effect["p_value"] is None:
            assert (row["p_teken"], row["p_getal"]) == ("", "")
            continue
        written += 1
        assert row["p_teken"] in {"=", "<", ">"}
        assert float(row["p_getal"]) == float(effect["p_value"].lstrip("=<> "))
    assert written > 20


def test_what_is_empty_has_a_reason_in_a_fixed_word(tables: dict[str, list[Row]]) -> None:
    words = {row["woord"] for row in tables["woorden"] if row["woordenlijst"] == "Unknown"}
    for row in tables["cijfers"]:
        for known, column in (("interval_laag", "interval"), ("studies", "studies"), ("toets", "toets")):
            assert bool(row[known]) is not (row[f"{column}_onbekend"] in words), row["cijfer"]
    for row in tables["interventies"]:
        assert bool(row["bewijskracht"]) is not bool(row["bewijskracht_onbekend"])
        assert bool(row["kostenklasse"]) is not (row["kostenklasse_onbekend"] in words)


def test_certainty_version_and_licence_travel_with_every_figure(tables: dict[str, list[Row]]) -> None:
    for name in ("cijfers", "samenvattingen", "uitkomsten", "bevindingen", "interventies"):
        for row in tables[name]:
            assert row["bewijskracht"] or row["bewijskracht_onbekend"], row
    for name in LISTS:
        for row in tables[name]:
            assert row["licentie"] == "CC BY 4.0"
            assert row["stand"] >= row["gewijzigd"] >= "2026"
            assert row["adres"].startswith(SITE_URL)


def test_the_codebook_explains_every_column_and_every_word(tables: dict[str, list[Row]]) -> None:
    known = {(row["woordenlijst"], row["woord"]) for row in tables["woorden"]}
    for row in tables["codeboek"]:
        assert row["naam"], row
        assert row["uitleg"].endswith((".", "?")) or "\n" in row["uitleg"], row
        if row["woordenlijst"] and row["blad"] in tables:
            found = {word for line in tables[row["blad"]] for word in line[row["kolom"]].split("; ")} - {""}
            assert found <= {word for name, word in known if name == row["woordenlijst"]}, row


def test_the_workbook_holds_the_same_cells_and_no_formula(data: Path, tables: dict[str, list[Row]]) -> None:
    book = openpyxl.load_workbook(data / "menukaart.xlsx", read_only=True)
    assert tuple(book.sheetnames) == SHEETS
    for name in SHEETS:
        head, *rows = book[name].iter_rows()
        assert [cell.value for cell in head] == list(tables[name][0])
        for cells, row in zip(rows, tables[name], strict=True):
            assert "f" not in {cell.data_type for cell in cells}
            shown = [_shown(cell.value) for cell in cells]
            plain = [value.removeprefix("'") for value in row.values()]
            assert [*shown, *[""] * (len(plain) - len(shown))] == plain


def _shown(value: object) -> str:
    match value:
        case datetime():
            return value.date().isoformat()
        case None | bool() | int() | float():
            return csv_cell(value)
        case _:
            return str(value)


def test_all_tables_are_plain_utf8_for_programs(data: Path) -> None:
    for file in data.glob("*.csv"):
        content = file.read_bytes()
        assert not content.startswith(b"\xef\xbb\xbf")
        assert content.decode("utf-8")
        assert b"\r" not in content
