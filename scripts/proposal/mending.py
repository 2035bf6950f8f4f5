"""What ``menukaart fix`` and ``fmt`` would change, tried on a copy: the proposal itself stays as it is."""

from __future__ import annotations

import difflib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from menukaart.reading.layout import PARTS, RECORD_FOLDERS

COMMANDS = (("fix",), ("fmt", *RECORD_FOLDERS))


def mending(root: Path) -> str:
    """Give the changes as a unified diff; empty when there is nothing to mend."""
    with tempfile.TemporaryDirectory(prefix="menukaart-") as name:
        copy = Path(name)
        for part in PARTS:
            if (root / part).is_dir():
                shutil.copytree(root / part, copy / part, symlinks=True)
            elif (root / part).is_file():
                shutil.copy2(root / part, copy / part, follow_symlinks=False)
        for command in COMMANDS:
            words = [sys.executable, "-m", "menukaart", *command]
            subprocess.run(words, cwd=copy, check=False, capture_output=True)
        return "".join(_differences(root, copy))


def _differences(before: Path, after: Path) -> Iterator[str]:
    for folder in RECORD_FOLDERS:
        for path in sorted((after / folder).glob("*.yaml")):
            name = path.relative_to(after)
            old, new = before / name, path
            if old.is_symlink() or new.is_symlink():
                continue
            now, better = (
                each.read_bytes().decode("utf-8", "replace").splitlines(keepends=True) for each in (old, new)
            )
            names = f"nu/{name.as_posix()}", f"beter/{name.as_posix()}"
            yield from difflib.unified_diff(now, better, *names, n=1)
