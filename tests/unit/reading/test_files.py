from __future__ import annotations

import os
from pathlib import Path

import pytest

from menukaart.problems import UsageError
from menukaart.reading.files import MAX_BYTES, list_files
from tests.knowledge_base import copy_base, write


def codes(root: Path) -> list[tuple[str, str]]:
    return [(problem.code, problem.place.file) for problem in list_files(root).problems]


def test_files_come_in_a_fixed_order(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "kb")
    assert [file.file for file in list_files(root).files] == [
        "interventions/bijles.yaml", "interventions/zomerschool.yaml",
        "themes/leertijd.yaml", "themes/taal.yaml",
        "sources/devries-2019.yaml", "sources/jansen-2020.yaml",
    ]  # fmt: skip
    assert codes(root) == []


def test_the_name_of_the_file_is_the_id(tmp_path: Path) -> None:
    write(tmp_path, {"themes/extra-leertijd.yaml": ""})
    file = list_files(tmp_path).files[0]
    assert (file.kind.value, file.id, file.path) == (
        "themes",
        "extra-leertijd",
        tmp_path / "themes/extra-leertijd.yaml",
    )


def test_one_of_the_folders_is_enough(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    assert list_files(tmp_path).files == ()


@pytest.mark.parametrize("name", ["", "nergens"])
def test_another_folder_is_no_knowledge_base(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="geen kennisbank"):
        list_files(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("a.yml", "verkeerd-bestand"),
        ("a.YAML", "verkeerd-bestand"),
        ("a.txt", "verkeerd-bestand"),
        ("a", "verkeerd-bestand"),
        ("a b.yaml", "ongeldige-id"),
        ("a_b.yaml", "ongeldige-id"),
        ("A.yaml", "ongeldige-id"),
        ("a.b.yaml", "ongeldige-id"),
        ("a" * 81 + ".yaml", "ongeldige-id"),
        ("-.yaml", "ongeldige-id"),
    ],
)
def test_a_file_with_a_wrong_name(tmp_path: Path, name: str, code: str) -> None:
    write(tmp_path, {f"themes/{name}": "id: a\n"})
    assert codes(tmp_path) == [(code, f"themes/{name}")]


@pytest.mark.parametrize("name", ["a b.yaml", "één.yaml", "---.yaml", "日本.yaml"])
def test_a_new_name_is_only_proposed_when_it_is_a_name(tmp_path: Path, name: str) -> None:
    write(tmp_path, {f"themes/{name}": "id: a\n"})
    assert "'.yaml'" not in list_files(tmp_path).problems[0].hint


def test_a_record_with_a_wrong_name_is_still_read(tmp_path: Path) -> None:
    write(tmp_path, {"themes/a b.yaml": "id: a\n", "themes/notes.txt": ""})
    assert [file.id for file in list_files(tmp_path).files] == ["a b"]


def test_names_that_differ_only_in_case(tmp_path: Path) -> None:
    write(tmp_path, {"themes/a.yaml": "", "themes/A.yaml": ""})
    if len(list((tmp_path / "themes").iterdir())) == 1:
        pytest.skip("this file system does not tell capitals apart")
    assert ("id-hoofdletters", "themes/a.yaml") in codes(tmp_path)


@pytest.mark.parametrize(
    ("size", "problems"), [(MAX_BYTES, []), (MAX_BYTES + 1, [("te-groot", "themes/a.yaml")])]
)
def test_size(tmp_path: Path, size: int, problems: list[tuple[str, str]]) -> None:
    write(tmp_path, {"themes/a.yaml": b"#" * size})
    assert codes(tmp_path) == problems


@pytest.mark.parametrize(
    ("target", "problems"),
    [
        ("b.yaml", []),
        ("../elders/b.yaml", []),
        ("../../buiten.yaml", [("symlink", "themes/a.yaml")]),
        ("/etc/hostname", [("symlink", "themes/a.yaml")]),
        ("nergens.yaml", [("symlink", "themes/a.yaml")]),
        ("a.yaml", [("symlink", "themes/a.yaml")]),
    ],
)
def test_symlinks(tmp_path: Path, target: str, problems: list[tuple[str, str]]) -> None:
    write(tmp_path, {"kb/themes/b.yaml": "", "kb/elders/b.yaml": "", "buiten.yaml": ""})
    (tmp_path / "kb/themes/a.yaml").symlink_to(target)
    assert codes(tmp_path / "kb") == problems


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_what_is_no_file_is_never_opened(tmp_path: Path) -> None:
    (tmp_path / "themes/map.yaml").mkdir(parents=True)
    os.mkfifo(tmp_path / "themes/pijp.yaml")
    assert codes(tmp_path) == [
        ("verkeerd-bestand", "themes/map.yaml"),
        ("verkeerd-bestand", "themes/pijp.yaml"),
    ]
    assert list_files(tmp_path).files == ()


def test_a_table_may_lie_beside_its_source(tmp_path: Path) -> None:
    write(tmp_path, {"sources/jansen-2020.yaml": "", "sources/jansen-2020.csv": ""})
    assert codes(tmp_path) == []


@pytest.mark.parametrize("name", ["themes/leertijd.csv", "sources/niemand-1900.csv"])
def test_a_table_elsewhere_does_not_belong(tmp_path: Path, name: str) -> None:
    write(tmp_path, {name: ""})
    assert codes(tmp_path) == [("verkeerd-bestand", name)]
