"""Makes the precompressed files that nginx gives out as they are (``gzip_static``)."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from pathlib import Path

from menukaart.problems import UsageError
from menukaart.publish.boundary import files_below
from menukaart.publish.disk import writing
from menukaart.publish.workspace import Workspace
from menukaart.render.serving.files import SERVER_FILES
from menukaart.render.serving.zones import COMPRESSED

_LEVEL = 9
_SMALLEST = 1_000
"""Bytes; below this a compressed file saves nothing on the way."""


@dataclass(frozen=True, slots=True)
class Compressed:
    """What was made.

    Attributes:
        files: how many.
        before: bytes of the files themselves.
        after: bytes of the compressed ones.
    """

    files: int
    before: int
    after: int


def compress_site(root: Path) -> Compressed:
    """Put a compressed file beside every text of the site that was built; the same site gives the same bytes.

    Raises:
        UsageError: when there is no site yet.
        MenukaartError: when a build is running, or the disk refuses.
    """
    workspace = Workspace(root.resolve())
    with workspace.exclusive():
        if not workspace.site.is_dir():
            raise UsageError("Er is nog geen site. Maak haar eerst: menukaart build --all.")
        return compress_folder(workspace.site)


def compress_folder(folder: Path) -> Compressed:
    """Do the same for a folder that holds a site."""
    files = before = after = 0
    with writing(folder):
        for name in sorted(files_below(folder)):
            path = folder / name
            if path.suffix.removeprefix(".") not in COMPRESSED or name in SERVER_FILES:
                continue
            content = path.read_bytes()
            small = gzip.compress(content, _LEVEL, mtime=0)
            beside = path.with_name(f"{path.name}.gz")
            beside.unlink(missing_ok=True)  # it may be one of an earlier text
            if len(content) < _SMALLEST or len(small) >= len(content):
                continue
            beside.write_bytes(small)
            beside.chmod(0o644)
            files, before, after = files + 1, before + len(content), after + len(small)
    return Compressed(files, before, after)
