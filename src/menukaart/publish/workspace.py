"""The folder ``build/``: who may write in it, and how a new site takes the place of the old one."""

from __future__ import annotations

import os
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Self

from filelock import FileLock, Timeout

from menukaart.problems import MenukaartError


class Workspace:
    """The build folder of one knowledge base.

    Attributes:
        docs: what MkDocs reads.
        theme: our overrides of the theme.
        site: the finished site; only ever a complete one.
        staging: where a new site grows.
    """

    def __init__(self, root: Path) -> None:
        """Take the root of the knowledge base."""
        self.root = root
        self.folder = root / "build"
        self.docs = self.folder / "docs"
        self.theme = self.folder / "theme"
        self.site = self.folder / "site"
        self.staging = self.folder / "site.nieuw"
        self._old = self.folder / "site.oud"

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Keep other builds out for as long as this one runs.

        Raises:
            MenukaartError: when another build is at work.
        """
        self.docs.mkdir(parents=True, exist_ok=True)
        try:
            with FileLock(self.folder / ".slot", timeout=0):
                self._recover()
                yield
        except Timeout:
            raise MenukaartError(
                "Er loopt al een build in deze map. Wacht tot die klaar is en probeer het opnieuw."
            ) from None

    def replace_site(self) -> None:
        """Put the staged site in the place of the old one; an interrupt waits until it is done."""
        with _interrupt_later():
            shutil.rmtree(self._old, ignore_errors=True)
            if self.site.exists():
                self.site.rename(self._old)
            self.staging.rename(self.site)
        shutil.rmtree(self._old, ignore_errors=True)

    def discard_staging(self) -> None:
        """Throw away a site that was not finished."""
        shutil.rmtree(self.staging, ignore_errors=True)

    def _recover(self) -> None:
        """Bring the old site back when an earlier run was killed between the two renames."""
        if self._old.exists() and not self.site.exists():
            self._old.rename(self.site)


class Tree:
    """A folder that will hold exactly the files that are written to it.

    Use it in a ``with``: files of an earlier time that were not written again go at the end. What
    did not change is not touched.
    """

    def __init__(self, folder: Path) -> None:
        """Take the folder; it need not exist."""
        self._folder = folder
        self._left_over = _files_below(folder)
        self._parents: set[str] = set()

    def __enter__(self) -> Self:
        """Start writing."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *_rest: object) -> None:
        """Clear what is left over, unless writing failed."""
        if kind is None:
            for path in self._left_over:
                (self._folder / path).unlink()

    def write(self, path: str, content: bytes) -> None:
        """Write one file.

        Args:
            path: below the folder, with forward slashes.
            content: all of it.

        Raises:
            MenukaartError: when the path would leave the folder.
        """
        if Path(path).is_absolute() or os.path.normpath(path).startswith(".."):
            raise MenukaartError(f"Het bestand '{path}' zou buiten '{self._folder}' komen te staan.")
        target = self._folder / path
        parent = path.rpartition("/")[0]
        if parent not in self._parents:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._parents.add(parent)
        if path not in self._left_over or target.read_bytes() != content:
            target.write_bytes(content)
        self._left_over.discard(path)


def _files_below(folder: Path) -> set[str]:
    return {
        f"{os.path.relpath(parent, folder)}/{name}".removeprefix("./").replace(os.sep, "/")
        for parent, _, names in os.walk(folder)
        for name in names
    }


@contextmanager
def _interrupt_later() -> Iterator[None]:
    """Hold Ctrl-C back for a moment, and let it through afterwards."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    received: list[int] = []

    def remember(number: int, _frame: FrameType | None) -> None:
        received.append(number)

    before = {number: signal.signal(number, remember) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    if received:
        signal.raise_signal(received[0])
