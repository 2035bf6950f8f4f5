"""How much memory a build holds at most: this process, and the indexer that it starts."""

from __future__ import annotations

import resource
import sys
import threading
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Self

_SECONDS_BETWEEN_LOOKS = 0.005
_RUSAGE_UNIT = 1 if sys.platform == "darwin" else 1024
_PROC = Path("/proc")


class ChildWatch(AbstractContextManager["ChildWatch"]):
    """Looks at the processes that this one starts, for as long as it is open.

    ``RUSAGE_CHILDREN`` alone does not do on Linux: a child counts as its own what its parent held
    at the moment it was started.
    """

    def __init__(self) -> None:
        """Start with nothing seen."""
        self._most = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Self:
        """Start looking."""
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        """Stop looking."""
        self._done.set()
        self._thread.join()

    @property
    def most(self) -> int:
        """The most that a child held, in bytes. Where there is no ``/proc``, what the system counted."""
        return self._most or resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * _RUSAGE_UNIT

    def _look(self) -> None:
        while not self._done.wait(_SECONDS_BETWEEN_LOOKS):
            self._most = max([self._most, *map(_highest, _children())])


def own_peak() -> int:
    """Give the most that this process ever held, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _RUSAGE_UNIT


def own_now() -> int:
    """Give what this process holds now, in bytes; where that is not told, the most it ever held."""
    status = _PROC / "self" / "statm"
    if not status.is_file():
        return own_peak()
    return int(status.read_text(encoding="ascii").split()[1]) * resource.getpagesize()


def _children() -> list[str]:
    lists = (_PROC / "self" / "task").glob("*/children")
    return [pid for file in lists for pid in _text(file).split()]


def _highest(pid: str) -> int:
    """Give the most that another program held; 0 when it is gone, or still a copy of this one."""
    try:
        copy = (_PROC / pid / "exe").readlink() == (_PROC / "self" / "exe").readlink()
    except OSError:
        return 0
    lines = (line.split() for line in _text(_PROC / pid / "status").splitlines())
    return 0 if copy else next((int(line[1]) * 1024 for line in lines if line[0] == "VmHWM:"), 0)


def _text(file: Path) -> str:
    try:
        return file.read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""
