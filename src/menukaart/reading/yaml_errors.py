"""What a YAML syntax error means to an editor, in Dutch."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from menukaart.problems import Problem
from menukaart.reading.document import Document

_INDENT_HINT = "Kijk naar de inspringing (twee spaties per niveau) en naar open aanhalingstekens."

_QUOTE_HINT = "Zet de hele tekst tussen dubbele aanhalingstekens."


class _Meaning(NamedTuple):
    """What a text of the parser means; ``at_start`` tells that the mistake is where the part began."""

    part: str
    message: str
    hint: str
    at_start: bool = False


_MEANINGS: tuple[_Meaning, ...] = (
    _Meaning(
        "could not find expected ':'",
        "Deze regel is geen veld: er ontbreekt een dubbele punt met een spatie erachter.",
        _INDENT_HINT,
        at_start=True,
    ),
    _Meaning(
        "did not find expected ',' or ']'",
        "Deze lijst heeft geen sluithaak ].",
        "Zet er een ] achter, en een komma tussen de onderdelen.",
        at_start=True,
    ),
    _Meaning(
        "did not find expected ',' or '}'",
        "Deze groep velden heeft geen sluithaak }.",
        "Zet er een } achter, en een komma tussen de velden.",
        at_start=True,
    ),
    _Meaning(
        "alphabetic or numeric character",
        "Een waarde mag niet met dit teken beginnen.",
        _QUOTE_HINT,
        at_start=True,
    ),
    _Meaning(
        "did not find expected key",
        "Hier hoort een veldnaam; of er staat nog tekst na een sluitend aanhalingsteken.",
        "Klopt de inspringing? Staat er een ' in de tekst? Zet er dan dubbele aanhalingstekens om.",
    ),
    _Meaning("did not find expected '-'", "Hier hoort een streepje van de lijst.", _INDENT_HINT),
    _Meaning(
        "found unexpected end of stream",
        "Een aanhalingsteken is niet gesloten.",
        "Sluit de tekst met hetzelfde aanhalingsteken als waarmee hij begint.",
        at_start=True,
    ),
    _Meaning(
        "found unknown escape character",
        "Na een backslash tussen dubbele aanhalingstekens staat een onbekend teken.",
        "Gebruik enkele aanhalingstekens, of schrijf twee backslashes.",
    ),
    _Meaning("that cannot start any token", "Een waarde mag niet met dit teken beginnen.", _QUOTE_HINT),
    _Meaning("undefined tag handle", "Een waarde mag niet met ! beginnen.", _QUOTE_HINT, at_start=True),
)

_KEY_AND_TEXT = re.compile(r"^(\s*(?:- )*[\w-]+):\s+(.*?)\s*$")


def describe(document: Document, error: yaml.MarkedYAMLError) -> Problem:
    """Make a problem of a parser error: what it is, where, and how to mend it."""
    parser_text = error.problem or ""
    if "mapping values are not allowed" in parser_text and error.problem_mark:
        return _misplaced_colon(document, error.problem_mark.line + 1, error.problem_mark.column + 1)
    meaning = next((m for m in _MEANINGS if m.part in parser_text), None)
    mark = error.problem_mark or error.context_mark
    if error.context_mark and meaning is not None and meaning.at_start:
        mark = error.context_mark
    position = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if meaning is None:
        return document.problem("yaml", position, "Deze regel is geen geldige YAML.", hint=_INDENT_HINT)
    return document.problem("yaml", position, meaning.message, hint=meaning.hint)


def _misplaced_colon(document: Document, line: int, column: int) -> Problem:
    """Tell a colon inside a text from a field that stands too far to the right."""
    text = document.lines[line - 1] if 0 < line <= len(document.lines) else ""
    if text[: column - 1].strip(" -") and ":" not in text[: column - 1]:
        message = "Dit veld springt verder in dan het veld erboven."
        return document.problem("yaml", (line, column), message, hint=_INDENT_HINT)
    message = "Hier staat een dubbele punt in een tekst zonder aanhalingstekens."
    hint = _quoted_line(document, line) or _QUOTE_HINT
    return document.problem("dubbele-punt", (line, column), message, hint=hint)


def _quoted_line(document: Document, line: int) -> str:
    """Show the line as it should be, with its text in quotes."""
    if not 0 < line <= len(document.lines):
        return ""
    match = _KEY_AND_TEXT.match(document.lines[line - 1])
    if not match:
        return ""
    text = match[2].replace('"', "'")
    return f'Zet de tekst tussen aanhalingstekens: {match[1].strip()}: "{text}"'
