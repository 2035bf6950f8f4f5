"""What stands between the values of a file: comments and white lines, and nothing else that we know."""

from __future__ import annotations

import re
from typing import NamedTuple

_REST = re.compile(r"([ \t]*)(#[^\n]*)?[ \t]*(?=\n|\Z)")


class UnusualError(Exception):
    """Something is written in a way that is not worth knowing; the file then stays as it is."""


class GapLine(NamedTuple):
    """A whole line without a value: a comment with its column (from 0), or an empty line."""

    column: int
    text: str


def rest_of_line(text: str, index: int) -> tuple[str, int]:
    """Give the comment behind a value, with the space before it, and where the line ends.

    Raises:
        UnusualError: when something else stands there.
    """
    found = _REST.match(text, index)
    if found is None or (found[2] and not found[1] and text[index - 1 : index] not in {"", "\n"}):
        raise UnusualError
    return f"{found[1]}{found[2].rstrip()}" if found[2] else "", found.end()


def lines_between(text: str, start: int, end: int, *, dash: bool = False) -> list[GapLine]:
    """Give the comments and empty lines between two values.

    Args:
        text: the text of the file.
        start: the end of the line of the first value.
        end: the start of the second value.
        dash: whether a dash stands before the second.

    Raises:
        UnusualError: when something else stands there.
    """
    found = []
    lines = text[start:end].split("\n")
    for number, line in enumerate(lines):
        bare = line.strip()
        if dash and bare[:1] == "-":
            dash = False
            bare = bare[1:].strip()
        elif not bare and 0 < number < len(lines) - 1:
            found.append(GapLine(0, ""))
        if bare and bare[0] != "#":
            raise UnusualError
        if bare:
            found.append(GapLine(len(line) - len(line.lstrip()), bare))
    if dash:
        raise UnusualError
    return found


def split_closing(lines: list[GapLine], column: int) -> tuple[list[GapLine], list[GapLine]]:
    """Divide lines before a value at a column into those that close the part before it, and its own.

    A comment that stands further to the right than the next value belongs to what it follows.
    """
    count = 0
    for number, line in enumerate(lines, 1):
        if line.text and line.column <= column:
            break
        count = number if line.text else count
    return lines[:count], lines[count:]
