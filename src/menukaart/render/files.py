"""What rendering gives: files for the site generator."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """A file for MkDocs: its path below ``build/docs``, and its text."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A hand-written page, filled: its address, what stands in its head, and its clean HTML."""

    address: str
    title: str
    description: str
    html: str
