"""What can be wrong with a page, in the words of an editor."""

from __future__ import annotations

from typing import NamedTuple


class Trouble(NamedTuple):
    """Something to mend in a page.

    Attributes:
        code: code of the problem.
        message: what is wrong, in Dutch.
        hint: how to mend it.
        line: line in the text below the header, counted from 1; 0 when it is not known.
        snippet: characters by which the place can be found when the line is not known.
    """

    code: str
    message: str
    hint: str = ""
    line: int = 0
    snippet: str = ""


class PageRefused(Exception):  # noqa: N818  (says what happened to the page)
    """A page cannot be filled."""

    def __init__(self, trouble: Trouble) -> None:
        self.trouble = trouble
        super().__init__(trouble.message)


class OutOfTime(Exception):  # noqa: N818  (a limit, not a mistake in the program)
    """The process used the time that it may use."""
