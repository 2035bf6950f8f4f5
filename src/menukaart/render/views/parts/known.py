"""What a page says of something, or why it says nothing: one shape for every page and table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from menukaart.dutch import enumeration
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


class _Fact(Protocol):
    """A line with a label and a value; empty where nothing is known."""

    @property
    def label(self) -> str: ...

    @property
    def value(self) -> str: ...


F = TypeVar("F", bound=_Fact)


def split_known(rows: Iterable[F], questions: Mapping[str, str]) -> tuple[tuple[F, ...], str]:
    """Keep the lines that are known, and name in one sentence what is not; empty when all is.

    Args:
        rows: the lines.
        questions: by label what is not known without it, as words in a sentence: ``wat het kost``.
    """
    told = list(rows)
    unknown = [questions[row.label] for row in told if row.label in questions and not row.value]
    said = f"Nog niet bekend: {enumeration(unknown)}." if unknown else ""
    return tuple(row for row in told if row.value), said


def absent(reason: UnknownReason | None) -> Absent | None:
    """Say why something is not known, or None when it is."""
    if reason is None:
        return None
    return Absent(reason.reason.label, reason.reason.meaning, reason.note or "")
