"""What the workflows promise: tests on every Python that counts, nothing published without, least rights."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from menukaart.vocabulary import RecordKind

ROOT = Path(__file__).parents[2]
GIT, BASH = shutil.which("git") or "", shutil.which("bash") or ""
FOLDER = ROOT / ".github" / "workflows"
NAMES = sorted(path.name for path in FOLDER.iterdir())
TESTS = "./.github/workflows/tests.yml"
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def workflow(name: str) -> dict[str, Any]:
    """Read a workflow; everything is text, so ``on`` is no boolean."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but text
    return loaded


def jobs(name: str) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = workflow(name)["jobs"]
    return found


def promised() -> list[str]:
    """Every Python that the package says it runs on, oldest first."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    start = "Programming Language :: Python :: "
    versions = [line.removeprefix(start) for line in project["classifiers"] if line.startswith(start)]
    assert project["requires-python"] == f">={versions[0]}"
    return versions


def test_the_tests_run_on_the_oldest_and_the_newest_python() -> None:
    versions = promised()

    assert jobs("tests.yml")["tests"]["strategy"]["matrix"]["python"] == [versions[0], versions[-1]]
    tried = re.search(r"^PYTHONS := .*\d$", MAKEFILE, re.MULTILINE)
    assert tried is not None
    assert re.findall(r"python(3\.\d+)", tried[0]) == versions[::-1]


def test_the_tests_are_those_of_the_makefile() -> None:
    commands = [step["run"] for step in jobs("tests.yml")["tests"]["steps"] if "run" in step]

    assert [command.split()[:2] for command in commands] == [
        ["make", "check"],
        ["make", "types-js"],
        ["make", "test"],
    ]


def test_a_proposal_and_main_run_the_same_tests() -> None:
    assert set(workflow("controle.yml")["on"]) == {"pull_request"}
    assert workflow("publiceren.yml")["on"]["push"] == {"branches": ["main"]}
    for name in ("controle.yml", "publiceren.yml"):
        assert jobs(name)["tests"]["uses"] == TESTS


def test_a_proposal_of_records_alone_is_checked_and_does_not_wait_for_the_tests_of_the_program() -> None:
    proposal = jobs("controle.yml")
    (look,) = (step["run"] for step in proposal["soort"]["steps"] if "run" in step)
    assert re.findall(r"':!(\w+)'", look) == [kind.value for kind in RecordKind]
    assert proposal["tests"]["if"] == "needs.soort.outputs.programma == 'ja'"
    check = next(step for step in proposal["meelezen"]["steps"] if "make check" in step.get("run", ""))
    assert check["if"] == "needs.soort.outputs.programma == 'nee'"
    assert check["run"] == "make check FORMAT=github"  # so that problems stand at their line


@pytest.mark.skipif(not (GIT and BASH), reason="git of bash is er niet")
@pytest.mark.parametrize(
    ("changed", "programme"),
    [
        (["interventions/a.yaml", "sources/b.yaml", "sources/b.csv"], "nee"),
        (["themes/t.yaml", "begrippen.yaml"], "ja"),
        (["src/menukaart/crew.py"], "ja"),
        (["pages/interventions/x.md"], "ja"),
    ],
)
def test_what_a_proposal_changes_is_seen(tmp_path: Path, changed: list[str], programme: str) -> None:
    (look,) = (step["run"] for step in jobs("controle.yml")["soort"]["steps"] if "run" in step)

    def git(*arguments: str) -> None:
        me = ("-c", "user.name=x", "-c", "user.email=x@voorbeeld.test")
        subprocess.run([GIT, *me, *arguments], cwd=tmp_path, check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    git("commit", "-q", "--allow-empty", "-m", "begin")
    git("update-ref", "refs/remotes/origin/main", "HEAD")
    for name in changed:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    git("add", "-A")
    git("commit", "-q", "-m", "voorstel")
    told = tmp_path.parent / f"{tmp_path.name}.uitvoer"
    environment = {**os.environ, "BASE": "main", "GITHUB_OUTPUT": str(told)}
    subprocess.run([BASH, "-e", "-c", look], cwd=tmp_path, env=environment, check=True)
    assert told.read_text(encoding="utf-8") == f"programma={programme}\n"


def test_nothing_is_published_without_green_tests() -> None:
    published = jobs("publiceren.yml")

    assert published["maken"]["needs"] == "tests"
    assert published["plaatsen"]["needs"] == "maken"
    assert not any("always()" in str(job.get("if", "")) for job in published.values())
    assert published["plaatsen"]["if"] == "github.ref == 'refs/heads/main'"


@pytest.mark.parametrize("name", NAMES)
def test_no_workflow_has_more_rights_than_it_needs(name: str) -> None:
    writes = {
        job: [right for right, level in content.get("permissions", {}).items() if level != "read"]
        for job, content in jobs(name).items()
    }
    # What may write runs no code of a proposal: it places a site, a comment or an issue.
    placing = {
        "publiceren.yml": {"plaatsen": ["pages", "id-token"]},
        "reactie.yml": {"reactie": ["pull-requests"]},
        "onderhoud.yml": {"melden": ["issues"]},
    }.get(name, {})

    assert workflow(name)["permissions"] == {}
    assert all("permissions" in content for content in jobs(name).values())
    assert {job: rights for job, rights in writes.items() if rights} == placing
    assert "secrets." not in (FOLDER / name).read_text(encoding="utf-8")
    assert "pull_request_target" not in workflow(name)["on"]


def test_the_workflow_that_comments_runs_nothing_of_the_proposal() -> None:
    """It starts after the check, takes the code of main, and hands over text by the name of a folder."""
    assert workflow("reactie.yml")["on"] == {
        "workflow_run": {"workflows": [workflow("controle.yml")["name"]], "types": ["completed"]}
    }
    (job,) = jobs("reactie.yml").values()
    checkout, download, script = job["steps"]
    assert checkout["with"]["ref"] == "${{ github.event.repository.default_branch }}"
    assert download["with"]["path"] == script["env"]["FOLDER"] == "${{ runner.temp }}/voorstel"
    assert "${{" not in script["with"]["script"]
    assert all("run" not in step for step in job["steps"])


def test_what_the_commenting_workflow_takes_is_what_the_check_leaves() -> None:
    left = [
        step["with"] for step in jobs("controle.yml")["meelezen"]["steps"] if "upload" in step.get("uses", "")
    ]
    assert {each["name"]: each["path"] for each in left} == {
        "voorstel": "build/voorstel",
        "proefversie": "build/site",
    }
    assert jobs("reactie.yml")["reactie"]["steps"][1]["with"]["name"] == "voorstel"


@pytest.mark.parametrize("name", NAMES)
def test_only_actions_of_github_itself_and_no_credentials_kept(name: str) -> None:
    for job in jobs(name).values():
        for step in job.get("steps", ()):
            if "uses" not in step:
                continue
            assert re.fullmatch(r"actions/[\w-]+@v\d+", step["uses"])
            if step["uses"].startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] == "false"


def test_the_locks_say_how_they_are_made_in_words_that_the_bot_reads() -> None:
    """Renovate runs the command in the head of a lock again; it knows these options, and only with '='."""
    known = ("--universal", "--generate-hashes", "--python-version=", "--group=", "--extra=", "--constraint=")
    for name in ("requirements.txt", "requirements-dev.txt"):
        head = (ROOT / name).read_text(encoding="utf-8").splitlines()[1]
        words = head.removeprefix("#    ").split()
        assert words[:3] == ["uv", "pip", "compile"]
        assert f"--output-file={name}" in words
        assert [word for word in words[3:] if not word.startswith((*known, "--output-file="))] == [
            "pyproject.toml"
        ]
