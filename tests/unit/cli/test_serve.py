"""What ``serve`` watches: every kind of file of a knowledge base."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from menukaart.cli.reporters import summary
from menukaart.cli.serve import rebuild, watched
from menukaart.publish.build import BuildResult
from menukaart.reading.layout import PARTS
from tests.knowledge_base import check_root, copy_base

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


def test_a_broken_page_is_reported_and_the_server_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = copy_base(tmp_path / "kb")
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "pages", root / "pages")
    (root / "pages" / "privacy.md").write_text("---\ntitle: Privacy\n---\n\n{{ 1/0 }}\n", encoding="utf-8")
    rebuild(root)
    shown = capsys.readouterr().err
    assert "pages/privacy.md:5:1 fout [sjabloon]" in shown
    assert "Traceback" not in shown


def test_what_the_check_says_is_shown_after_every_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = copy_base(tmp_path / "kb")
    result = BuildResult(root, check_root(root).catalogue, check_root(root).problems, pages=1)
    monkeypatch.setattr("menukaart.cli.serve.build_site", lambda _root: result)
    rebuild(root)
    shown = capsys.readouterr().out
    assert "de site is vernieuwd" in shown
    assert shown.endswith(f"{summary(result.warnings, 6)}\n")
