"""Links to elsewhere, pipes and devices in a knowledge base: each a problem with a name, none a hang."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from menukaart.reading import load_library
from menukaart.reading.plain_file import Refusal, read_plain
from tests.knowledge_base import BASE, check_root, copy_base

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are made as on Unix")

FILES = [
    "themes/extra.yaml",
    "sources/jansen-2020.csv",
    "begrippen.yaml",
    "zoekwoorden.yaml",
    "loonkosten.yaml",
    "uitzonderingen.yaml",
]
FOLDERS = ["interventions", "themes", "sources"]
SECONDS = 30


@pytest.fixture(autouse=True)
def _never_hangs() -> Iterator[None]:
    """A pipe that is waited for would keep the tests for ever."""
    signal.alarm(SECONDS)
    yield
    signal.alarm(0)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_base(tmp_path / "kb")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(path.parent)  # the name of a socket must be short
        server.bind(path.name)
        os.chdir(here)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _folder(path: Path) -> None:
    path.mkdir()


def _link(path: Path) -> None:
    path.symlink_to(__file__)


def _circle(path: Path) -> None:
    path.symlink_to(path.name)


def _dead_link(path: Path) -> None:
    path.symlink_to("/bestaat/niet")


MAKERS: list[tuple[Callable[[Path], None], str]] = [
    (_pipe, "verkeerd-bestand"),
    (_socket, "verkeerd-bestand"),
    (_folder, "verkeerd-bestand"),
    (_device, "symlink"),
    (_link, "symlink"),
    (_circle, "symlink"),
    (_dead_link, "symlink"),
]


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize(("make", "code"), MAKERS, ids=lambda value: getattr(value, "__name__", value))
def test_what_is_no_file_is_a_problem_with_its_name(
    file: str, make: Callable[[Path], None], code: str, root: Path
) -> None:
    make(root / file)
    found = check_root(root).problems
    assert [(problem.code, problem.place.file) for problem in found] == [(code, file)]


@pytest.mark.parametrize("file", FILES)
def test_a_link_inside_the_project_is_read(file: str, root: Path) -> None:
    (root / "elders").mkdir()
    (root / "elders" / Path(file).name).write_text("{", encoding="utf-8")
    (root / file).symlink_to(root / "elders" / Path(file).name)
    assert {problem.code for problem in check_root(root).problems} <= {"yaml", "open-lijst", "ongeldige-yaml"}


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_that_leads_out_of_the_project_is_not_read(folder: str, root: Path) -> None:
    (root / folder).rename(root.parent / "elders")
    (root / folder).symlink_to(root.parent / "elders")
    library = load_library(root)
    assert [(problem.code, problem.place.file) for problem in library.problems] == [("symlink", folder)]
    assert not [item for item in library.loaded if item.kind.value == folder]
    # What stands there is not called dead: one mistake, one message.
    assert [problem.code for problem in check_root(root).problems] == ["symlink"]


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("make", [_pipe, _socket, lambda path: path.write_text("x")])
def test_something_else_in_the_place_of_a_folder(
    folder: str, make: Callable[[Path], None], root: Path
) -> None:
    (root / folder).rename(root.parent / "elders")
    make(root / folder)
    found = load_library(root).problems
    assert [(problem.code, problem.place.file) for problem in found] == [("verkeerd-bestand", folder)]


def test_a_folder_inside_the_project_may_be_a_link(root: Path) -> None:
    (root / "sources").rename(root / "bronnen")
    (root / "sources").symlink_to("bronnen")
    assert check_root(root).problems == ()


def test_never_more_is_read_than_asked(tmp_path: Path) -> None:
    path = tmp_path / "groot"
    path.write_bytes(b"x" * 1_000_001)
    refused = read_plain(path, 1_000_000)
    assert isinstance(refused, Refusal)
    assert refused.code == "te-groot"
    assert read_plain(path, 1_000_001) == b"x" * 1_000_001
    assert isinstance(read_plain(tmp_path / "weg", 10), Refusal)


@pytest.mark.parametrize(
    "name",
    [b"a\nb.yaml", b"\x1b[31mrood.yaml", b"\xff.yaml", b"x" * 250 + b".yaml", "a\u202eb.yaml".encode()],
)
def test_a_strange_name_is_a_problem(name: bytes, root: Path) -> None:
    (root / "themes" / os.fsdecode(name)).write_bytes((BASE / "themes/taal.yaml").read_bytes())
    assert "ongeldige-id" in {problem.code for problem in check_root(root).problems}
