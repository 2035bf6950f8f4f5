from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.cli.app import run
from menukaart.reading.register import REGISTER_FILE
from tests.knowledge_base import write


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A built site of two pages and one data file."""
    write(
        tmp_path,
        {
            "build/site/index.html": '<h2 id="stand">Stand</h2>',
            "build/site/themas/lezen/index.html": '<li id="feit-a">a</li><input id="b">',
            "build/site/404.html": '<h1 id="weg">Weg</h1>',
            "build/site/api/v1/themes.json": "{}",
            "build/site/zoeken/kenmerken.json": "{}",
        },
    )
    return tmp_path


def lines(root: Path) -> list[str]:
    return (root / REGISTER_FILE).read_text(encoding="utf-8").splitlines()


def test_writes_every_address_and_place(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--root", str(root), "register"]) == 0
    assert lines(root) == ["./", "./#stand", "themas/lezen/", "themas/lezen/#feit-a", "api/v1/themes.json"]
    assert "5\N{NO-BREAK SPACE}nieuwe regels" in capsys.readouterr().out


def test_only_adds_and_a_second_time_adds_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, {REGISTER_FILE: "themas/weg/\n./#stand"})
    run(["--root", str(root), "register"])
    assert lines(root) == [
        "themas/weg/",
        "./#stand",
        "./",
        "themas/lezen/",
        "themas/lezen/#feit-a",
        "api/v1/themes.json",
    ]
    before = (root / REGISTER_FILE).read_bytes()
    capsys.readouterr()
    run(["--root", str(root), "register"])
    assert (root / REGISTER_FILE).read_bytes() == before
    assert "niets nieuws" in capsys.readouterr().out


def test_a_broken_register_stays_as_it_is(root: Path) -> None:
    write(root, {REGISTER_FILE: "/themas/\n"})
    assert run(["--root", str(root), "register"]) == 1
    assert (root / REGISTER_FILE).read_text() == "/themas/\n"


def test_without_a_site_there_is_nothing_to_write_down(tmp_path: Path) -> None:
    assert run(["--root", str(tmp_path), "register"]) == 2
    assert not (tmp_path / "register").exists()


def test_nothing_is_written_through_a_link(root: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    (root / "register").symlink_to(elsewhere)
    assert run(["--root", str(root), "register"]) == 1
    assert list(elsewhere.iterdir()) == []
