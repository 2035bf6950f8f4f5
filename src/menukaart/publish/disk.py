"""What went wrong with a disk, in words that name the disk and the file."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from menukaart.problems import MenukaartError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_REASONS = {
    errno.EACCES: "u mag daar niet schrijven",
    errno.EPERM: "u mag daar niet schrijven",
    errno.EROFS: "de schijf is alleen om te lezen",
    errno.EIO: "de schijf geeft een fout",
    errno.ENAMETOOLONG: "de naam is te lang",
    errno.ENOTDIR: "er staat een bestand waar een map hoort",
    errno.EISDIR: "er staat een map waar een bestand hoort",
}
_UNCHANGED = "De bestaande site is niet veranderd."


@contextmanager
def writing(place: Path) -> Iterator[None]:
    """Put into words what goes wrong while a file or folder is written.

    Args:
        place: named when the system does not say which file it was.

    Raises:
        MenukaartError: in place of an ``OSError``.
    """
    try:
        yield
    except OSError as error:
        raise write_failure(error, place) from error


def write_failure(error: OSError, place: Path) -> MenukaartError:
    """Say why something could not be written, and what to do."""
    file = Path(error.filename) if isinstance(error.filename, str) else place
    if error.errno in _FULL:
        return disk_full(file)
    reason = _REASONS.get(error.errno or 0, error.strerror or "onbekende oorzaak")
    return MenukaartError(f"'{file}' kon niet geschreven worden: {reason}. {_UNCHANGED}")


def disk_full(file: Path) -> MenukaartError:
    """Say that there is no room left for a file, and on which disk."""
    return MenukaartError(
        f"De schijf van '{_disk_of(file)}' is vol: '{file}' kon niet geschreven worden. "
        f"Maak ruimte vrij en bouw opnieuw. {_UNCHANGED}"
    )


def _disk_of(file: Path) -> Path:
    """Give the folder where the disk that holds a file begins."""
    return next((parent for parent in file.absolute().parents if parent.is_mount()), file.parent)


def same_file(source: str | Path, target: str | Path) -> None:
    """Give a file that is only ever replaced, and never written in, another name; else make a copy.

    Raises:
        OSError: when the disk refuses.
    """
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
