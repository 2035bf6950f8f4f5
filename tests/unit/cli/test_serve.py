"""What ``serve`` watches: every kind of file of a knowledge base."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from menukaart.cli.reporters import summary
from menukaart.cli.serve import Watcher, watched
from menukaart.publish.build import build_site
from menukaart.publish.live.site import LiveSite
from menukaart.reading.layout import PARTS
from tests.knowledge_base import copy_base_with_pages

ROOT = Path(__file__).parents[3]
KINDS = [
    "interventions/zomerschool.yaml",
    "themes/wet-en-geld.yaml",
    "sources/hattie-2009.yaml",
    "sources/dietrichson-2021.csv",
    "pages/over.md",
    "register/adressen.txt",
    "begrippen.yaml",
    "zoekwoorden.yaml",
    "loonkosten.yaml",
    "uitzonderingen.yaml",
    "mkdocs.yml",
]


@pytest.mark.parametrize("file", KINDS)
def test_a_change_of_each_kind_of_file_is_noticed(file: str) -> None:
    assert any((ROOT / file).is_relative_to(path) for path in watched(ROOT))


def test_the_list_names_what_is_there() -> None:
    """A folder or YAML file at the root of the project that holds content may not be forgotten."""
    found = {path.name for path in ROOT.iterdir() if path.suffix in {".yaml", ".yml"} and path.name[0] != "."}
    assert found <= set(PARTS)
    assert "register" in PARTS


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small knowledge base with a few pages."""
    return copy_base_with_pages(tmp_path / "kennisbank")


@pytest.fixture
def changes(root: Path, tmp_path: Path) -> Iterator[Watcher]:
    """What is said of changes in it."""
    live = LiveSite(root, build_site(root).site, tmp_path / "werkplaats")
    found = Watcher(live)
    yield found
    found.stop()
    live.close()


def test_a_broken_page_is_reported_and_the_server_goes_on(
    root: Path, changes: Watcher, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "pages" / "privacy.md").write_text("---\ntitle: Privacy\n---\n\n{{ 1/0 }}\n", encoding="utf-8")
    changes.seen()
    shown = capsys.readouterr().err
    assert "pages/privacy.md:5:1 fout [sjabloon]" in shown
    assert "Traceback" not in shown


def test_what_the_check_says_is_shown_after_a_change_and_once_more_when_it_says_something_else(
    root: Path, changes: Watcher, capsys: pytest.CaptureFixture[str]
) -> None:
    page = root / "pages" / "over.md"
    page.write_text(page.read_text(encoding="utf-8").replace("Tekst", "Meer tekst"), encoding="utf-8")
    changes.seen()
    shown = capsys.readouterr().out
    assert "de site is vernieuwd" in shown
    assert shown.endswith(f"{summary(build_site(root).warnings, 6)}\n")
    changes.settle()
    assert capsys.readouterr().out == ""


def test_what_nobody_foresaw_is_told_and_the_server_goes_on(
    changes: Watcher, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("menukaart.publish.live.site.inspect", lambda *_, **__: 1 / 0)
    changes.seen()
    changes.settle()
    assert "ZeroDivisionError" in capsys.readouterr().err
    monkeypatch.undo()
    changes.seen()
    assert "de site is vernieuwd" in capsys.readouterr().out
