"""How much memory a build holds at most: this process, and the largest of those that it starts."""

from __future__ import annotations

import resource
import sys

_RUSAGE_UNIT = 1 if sys.platform == "darwin" else 1024


def own_peak() -> int:
    """Give the most that this process ever held, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _RUSAGE_UNIT


def copies_peak() -> int:
    """Give the most that one process held that this one started and that ended, in bytes.

    A copy holds what its parent held too, though the system keeps what neither changes only once. Another
    program counts what its parent held at the moment that it was started.
    """
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * _RUSAGE_UNIT
