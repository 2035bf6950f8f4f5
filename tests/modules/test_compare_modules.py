"""The pure modules of keeping and comparing: lists of ids, and where columns differ."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Run

TITLES = {"aap": "Aap", "noot": "Noot"}
OLD = {
    "mies": {"title": "Mies", "status": "verplaatst", "to": ["aap"]},
    "wim": {"title": "Wim", "status": "gesplitst", "to": ["aap", "noot"]},
}


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", None),
        ("?i=", None),
        ("?i=aap,noot,aap", ["aap", "noot"]),
        ("?i=AAP&i=%20noot%20", ["aap", "noot"]),
        ("?i=<b>", ["<b>"]),
    ],
)
def test_an_address_names_ids_each_once(run: Run, search: str, found: list[str] | None) -> None:
    assert run("compare/list", "return m.fromAddress(a[0]);", search) == found


@pytest.mark.parametrize(
    "text", ["", "nee", "null", "[]", "1", '{"version": 2, "kept": ["aap"]}', '{"version": 1, "kept": "aap"}']
)
def test_what_is_not_of_our_form_counts_as_nothing(run: Run, text: str) -> None:
    assert run("compare/list", "return m.parse(a[0]);", text) == {"kept": [], "compared": []}


def test_what_was_stored_comes_back_without_what_is_no_id(run: Run) -> None:
    body = "return m.parse(m.write({ kept: ['aap', 'aap', '<b>', 3], compared: ['a', 'b', 'c', 'd', 'e'] }));"
    assert run("compare/list", body) == {"kept": ["aap"], "compared": ["a", "b", "c", "d"]}


def test_a_full_list_stays_as_it_is(run: Run) -> None:
    body = "return [m.toggle(a[0], 'noot', 2), m.toggle(a[0], 'aap', 1), m.toggle(a[0], 'noot', 1)];"
    assert run("compare/list", body, ["aap"]) == [
        {"list": ["aap", "noot"], "done": "added"},
        {"list": [], "done": "removed"},
        {"list": ["aap"], "done": "full"},
    ]


def test_an_old_id_leads_to_its_successor_and_the_rest_is_told(run: Run) -> None:
    body = "return m.resolve(a[0], new Map(Object.entries(a[1])), a[2], a[3]);"
    asked = ["mies", "wim", "aap", "constructor", "noot"]
    found = run("compare/list", body, asked, TITLES, OLD, 1)
    assert found["list"] == ["aap"]
    assert [(each["id"], each["kind"]) for each in found["notices"]] == [
        ("mies", "moved"), ("wim", "gone"), ("constructor", "unknown"), ("noot", "too-many"),
    ]  # fmt: skip


def cell(value: str, *, absent: bool = False) -> dict[str, Any]:
    return {"value": value, "more": [], "absent": ["onbekend", ""] if absent else None, "score": None}


@pytest.mark.parametrize(
    ("cells", "state"),
    [
        ([cell("a")], "free"),
        ([cell("a"), cell("A")], "same"),
        ([cell("a"), cell("b")], "differs"),
        ([cell("a"), cell("b"), cell("", absent=True)], "differs"),
        ([cell("a"), cell("", absent=True)], "partly"),
        ([cell("", absent=True), cell("", absent=True)], "unknown"),
    ],
)
def test_what_is_not_known_is_no_difference_and_no_agreement(
    run: Run, cells: list[dict[str, Any]], state: str
) -> None:
    assert run("compare/differences", "return m.stateOf(a[0]);", cells) == state


def test_figures_stand_beside_each_other_only_in_one_measure(run: Run) -> None:
    def column(name: str, *rows: str) -> dict[str, Any]:
        effects = [{"row": row, "size": "0,1", "about": "", "words": ""} for row in rows]
        return {"id": name, "title": name, "cells": {}, "effects": effects, "aims": []}

    kinds = [
        {"id": row, "outcome": row[:-2], "scale": row[-1]} for row in ("lezen.d", "lezen.m", "rekenen.d")
    ]
    columns = [column("aap", "lezen.d", "lezen.d", "lezen.d"), column("noot", "lezen.d", "rekenen.d")]
    found = run(
        "compare/differences", "return m.effectRows(a[0], a[1], 'Effect');", columns, {"effects": kinds}
    )
    assert [row["id"] for row in found["rows"]] == ["lezen.d"]
    assert [(len(each["figures"]), each["rest"]) for each in found["rows"][0]["cells"]] == [(2, 1), (1, 0)]
    assert [(each["title"], each["lines"][0]["label"]) for each in found["alone"]] == [("noot", "rekenen, d")]


def test_amounts_and_lists_are_written_as_in_a_sentence(run: Run) -> None:
    body = "return [m.count(1, 'rij', 'rijen'), m.count(0, 'rij', 'rijen'), ...a[0].map(m.enumerate)];"
    assert run("base/page", body, [[], ["a"], ["a", "b", "c"]]) == ["1 rij", "0 rijen", "", "a", "a, b en c"]


def shown(value: str) -> dict[str, Any]:
    absent = None if value else ["onbekend", ""]
    return {"cell": {"value": value, "more": [], "absent": absent, "score": None}}


def line(identifier: str, label: str, *values: str) -> dict[str, Any]:
    return {"id": identifier, "label": label, "note": "", "cells": [shown(value) for value in values]}


def test_on_paper_what_nobody_knows_is_one_line_and_time_is_one_row(run: Run) -> None:
    rows = [
        line("leeftijd", "Leeftijd", "", ""), line("niveau", "Wie aan zet is", "klas", "school"),
        line("duur", "Duur per keer", "Een uur", ""), line("lang", "Hoe lang", "Een jaar", "Tien weken"),
        line("nagekeken", "Laatst nagekeken", "1 mei 2026", "2 mei 2026"),
    ]  # fmt: skip
    columns = [{"version": "3 mei 2026"}, {"version": "4 mei 2026"}]
    found = run("compare/sheet", "return m.sheet(a[0], a[1]);", [{"rows": rows, "alone": []}], columns)
    assert found["unknown"] == ["leeftijd"]
    assert [(each["label"], [cell["text"] for cell in each["cells"]]) for each in found["lines"]] == [
        ("Duur en hoe vaak", ["Een uur; een jaar", "duur per keer: onbekend; tien weken"]),
        (
            "Bronnen en datum",
            [f"nagekeken op {day} mei 2026; versie van {day + 2} mei 2026" for day in (1, 2)],
        ),
    ]


def test_on_paper_at_most_three_rows_of_figures_and_the_common_scale_first(run: Run) -> None:
    names = ("rekenen.maanden", "rekenen.sd", "taal.maanden", "taal.sd", "lezen.maanden")
    figure = {"size": "0,2 SD", "about": "Toets A. En nog veel meer.", "words": ""}
    rows = [{"id": name, "label": name, "note": "in x", "cells": [{"figures": [figure]}]} for name in names]
    found = run("compare/sheet", "return m.sheet([{ rows: a[0], alone: [] }], [{}]);", rows)
    assert [each["label"] for each in found["lines"]] == ["rekenen.sd", "taal.sd", "rekenen.maanden in x"]
    assert found["lines"][0]["cells"] == [{"strong": "0,2 SD", "text": "Toets A. En nog veel meer."}]


@pytest.mark.parametrize(
    ("text", "most", "kept"),
    [
        ("Kort. Ook kort.", 40, "Kort. Ook kort."),
        ("Kort. Dit past er niet meer bij.", 12, "Kort. […]"),
        ("Een lange zin, met nog meer woorden erachter", 20, "Een lange zin, met […]"),
    ],
)
def test_a_text_is_cut_at_a_sentence_and_says_so(run: Run, text: str, most: int, kept: str) -> None:
    assert run("compare/sheet", "return m.beginning(a[0], a[1]);", text, most) == kept
