"""Nothing that the program writes or removes goes through a link, or ends up outside ``build/``.

What stands in ``build/`` may come from a proposal of anybody: git can hold symbolic links. So before a build
touches anything, each part of it must be what the program itself would have made.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from menukaart.problems import MenukaartError
from menukaart.reading.plain_file import is_link


def must_be_folder(path: Path) -> bool:
    """Tell whether there is a folder; nothing there is fine too.

    Raises:
        MenukaartError: when something else stands there, such as a link or a file.
    """
    return _must_be(path, stat.S_IFDIR, "een map")


def must_be_file(path: Path) -> bool:
    """Tell whether there is a file of its own; nothing there is fine too.

    Raises:
        MenukaartError: when something else stands there, such as a link or a pipe.
    """
    return _must_be(path, stat.S_IFREG, "een bestand")


def files_below(folder: Path) -> set[str]:
    """List the files in a folder and all folders in it, as paths with forward slashes.

    Raises:
        MenukaartError: when something stands there that is no folder and no file.
    """
    return set(_files_below(folder, "")) if must_be_folder(folder) else set()


def _files_below(folder: Path, prefix: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False) and must_be_folder(Path(entry.path)):
                yield from _files_below(Path(entry.path), f"{prefix}{entry.name}/")
            elif must_be_file(Path(entry.path)):
                yield f"{prefix}{entry.name}"


def _must_be(path: Path, wanted: int, name: str) -> bool:
    try:
        found = path.lstat()
    except FileNotFoundError:
        return False
    if is_link(found):
        what = "een snelkoppeling (symlink)"
    elif stat.S_IFMT(found.st_mode) == wanted:
        return True
    else:
        what = _NAMES.get(stat.S_IFMT(found.st_mode), "iets anders")
    raise MenukaartError(
        f"'{path}' is {what}; hier hoort {name}. Er is niets geschreven of verwijderd. "
        "Kijk waar het vandaan komt, haal het zelf weg en bouw opnieuw."
    )


_NAMES = {stat.S_IFDIR: "een map", stat.S_IFREG: "een bestand", stat.S_IFIFO: "een pijp (fifo)"}
