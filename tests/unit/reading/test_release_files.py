"""Releases as they stand on disk: each with the codebook that held, refused when it is not what it was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from menukaart.frozen.codebook import Codebook
from menukaart.problems import MenukaartError
from menukaart.reading.release_files import VERSION, digest, load_releases, release_folders


def book(title: str) -> dict[str, Any]:
    schema = {"properties": {"name": {"title": title}}}
    empty: dict[str, Any] = {"cost_bands": {}, "vocabularies": {}, "rule": {"id": "1.0"}}
    return {**empty, "schemas": {"theme.schema.json": schema}}


def release(root: Path, version: str, content_of_book: object = None, **more: Any) -> Path:
    folder = root / "releases" / version
    folder.mkdir(parents=True)
    content = json.dumps({"document": {"id": "a", "v": version}, "path": "themes/a.json"}).encode()
    (folder / "documents.jsonl").write_bytes(content)
    said = {"release": version, "documents_sha256": digest(content), "generated_at": "2026-11-21T00:00:00Z"}
    if content_of_book is not None:
        text = json.dumps(content_of_book).encode()
        (folder / "codebook.json").write_bytes(text)
        said["codebook_sha256"] = digest(text)
    (folder / "manifest.json").write_text(json.dumps(said | more), encoding="utf-8")
    return folder


def test_a_release_without_a_codebook_of_its_own_is_read_by_the_one_that_held(tmp_path: Path) -> None:
    release(tmp_path, "2026.11", book("Naam"))
    release(tmp_path, "2026.12", codebook="2026.11")
    release(tmp_path, "2027.01", book("Andere naam"))
    names = [each.codebook.shape("theme").field("name").label for each in load_releases(tmp_path)]
    assert names == ["Naam", "Naam", "Andere naam"]


def test_a_name_that_the_first_codebook_lacks_comes_from_the_next(tmp_path: Path) -> None:
    release(tmp_path, "2026.11", book("Name"))
    release(tmp_path, "2026.12", book("Naam"))
    assert [each.codebook.shape("theme").field("name").label for each in load_releases(tmp_path)] == [
        "Naam"
    ] * 2


def test_a_name_that_no_release_has_yet_is_that_of_today(tmp_path: Path) -> None:
    release(tmp_path, "2026.11", book("Name"))
    (read,) = load_releases(tmp_path, Codebook(book("Naam")))
    assert read.codebook.shape("theme").field("name").label == "Naam"


def test_other_files_beside_releases_are_left_alone(tmp_path: Path) -> None:
    release(tmp_path, "2026.11", book("Naam"))
    (tmp_path / "releases" / "checksums.txt").write_text("", encoding="utf-8")
    (tmp_path / "releases" / "oud").mkdir()
    assert [each.version for each in release_folders(tmp_path)] == ["2026.11"]
    assert load_releases(tmp_path / "leeg") == ()


@pytest.mark.parametrize("name", ["2026.11", "2026.12.2", "2030.01"])
def test_a_version_is_a_year_and_a_month(name: str) -> None:
    assert VERSION.fullmatch(name)


@pytest.mark.parametrize("name", ["2026.13", "2026.1", "26.11", "2026.11.1", "2026.11.10", "2026.11/x", ""])
def test_anything_else_is_none(name: str) -> None:
    assert not VERSION.fullmatch(name)


@pytest.mark.parametrize("file", ["documents.jsonl", "codebook.json", "manifest.json"])
def test_a_file_that_changed_or_is_gone_is_refused(tmp_path: Path, file: str) -> None:
    folder = release(tmp_path, "2026.11", book("Naam"))
    content = (folder / file).read_bytes()
    for bad in (content.replace(b"2026.11", b"2026.10").replace(b"Naam", b"naam"), b"{", None):
        if bad is None and file == "manifest.json":
            continue  # a folder without a manifest is no release
        (folder / file).write_bytes(bad) if bad is not None else (folder / file).unlink()
        with pytest.raises(MenukaartError, match=r"De uitgave in releases/2026\.11 is niet te lezen"):
            load_releases(tmp_path)


def test_a_first_release_must_have_a_codebook(tmp_path: Path) -> None:
    release(tmp_path, "2026.11", codebook="2026.10")
    with pytest.raises(MenukaartError):
        load_releases(tmp_path)


@pytest.mark.parametrize("content", [[], "x", {"rule": {}}, {"rule": []}])
def test_what_is_no_codebook_is_refused(tmp_path: Path, content: object) -> None:
    release(tmp_path, "2026.11", content)
    with pytest.raises(MenukaartError):
        load_releases(tmp_path)
