"""Where a command works, and its first moments."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from menukaart.cli.app import COMMANDS, app, run
from tests.knowledge_base import copy_base

SITE = {"docs", "theme", "site.nieuw", "site.oud"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A knowledge base in a folder that has folders beside it which must stay as they are."""
    base = copy_base(tmp_path / "project/kb/plain")
    (base / "mkdocs.yml").write_text("site_name: Proef\n", encoding="utf-8")
    for name in ("project/build", "project/kb/build", "build"):
        for inside in SITE:
            (tmp_path / name / inside).mkdir(parents=True)
            (tmp_path / name / inside / "mijn.txt").write_text("x", encoding="utf-8")
    return base


@pytest.fixture(autouse=True)
def _no_engines(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what makes HTML: where everything is written is decided before."""
    monkeypatch.setattr(
        "menukaart.publish.generator.Generator.build",
        lambda _self, target, *_: (target.mkdir(), (target / "index.html").write_text("x")),
    )


@pytest.mark.parametrize(
    ("folder", "given"),
    [
        ("project/kb/plain", None),
        ("project/kb/plain/interventions", ".."),
        ("project/kb", "plain"),
        ("project", "kb/plain"),
        ("project/kb/plain", "."),
        ("project/kb/plain", "../../kb/./plain"),
        ("project", "link"),
    ],
)
@pytest.mark.parametrize("side", ["behind", "before"])
def test_a_build_writes_below_the_root_and_nowhere_else(
    folder: str, given: str | None, side: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp_path = root.parents[2]
    (tmp_path / "project/link").symlink_to(root)
    monkeypatch.chdir(tmp_path / folder)
    before = {path for path in tmp_path.rglob("*") if path.name == "mijn.txt"}
    words = ["--root", given] if given else []
    assert run(["build", *words] if side == "behind" else [*words, "build"]) == 0
    assert (root / "build/site/index.html").is_file()
    assert {path for path in tmp_path.rglob("*") if path.name == "mijn.txt"} == before
    assert sorted(path.parent.relative_to(tmp_path).as_posix() for path in tmp_path.rglob(".slot")) == [
        "project/kb/plain/build"
    ]


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_takes_a_root_on_either_side(name: str) -> None:
    command = app.get_command(click.Context(app), name)
    assert command is not None
    assert [option.opts for option in (app.params[0], command.params[0])] == [["--root"], ["--root"]]


def test_two_roots_must_be_the_same(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--root", str(root), "check", "--root", f"{root}/../plain"]) == 0
    assert run(["--root", str(root), "check", "--root", str(tmp_path)]) == 2
    assert "--root staat er twee keer" in capsys.readouterr().err


def test_paths_are_shown_from_where_one_stands(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(root.parent)
    assert run(["new", "thema", "nieuw", "--root", "plain"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("plain/themes/nieuw.yaml staat klaar.")
    assert run(said.partition("menukaart ")[2].split()) == 1
    monkeypatch.chdir(root / "themes")
    assert run(["build", "--root", ".."]) == 1  # the new record is not filled in
    (root / "themes/nieuw.yaml").unlink()
    assert run(["build", "--root", ".."]) == 0
    assert "De site staat in ../build/site/." in capsys.readouterr().out


def test_a_new_record_does_not_go_through_a_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (root / "themes").rename(root / "oud")
    (root / "themes").symlink_to(tmp_path / "elders")
    assert run(["--root", str(root), "new", "thema", "nieuw"]) == 2
    assert list((tmp_path / "elders").iterdir()) == []


@pytest.mark.parametrize("name", list(COMMANDS))
def test_the_list_of_commands_says_what_the_command_itself_says(name: str) -> None:
    command = app.get_command(click.Context(app), name)
    assert command is not None
    assert command.get_short_help_str(200) == COMMANDS[name].help.rstrip(".") + "."


def process(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_help_imports_only_what_it_needs() -> None:
    code = (
        "import sys; from menukaart.cli.app import run; run(['--help']); "
        "print(sorted({name.partition('.')[0] for name in sys.modules}"
        " & {'pydantic', 'yaml', 'jinja2', 'mkdocs', 'rich', 'markdown_it', 'nh3'}))"
    )
    assert process("-c", code).stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("module", ["click", "json", "menukaart"])
@pytest.mark.parametrize("words", [("-m", "menukaart"), ("-c", "from menukaart.cli import main; main()")])
def test_ctrl_c_while_everything_is_still_being_imported(
    module: str, words: tuple[str, ...], tmp_path: Path
) -> None:
    if module == "menukaart":
        interrupted = tmp_path / "sitecustomize.py"
        interrupted.write_text(
            "import sys\n"
            "class Finder:\n"
            "    def find_spec(self, name, *_):\n"
            "        if name == 'menukaart.problems':\n"
            "            raise KeyboardInterrupt\n"
            "sys.meta_path.insert(0, Finder())\n",
            encoding="utf-8",
        )
    else:
        (tmp_path / f"{module}.py").write_text("raise KeyboardInterrupt\n", encoding="utf-8")
    paths = os.pathsep.join([str(tmp_path), *(path for path in sys.path if path.endswith("src"))])
    done = process(*words, PYTHONPATH=paths)
    assert done.returncode == 130
    assert "Traceback" not in done.stderr
    assert done.stderr == "Fout: Afgebroken. De bestaande site is niet veranderd.\n"


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is of Linux")
def test_a_full_disk_behind_the_output_is_said_once(root: Path) -> None:
    script = f'"{sys.executable}" -m menukaart --root "{root}" check > /dev/full'
    done = subprocess.run(
        ["/bin/bash", "-c", script], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith("Fout: Lezen of schrijven lukte niet. De schijf is vol.")
    assert "Exception ignored" not in done.stderr
