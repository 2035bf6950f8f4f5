"""The folder ``build/``: who may write in it, and how a new site takes the place of the old one."""

from __future__ import annotations

import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from filelock import FileLock, Timeout

from menukaart.problems import MenukaartError
from menukaart.publish.boundary import files_below, must_be_file, must_be_folder
from menukaart.publish.disk import write_failure, writing
from menukaart.reading.plain_file import is_link

_FOLDER_MODE, _FILE_MODE = 0o755, 0o644
"""Everybody may read the site: the program of a web server often runs as a user of its own."""


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
        self._lock = self.folder / ".slot"

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Keep other builds out for as long as this one runs.

        Raises:
            MenukaartError: when another build is at work, or when something in the folder is not what
                this program made there (see ``boundary``); then nothing was touched.
        """
        if must_be_folder(self.folder):
            must_be_file(self._lock)
        else:
            self._make_folder()
        lock = FileLock(self._lock, timeout=0)
        with writing(self._lock):
            try:
                lock.acquire()
            except Timeout:
                raise MenukaartError(
                    "Er loopt al een build in deze map. Wacht tot die klaar is en probeer het opnieuw."
                ) from None
        try:
            self._refuse_what_is_not_ours()
            self._recover()
            _remove(self.staging)
            with writing(self.docs):
                self.docs.mkdir(exist_ok=True)  # the engine wants to see it before there are pages
            yield
        finally:
            lock.release()

    def replace_site(self) -> None:
        """Put the staged site in the place of the old one; an interrupt waits until it is done.

        Raises:
            MenukaartError: when the disk refuses, or something else came to stand in the way.
        """
        _make_readable(self.staging)
        must_be_folder(self.site)
        _remove(self._old)
        with _interrupt_later(), writing(self.site):
            if self.site.exists():
                self.site.rename(self._old)
            self.staging.rename(self.site)
        shutil.rmtree(self._old, ignore_errors=True)

    def discard_staging(self) -> None:
        """Throw away a site that was not finished."""
        shutil.rmtree(self.staging, ignore_errors=True)

    def _make_folder(self) -> None:
        with writing(self.folder):
            self.folder.mkdir()
            self.folder.chmod(_FOLDER_MODE)

    def _refuse_what_is_not_ours(self) -> None:
        for folder in (self.site, self.staging, self._old):
            must_be_folder(folder)
        for folder in (self.docs, self.theme):
            files_below(folder)

    def _recover(self) -> None:
        """Bring the old site back when an earlier run was killed between the two renames."""
        if self._old.exists() and not self.site.exists():
            self._old.rename(self.site)


def _remove(folder: Path) -> None:
    """Remove a folder with all that is in it; of a link in it, only the link."""
    if must_be_folder(folder):
        try:
            shutil.rmtree(folder)
        except OSError as error:
            raise write_failure(error, folder) from error


def _make_readable(folder: Path) -> None:
    """Let everybody read a site, whatever the person who builds it has set for new files (umask)."""
    folder.chmod(_FOLDER_MODE)
    for path in folder.rglob("*"):
        if not is_link(path.lstat()):
            path.chmod(_FOLDER_MODE if path.is_dir() else _FILE_MODE)


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
