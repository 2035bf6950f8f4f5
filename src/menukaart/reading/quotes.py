"""What goes wrong around quotes: a text that is never closed, and a text that ends at ``#``.

The parser takes all up to the next quote for text, however far that is. It then reports that place, or
nothing at all. A text that an editor closed never holds a line that starts as far to the left as its own.
"""

from __future__ import annotations

import re

from menukaart.problems import Problem
from menukaart.reading.document import Document
from menukaart.reading.tree import ParserMark

QUOTES = frozenset({"'", '"'})

_INDENT = re.compile(r" *")
_DASHES = re.compile(r" *(?:- +)*")
_FIELD = re.compile(r" *(?:- +)*[A-Za-z_][\w-]*:(?: |\r?$)")
_REMARK = re.compile(r"[ \t]+#[^\r\n]*")
_KEY = re.compile(r"^\s*(?:- +)*([\w-]+): ")


def runs_on(document: Document, start: ParserMark, end: ParserMark) -> bool:
    """Tell whether a text between quotes swallowed lines that are no part of it."""
    if start.line == end.line:
        return False
    first = document.lines[start.line]
    outer, inner = len(_prefix(_INDENT, first)), len(_prefix(_DASHES, first))
    for number in range(start.line + 1, end.line + 1):
        line = document.lines[number]
        indent = len(_prefix(_INDENT, line))
        if line.strip() and (indent <= outer or (indent <= inner and _FIELD.match(line))):
            return True
    return False


def open_quote(document: Document, start: ParserMark) -> Problem:
    """Make the problem of a text that begins with a quote and is never closed."""
    line = document.lines[start.line].rstrip("\r")
    sign, rest = line[start.column], line[start.column + 1 :].rstrip()
    key = _KEY.match(line[: start.column])
    name = f"{key[1]}: " if key else ""
    hint = "Sluit de tekst met hetzelfde aanhalingsteken als waarmee hij begint."
    if sign == "'" and rest and '"' not in rest:
        hint += f" Hoort de ' bij de tekst? Schrijf dan {name}\"'{without_remark(rest)}\""
    message = f"Een aanhalingsteken is niet gesloten: de tekst begint hier met {sign}."
    return document.problem("yaml", (start.line + 1, start.column + 1), message, hint=hint)


def remark_after(text: str, index: int) -> str:
    """Give what stands behind a value on its line after ``#``; empty when nothing does."""
    found = _REMARK.match(text, index)
    return found[0].strip() if found else ""


def without_remark(text: str) -> str:
    """Leave out a remark behind a text, as YAML does."""
    return re.split(r"\s#", f" {text}", maxsplit=1)[0].strip()


def _prefix(pattern: re.Pattern[str], line: str) -> str:
    found = pattern.match(line)
    return found[0] if found else ""
