"""A saved file is noticed, in whatever way an editor saves it, and nothing else is."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from watchdog.observers.polling import PollingObserver

from menukaart.publish.live.watching import Saves, watching

PATIENCE = 20


@pytest.fixture(params=["native", "polling", "no room"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How changes are noticed: told by the system, or by looking."""
    if request.param == "polling":
        monkeypatch.setattr("menukaart.publish.live.watching.Observer", lambda: PollingObserver(timeout=0.02))
    if request.param == "no room":

        def refuse(*_about: object) -> None:
            raise OSError(28, "inotify watch limit reached")

        monkeypatch.setattr("watchdog.observers.Observer.start", refuse)
    return str(request.param)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    names = ("interventions/a.yaml", "interventions/diep/b.yaml", "mkdocs.yml", "build/site.html")
    for name in (*names, "interventions/__pycache__/a.cache"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("oud", encoding="utf-8")
    return tmp_path


@pytest.fixture
def changes(way: str, folder: Path) -> Iterator[Saves]:
    assert way
    with watching([folder / name for name in ("interventions", "themes", "mkdocs.yml")]) as found:
        yield found


def _replace(path: Path) -> None:
    """Save as many editors do: a new file in the place of the old one."""
    new = path.with_name(f"{path.name}.tmp")
    new.write_text("nieuw", encoding="utf-8")
    os.replace(new, path)  # noqa: PTH105  (what an editor does)


WAYS: dict[str, Callable[[Path], object]] = {
    "written": lambda root: (root / "interventions/a.yaml").write_text("nieuw", encoding="utf-8"),
    "replaced": lambda root: _replace(root / "interventions/a.yaml"),
    "deep": lambda root: (root / "interventions/diep/b.yaml").write_text("nieuw", encoding="utf-8"),
    "new": lambda root: (root / "interventions/c.yaml").write_text("nieuw", encoding="utf-8"),
    "gone": lambda root: (root / "interventions/a.yaml").unlink(),
    "renamed": lambda root: (root / "interventions/a.yaml").rename(root / "interventions/d.yaml"),
    "setting written": lambda root: (root / "mkdocs.yml").write_text("nieuw", encoding="utf-8"),
    "setting replaced": lambda root: _replace(root / "mkdocs.yml"),
}


@pytest.mark.parametrize("saved", WAYS)
def test_a_change_is_noticed(changes: Saves, folder: Path, saved: str) -> None:
    WAYS[saved](folder)
    assert changes.wait(PATIENCE)


def test_a_second_change_of_the_same_file_is_noticed_too(changes: Saves, folder: Path) -> None:
    for _ in range(3):
        _replace(folder / "mkdocs.yml")
        assert changes.wait(PATIENCE)


def test_a_folder_that_comes_or_comes_back_is_watched(changes: Saves, folder: Path) -> None:
    shutil.rmtree(folder / "interventions")
    assert changes.wait(PATIENCE)
    for name in ("themes", "interventions"):
        (folder / name).mkdir()
        (folder / name / "x.yaml").write_text("nieuw", encoding="utf-8")
        assert changes.wait(PATIENCE)
        (folder / name / "x.yaml").write_text("nog nieuwer", encoding="utf-8")
        assert changes.wait(PATIENCE)


def test_reading_and_what_lies_elsewhere_is_no_change(changes: Saves, folder: Path) -> None:
    (folder / "interventions/a.yaml").read_text(encoding="utf-8")
    (folder / "interventions/__pycache__/a.cache").write_text("nieuw", encoding="utf-8")
    (folder / "build/site.html").write_text("nieuw", encoding="utf-8")
    (folder / "anders.txt").write_text("nieuw", encoding="utf-8")
    assert not changes.wait(0.3)


def test_what_follows_at_once_belongs_to_the_same_change() -> None:
    now = 0.0
    changes = Saves(lambda: now)
    changes.seen(is_whole=False)
    changes.seen(is_whole=True)
    now = 1.0
    assert changes.wait(0)
    assert not changes.wait(0)
