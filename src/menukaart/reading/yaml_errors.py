"""What a YAML syntax error means to an editor, in Dutch."""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from menukaart import characters
from menukaart.problems import Problem
from menukaart.reading.document import Document
from menukaart.reading.quotes import open_quote, without_remark

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

_ODD_SPACE = re.compile(rf"^ *(?:- +)*(?:-|[\w-]+:)([{characters.ODD_SPACES}])")
_REMARK_IN_TEXT = re.compile(r"^( *[^\s#'\"].*?\s)#")
_FIELD_OR_ITEM = re.compile(r"^\s*(- |[\w-]+:(\s|$))")
_KEY_AND_TEXT = re.compile(r"^(\s*(?:- )*[\w-]+):\s+(.*?)\s*$")


def describe(document: Document, error: yaml.MarkedYAMLError) -> Problem:
    """Make a problem of a parser error: what it is, where, and how to mend it."""
    parser_text = error.problem or ""
    if "mapping values are not allowed" in parser_text and error.problem_mark:
        return _misplaced_colon(document, error.problem_mark.line + 1, error.problem_mark.column + 1)
    if told := _told_by_text(document, error):
        return told
    meaning = next((m for m in _MEANINGS if m.part in parser_text), None)
    mark = error.problem_mark or error.context_mark
    if error.context_mark and meaning is not None and meaning.at_start:
        mark = error.context_mark
    position = _in_text(document, (mark.line + 1, mark.column + 1) if mark else (1, 1))
    if meaning is None:
        return document.problem("yaml", position, "Deze regel is geen geldige YAML.", hint=_INDENT_HINT)
    return document.problem("yaml", position, meaning.message, hint=meaning.hint)


def _in_text(document: Document, position: tuple[int, int]) -> tuple[int, int]:
    """Keep a place in the text: of what breaks off, the parser gives the line after the last."""
    written = len(document.text.rstrip().split("\n"))
    return position if position[0] <= written else (written, len(document.lines[written - 1].rstrip()) + 1)


def _told_by_text(document: Document, error: yaml.MarkedYAMLError) -> Problem | None:
    """Find a cause that the parser does not know: a quote, an odd space or a remark further up."""
    if "expected ',' or '}'" in (error.problem or "") and (colon := _colon_in_group(document, error)):
        return colon
    marks = [mark for mark in (error.context_mark, error.problem_mark) if mark]
    if "end of stream" in (error.problem or "") and error.context_mark:
        return open_quote(document, error.context_mark)
    for mark in marks:
        for number in (mark.line, mark.line - 1):
            if 0 <= number < len(document.lines) and (odd := _ODD_SPACE.match(document.lines[number])):
                message = f"Hier staat {characters.named(odd[1])} waar een gewone spatie hoort."
                at = (number + 1, odd.start(1) + 1)
                return document.problem("harde-spatie", at, message, hint="Typ de spatie opnieuw.")
    return _cut_short(document, error.problem_mark.line) if error.problem_mark else None


def _colon_in_group(document: Document, error: yaml.MarkedYAMLError) -> Problem | None:
    """Find a text between braces with a colon of its own, as in ``{text: Let op: nieuw}``."""
    mark, opened = error.problem_mark, error.context_mark
    if not mark or not opened or mark.line != opened.line or mark.line >= len(document.lines):
        return None
    before, colon = document.lines[mark.line][: mark.column], document.lines[mark.line][mark.column :]
    if not colon.startswith(":") or before.endswith(("'", '"')):
        return None
    message = "Hier staat een dubbele punt in een tekst zonder aanhalingstekens."
    return document.problem("dubbele-punt", (mark.line + 1, mark.column + 1), message, hint=_QUOTE_HINT)


def _cut_short(document: Document, line: int) -> Problem | None:
    """Find a text over several lines that a ``#`` in it ends, on the line above the mistake."""
    above = document.lines[line - 1].rstrip("\r") if 0 < line < len(document.lines) else ""
    here = document.lines[line] if line < len(document.lines) else ""
    found = _REMARK_IN_TEXT.match(above)
    if not found or _FIELD_OR_ITEM.match(here):
        return None
    message = "Alles achter # telt niet mee: de tekst houdt hier op."
    return document.problem("tekst-afgekapt", (line, found.end(1) + 1), message, hint=_QUOTE_HINT)


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
    text = without_remark(match[2]).replace('"', "'")
    return f'Zet de tekst tussen aanhalingstekens: {match[1].strip()}: "{text}"'
