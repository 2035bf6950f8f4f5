"""The example wages as editors write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.reading.layout import WAGES_FILE
from menukaart.reading.wages import load_wages

GOOD = "wages:\n  - {who: Tutor, kind: prijs-uur, min: 26, max: 29, source: {source: a, locator: p. 2}}\n"
MONTH = "wages:\n  - {who: Leraar, kind: loon-maand, min: 3850, max: 5990, week: 40, date: 2023, source: a}\n"


def load(root: Path, text: str) -> list[tuple[str, int, str]]:
    (root / WAGES_FILE).write_text(text, encoding="utf-8")
    _, problems = load_wages(root, {"a"})
    assert all(problem.place.file == WAGES_FILE for problem in problems)
    return [(problem.code, problem.place.line, problem.path) for problem in problems]


@pytest.mark.parametrize("text", [GOOD, MONTH, "wages: []\n"])
def test_reads_the_wages(tmp_path: Path, text: str) -> None:
    assert load(tmp_path, text) == []


def test_there_need_not_be_any(tmp_path: Path) -> None:
    wages, problems = load_wages(tmp_path, ())
    assert (wages.wages, problems) == ((), ())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (GOOD.replace("26", "30"), [("volgorde", 2, "wages[0].min")]),
        (GOOD.replace("source: a", "source: b"), [("onbekende-verwijzing", 2, "wages[0].source")]),
        (GOOD.replace("prijs-uur", "loon-maand"), [("kosten-onvolledig", 2, "wages[0].kind")]),
        (MONTH.replace("loon-maand", "kosten-uur"), [("kosten-onvolledig", 2, "wages[0].kind")]),
        (GOOD.replace("26", "-1"), [("buiten-bereik", 2, "wages[0].min")]),
        (GOOD.replace("prijs-uur", "prijs"), [("onbekende-waarde", 2, "wages[0].kind")]),
        ("- a\n", [("verkeerd-type", 1, "")]),
    ],
)
def test_says_what_is_wrong_and_where(tmp_path: Path, text: str, found: list[tuple[str, int, str]]) -> None:
    assert load(tmp_path, text) == found
