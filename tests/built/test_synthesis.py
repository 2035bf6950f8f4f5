"""A build pools from the tables that it reads, and from nothing else."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from scripts.bench.generate import furnish

from menukaart.cli.app import run
from menukaart.publish import build_site
from menukaart.reading.table import MAX_TABLE_BYTES
from tests.knowledge_base import BASE, CASES

from .conftest import ROOT

CASE = CASES / "goed" / "synthese"
TABLE = "sources/jansen-2020.csv"
RECORD = "interventions/zomerschool.yaml"


def lay_out(root: Path) -> Path:
    for folder in (BASE, CASE):
        shutil.copytree(folder, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns("verwacht.yaml"))
    furnish(root, ROOT)
    return root


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small knowledge base with a synthesis, ready to build."""
    return lay_out(tmp_path)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same knowledge base, built once; tests take a copy."""
    root = lay_out(tmp_path_factory.mktemp("gebouwd"))
    build_site(root)
    return root


def site_of(root: Path) -> dict[str, bytes]:
    folder = root / "build" / "site"
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def synthesis_of(root: Path) -> dict[str, Any]:
    record = json.loads((root / "build/site/api/v1/interventions/zomerschool.json").read_bytes())
    found: dict[str, Any] = record["synthesis"]
    return found


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_change_to_the_table_or_the_filter_is_seen(root: Path) -> None:
    build_site(root)
    before = synthesis_of(root)["estimate"]
    edit(root / TABLE, "a,0.30,0.10,1", "a,0.70,0.10,1")
    build_site(root)
    assert synthesis_of(root)["estimate"] > before + 0.1
    edit(root / RECORD, '{post: "1"}', '{post: "0"}')
    build_site(root)
    assert synthesis_of(root)["estimate"] == 0.1


def test_what_an_earlier_version_left_behind_is_not_believed(root: Path, built: Path) -> None:
    """Up to 0.1.0 a build took its estimates from ``build/pooling.json`` when it found them there."""
    (root / "build").mkdir()
    (root / "build" / "pooling.json").write_text('{"estimate": 1.77}', encoding="utf-8")
    build_site(root)
    assert site_of(root) == site_of(built)


BAD = {
    "a filter that matches nothing": (RECORD, 'post: "1"', 'post: "7"', f"{RECORD}:17:10"),
    "an unknown column in the filter": (RECORD, "{post:", "{pots:", f"{RECORD}:17:11"),
    "an unknown column in the table": (TABLE, "Post", "Pots", f"{TABLE}:1:1"),
    "a negative standard error": (TABLE, "b,0.20,0.15", "b,0.20,-0.15", f"{TABLE}:3:8"),
    "a missing standard error": (TABLE, "b,0.20,0.15", "b,0.20,", f"{TABLE}:3:8"),
    "a cell that is no number": (TABLE, "b,0.20", "b,hoog", f"{TABLE}:3:3"),
    "a row that stands there twice": (TABLE, "c,0.10,0.20,0", "a,0.30,0.10,1", f"{TABLE}:4:1"),
}


@pytest.mark.parametrize(("file", "old", "new", "place"), BAD.values(), ids=BAD.keys())
def test_bad_figures_leave_the_old_site_whole(  # noqa: PLR0917
    built: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    file: str,
    old: str,
    new: str,
    place: str,
) -> None:
    root = tmp_path / "kb"
    shutil.copytree(built, root)
    site = site_of(root)
    edit(root / file, old, new)
    assert run(["--root", str(root), "build"]) == 1
    assert place in capsys.readouterr().err
    assert site_of(root) == site
    assert not (root / "build" / "site.nieuw").exists()


def test_bad_figures_make_no_half_site(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(root / TABLE, "0.15", "-0.15")
    assert run(["--root", str(root), "build"]) == 1
    assert TABLE in capsys.readouterr().err
    assert not (root / "build").exists()


def test_a_table_of_50_mb_is_refused_unread(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    table = root / TABLE
    with table.open("r+b") as file:
        file.truncate(50_000_000)  # a hole: takes no room on the disk
    original = Path.read_bytes

    def watched(path: Path) -> bytes:
        assert path != table
        return original(path)

    monkeypatch.setattr(Path, "read_bytes", watched)
    assert run(["--root", str(root), "build"]) == 1
    said = capsys.readouterr().err
    assert f"{TABLE}:1:1" in said
    assert f"{MAX_TABLE_BYTES // 1_000_000} MB" in said
    assert not (root / "build").exists()
