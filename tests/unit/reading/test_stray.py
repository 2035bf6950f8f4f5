from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.reading.stray import stray_records
from tests.knowledge_base import check_root, copy_base, write

RECORD = "# Een nieuw record\nid: huiswerkklas\ntitle: Huiswerkklas\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_base(tmp_path / "kb")


def found(root: Path) -> list[tuple[str, str]]:
    return [(problem.place.file, problem.hint) for problem in stray_records(root)]


@pytest.mark.parametrize("name", ["huiswerkklas.yaml", "huiswerkklas.yml", "Huiswerk klas.YAML"])
def test_a_record_beside_the_folders_is_told(root: Path, name: str) -> None:
    write(root, {name: RECORD})
    assert found(root) == [(name, "Verplaats het naar interventions/, themes/ of sources/.")]
    assert [problem.code for problem in check_root(root).problems] == ["verkeerd-bestand"]


@pytest.mark.parametrize(
    ("folder", "home"), [("interventies", "interventions"), ("themas", "themes"), ("bronnen", "sources")]
)
def test_a_folder_with_a_dutch_name_is_told_once(root: Path, folder: str, home: str) -> None:
    write(root, {f"{folder}/a.yaml": RECORD, f"{folder}/b.yaml": RECORD})
    assert found(root) == [(folder, f"Verplaats ze naar {home}/.")]


def test_what_is_no_record_may_stay(root: Path) -> None:
    write(
        root, {"mkdocs.yml": "site_name: x\nid: y\n", "compose.yaml": "services:\n  id: x\n", "id.md": RECORD}
    )
    write(root, {".verborgen.yaml": RECORD, "bronnen/lees-mij.txt": RECORD, "begrippen.yaml": "terms: []\n"})
    assert found(root) == []


def test_a_link_is_not_followed(root: Path, tmp_path: Path) -> None:
    write(tmp_path, {"elders/a.yaml": RECORD})
    (root / "interventies").symlink_to(tmp_path / "elders")
    (root / "a.yaml").symlink_to(tmp_path / "elders/a.yaml")
    assert found(root) == []


def test_a_folder_that_is_read_by_another_name_is_no_stray(root: Path) -> None:
    (root / "sources").rename(root / "bronnen")
    (root / "sources").symlink_to("bronnen")
    assert found(root) == []
