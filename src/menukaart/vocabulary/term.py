"""What a word from a fixed list is."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Term(StrEnum):
    """A word from a fixed list, with its label and meaning."""

    label: str
    meaning: str

    def __new__(cls, value: str, label: str = "", meaning: str = "") -> Self:
        """Make a member that is equal to its value and carries its words along."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label or value
        member.meaning = meaning
        return member
