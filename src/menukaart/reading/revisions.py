"""What git knows of a knowledge base: which files changed, and what an earlier revision said."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

from menukaart.problems import MenukaartError, UsageError
from menukaart.reading.layout import PARTS

_SECONDS = 60


class NoGitError(UsageError):
    """The knowledge base stands in no git checkout, or git itself is not there."""


def changed_files(root: Path) -> frozenset[str]:
    """Name the files that differ from the last commit, new ones too, relative to the root.

    Raises:
        NoGitError: when there is no git here.
    """
    fresh = _git(root, "ls-files", "-z", "--others", "--exclude-standard")
    changed = (
        _git(root, "diff", "--name-only", "-z", "--relative", "--no-ext-diff", "HEAD")
        if _exists(root, "HEAD")
        else _git(root, "ls-files", "-z")
    )
    return frozenset(os.fsdecode(name) for name in (fresh + changed).split(b"\0") if name)


def starting_point(root: Path) -> str:
    """Give the revision that a change started from: where it left the main branch, or else the last commit.

    Raises:
        NoGitError: when there is no git here, or nothing was committed yet.
    """
    if not _exists(root, "HEAD"):
        raise NoGitError("Er is hier nog niets vastgelegd in git, dus er is niets om mee te vergelijken.")
    for branch in ("origin/main", "main"):
        if _exists(root, branch):
            base = _try(root, "merge-base", "HEAD", branch)
            if base:
                return base.decode().strip()
    return "HEAD"


def extract(root: Path, revision: str, target: Path) -> None:
    """Write the content of a knowledge base as it was at a revision into an empty folder.

    Raises:
        NoGitError: when there is no git here.
        UsageError: when git knows no such revision, or it held no knowledge base at this place.
    """
    if revision.startswith("-") or not _exists(root, revision):
        raise UsageError(f"Git kent hier geen versie '{revision}'. Noem een commit, een tag of een branch.")
    prefix = _git(root, "rev-parse", "--show-prefix").decode().strip()
    where = f"{revision}:{prefix}" if prefix else revision
    there = _git(root, "ls-tree", "-z", "--name-only", where).decode("utf-8", "replace").split("\0")
    parts = [part for part in PARTS if part in there]
    if not parts:
        raise UsageError(f"In de versie '{revision}' stond hier nog geen kennisbank.")
    content = _git(root, "archive", "--format=tar", where, *parts)
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        # A link or pipe in a project of anybody is no content, and could lead out of the folder.
        plain = [member for member in archive if member.isfile() or member.isdir()]
        archive.extractall(target, members=plain, filter="data")


def _exists(root: Path, revision: str) -> bool:
    return (
        _try(root, "rev-parse", "--quiet", "--verify", "--end-of-options", f"{revision}^{{commit}}")
        is not None
    )


def _try(root: Path, *words: str) -> bytes | None:
    """Ask git something; None when it says no."""
    done = _run(root, *words)
    if done.returncode and b"not a git repository" in done.stderr:
        raise NoGitError(f"'{root}' staat niet in git, dus er is geen eerdere versie.")
    return None if done.returncode else done.stdout


def _git(root: Path, *words: str) -> bytes:
    found = _try(root, *words)
    if found is None:
        raise MenukaartError(
            f"Git gaf geen antwoord op 'git {words[0]}'. Kijk na of 'git status' hier werkt."
        )
    return found


def _run(root: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    """Run git in the root. Its own words are asked for in English; nothing of the project is run."""
    git = shutil.which("git")
    if git is None:
        raise NoGitError("Het programma git is niet gevonden op deze computer.")
    command = [git, "-C", str(root), "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", *words]
    try:
        return subprocess.run(  # noqa: S603  (git itself, with words of ours; a revision cannot be an option)
            command, capture_output=True, check=False, timeout=_SECONDS, env={**os.environ, "LC_ALL": "C"}
        )
    except subprocess.TimeoutExpired:
        raise MenukaartError(f"Git gaf na {_SECONDS} seconden nog geen antwoord.") from None
