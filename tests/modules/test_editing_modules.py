"""The form changes one value and nothing else; what it writes is read back by the product's own reader."""

from __future__ import annotations

import difflib
import random
from pathlib import Path
from typing import Any

import pytest

from menukaart.reading.compose import compose
from menukaart.reading.document import Document
from menukaart.reading.tree import to_data
from tests.modules.conftest import Run

ROOT = Path(__file__).parents[2]
RECORDS = sorted(
    path for kind in ("interventions", "themes", "sources") for path in (ROOT / kind).glob("*.yaml")
)
CHANGE = "editing/change"


def read(text: str) -> Any:
    tree, problems = compose(Document("x.yaml", text))
    assert problems == []
    assert tree is not None
    return to_data(tree)


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], str]]:
    if isinstance(value, dict):
        return [leaf for key, part in value.items() for leaf in leaves(part, (*path, key))]
    if isinstance(value, list):
        return [leaf for index, part in enumerate(value) for leaf in leaves(part, (*path, index))]
    return [(path, value)]


def put(whole: Any, path: tuple[str | int, ...], value: Any) -> Any:
    here = whole
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = value
    return whole


WORDS = [
    "0.41",
    "Een zin met een dubbele punt: zo.",
    "'s Ochtends begint de les",
    "- geen lijst",
    "Rust # orde",
    'Zij zei: "ja"',
    "lang " * 40 + "einde",
    "Eerste alinea.\n\nTweede alinea.",
    "- een\n- twee",
    "yes",
    "50 % [meer]",
    "null",
    "~",
    "@bijlage",
    "> 5 uur",
    "einde:",
]


def test_two_hundred_single_edits_change_one_value_each(run: Run) -> None:
    dice = random.Random(11)  # noqa: S311  (no secret)
    edits = []
    for _ in range(200):
        text = dice.choice(RECORDS).read_text(encoding="utf-8")
        path, old = dice.choice(leaves(read(text)))
        value = dice.choice([*WORDS, f"{old} en meer", old[: len(old) // 2].strip() or "x"])
        edits.append([text, list(path), value])
    results = run(CHANGE, "return a[0].map(([text, path, value]) => m.setText(text, path, value));", edits)
    for (text, path, value), result in zip(edits, results, strict=True):
        assert read(result) == put(read(text), tuple(path), value), (path, value)


def changed_lines(old: str, new: str) -> tuple[list[str], list[str]]:
    lines = list(difflib.ndiff(old.splitlines(), new.splitlines()))
    return [x[2:] for x in lines if x.startswith("- ")], [x[2:] for x in lines if x.startswith("+ ")]


def test_a_changed_figure_changes_one_line(run: Run) -> None:
    text = (ROOT / "interventions/zomerschool.yaml").read_text(encoding="utf-8")
    result = run(CHANGE, "return m.setText(...a);", text, ["effects", 0, "value"], "0.99")
    gone, come = changed_lines(text, result)
    assert len(gone) == len(come) == 1
    assert len(text.splitlines()) == len(result.splitlines())
    assert "0.99" in come[0]


def test_a_word_at_the_end_of_a_long_text_leaves_the_lines_before_it(run: Run) -> None:
    text = (ROOT / "interventions/zomerschool.yaml").read_text(encoding="utf-8")
    old = read(text)["description"]
    result = run(CHANGE, "return m.setText(...a);", text, ["description"], f"{old} Dat telt.")
    gone, come = changed_lines(text, result)
    assert len(gone) == 1
    assert len(come) <= 2
    assert max(map(len, come)) <= 100


RECORD = """\
id: x
title: Titel
summary: >-
  Een lange
  tekst.
cost: {band: 2, sources: a}
effects:
  - outcome: lezen
    value: 0.10
    source: a
sources: a
changes:
  - date: 2026-11-21
    text: Eerste versie.
"""
ORDER = ["id", "title", "status", "summary", "cost", "effects", "sources", "reviewed", "changes"]


@pytest.mark.parametrize(
    ("call", "arguments", "line"),
    [
        ("addField", [["status"], "concept", ORDER], "status: concept\nsummary"),
        ("addField", [["reviewed"], "2026-11-21", ORDER], "sources: a\nreviewed: 2026-11-21\nchanges:"),
        (
            "addField",
            [["cost", "note"], "Nee, toch", ["band", "note", "sources"]],
            "band: 2, note: 'Nee, toch', s",
        ),
        ("addField", [["effects", 0, "id"], "y", ["id", "outcome"]], "  - id: y\n    outcome: lezen"),
        (
            "addField",
            [["effects", 0, "note"], "Let op: a", ["source", "note"]],
            "source: a\n    note: 'Let op: a'",
        ),
        ("addItem", [["sources"], "b"], "sources: [a, b]"),
        ("addItem", [["sources"], {"source": "b", "locator": "p. 3"}], "[a, {source: b, locator: p. 3}]"),
        (
            "addItem",
            [["changes"], {"date": "2026-12-01", "text": "Cijfer verbeterd."}],
            "versie.\n  - date: 2026-12-01\n    text: Cijfer verbeterd.\n",
        ),
        (
            "addItem",
            [["effects"], {"outcome": "taal", "sources": ["b"]}],
            "  - outcome: taal\n    sources:\n      - b",
        ),
        ("remove", [["summary"]], "title: Titel\ncost:"),
        ("remove", [["cost", "sources"]], "cost: {band: 2}"),
        ("remove", [["effects", 0, "outcome"]], "effects:\n  - value: 0.10"),
    ],
    ids=str,
)
def test_parts_come_and_go_in_their_place(call: str, arguments: list[Any], line: str, run: Run) -> None:
    result = run(CHANGE, "return m[a[0]](a[1], ...a[2]);", call, RECORD, arguments)
    assert line in result
    read(result)


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x\n", "a: [1\n", "- a\n", "a: 1\na: 2\n"])
def test_what_it_cannot_read_it_does_not_touch(text: str, run: Run) -> None:
    said = run(
        CHANGE, "try { m.setText(a[0], ['a'], 'z'); return ''; } catch (e) { return e.message; }", text
    )
    assert said
