"""The process that fills pages: what it gives, and that nothing in a page keeps it busy for long."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from menukaart.problems import Problem
from menukaart.publish import page_filling
from menukaart.publish.page_filling import FilledPage, Standby, fill_pages
from menukaart.reading.pages import load_pages

HEAD = "---\ntitle: x\n---\n"
ENOUGH = 60
"""Seconds on a machine that does more than this test; two seconds of processor time are used at most."""


def fill(root: Path, **texts: str) -> tuple[tuple[FilledPage, ...], list[Problem]]:
    (root / "pages").mkdir()
    for name, text in texts.items():
        (root / "pages" / f"{name}.md").write_text(HEAD + text, encoding="utf-8")
    pages = load_pages(root)
    assert pages.problems == ()
    return fill_pages(pages.files, {"counts": {"themes": 3}})


def test_pages_come_out_as_html_with_links_and_anchors(tmp_path: Path) -> None:
    filled, problems = fill(
        tmp_path, a="# Kop\n\n[b]({{ to('b/index.md') }}#x) {{ counts.themes }}", b="<b>x</b>"
    )
    assert problems == []
    assert [page.page.id for page in filled] == ["a", "b"]
    assert filled[0].html == '<h1 id="kop">Kop</h1>\n<p><a href="../b/#x">b</a> 3</p>'
    assert (filled[0].links, filled[0].anchors) == (("../b/#x",), frozenset({"kop"}))


def test_without_pages_no_process_is_started(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_filling, "_COMMAND", ("-c", "raise SystemExit(1)"))
    assert fill_pages((), {}) == ((), [])


def test_a_trouble_has_the_line_of_the_file_and_the_other_pages_are_still_looked_at(tmp_path: Path) -> None:
    filled, problems = fill(
        tmp_path,
        a="\n{{ 1 / 0 }}\n",
        b="Goed.\n\n<META HTTP-EQUIV=refresh content='0;url=https://elders.test'>\n",
        c="{% for x in [1] %}\n[x](javascript:{{ x }})\n{% endfor %}",
        d="Goed.",
    )
    found = [(item.code, item.place.file, item.place.line) for item in problems]
    assert found == [
        ("sjabloon", "pages/a.md", 5),
        ("html", "pages/b.md", 6),
        ("onveilige-link", "pages/c.md", 4),
    ]
    assert problems[1].excerpt.startswith("<META")
    assert [page.page.id for page in filled] == ["b", "c", "d"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("\n{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}", 5),
        ("\n\n{% macro f(n) %}{% if n %}{{ f(n-1) }}{{ f(n-1) }}{% endif %}{% endmacro %}{{ f(99) }}", 6),
        ("[" * 60_000, 4),
        ("{% set s = 'x' %}" + "{% set s = s ~ s %}" * 60, 4),
        ("{% set a %}xxxx{% endset %}" + "{% set a %}{{ a }}{{ a }}{% endset %}" * 60, 4),
        ("{{ '" + "[a](" * 10_000 + "' }}", 4),
        ("{{ " + "(" * 20_000 + "1" + ")" * 20_000 + " }}", 4),
        ("<div>" * 20_000, 4),
    ],
)
def test_a_page_that_does_not_end_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, line: int
) -> None:
    # Processor time decides here, also on a machine that is busy with other things.
    monkeypatch.setattr(page_filling, "_WAITING_SECONDS", ENOUGH)
    start = time.monotonic()
    _, problems = fill(tmp_path, a=text)
    assert time.monotonic() - start < ENOUGH
    assert [item.place.file for item in problems] == ["pages/a.md"] * len(problems)
    assert problems[0].code in {"pagina-te-zwaar", "te-diep"}
    assert problems[0].place.line == line


def test_a_process_that_says_nothing_more_is_ended_by_the_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hangs = 'print(\'{"begin": "pages/b.md"}\', flush=True); import threading; threading.Event().wait()'
    monkeypatch.setattr(page_filling, "_COMMAND", ("-c", hangs))
    monkeypatch.setattr(page_filling, "_WAITING_SECONDS", 0.5)
    _, problems = fill(tmp_path, a="", b="")
    assert [(item.code, item.place.file) for item in problems] == [("pagina-te-zwaar", "pages/b.md")]


def test_a_process_that_dies_leaves_a_problem_of_the_page_it_was_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dies = 'import os; print(\'{"begin": "pages/a.md"}\', flush=True); os.abort()'
    monkeypatch.setattr(page_filling, "_COMMAND", ("-c", dies))
    _, problems = fill(tmp_path, a="", b="")
    assert [(item.code, item.place.file) for item in problems] == [("pagina-te-zwaar", "pages/a.md")]


def test_files_in_the_current_folder_are_not_imported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("jinja2", "markdown", "nh3", "json"):
        (tmp_path / f"{name}.py").write_text("open('gelopen', 'w')", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert fill(tmp_path, a="x")[1] == []
    assert not (tmp_path / "gelopen").exists()


def test_a_process_that_stands_ready_does_the_same_and_does_it_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.md").write_text("---\ntitle: A\n---\n\n{{ n }}\n", encoding="utf-8")
    files = load_pages(tmp_path).files
    standby = Standby()
    standby.prepare()
    started: list[object] = []
    start = page_filling._start
    monkeypatch.setattr(page_filling, "_start", lambda: started.append(1) or start())
    assert fill_pages(files, {"n": 1}, standby) == fill_pages(files, {"n": 1})
    assert len(started) == 1  # only by the one without
    assert fill_pages(files, {"n": 2}, standby) == fill_pages(files, {"n": 2})
    standby.prepare()
    standby.close()
    assert fill_pages(files, {"n": 3}, standby) == fill_pages(files, {"n": 3})


def test_a_process_that_died_while_it_stood_ready_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "a.md").write_text("---\ntitle: A\n---\n\n{{ n }}\n", encoding="utf-8")
    standby = Standby()
    standby.prepare()
    process = standby.take()
    process.kill()
    process.communicate()
    standby._ready = process
    filled, problems = fill_pages(load_pages(tmp_path).files, {"n": 1}, standby)
    assert [page.html for page in filled] == ["<p>1</p>"]
    assert problems == []
