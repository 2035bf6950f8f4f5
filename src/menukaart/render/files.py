"""What rendering gives: files for the site generator."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """A file for MkDocs: its path below ``build/docs``, and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class SitePart:
    """Files that are made together, whenever somebody asks for one of them.

    Attributes:
        place: the path of its only file, or the folder (with a stroke at its end) in which its files stand.
        make: gives the files; sometimes none.
    """

    place: str
    make: Callable[[], Iterable[File]]

    @property
    def is_folder(self) -> bool:
        """Whether it is data in a folder of its own, and no page."""
        return self.place.endswith("/")


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A hand-written page, filled: its address, what stands in its head, and its clean HTML."""

    address: str
    title: str
    description: str
    html: str
