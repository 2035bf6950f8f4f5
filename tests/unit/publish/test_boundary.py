"""What stands in ``build/`` may come from anybody: nothing is written or removed through it."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from menukaart.problems import MenukaartError
from menukaart.publish.tree import Tree
from menukaart.publish.workspace import Workspace

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are made as on Unix")

PLACES = [
    "build",
    "build/docs",
    "build/docs/assets",
    "build/docs/interventies/diep",
    "build/docs/index.md",
    "build/theme",
    "build/theme/partials",
    "build/site",
    "build/site.nieuw",
    "build/site.oud",
    "build/.slot",
]
FOLDERS = [place for place in PLACES if not place.endswith((".md", ".slot"))]


def _link_to_folder(path: Path, victim: Path) -> None:
    path.symlink_to(victim, target_is_directory=True)


def _link_to_file(path: Path, victim: Path) -> None:
    path.symlink_to(victim / "brief.txt")


def _dead_link(path: Path, victim: Path) -> None:
    path.symlink_to(victim / "nieuw.txt")


def _pipe(path: Path, _victim: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path, _victim: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.relpath(path))


def _file(path: Path, _victim: Path) -> None:
    path.write_text("x", encoding="utf-8")


KINDS = [_link_to_folder, _link_to_file, _dead_link, _pipe, _socket]


@pytest.fixture
def victim(tmp_path: Path) -> Path:
    """A folder outside the project that must stay as it is."""
    folder = tmp_path / "slachtoffer"
    (folder / "partials").mkdir(parents=True)
    for name in ("brief.txt", "index.html", "partials/footer.html"):
        (folder / name).write_text("van mij", encoding="utf-8")
    return folder


def _content(folder: Path) -> dict[str, str]:
    return {str(path): path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()}


def _work(root: Path) -> None:
    """Do with a workspace what a build does."""
    workspace = Workspace(root)
    with workspace.exclusive():
        with Tree(workspace.theme) as theme:
            theme.write("partials/footer.html", b"nieuw")
        with Tree(workspace.docs) as docs:
            docs.write("index.md", b"nieuw")
        workspace.staging.mkdir()
        (workspace.staging / "index.html").write_text("nieuw", encoding="utf-8")
        workspace.replace_site()


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("make", KINDS, ids=lambda make: make.__name__)
def test_what_is_not_ours_is_refused_before_anything_is_touched(
    place: str,
    make: Callable[[Path, Path], None],
    tmp_path: Path,
    victim: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root = tmp_path / "kb"
    (root / place).parent.mkdir(parents=True)
    monkeypatch.chdir(root)  # the name of a socket must be short
    make(root / place, victim)
    before = _content(victim)
    with pytest.raises(MenukaartError, match=r"hier hoort een (map|bestand)") as caught:
        _work(root)
    assert str(root / place) in str(caught.value)
    assert _content(victim) == before


@pytest.mark.parametrize("place", FOLDERS)
def test_a_file_in_the_place_of_a_folder_is_refused(place: str, tmp_path: Path) -> None:
    path = tmp_path / place
    path.parent.mkdir(parents=True, exist_ok=True)
    _file(path, tmp_path)
    if place in {"build/docs/assets", "build/docs/interventies/diep", "build/theme/partials"}:
        _work_if_possible(tmp_path)
        return
    with pytest.raises(MenukaartError, match="hier hoort een map"):
        _work(tmp_path)


def _work_if_possible(root: Path) -> None:
    """A left-over file is replaced or cleared; where a folder must come, the disk says so in words."""
    try:
        _work(root)
    except MenukaartError as error:
        assert "kon niet geschreven worden" in str(error)  # noqa: PT017


def test_a_link_in_what_was_left_over_goes_and_its_target_stays(tmp_path: Path, victim: Path) -> None:
    for name in ("site.nieuw", "site.oud", "site"):
        (tmp_path / "kb/build" / name).mkdir(parents=True)
        (tmp_path / "kb/build" / name / "assets").symlink_to(victim)
    before = _content(victim)
    _work(tmp_path / "kb")
    assert _content(victim) == before
    assert sorted(path.name for path in (tmp_path / "kb/build").iterdir()) == [
        ".slot",
        "docs",
        "site",
        "theme",
    ]
    assert [path.name for path in (tmp_path / "kb/build/site").iterdir()] == ["index.html"]


def test_another_name_of_a_file_elsewhere_is_not_written_through(tmp_path: Path, victim: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    os.link(victim / "brief.txt", docs / "index.md")
    with Tree(docs) as tree:
        tree.write("index.md", b"nieuw")
    assert (victim / "brief.txt").read_text(encoding="utf-8") == "van mij"
    assert (docs / "index.md").read_bytes() == b"nieuw"


def test_a_root_that_is_a_link_is_fine(tmp_path: Path) -> None:
    (tmp_path / "echt").mkdir()
    (tmp_path / "kb").symlink_to(tmp_path / "echt")
    _work(tmp_path / "kb")
    assert (tmp_path / "echt/build/site/index.html").read_text(encoding="utf-8") == "nieuw"


@pytest.mark.parametrize("mask", [0o077, 0o027, 0o000])
def test_everybody_may_read_the_site_whatever_the_mask(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        _work(tmp_path)
    finally:
        os.umask(before)
    site = tmp_path / "build/site"
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "build", site, *site.rglob("*"))}
    assert modes == {"build": 0o755, "site": 0o755, "index.html": 0o644}
