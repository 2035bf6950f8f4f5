"""Opens only files that are what they seem: no link to elsewhere, no pipe to wait for, no device.

A knowledge base may come from anybody. A link could show a file of the computer on the site, and a pipe
would keep the program waiting for ever.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import NamedTuple

from menukaart.problems import Place, Problem
from menukaart.vocabulary import Severity

_OPEN = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOCTTY", 0)
)
_REPARSE_POINT = 0x400
"""How Windows marks a junction and other folders that stand for another place."""
_REASONS = {
    errno.EACCES: "u mag het niet lezen",
    errno.EPERM: "u mag het niet lezen",
    errno.ENOENT: "het is er niet",
    errno.EIO: "de schijf geeft een fout",
}


class Refusal(NamedTuple):
    """Why something is not read, as the code and words of a problem."""

    code: str
    message: str
    hint: str = ""

    def about(self, file: str) -> Problem:
        """Make the problem of a file, by its path relative to the root."""
        return Problem(self.code, Severity.ERROR, Place(file), "", self.message, self.hint)


OUTSIDE = Refusal(
    "symlink",
    "Dit is een snelkoppeling (symlink) naar iets buiten het project.",
    "Zet hier het bestand zelf neer.",
)
NO_FILE = Refusal(
    "verkeerd-bestand",
    "Hier hoort een bestand te staan, geen map of iets anders.",
    "Haal het weg, of zet het bestand zelf hier neer.",
)
NO_FOLDER = Refusal("verkeerd-bestand", "Hier hoort een map te staan.", "Haal weg wat er staat.")


def file_refusal(root: Path, path: Path) -> Refusal | None:
    """Say why a path is no file to read; None when it is one, or when nothing is there."""
    return _refusal(root, path, stat.S_IFREG, NO_FILE)


def folder_refusal(root: Path, path: Path) -> Refusal | None:
    """Say why a path is no folder to read; None when it is one, or when nothing is there."""
    return _refusal(root, path, stat.S_IFDIR, NO_FOLDER)


def read_plain(path: Path, limit: int) -> bytes | Refusal:
    """Read a file that has at most ``limit`` bytes; never waits.

    A link is followed: whether it stays in the project is for ``file_refusal`` to say.
    """
    try:
        descriptor = os.open(path.resolve() if path.is_symlink() else path, _OPEN)
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return NO_FILE
            content = file.read(limit + 1)
    except OSError as error:
        return unreadable(error)
    return too_large(limit) if len(content) > limit else content


def too_large(limit: int) -> Refusal:
    """Refuse a file of more bytes than ``limit``, a number of whole megabytes."""
    message = f"Het bestand is groter dan {limit // 1_000_000} MB; zo groot is hier geen bestand."
    return Refusal("te-groot", message, "Verdeel het, of haal weg wat niet nodig is.")


def unreadable(error: OSError) -> Refusal:
    """Say why the system does not give a file or folder."""
    reason = _REASONS.get(error.errno or 0, "onbekende oorzaak")
    return Refusal("onleesbaar", f"Dit kan niet gelezen worden: {reason}.")


def is_link(found: os.stat_result) -> bool:
    """Tell whether a place stands for another one: a symbolic link, or a junction of Windows."""
    return stat.S_ISLNK(found.st_mode) or bool(getattr(found, "st_file_attributes", 0) & _REPARSE_POINT)


def is_inside(root: Path, path: Path) -> bool:
    """Tell whether a path, with all links followed, is in the project and really there."""
    try:
        return path.resolve(strict=True).is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # RuntimeError: links that go round in a circle
        return False


def _refusal(root: Path, path: Path, wanted: int, otherwise: Refusal) -> Refusal | None:
    try:
        if is_link(path.lstat()) and not is_inside(root, path):
            return OUTSIDE
        return None if stat.S_IFMT(path.stat().st_mode) == wanted else otherwise
    except FileNotFoundError:
        return None
    except OSError as error:
        return unreadable(error)
