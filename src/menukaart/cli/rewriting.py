"""Gives a file of an editor a new text."""

from __future__ import annotations

import shutil
from pathlib import Path


def replace_file(path: Path, text: str) -> None:
    """Write a new text in one go: a full disk or Ctrl-C leaves the old file whole. Its rights stay."""
    path = path.resolve()
    fresh = path.with_name(f".{path.name}.nieuw")
    fresh.unlink(missing_ok=True)  # what is left of an earlier time may be a link to elsewhere
    try:
        with fresh.open("xb") as file:
            file.write(text.encode())
        shutil.copymode(path, fresh)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
