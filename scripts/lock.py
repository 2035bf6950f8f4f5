"""Fix the versions of all dependencies in ``requirements.txt`` and ``requirements-dev.txt``.

Every package is pinned and hashed, for every system and every Python that the project runs on.
No address of a package index is written: a lock file says what, the machine says from where.

The head of each file is the command that made it, in words that Renovate can read: it runs the same
command when it refreshes the versions (``renovate.json``). So no input by pipe, no name of our own for
the command, and options with ``=``.

Usage: ``make lock``, or ``make lock ARGS=--upgrade`` for the newest versions that are allowed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_PROJECT = "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock file: its name, and the options that say what goes into it."""

    file: str
    options: tuple[str, ...] = ()


LOCKS = (
    Lock("requirements.txt"),
    Lock("requirements-dev.txt", ("--extra=dev", "--constraint=requirements.txt")),
)


class LockError(Exception):
    """The lock files could not be made."""


def command(uv: str, lock: Lock, extra: list[str]) -> list[str]:
    """Write the command that makes a lock file; uv leaves ``--quiet`` and ``--upgrade`` out of its head."""
    return [
        *(uv, "pip", "compile", "--quiet", "--universal", "--python-version=3.11", "--generate-hashes"),
        *("--group=build", f"--output-file={lock.file}"),
        *lock.options,
        *extra,
        _PROJECT,
    ]


def refuse_addresses(lock: str) -> None:
    """Make sure that a lock file names no place to download from.

    Raises:
        LockError: when an address got into the file.
    """
    found = next((line for line in lock.splitlines() if "://" in line), None)
    if found:
        raise LockError(f"er staat een adres in: {found.strip()}")


def find_uv() -> str:
    """Find uv beside this Python, or on the path.

    Raises:
        LockError: when there is none.
    """
    uv = shutil.which("uv", path=str(Path(sys.executable).parent)) or shutil.which("uv")
    if uv is None:
        raise LockError("uv ontbreekt; gebruik make lock, of: pip install uv")
    return uv


def main(arguments: list[str]) -> int:
    """Make both lock files."""
    try:
        uv = find_uv()
        for lock in LOCKS:
            subprocess.run(command(uv, lock, arguments), cwd=ROOT, check=True)
            refuse_addresses((ROOT / lock.file).read_text(encoding="utf-8"))
            print(f"{lock.file} is bijgewerkt.")
    except (LockError, subprocess.CalledProcessError) as error:
        print(f"Fout: vastzetten lukte niet: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
