"""Fix the versions of all dependencies in ``requirements.txt`` and ``requirements-dev.txt``.

Every package is pinned and hashed, for every system and every Python that the project runs on.
No address of a package index is written: a lock file says what, the machine says from where.

Usage: ``make lock``, or ``make lock ARGS=--upgrade`` for the newest versions that are allowed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_PROJECT = "pyproject.toml"


_EDITABLE = ("editables>=0.5,<1",)
"""What the build backend asks for on top of that when the package is installed in place."""


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock file: its name, and the options that say what goes into it."""

    file: str
    options: tuple[str, ...] = ()


LOCKS = (
    Lock("requirements.txt"),
    Lock("requirements-dev.txt", ("--extra", "dev", "--constraint", "requirements.txt")),
)


class LockError(Exception):
    """The lock files could not be made."""


def build_requirements(project: str) -> list[str]:
    """Read what building the package needs; it is locked too, so that ``pip install -e`` works offline."""
    requires: list[str] = tomllib.loads(project)["build-system"]["requires"]
    return [*requires, *_EDITABLE]


def command(uv: str, lock: Lock, extra: list[str]) -> list[str]:
    """Write the command that makes a lock file. The build backend comes in by standard input."""
    return [
        *(uv, "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"),
        *("--generate-hashes", "--no-emit-index-url", "--no-emit-find-links"),
        *("--custom-compile-command", "make lock", "--output-file", lock.file),
        *lock.options,
        *extra,
        *(_PROJECT, "-"),
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
        backend = "\n".join(build_requirements((ROOT / _PROJECT).read_text(encoding="utf-8")))
        for lock in LOCKS:
            subprocess.run(command(uv, lock, arguments), cwd=ROOT, input=backend, text=True, check=True)
            refuse_addresses((ROOT / lock.file).read_text(encoding="utf-8"))
            print(f"{lock.file} is bijgewerkt.")
    except (LockError, subprocess.CalledProcessError) as error:
        print(f"Fout: vastzetten lukte niet: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
