"""``menukaart compress`` and ``menukaart archive``, from the command line."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from menukaart.cli.app import run
from tests.knowledge_base import copy_base, write

SETTINGS = "site_name: Proef\nextra:\n  publisher: Stichting Proef\n"
PAGES = Path(__file__).parents[2] / "pages"
PAGE = '---\ntitle: "Een pagina"\n---\n# Een pagina\n'
"""Other pages link to the hand-written ones, and an archive holds no link that leads to nothing."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = copy_base(tmp_path / "kb")
    pages = {f"pages/{path.name}": PAGE for path in PAGES.glob("*.md")}
    write(root, {"mkdocs.yml": SETTINGS, **pages})
    return root


def test_without_a_site_compress_says_what_to_do(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--root", str(root), "compress"]) == 2
    assert "Maak haar eerst: menukaart build --all." in capsys.readouterr().err


def test_an_archive_right_after_a_release_bears_its_name(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--root", str(root), "release", "2027.01"]) == 0
    assert run(["--root", str(root), "archive"]) == 0
    said = capsys.readouterr().out
    zipped = root / "build" / "menukaart-2027.01.zip"
    assert f"{zipped.name}: " in said
    with zipfile.ZipFile(zipped) as archive:
        text = archive.read("menukaart-2027.01/LEESMIJ.txt").decode()
        assert "menukaart-2027.01/kennisbank/releases/2027.01/documents.jsonl" in archive.namelist()
    assert "Inhoud:    uitgave 2027.01, van " in text
    assert "Uitgever:  Stichting Proef" in text
    assert run(["--root", str(root), "compress"]) == 0
    assert (root / "build" / "site" / "index.html.gz").is_file()
    assert "MB werd" in capsys.readouterr().out
