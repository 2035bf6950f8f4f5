"""What a second look at a knowledge base keeps of the first."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment, assess_all
from menukaart.publish.memory import Memory, Stamp, changed_records
from menukaart.publish.page_filling import fill_pages
from menukaart.reading.loader import load_library
from menukaart.reading.pages import PageFile, load_pages

ROOT = Path(__file__).parents[3]
A, B, C = (1, 1, 1), (2, 1, 1), (3, 1, 1)
RECORD, TABLE, SOURCE = "interventions/a.yaml", "sources/b.csv", "sources/b.yaml"


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ({RECORD: A, SOURCE: A, TABLE: A, "pages/x.md": A, "mkdocs.yml": A}, frozenset()),
        ({RECORD: B, SOURCE: A, TABLE: A, "pages/x.md": A, "mkdocs.yml": A}, frozenset({RECORD})),
        ({RECORD: A, SOURCE: A, TABLE: B, "pages/x.md": A, "mkdocs.yml": A}, frozenset({SOURCE})),
        ({RECORD: A, SOURCE: A, TABLE: A, "pages/x.md": B, "mkdocs.yml": A}, frozenset()),
        ({RECORD: A, SOURCE: A, TABLE: A, "mkdocs.yml": A}, frozenset()),
        ({RECORD: A, SOURCE: A, TABLE: A, "pages/x.md": A, "mkdocs.yml": B}, frozenset()),
        ({SOURCE: A, TABLE: A, "pages/x.md": A, "mkdocs.yml": A}, None),
        (
            {RECORD: A, SOURCE: A, TABLE: A, "themes/n.yaml": A, "pages/x.md": A, "mkdocs.yml": A},
            frozenset({"themes/n.yaml"}),
        ),
    ],
)
def test_which_records_the_rules_must_look_at(now: dict[str, Stamp], expected: frozenset[str] | None) -> None:
    before: dict[str, Stamp] = {RECORD: A, SOURCE: A, TABLE: A, "pages/x.md": A, "mkdocs.yml": A}
    assert changed_records(before, now) == expected


def test_what_is_no_record_is_read_again_when_one_of_its_files_changed(tmp_path: Path) -> None:
    def read(root: Path) -> list[str]:
        return sorted(path.read_text(encoding="utf-8") for path in root.rglob("*.txt"))

    memory = Memory()
    (tmp_path / "pages").mkdir()
    first = memory.keep(read, tmp_path, "pages", "mkdocs.yml")
    assert memory.keep(read, tmp_path, "pages", "mkdocs.yml") is first
    (tmp_path / "pages" / "a.txt").write_text("a", encoding="utf-8")
    second = memory.keep(read, tmp_path, "pages", "mkdocs.yml")
    assert second == ["a"]
    (tmp_path / "elders.txt").write_text("b", encoding="utf-8")
    assert memory.keep(read, tmp_path, "pages", "mkdocs.yml") is second
    (tmp_path / "mkdocs.yml").write_text("", encoding="utf-8")
    assert memory.keep(read, tmp_path, "pages", "mkdocs.yml") == ["a", "b"]


_opened: list[Path] = []
_noting = threading.Event()


def _note(event: str, about: tuple[Any, ...]) -> None:
    if (
        _noting.is_set()
        and event in {"open", "os.listdir", "os.scandir"}
        and isinstance(about[0], str | Path)
    ):
        _opened.append(Path(about[0]))


def test_what_is_kept_names_every_file_that_it_is_made_of() -> None:
    """Otherwise a change of one that is not named would never be seen."""
    sys.addaudithook(_note)  # for good: Python lets nobody take one away
    looked: dict[str, set[str]] = {}
    named: dict[str, set[str]] = {}

    def keep(read: Callable[[Path], Any], root: Path, *parts: str) -> Any:
        _opened.clear()
        _noting.set()
        try:
            return read(root)
        finally:
            _noting.clear()
            inside = {path.relative_to(root).parts[0] for path in _opened if path.is_relative_to(root)}
            looked[read.__name__] = inside
            named[read.__name__] = {part for part in parts if (root / part).exists()}

    load_library(ROOT, Memory().load, keep)
    assert len(looked) >= 8
    assert looked == named


def test_a_page_is_filled_again_when_it_or_what_it_asks_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pages").mkdir()
    texts = {"over": "{{ a.b }}", "methode": "{% if false %}{{ b }}{% endif %}", "privacy": "{{ 1/0 }}"}
    for name, text in texts.items():
        page = f"---\ntitle: {name}\n---\n\n{text}\n"
        (tmp_path / "pages" / f"{name}.md").write_text(page, encoding="utf-8")
    asked: list[set[str]] = []

    def noted(pages: Sequence[PageFile], *others: Any) -> object:
        asked.append({page.id for page in pages})
        return fill_pages(pages, *others)

    monkeypatch.setattr("menukaart.publish.memory.fill_pages", noted)
    memory = Memory()
    files = load_pages(tmp_path).files
    first = memory.fill(files, {"a": {"b": 1}, "b": 1, "c": 1})
    assert memory.fill(files, {"a": {"b": 1}, "b": 1, "c": 1}) == first
    memory.fill(files, {"a": {"b": 1}, "b": 1, "c": 2})
    memory.fill(files, {"a": {"b": 1}, "b": 2, "c": 2})
    changed, _ = memory.fill(files, {"a": {"b": 3}, "b": 2, "c": 2})
    again = {"privacy"}  # what has mistakes may have asked anything
    assert asked == [set(texts), set(), again, {"methode"} | again, {"over"} | again]
    assert [page.html for page in changed if page.page.id == "over"] == ["<p>3</p>"]


def _catalogue(memory: Memory) -> Catalogue:
    library = load_library(ROOT, memory.load)
    records = [(item.kind, item.record) for item in library.loaded if item.record]
    return Catalogue(records, {item.id: item.table for item in library.loaded if item.table})


def test_what_is_the_same_is_not_made_again_and_a_source_only_reaches_what_rests_on_it() -> None:
    memory = Memory()
    first = _catalogue(memory)
    assessed = memory.assess(first, {})
    assert assessed == assess_all(first)

    again = _catalogue(memory)
    assert all(a is b for a, b in zip(first.interventions, again.interventions, strict=True))
    assert _same(assessed, memory.assess(again, {})) == set(assessed)

    name = "lynch-2022"
    changed = again.sources_by_id[name].model_copy(update={"title": "Anders"})
    records = [(kind, changed if record.id == name else record) for kind, record in again.records()]
    after = memory.assess(Catalogue(records, again.tables), {})
    anew = set(after) - _same(assessed, after)
    assert anew
    assert anew <= {identifier for _, identifier in again.cited_by[name]}


def _same(some: dict[str, Assessment], others: dict[str, Assessment]) -> set[str]:
    return {name for name, each in some.items() if others[name] is each}
