"""CSV from the browser: no cell that a spreadsheet may calculate, and numbers that stay numbers."""

from __future__ import annotations

import pytest

from .conftest import Run

UNSEEN = {
    "nothing": "",
    "a space": " ",
    "a line": "\n",
    "a tab": "\t",
    "a return": "\r",
    "no-break": "\u00a0",
    "a narrow space": "\u202f",
    "an ideographic space": "\u3000",
    "zero width": "\u200b",
    "a joiner": "\u2060",
    "a soft hyphen": "\u00ad",
    "a byte order mark": "\ufeff",
    "a direction mark": "\u202e",
    "a filler": "\u3164",
    "a variation": "\ufe0f",
    "a control": "\x01",
    "several": " \u200b\u00a0",
}
SIGNS = "=+-@＝＋－＠﹦﹢﹣﹫"


@pytest.mark.parametrize("before", UNSEEN.values(), ids=UNSEEN)
def test_no_cell_can_act_as_a_formula(run: Run, before: str) -> None:
    texts = [
        f"{before}{sign}{rest}" for sign in SIGNS for rest in ("1+1", "cmd|' /C calc'!A0", "SOM(A1)", "")
    ]
    cells = run("compare/csv", "return a[0].map(m.cell);", texts)
    assert [cell.lstrip('"')[0] for cell in cells] == ["'"] * len(texts)


@pytest.mark.parametrize(
    "text",
    ["-0,14", "-2", "+0,3", "-1.250,5", "-12 %", "-12%", "0,14", "2024", "−0,18"],
)
def test_a_number_stays_a_number(run: Run, text: str) -> None:
    assert run("compare/csv", "return m.cell(a[0]);", text) == text


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("-0,14 d", "'-0,14 d"),
        ("-1,5,2", "'-1,5,2"),
        ("-2+3", "'-2+3"),
        ("+16 punten", "'+16 punten"),
        ("\tgewoon", "'\tgewoon"),
        ("gewoon", "gewoon"),
        ("a = b", "a = b"),
        (" gewoon", '" gewoon"'),
        ("a;b", '"a;b"'),
        ('zeg "x"', '"zeg ""x"""'),
        ("a\nb", '"a\nb"'),
        ("", ""),
    ],
)
def test_a_cell_is_quoted_only_where_it_must_be(run: Run, text: str, cell: str) -> None:
    assert run("compare/csv", "return m.cell(a[0]);", text) == cell
