"""Make sure that there is a Chrome or Chromium for the tests, and print where it is.

In this order: the browser in the environment variable CHROME; one that is installed; Debian's
``chromium``, installed here and now when this is Debian and we may; else a clear message with the
one command to run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

VARIABLE = "CHROME"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
_WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_WINDOWS_FILE = ("Google", "Chrome", "Application", "chrome.exe")
_APT = (
    ("apt-get", "update"),
    ("apt-get", "install", "--yes", "--no-install-recommends", "chromium"),
)
_MANUAL = {
    "debian": "sudo apt-get install chromium",
    "ubuntu": "sudo snap install chromium",
    "fedora": "sudo dnf install chromium",
    "arch": "sudo pacman -S chromium",
    "darwin": "brew install --cask google-chrome",
    "win32": "winget install Google.Chrome",
}
_VERSION_SECONDS = 60


class NoBrowserError(Exception):
    """There is no browser, and it could not be installed. The words are for the user."""


@dataclass(frozen=True, slots=True)
class Machine:
    """What we ask of the machine; a test gives answers of its own.

    Attributes:
        platform: as ``sys.platform``.
        distribution: the ID in ``/etc/os-release`` and what it is like, or empty.
        is_root: whether packages may be installed.
        environ: the environment variables.
        which: finds a program on the path.
        starts: tells whether the browser at a path really starts.
        run: runs a command; tells whether it went well.
    """

    platform: str
    distribution: tuple[str, ...]
    is_root: bool
    environ: Mapping[str, str]
    which: Callable[[str], str | None]
    starts: Callable[[str], bool]
    run: Callable[[tuple[str, ...]], bool]


def ensure_browser(machine: Machine) -> str:
    """Find a browser, or install one.

    Raises:
        NoBrowserError: when there is none; says what to do.
    """
    chosen = machine.environ.get(VARIABLE)
    if chosen:
        if machine.starts(chosen):
            return chosen
        raise NoBrowserError(f"{VARIABLE} is '{chosen}', maar daar start geen browser.")
    found = find_browser(machine)
    if found is None and may_install(machine) and all(machine.run(command) for command in _APT):
        found = find_browser(machine)
    if found is None:
        raise NoBrowserError(advice(machine))
    return found


def find_browser(machine: Machine) -> str | None:
    """Find a browser that is installed and starts."""
    return next((path for path in _candidates(machine) if machine.starts(path)), None)


def may_install(machine: Machine) -> bool:
    """Tell whether Debian's package can be installed here: on Debian, as root."""
    return "debian" in machine.distribution[:1] and machine.is_root and bool(machine.which("apt-get"))


def advice(machine: Machine) -> str:
    """Say which one command installs a browser on this machine."""
    command = next(
        (_MANUAL[name] for name in (*machine.distribution, machine.platform) if name in _MANUAL), ""
    )
    if command:
        return f"Voor de tests is Chrome of Chromium nodig. Installeer die met:\n\n    {command}\n"
    return f"Voor de tests is Chrome of Chromium nodig. Installeer die, of zet het pad in {VARIABLE}."


def _candidates(machine: Machine) -> Iterator[str]:
    yield from (path for name in NAMES if (path := machine.which(name)))
    if machine.platform == "darwin":
        yield from _MAC
    if machine.platform == "win32":
        folders = (machine.environ.get(name) for name in _WINDOWS_FOLDERS)
        yield from (str(Path(folder, *_WINDOWS_FILE)) for folder in folders if folder)


def this_machine() -> Machine:
    """Describe the machine that we run on."""
    return Machine(
        platform=sys.platform,
        distribution=distribution(Path("/etc/os-release")),
        is_root=hasattr(os, "geteuid") and os.geteuid() == 0,
        environ=os.environ,
        which=shutil.which,
        starts=_starts,
        run=_run,
    )


def distribution(release: Path) -> tuple[str, ...]:
    """Read which Linux this is: its own name first, then what it is like."""
    if not release.is_file():
        return ()
    pairs = (line.partition("=") for line in release.read_text(encoding="utf-8").splitlines())
    values = {key: value.strip("\"'") for key, _, value in pairs}
    return tuple(f"{values.get('ID', '')} {values.get('ID_LIKE', '')}".split())


def _starts(path: str) -> bool:
    """Try it: Ubuntu has a ``chromium-browser`` that only says to install something else."""
    if not Path(path).is_file():
        return False
    if sys.platform == "win32":  # there, --version opens a window
        return True
    try:
        outcome = subprocess.run(
            [path, "--version"],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=_VERSION_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return outcome.returncode == 0


def _run(command: tuple[str, ...]) -> bool:
    """Run a command without asking anything. Its words go to standard error: the path is our output."""
    print(f"Browser installeren: {' '.join(command)} …", file=sys.stderr, flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    outcome = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, env=environment, check=False
    )
    if outcome.returncode:
        print(outcome.stdout, outcome.stderr, file=sys.stderr)
    return outcome.returncode == 0


def main() -> int:
    """Print the path of a browser; 1 when there is none."""
    try:
        print(ensure_browser(this_machine()))
    except NoBrowserError as error:
        print(f"Fout: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
