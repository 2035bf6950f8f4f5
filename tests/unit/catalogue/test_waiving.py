"""Exceptions to warnings: what they hide, and when they are an error themselves."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from menukaart.catalogue.waiving import waive
from menukaart.problems import Place, Problem
from menukaart.publish.inspection import inspect
from menukaart.reading.layout import WAIVERS_FILE
from menukaart.reading.waivers import WaiversFile, load_waivers
from menukaart.vocabulary import Severity
from tests.knowledge_base import copy_base

FILE = "themes/taal.yaml"
DAYS = {FILE: date(2026, 1, 10)}
TEXT = """\
exceptions:
  - code: klein-thema
    file: themes/taal.yaml
    reason: Er komen er in het voorjaar drie bij.
    until: 2026-06-01
"""
WARNING = Problem("klein-thema", Severity.WARNING, Place(FILE), "", "Maar één.")
DEEP = Problem("klein-thema", Severity.WARNING, Place(FILE), "effects[1].note", "Maar één.")
ERROR = Problem("klein-thema", Severity.ERROR, Place(FILE), "", "Maar één.")
OTHER = Problem("klein-thema", Severity.WARNING, Place("themes/sport.yaml"), "", "Maar één.")
ELSEWHERE = Problem("onbekend-veld", Severity.ERROR, Place("themes/sport.yaml"), "", "Onbekend.")


def written(folder: Path, text: str = TEXT) -> WaiversFile:
    (folder / WAIVERS_FILE).write_text(text, encoding="utf-8")
    found, problems = load_waivers(folder)
    assert found is not None
    assert not problems
    return found


def left(
    problems: list[Problem], waivers: WaiversFile | None, day: date | None = None
) -> list[tuple[str, str]]:
    return [(each.code, each.place.file) for each in waive(problems, waivers, DAYS, day)]


def test_hides_what_it_names_and_nothing_else(tmp_path: Path) -> None:
    assert waive([WARNING, OTHER], written(tmp_path), DAYS, None) == [OTHER]
    assert waive([WARNING], None, DAYS, None) == [WARNING]


@pytest.mark.parametrize("path", ["effects", "effects[1]", "effects[1].note"])
def test_a_field_stands_for_its_parts(tmp_path: Path, path: str) -> None:
    waivers = written(tmp_path, TEXT.replace("    reason", f"    path: {path}\n    reason"))
    assert left([DEEP], waivers) == []


@pytest.mark.parametrize("path", ["effect", "effects[11]", "effects[1].not"])
def test_another_field_is_not_hidden(tmp_path: Path, path: str) -> None:
    waivers = written(tmp_path, TEXT.replace("    reason", f"    path: {path}\n    reason"))
    assert left([DEEP], waivers) == [("klein-thema", FILE), ("uitzondering-overbodig", WAIVERS_FILE)]


def test_is_an_error_when_it_covers_nothing(tmp_path: Path) -> None:
    (found,) = waive([], written(tmp_path), DAYS, None)
    assert (found.code, found.level, found.place.line) == ("uitzondering-overbodig", Severity.ERROR, 2)


def test_is_not_called_needless_while_an_error_keeps_rules_silent(tmp_path: Path) -> None:
    assert left([ELSEWHERE], written(tmp_path)) == [("onbekend-veld", "themes/sport.yaml")]


def test_is_not_called_needless_when_the_rules_looked_elsewhere(tmp_path: Path) -> None:
    waivers = written(tmp_path)
    assert waive([], waivers, DAYS, None, {"themes/sport.yaml"}) == []
    assert [found.code for found in waive([], waivers, DAYS, None, {FILE})] == ["uitzondering-overbodig"]


def test_what_is_only_told_with_a_day_is_judged_only_then(tmp_path: Path) -> None:
    waivers = written(tmp_path, TEXT.replace("klein-thema", "herziening-te-laat"))
    assert left([], waivers) == []
    assert left([], waivers, date(2026, 1, 1)) == [("uitzondering-overbodig", WAIVERS_FILE)]


def test_never_hides_an_error(tmp_path: Path) -> None:
    found = left([ERROR], written(tmp_path))
    assert found == [("klein-thema", FILE), ("uitzondering-op-fout", WAIVERS_FILE)]


@pytest.mark.parametrize(
    ("day", "ended"), [(None, False), (date(2026, 6, 1), False), (date(2026, 6, 2), True)]
)
def test_ends(tmp_path: Path, day: date | None, *, ended: bool) -> None:
    found = left([WARNING], written(tmp_path), day)
    assert found == ([("klein-thema", FILE), ("uitzondering-verlopen", WAIVERS_FILE)] if ended else [])


def test_ends_by_the_newest_change_of_its_record_when_no_day_is_given(tmp_path: Path) -> None:
    found = waive([WARNING], written(tmp_path), {FILE: date(2026, 7, 1)}, None)
    assert [(each.code, each.place.line) for each in found] == [
        ("klein-thema", 1),
        ("uitzondering-verlopen", 5),
    ]


def test_works_for_a_whole_knowledge_base(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "kb")
    theme = root / FILE
    theme.write_text(theme.read_text().replace("status: concept", "status: gepubliceerd"), encoding="utf-8")
    assert [each.code for each in inspect(root).outcome.problems] == ["klein-thema"]
    written(root)
    assert inspect(root).outcome.problems == ()
    assert [each.code for each in inspect(root, date(2026, 12, 1)).outcome.problems] == [
        "klein-thema",
        "uitzondering-verlopen",
    ]


@pytest.mark.parametrize(
    "old", ["    reason: Er komen er in het voorjaar drie bij.\n", "    until: 2026-06-01\n"]
)
def test_asks_for_a_reason_and_an_end(tmp_path: Path, old: str) -> None:
    (tmp_path / WAIVERS_FILE).write_text(TEXT.replace(old, ""), encoding="utf-8")
    found, problems = load_waivers(tmp_path)
    assert found is None or problems
    assert [problem.level for problem in problems] == [Severity.ERROR]
