"""The archive as a file: its name, its contents, and the same bytes each time."""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from pathlib import Path

import pytest

from menukaart.problems import MenukaartError
from menukaart.publish import archiving
from menukaart.publish.archiving import CHECKSUMS, README, write_archive
from tests.knowledge_base import copy_base

LISTS = ("interventions", "sources", "themes")


@pytest.fixture(autouse=True)
def _without_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The program itself is large; here one file stands for it."""
    (tmp_path / "pakket" / "__pycache__").mkdir(parents=True)
    (tmp_path / "pakket" / "__init__.py").write_text("", encoding="utf-8")
    (tmp_path / "pakket" / "__pycache__" / "x.pyc").write_bytes(b"")
    monkeypatch.setattr(archiving.menukaart, "__file__", str(tmp_path / "pakket" / "__init__.py"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = copy_base(tmp_path / "kb")
    (root / "LICENSE").write_text("MIT\n", encoding="utf-8")
    return root


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    (site / "api" / "v1").mkdir(parents=True)
    for number, name in enumerate(LISTS, 1):
        about = {"generated_at": "2027-02-03T00:00:00Z", "total": number, "result": []}
        (site / "api" / "v1" / f"{name}.json").write_text(json.dumps(about), encoding="utf-8")
    (site / "api" / "v1" / "tombstones.json").write_text("{}", encoding="utf-8")
    (site / "index.html").write_text('<a href="api/v1/themes.json">Gegevens</a>', encoding="utf-8")
    for name in ("404.html", "nginx.server", "sitemap.xml.gz"):
        (site / name).write_text("voor de server", encoding="utf-8")
    return site


def names(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        return archive.namelist()


def test_it_holds_site_sources_program_and_what_may_be_done_with_them(
    root: Path, site: Path, tmp_path: Path
) -> None:
    made = write_archive(root, site, tmp_path)
    assert made.path == tmp_path / "menukaart-2027-02-03.zip"
    found = names(made.path)
    assert len(found) == made.files
    top = "menukaart-2027-02-03/"
    wanted = {"site/index.html", "site/assets/schijf.js", "server/404.html", "server/nginx.server", "LICENSE",
              "kennisbank/interventions/zomerschool.yaml",
              "programma/src/menukaart/__init__.py", README, CHECKSUMS}  # fmt: skip
    assert {f"{top}{name}" for name in wanted} <= set(found)
    assert not [name for name in found if name.endswith((".gz", ".pyc")) or "site/404" in name]
    assert found == sorted(found)


def test_the_same_site_gives_the_same_bytes(root: Path, site: Path, tmp_path: Path) -> None:
    first = write_archive(root, site, tmp_path)
    for path in site.rglob("*"):
        os.utime(path, (1, 1))
    again = write_archive(root, site, tmp_path)
    assert first == again
    assert first.sha256 == hashlib.sha256(again.path.read_bytes()).hexdigest()
    assert sorted(path.name for path in tmp_path.glob("menukaart-*")) == [first.path.name]


def test_every_file_has_its_checksum_and_the_finder_is_told_what_there_is(
    root: Path, site: Path, tmp_path: Path
) -> None:
    made = write_archive(root, site, tmp_path)
    with zipfile.ZipFile(made.path) as archive:
        files = {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}
    sums = dict(line.split("  ")[::-1] for line in files.pop(CHECKSUMS).decode().splitlines())
    assert sums == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    said = files[README].decode()
    assert "1 interventie, 3 thema's en 2 bronnen" in said
    assert "de stand van 2027-02-03; er zijn nog geen uitgaven" in said
    assert said.count("niet bekend toen deze kopie werd gemaakt") == 2
    assert max(map(len, said.splitlines())) <= 100


def test_an_archive_of_a_release_bears_its_name(root: Path, site: Path, tmp_path: Path) -> None:
    def sums() -> dict[str, dict[str, str]]:
        lists = (site / "api" / "v1").glob("*.json")
        return {path.name: {"sha256": hashlib.sha256(path.read_bytes()).hexdigest()} for path in lists}

    folder = root / "releases" / "2027.02"
    folder.mkdir(parents=True)
    manifest = {"release": "2027.02", "previous": None, "generated_at": "2027-02-03T00:00:00Z", "gone": [],
                "lists": sums()}  # fmt: skip
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    assert write_archive(root, site, tmp_path).path.name == "menukaart-2027.02.zip"
    (site / "api" / "v1" / "tombstones.json").write_text('{"a": 1}', encoding="utf-8")
    assert write_archive(root, site, tmp_path).path.name == "menukaart-2027-02-03.zip"


def test_nothing_is_written_through_a_link(root: Path, site: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders"
    elsewhere.write_text("van een ander", encoding="utf-8")
    (tmp_path / "menukaart-2027-02-03.nieuw").symlink_to(elsewhere)
    with pytest.raises(MenukaartError, match="snelkoppeling"):
        write_archive(root, site, tmp_path)
    assert elsewhere.read_text(encoding="utf-8") == "van een ander"
