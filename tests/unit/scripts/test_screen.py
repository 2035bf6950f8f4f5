from __future__ import annotations

import json
from pathlib import Path

import pytest
from scripts.bench.screen import Told, _report
from scripts.bench.screen_edits import EDITS, Edit
from scripts.bench.timed_serve import MARK

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.kind)
def test_every_edit_changes_a_file_that_is_there(edit: Edit) -> None:
    text = (ROOT / edit.file).read_text(encoding="utf-8")
    assert edit.before in text
    assert "WOORD" in edit.after


def _line(what: str, began: float, ended: float, *about: str) -> str:
    return MARK + json.dumps({"what": what, "about": about, "began": began, "ended": ended})


def test_the_parts_of_an_edit_add_up_to_what_it_took() -> None:
    told = Told()
    told.listen(
        iter(
            [
                "Wijziging gezien.",
                _line("give", 1.0, 1.1, "over/index.html"),  # before the edit
                _line("refresh", 10.25, 10.5),
                _line("give", 10.5, 10.75, "over/index.html"),
                _line("give", 10.75, 10.8, "assets/base/base.css"),
            ]
        )
    )
    split = told.split(10.0, 11.0, "over/?q=x")
    assert (split.notice, split.refresh, split.page, split.browser) == (0.25, 0.25, 0.25, 0.25)
    assert split.total == 1.0


def test_the_report_says_what_is_too_slow() -> None:
    told = Told()
    slow, quick = told.split(10.0, 10.75, "over/"), told.split(10.0, 10.25, "over/")
    lines = _report({"stijl": [quick], "thema": [slow, quick, slow]}).splitlines()
    assert [line.split()[:3] for line in lines[-2:]] == [["stijl", "0,25", "0,25"], ["thema", "0,25", "0,75"]]
    assert [line.endswith("te traag") for line in lines[-2:]] == [False, True]
