"""Writes several files of a knowledge base together: all of them, or nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from menukaart.problems import UsageError
from menukaart.reading.plain_file import file_refusal, folder_refusal

_FRESH = ".nieuw"


def write_together(root: Path, files: Mapping[str, bytes], gone: frozenset[str] = frozenset()) -> None:
    """Write files, and take away others, as one change: whatever stops it, the old files are back.

    Args:
        root: the knowledge base.
        files: the whole new content by path relative to the root.
        gone: paths of files that go.

    Raises:
        UsageError: when a place is not one to write to.
        OSError: when the disk refuses.
    """
    for name in (*files, *gone):
        path = root / name
        if refused := folder_refusal(root, path.parent) or file_refusal(root, path):
            raise UsageError(f"In '{name}' wordt niet geschreven. {refused.message}")
    targets = {(root / name).resolve(): content for name, content in files.items()}
    leaving = [(root / name).resolve() for name in gone]
    before = {path: path.read_bytes() if path.is_file() else None for path in (*targets, *leaving)}
    done = False
    try:
        for path, content in targets.items():
            _stage(path, content)
        for path in targets:
            _staged(path).replace(path)
        for path in leaving:
            path.unlink()
        done = True
    finally:
        for path in targets:
            _staged(path).unlink(missing_ok=True)
        if not done:
            _restore(before)


def _staged(path: Path) -> Path:
    return path.with_name(f".{path.name}{_FRESH}")


def _stage(path: Path, content: bytes) -> None:
    """Write beside the file: a full disk or Ctrl-C leaves that whole."""
    fresh = _staged(path)
    fresh.unlink(missing_ok=True)  # what is left of an earlier time may be a link to elsewhere
    with fresh.open("xb") as file:
        file.write(content)
    if os.path.lexists(path):
        shutil.copymode(path, fresh)


def _restore(before: Mapping[Path, bytes | None]) -> None:
    for path, content in before.items():
        if content is None:
            path.unlink(missing_ok=True)
        elif not path.is_file() or path.read_bytes() != content:
            path.write_bytes(content)
