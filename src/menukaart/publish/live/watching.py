"""Notices at once that somebody saved a file."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch
from watchdog.observers.polling import PollingObserver

_POLL_SECONDS = 0.1
_STILL_SECONDS = 0.05
"""An editor may write a file in steps; what follows within this time belongs to the same change."""
_CLOSED_STILL_SECONDS = 0.01
"""The same once a file was closed or put in its place: then it is whole."""
_KEPT_BY_PYTHON = "__pycache__"
"""Our templates are kept here as Python compiled them: written by who looks at a page, and by no editor."""
_SEEN: list[type[FileSystemEvent]] = [
    FileModifiedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileMovedEvent,
    FileClosedEvent,
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
]
_WHOLE = (FileClosedEvent, FileMovedEvent, FileDeletedEvent)
_OURS = frozenset(
    {
        ".yaml",
        ".yml",
        ".md",
        ".csv",
        ".txt",
        ".json",
        ".jsonl",
        ".jinja",
        ".html",
        ".xml",
        ".css",
        ".js",
        ".svg",
    }
)
"""Endings of what a knowledge base and our templates hold. A file with another name is one that an editor
writes first, to put it in the place of the old one next."""


class Saves:
    """Remembers that something changed, until somebody asks."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Know of nothing yet."""
        self._clock = clock
        self._news = threading.Condition()
        self._still_at: float | None = None

    def seen(self, *, is_whole: bool) -> None:
        """Note a change; ``is_whole`` when the file is done and closed."""
        with self._news:
            self._still_at = self._clock() + (_CLOSED_STILL_SECONDS if is_whole else _STILL_SECONDS)
            self._news.notify_all()

    def wait(self, seconds: float) -> bool:
        """Wait for a change and for quiet after it; tells whether there was one within so many seconds."""
        with self._news:
            if not self._news.wait_for(lambda: self._still_at is not None, seconds):
                return False
            while (left := (self._still_at or 0) - self._clock()) > 0:
                self._news.wait(left)
            self._still_at = None
            return True


def _is_whole(event: FileSystemEvent) -> bool:
    name = str(event.dest_path or event.src_path)
    return isinstance(event, _WHOLE) and Path(name).suffix in _OURS


class _Inside(FileSystemEventHandler):
    """Passes on what happens to the files in a folder."""

    def __init__(self, changes: Saves) -> None:
        self._changes = changes

    def on_any_event(self, event: FileSystemEvent) -> None:
        is_kept = _KEPT_BY_PYTHON in Path(str(event.src_path)).parts
        if not is_kept and not isinstance(event, DirCreatedEvent):
            self._changes.seen(is_whole=_is_whole(event))


class _Beside(FileSystemEventHandler):
    """Passes on what happens to some files and folders themselves, by what happens in the folder around them.

    An editor puts a new file in the place of the old one, and a folder may come or come back: then it is
    watched from there on.
    """

    def __init__(self, changes: Saves, names: Collection[str], came: Callable[[Path], None]) -> None:
        self._changes, self._names, self._came = changes, names, came

    def on_any_event(self, event: FileSystemEvent) -> None:
        for path in (Path(str(event.src_path)), Path(str(event.dest_path))):
            if path.name in self._names:
                if isinstance(event, DirCreatedEvent | DirMovedEvent) and path.is_dir():
                    self._came(path)
                self._changes.seen(is_whole=_is_whole(event))


@contextmanager
def watching(paths: Iterable[Path]) -> Iterator[Saves]:
    """Watch files and folders for as long as the block runs.

    The system tells of a change where it can; where it cannot (or has no room for so many folders), we look.

    Args:
        paths: those that are not there are noticed when they come.
    """
    changes, wanted = Saves(), list(paths)
    try:
        observer = _started(Observer(), changes, wanted)
    except OSError:
        observer = _started(PollingObserver(timeout=_POLL_SECONDS), changes, wanted)
    try:
        yield changes
    finally:
        observer.stop()
        observer.join()


def _started(observer: BaseObserver, changes: Saves, paths: Iterable[Path]) -> BaseObserver:
    inside: dict[Path, ObservedWatch] = {}

    def follow(path: Path) -> None:
        if path in inside:
            observer.unschedule(inside.pop(path))
        inside[path] = observer.schedule(_Inside(changes), path, recursive=True, event_filter=_SEEN)

    names: dict[Path, set[str]] = {}
    for path in paths:
        names.setdefault(path.parent, set()).add(path.name)
        if path.is_dir():
            follow(path)
    for folder, wanted in names.items():
        observer.schedule(_Beside(changes, wanted, follow), folder, event_filter=_SEEN)
    try:
        observer.start()
    except OSError:
        observer.unschedule_all()
        raise
    return observer
