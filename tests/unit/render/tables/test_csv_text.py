"""Cells of the CSV: numbers stay numbers, and no text is calculated."""

from __future__ import annotations

import csv

import pytest

from menukaart.render.tables.csv_text import csv_cell, csv_text
from menukaart.render.tables.table import Cell, plain_sheet
from menukaart.vocabulary import CellForm


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, ""), ("", ""), (True, "TRUE"), (False, "FALSE"), (3, "3"), (-0.18, "-0.18"), (11.0, "11"),
        (0.00001, "1e-05"), ("zomerschool", "zomerschool"), ("a,b", '"a,b"'), ('zeg "ja"', '"zeg ""ja"""'),
        ("twee\nregels", '"twee\nregels"'), (" x", '" x"'),
    ],
)  # fmt: skip
def test_a_cell_is_written_as_other_programs_read_it(value: Cell, written: str) -> None:
    assert csv_cell(value) == written


@pytest.mark.parametrize(
    "before", ["", " ", "\t", "\r", "\u00a0", "\u200b", "\ufeff", "\u202e", "\ufe0f", "\x01"]
)
@pytest.mark.parametrize("sign", "=+-@＝＋－＠﹦﹢﹣﹫")
def test_no_text_can_act_as_a_formula(before: str, sign: str) -> None:
    assert csv_cell(f"{before}{sign}1+1").lstrip('"')[0] == "'"


@pytest.mark.parametrize(
    "text", ["p = 0.03", "e-mail", "2026-11-21", "'s Gravenhage", "10.1002/cl2.1152", "–0.3", "=", "-"]
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert csv_cell(text) == text


def test_a_table_is_read_back_whole() -> None:
    heads = {"tekst": (CellForm.TEXT, "Tekst."), "getal": (CellForm.NUMBER, "Getal.")}
    rows = [('a "b", c\nd', 0.1), ("", None), ("é", -2.0)]
    text = csv_text(plain_sheet("proef", "Een proef.", heads, rows))
    assert list(csv.reader(text.splitlines(keepends=True))) == [
        ["tekst", "getal"], ['a "b", c\nd', "0.1"], ["", ""], ["é", "-2"],
    ]  # fmt: skip
    assert "\r" not in text
