"""A folder that holds exactly the files that are written to it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Self

from menukaart.problems import MenukaartError
from menukaart.publish.boundary import files_below
from menukaart.publish.disk import writing

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


class Tree:
    """A folder that will hold exactly the files that are written to it.

    Files of an earlier time that were not written again go when it is cleared; in a ``with`` that is at the
    end. What did not change is not touched.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder; it need not exist.

        Raises:
            MenukaartError: when a link, or anything else that is no file or folder, stands in it.
        """
        self._folder = folder
        self._left_over = files_below(folder)
        self._parents: set[str] = set()

    def __enter__(self) -> Self:
        """Start writing."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *_rest: object) -> None:
        """Clear what is left over, unless writing failed."""
        if kind is None:
            self.clear()

    def clear(self, ending: str = "") -> None:
        """Take away what is left over.

        Args:
            ending: only files whose path ends so.

        Raises:
            MenukaartError: when the disk refuses.
        """
        for path in [path for path in self._left_over if path.endswith(ending)]:
            with writing(self._folder / path):
                (self._folder / path).unlink()
            self._left_over.discard(path)

    def write(self, path: str, content: bytes) -> None:
        """Write one file.

        A file that changes is replaced by a new one and never written in place: it may be another
        name of a file elsewhere (a hard link).

        Args:
            path: below the folder, with forward slashes.
            content: all of it.

        Raises:
            MenukaartError: when the path would leave the folder, or the disk refuses.
        """
        if Path(path).is_absolute() or os.path.normpath(path).startswith(".."):
            raise MenukaartError(f"Het bestand '{path}' zou buiten '{self._folder}' komen te staan.")
        target = self._folder / path
        with writing(target):
            self._make_parent(path.rpartition("/")[0], target.parent)
            if path not in self._left_over or target.read_bytes() != content:
                target.unlink(missing_ok=True)
                with os.fdopen(os.open(target, _NEW_FILE, 0o666), "wb") as file:
                    file.write(content)
        self._left_over.discard(path)

    def was_written(self, path: str) -> None:
        """Hear that a copy of this process wrote a file of the folder."""
        self._left_over.discard(path)

    def _make_parent(self, name: str, folder: Path) -> None:
        if name not in self._parents:
            folder.mkdir(parents=True, exist_ok=True)
            self._parents.add(name)
