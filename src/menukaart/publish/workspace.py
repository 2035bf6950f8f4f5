"""The folder ``build/``: who may write in it, and how a new site takes the place of the old one."""

from __future__ import annotations

import os
import shutil
import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

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


def write_tree(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder hold exactly these files; what did not change is not touched.

    Raises:
        MenukaartError: when a path would leave the folder.
    """
    wanted = {folder / path: content for path, content in files.items()}
    base = folder.resolve()
    for path in wanted:
        if not Path(os.path.normpath(path)).is_relative_to(
            folder
        ) or not path.parent.resolve().is_relative_to(base):
            raise MenukaartError(f"Het bestand '{path}' zou buiten '{folder}' komen te staan.")
    existing = {path for path in folder.rglob("*") if path.is_file()} if folder.exists() else set()
    for path in existing - wanted.keys():
        path.unlink()
    for path, content in wanted.items():
        if path not in existing or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


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
