"""``menukaart fmt``: which files it looks at, what it says, and what it never touches."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from menukaart.cli.app import run
from tests.knowledge_base import copy_base, write

NAME = "themes/taal.yaml"
GIT = shutil.which("git") or "git"
Say = Callable[..., tuple[int, str]]


def git(root: Path, *words: str) -> None:
    """Run git without anybody's own settings."""
    quiet = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")
    subprocess.run([GIT, "-C", str(root), *quiet, *words], check=True, capture_output=True)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A knowledge base in its form."""
    root = copy_base(tmp_path / "kb")
    assert run(["--root", str(root), "fmt", "--all"]) == 0
    return root


@pytest.fixture
def say(root: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """Run the command; gives its exit code and words."""
    capsys.readouterr()

    def command(*words: str) -> tuple[int, str]:
        code = run(["--root", str(root), "fmt", *words])
        return code, capsys.readouterr().out

    return command


def disorder(root: Path, name: str = NAME) -> bytes:
    """Put the first field of a record last, and give its bytes."""
    first, _, rest = (root / name).read_text(encoding="utf-8").partition("\n")
    content = f"{rest}# over de id\n{first}\n".encode()
    (root / name).write_bytes(content)
    return content


def test_check_names_the_file_and_changes_nothing(root: Path, say: Say) -> None:
    content = disorder(root)
    code, words = say("--check", NAME)
    assert code == 1
    assert words.startswith(f"{NAME}: niet in vorm.\n")
    assert (root / NAME).read_bytes() == content
    code, words = say(NAME)
    assert code == 0
    assert words.startswith(f"{NAME}: in vorm gebracht.\n")
    assert (root / NAME).read_text(encoding="utf-8").startswith("# over de id\nid: taal\n")
    assert say("--check", NAME)[0] == 0


def test_ids_choose_and_the_rest_stays(root: Path, say: Say) -> None:
    content = disorder(root)
    disorder(root, "themes/leertijd.yaml")
    assert say("leertijd") == (
        0,
        "themes/leertijd.yaml: in vorm gebracht.\n1\N{NO-BREAK SPACE}record bekeken, 1 in vorm gebracht.\n",
    )
    assert (root / NAME).read_bytes() == content


def test_only_what_changed_since_the_last_commit(root: Path, say: Say) -> None:
    content = disorder(root)
    git(root, "init", "-q")
    assert say("--check")[0] == 1, "nothing was committed yet: all is new"
    git(root, "add", "-A")
    git(root, "commit", "-qm", "Begin")
    code, words = say()
    assert (code, words) == (0, "Er zijn geen veranderde records. Met --all kijkt u naar alle.\n")
    disorder(root, "themes/leertijd.yaml")
    write(root, {"themes/nieuw.yaml": "status: concept\nid: nieuw\n"})
    code, words = say("--check")
    assert code == 1
    assert [line.partition(":")[0] for line in words.splitlines()[:-1]] == [
        "themes/leertijd.yaml",
        "themes/nieuw.yaml",
    ]
    assert (root / NAME).read_bytes() == content
    assert say("--check", "--all")[1].count(": niet in vorm.") == 3


def test_a_knowledge_base_below_the_top_of_its_checkout(root: Path, say: Say) -> None:
    git(root.parent, "init", "-q")
    git(root.parent, "add", "-A")
    git(root.parent, "commit", "-qm", "Begin")
    disorder(root)
    assert say("--check")[1].startswith(f"{NAME}: niet in vorm.\n")


def test_without_git_all_records_are_looked_at(root: Path, say: Say) -> None:
    disorder(root)
    code, words = say("--check")
    assert code == 1
    assert "6\N{NO-BREAK SPACE}records bekeken, 1 niet in vorm" in words


@pytest.mark.parametrize(
    "content",
    [
        b"id: 'taal\n",
        b"id: taal\nid: taal\n",
        b"\xef\xbb\xbfid: taal\n",
        b"id: \xe9\n",
        b"\tid: taal\n",
        b"? id\n: taal\n",
    ],
)
def test_what_does_not_parse_is_named_and_never_touched(content: bytes, root: Path, say: Say) -> None:
    write(root, {NAME: content})
    for words in ((NAME,), ("--check", NAME)):
        code, said = say(*words)
        assert code == 1
        assert said.startswith(f"{NAME}: overgeslagen, want ")
        assert (root / NAME).read_bytes() == content


def test_a_record_with_other_mistakes_still_gets_its_form(root: Path, say: Say) -> None:
    write(root, {NAME: "titel: Taal\nid: taal\n"})
    assert say(NAME)[0] == 0
    assert (root / NAME).read_text(encoding="utf-8") == "id: taal\ntitel: Taal\n"
