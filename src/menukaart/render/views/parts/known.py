"""What a page says of something, or why it says nothing: one shape for every page and table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from menukaart.model.base import UnknownReason

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Absent:
    """Something that is not known: the reason in words, what that reason means, and a note."""

    label: str
    meaning: str
    note: str


@dataclass(frozen=True, slots=True)
class Known(Generic[T]):
    """A value, or the reason why there is none. ``macros.jinja`` shows either (``known`` and ``short``).

    Attributes:
        label: what it is, as readers see it: ``Kosten``.
        value: what is known; empty or None where nothing is.
        absent: why nothing is known; None where something is.
    """

    label: str
    value: T | None = None
    absent: Absent | None = None


@dataclass(frozen=True, slots=True)
class Row(Known[str]):
    """A line of a small table. ``key`` names it for a script; empty where no script needs it."""

    value: str = ""
    key: str = ""


def absent(reason: UnknownReason | None) -> Absent | None:
    """Say why something is not known, or None when it is."""
    if reason is None:
        return None
    return Absent(reason.reason.label, reason.reason.meaning, reason.note or "")
