"""``menukaart diff``: which revision it compares with, and what it says without git."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from menukaart.cli.app import run
from tests.knowledge_base import copy_base
from tests.unit.cli.test_fmt import git

Said = tuple[int, str, str]
Say = Callable[..., Said]
NAME = "themes/taal.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A knowledge base with two commits on main, and one on a branch."""
    root = copy_base(tmp_path / "kb")
    git(root, "init", "-q", "-b", "main")
    for title in ("Taal één", "Taal twee"):
        retitle(root, title)
        git(root, "add", "-A")
        git(root, "commit", "-qm", title)
    git(root, "tag", "uitgave")
    git(root, "checkout", "-q", "-b", "voorstel")
    retitle(root, "Taal drie")
    git(root, "commit", "-qam", "Voorstel")
    return root


@pytest.fixture
def say(root: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    def command(*words: str) -> Said:
        code = run(["--root", str(root), "diff", *words])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return command


def retitle(root: Path, title: str) -> None:
    lines = (root / NAME).read_text(encoding="utf-8").split("\n")
    changed = [f"title: {title}" if line.startswith("title:") else line for line in lines]
    (root / NAME).write_text("\n".join(changed), encoding="utf-8")


def test_a_proposal_is_compared_with_where_it_left_main(root: Path, say: Say) -> None:
    retitle(root, "Taal vier")
    code, out, _ = say()
    assert code == 0
    assert "themes/taal.yaml (Taal vier): veranderd" in out
    assert "Taal twee → Taal vier" in out
    assert "Taal drie → Taal vier" in say("HEAD")[1]
    assert "Taal één → Taal vier" in say("uitgave~1")[1]
    assert json.loads(say("main", "--format", "json")[1])["since"] == "main"


def test_the_work_tree_is_left_alone(root: Path, say: Say) -> None:
    before = {path: path.read_bytes() for path in sorted(root.rglob("*.yaml"))}
    say("main")
    assert {path: path.read_bytes() for path in sorted(root.rglob("*.yaml"))} == before


@pytest.mark.parametrize("revision", ["bestaat-niet", "main:themes", "--output=x", ""])
def test_a_revision_that_is_none_is_refused(revision: str, root: Path, say: Say) -> None:
    code, out, err = say("--", revision)
    if revision:
        assert (code, out) == (2, "")
        assert f"Git kent hier geen versie '{revision}'" in err
    assert not (root / "x").exists()


def test_without_git_or_without_commits_it_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = copy_base(tmp_path / "kaal")
    assert run(["--root", str(plain), "diff"]) == 2
    assert "staat niet in git" in capsys.readouterr().err
    git(plain, "init", "-q")
    assert run(["--root", str(plain), "diff"]) == 2
    assert "nog niets vastgelegd" in capsys.readouterr().err


def test_without_the_program_git(root: Path, say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(root))
    code, _, err = say()
    assert code == 2
    assert "git is niet gevonden" in err


def test_a_link_in_an_earlier_revision_is_not_followed(root: Path, say: Say) -> None:
    (root / "themes/kwaad.yaml").symlink_to("/etc/hostname")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Link")
    code, out, _ = say("HEAD")
    assert code == 0
    assert "kwaad.yaml" in out
