"""What a YAML syntax error means to an editor, in Dutch."""

from __future__ import annotations

import re

import yaml

from menukaart.problems import Problem
from menukaart.reading.document import Document

_INDENT_HINT = "Kijk naar de inspringing (twee spaties per niveau) en naar open aanhalingstekens."

_MEANINGS: tuple[tuple[str, str, str, str], ...] = (
    # part of the parser's text, code, message, hint
    (
        "mapping values are not allowed",
        "dubbele-punt",
        "Hier staat een dubbele punt in een tekst zonder aanhalingstekens.",
        "Zet de hele tekst tussen dubbele aanhalingstekens.",
    ),
    (
        "could not find expected ':'",
        "yaml",
        "Deze regel is geen veld: er ontbreekt een dubbele punt, of een aanhalingsteken staat nog open.",
        _INDENT_HINT,
    ),
    ("did not find expected key", "yaml", "Hier hoort een veldnaam te staan.", _INDENT_HINT),
    ("did not find expected '-'", "yaml", "Hier hoort een streepje van de lijst.", _INDENT_HINT),
    (
        "found unexpected end of stream",
        "yaml",
        "Een aanhalingsteken is niet gesloten.",
        "Sluit de tekst met hetzelfde aanhalingsteken als waarmee hij begint.",
    ),
    (
        "found unknown escape character",
        "yaml",
        "Na een backslash tussen dubbele aanhalingstekens staat een onbekend teken.",
        "Gebruik enkele aanhalingstekens, of schrijf twee backslashes.",
    ),
    (
        "that cannot start any token",
        "yaml",
        "Een waarde mag niet met dit teken beginnen.",
        "Zet de hele tekst tussen dubbele aanhalingstekens.",
    ),
    ("undefined tag handle", "tag", "Een tag (!) mag niet.", "Zet de tekst tussen aanhalingstekens."),
    ("undefined alias", "alias", "Een verwijzing (*) mag niet.", "Schrijf de waarde voluit."),
)

_KEY_AND_TEXT = re.compile(r"^(\s*(?:- )*[\w-]+):\s+(.*?)\s*$")


def describe(document: Document, error: yaml.MarkedYAMLError) -> Problem:
    """Make a problem of a parser error: what it is, where, and how to mend it."""
    parser_text = error.problem or ""
    mark = error.problem_mark or error.context_mark
    if "unexpected end of stream" in parser_text and error.context_mark:
        mark = error.context_mark
    position = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    for part, code, message, hint in _MEANINGS:
        if part in parser_text:
            if code == "dubbele-punt":
                hint = _quoted_line(document, position[0]) or hint  # noqa: PLW2901
            return document.problem(code, position, message, hint=hint)
    return document.problem("yaml", position, "Deze regel is geen geldige YAML.", hint=_INDENT_HINT)


def _quoted_line(document: Document, line: int) -> str:
    """Show the line as it should be, with its text in quotes."""
    if not 0 < line <= len(document.lines):
        return ""
    match = _KEY_AND_TEXT.match(document.lines[line - 1])
    if not match:
        return ""
    text = match[2].replace('"', "'")
    return f'Zet de tekst tussen aanhalingstekens: {match[1].strip()}: "{text}"'
