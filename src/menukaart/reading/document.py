"""A file as text, and the problems that can be told from the text alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from menukaart import characters
from menukaart.problems import Place, Problem
from menukaart.vocabulary import Severity

_CONFLICT = re.compile(r"^(<{7}|={7}|>{7}|\|{7})(?= |\r?$)", re.MULTILINE)
_TAB_INDENT = re.compile(r"^ *(\t)", re.MULTILINE)
_ODD_INDENT = re.compile(rf"^[ \t]*([{characters.ODD_SPACES}])(?=.*\S)", re.MULTILINE)
"""A line that seems to spring in, by spaces that YAML takes for text."""
_BOM = "\ufeff"
_MOST = 30
"""How many problems of one sort are reported for one file; more would only bury the first."""


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a file, able to make problems that show their source line.

    Attributes:
        file: path relative to the root, with forward slashes.
        text: the content, without byte order mark.
    """

    file: str
    text: str
    lines: list[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", self.text.split("\n"))

    def problem(
        self,
        code: str,
        position: tuple[int, int],
        message: str,
        *,
        hint: str = "",
        path: str = "",
        level: Severity = Severity.ERROR,
    ) -> Problem:
        """Make a problem at a line and column (both counted from 1)."""
        line, column = position
        excerpt = self.lines[line - 1].rstrip("\r") if 0 < line <= len(self.lines) else ""
        place = Place(self.file, line, column)
        return Problem(code, level, place, path, message, hint, excerpt)

    def position(self, index: int) -> tuple[int, int]:
        """Give the line and column of a character index."""
        line = self.text.count("\n", 0, index) + 1
        return line, index - (self.text.rfind("\n", 0, index) + 1) + 1


def decode(file: str, content: bytes) -> tuple[Document, list[Problem]]:
    """Turn bytes into a document, with the problems of the encoding and of the raw text.

    A document with problems is still worth showing, but only one without errors that make it
    unreadable (see :func:`is_readable`) is worth parsing.
    """
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        document = Document(file, content.decode("utf-8", errors="replace"))
        position = document.position(len(content[: error.start].decode("utf-8")))
        hint = "Bewaar het bestand als UTF-8 (in de meeste editors: Opslaan als, codering UTF-8)."
        problem = document.problem("geen-utf8", position, "Het bestand is geen UTF-8.", hint=hint)
        return document, [problem]
    document = Document(file, text.removeprefix(_BOM))
    problems = list(_text_problems(document))
    if text.startswith(_BOM):
        hint = "Bewaar het bestand als UTF-8 zonder BOM."
        message = "Het bestand begint met een onzichtbaar teken (BOM)."
        problems.insert(0, document.problem("bom", (1, 1), message, hint=hint))
    return document, problems


def is_readable(problems: list[Problem]) -> bool:
    """Tell whether the text is sound enough to be parsed as YAML."""
    return all(problem.code == "bom" for problem in problems)


def _text_problems(document: Document) -> list[Problem]:
    problems = []
    # A lone carriage return and U+0085 are line breaks to the parser but not to an editor's screen.
    for match in islice(characters.unfit_in_file(document.text), _MOST):
        message = f"Hier staat {characters.named(match[0])}."
        at = document.position(match.start())
        problems.append(
            document.problem("stuurteken", at, message, hint="Verwijder het teken; typ de regel opnieuw.")
        )
    for match in islice(_CONFLICT.finditer(document.text), _MOST):
        message = f"Hier staat een overgebleven conflictmarkering van git ({match[0]})."
        hint = "Kies welke versie blijft en verwijder de drie regels met markeringen."
        at = document.position(match.start())
        problems.append(document.problem("conflictmarkering", at, message, hint=hint))
    for match in islice(_TAB_INDENT.finditer(document.text), _MOST):
        hint = "Vervang de tab door spaties: twee spaties per niveau."
        at = document.position(match.start(1))
        problems.append(document.problem("tab", at, "Deze regel springt in met een tab.", hint=hint))
    problems.extend(_odd_indents(document))
    return problems


def _odd_indents(document: Document) -> Iterator[Problem]:
    for match in islice(_ODD_INDENT.finditer(document.text), _MOST):
        message = f"Deze regel springt in met {characters.named(match[1])}, niet met gewone spaties."
        hint = "Haal de ruimte aan het begin van de regel weg en typ haar opnieuw met de spatiebalk."
        yield document.problem("harde-spatie", document.position(match.start(1)), message, hint=hint)
