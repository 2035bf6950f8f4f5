"""One thing about memory: when not to look for garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_paused() -> Iterator[None]:
    """Hold back Python's search for reference cycles while a lot is made and little is dropped.

    Reading a thousand records makes millions of objects that all stay; searching them for cycles
    again and again took three quarters of the time. Ordinary reference counting goes on.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def keep_for_good() -> None:
    """Look for garbage again, but never in what is in memory now: that stays until the end.

    Filling a template leaves cycles behind. Without this they filled a third of the memory of a build.
    """
    gc.freeze()
    gc.enable()


def leave_garbage() -> None:
    """Never look at what is in memory now again; for a program that is about to end.

    Without this, Python searches all of it for cycles one last time on the way out.
    """
    gc.freeze()
