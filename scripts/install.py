"""Install a lock file with pip, showing how far it is instead of a page of pip's own words.

Usage: ``python scripts/install.py requirements.txt``. Needs nothing but Python and pip.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

_PIN = re.compile(r"^[A-Za-z0-9][\w.-]*==", re.MULTILINE)
_HANDLED = re.compile(r"(Collecting|Requirement already satisfied:|Ignoring) (?P<name>[\w.-]+)")
_LAST_LINES = 20
_HINT = """\
Fout: installeren van {file} lukte niet (hierboven staat waarom).
De eerste keer is internet nodig. Klopt een controlesom niet, haal dan de nieuwste versie op met git pull."""


def pins(lock: str) -> int:
    """Count the packages in a lock file."""
    return len(_PIN.findall(lock))


def progress(output: Iterable[str], total: int) -> Iterator[str]:
    """Turn the output of pip into short lines that say how far it is."""
    seen: set[str] = set()
    for line in output:
        match = _HANDLED.match(line)
        if match and match["name"].lower() not in seen:
            seen.add(match["name"].lower())
            yield f"{min(len(seen), total)} van {total} pakketten"
        elif line.startswith("Installing collected packages"):
            yield f"{total} pakketten neerzetten"


def complaint(output: list[str]) -> str:
    """Find in the output of a failed pip what went wrong: from the first error on, or else the end."""
    first = next((i for i, line in enumerate(output) if line.lower().lstrip().startswith("error")), None)
    return "".join(output[first:] if first is not None else output[-_LAST_LINES:])


def _kept(output: Iterable[str], lines: list[str]) -> Iterator[str]:
    for line in output:
        lines.append(line)
        yield line


def main(arguments: list[str]) -> int:
    """Install the lock file that is named."""
    file = Path(arguments[0])
    command = [sys.executable, "-m", "pip", "install", "--progress-bar", "off", "--no-color"]
    command += ["--require-hashes", "--requirement", str(file)]
    total = pins(file.read_text(encoding="utf-8"))
    print(f"Installeren: {total} pakketten uit {file} …", flush=True)
    output: list[str] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        for line in progress(_kept(process.stdout or (), output), total):
            if sys.stdout.isatty():
                print(f"\r\033[K  {line} …", end="", flush=True)
    if sys.stdout.isatty():
        print("\r\033[K", end="")
    if process.returncode:
        print(complaint(output), file=sys.stderr)
        print(_HINT.format(file=file), file=sys.stderr)
    return process.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
