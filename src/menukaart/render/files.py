"""What rendering gives: files for the site generator."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar


@dataclass(frozen=True, slots=True)
class File:
    """A page for the site generator: its path below ``build/docs``, and its text."""

    path: str
    text: str

    @property
    def content(self) -> bytes:
        """The bytes to write."""
        return self.text.encode()


@dataclass(frozen=True, slots=True)
class BareFile:
    """A file of the site that is no page: its path, and the bytes to write.

    As text, lists of thousands of records take twice the memory: one curly quote makes all letters wide.
    """

    path: str
    content: bytes


Kind = TypeVar("Kind", File, BareFile)


@dataclass(frozen=True, slots=True)
class SitePart(Generic[Kind]):
    """Files that are made together, whenever somebody asks for one of them.

    Attributes:
        place: the path of its only file, or the folder (with a stroke at its end) in which its files stand.
        make: gives the files; sometimes none.
    """

    place: str
    make: Callable[[], Iterable[Kind]]


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A hand-written page, filled: its address, what stands in its head, and its clean HTML."""

    address: str
    title: str
    description: str
    html: str
