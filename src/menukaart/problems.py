"""The one problem type, and the one exception base.

A *problem* is something an editor can mend: it has a place in a file, says what was expected, and
where possible how to mend it. An *exception* stops a command; the command line prints its text and
never a traceback.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from menukaart.vocabulary import Severity


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a problem is.

    Attributes:
        file: path relative to the root of the knowledge base, with forward slashes.
        line: line number, counted from 1.
        column: column in characters, counted from 1.
    """

    file: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a record or a file.

    Attributes:
        code: stable name of the kind of problem, such as ``onbekend-veld``.
        level: error or warning.
        place: where it is.
        path: the field, written as ``effects[0].value``; empty for a whole file.
        message: what is wrong and what was expected, in Dutch.
        hint: how to mend it, in Dutch; empty when there is nothing useful to say.
        excerpt: the source line at ``place``; empty when the file could not be shown.
    """

    code: str
    level: Severity
    place: Place
    path: str
    message: str
    hint: str = ""
    excerpt: str = ""

    @property
    def sort_key(self) -> tuple[Place, str, str]:
        """Order of a report: by file, then line and column, then code."""
        return (self.place, self.code, self.message)


class MenukaartError(Exception):
    """Base of every error that a command reports to the person who ran it.

    The text is Dutch and says what to do. Use it for what is not the fault of a record: a missing
    folder, a build that already runs, an engine that fails.
    """


class UsageError(MenukaartError):
    """The command was called in a way that cannot work (exit code 2)."""


class RecordsInvalid(MenukaartError):  # noqa: N818  (a state of the records, not of the program)
    """The records hold errors, so nothing was built (exit code 1).

    Attributes:
        problems: every problem found, errors and warnings.
        records: how many records were looked at.
    """

    def __init__(self, problems: Iterable[Problem], records: int) -> None:
        self.problems = tuple(problems)
        self.records = records
        super().__init__("De records bevatten fouten.")


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether any problem is an error rather than a warning."""
    return any(problem.level is Severity.ERROR for problem in problems)
