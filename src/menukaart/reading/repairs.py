"""Mends what can only have been meant in one way: how a file was saved, and how a value was written.

Every change is by position, and counts only when the file then has fewer problems and no new one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from menukaart import characters
from menukaart.problems import Problem
from menukaart.reading.compose import compose
from menukaart.reading.document import Document
from menukaart.reading.edits import Edit, apply_edits
from menukaart.reading.files import RecordFile
from menukaart.reading.loader import parse
from menukaart.reading.tree import ListNode, MapNode, Node, Scalar

_BOM = "\ufeff"
_INDENT = re.compile(r"^[ \t\u00a0]*[\t\u00a0][ \t\u00a0]*", re.MULTILINE)
_LINE_END = re.compile(r"[^\r\n]+")
_TAB = "  "
_DAY = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})")
_MONTHS_OF_YEAR = 12
_COMMA = re.compile(r"[-\N{MINUS SIGN}]?(0|[1-9][0-9]*),([0-9]{1,2}|[0-9]{4,})")
_MINUS = re.compile(r"[\N{MINUS SIGN}\N{EN DASH}](0|[1-9][0-9]*)(\.[0-9]+)?")
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)(10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+)", re.IGNORECASE)
_FLAGS = {"ja": "true", "yes": "true", "waar": "true", "nee": "false", "no": "false", "onwaar": "false"}
_MEANT = re.compile(r"Bedoelde u '([^']+)'")


@dataclass(frozen=True, slots=True)
class Repaired:
    """The new text of a file, and how many places changed."""

    text: str
    places: int


def repair(file: RecordFile, content: bytes) -> Repaired | None:
    """Mend a file; None when nothing in it can be mended without judgement.

    Args:
        file: which record it is.
        content: its bytes, as UTF-8; other encodings are not guessed.
    """
    try:
        original = content.decode("utf-8")
    except UnicodeDecodeError:
        return None
    text = original
    places = 0
    for step in (_saved, _written):
        edits = list(step(file, text))
        changed = apply_edits(text, edits)
        if edits and _is_better(file, text, changed):
            text, places = changed, places + len(edits)
    return Repaired(text, places) if places else None


def _is_better(file: RecordFile, before: str, after: str) -> bool:
    """Tell whether a text has fewer problems than another and none that the other has not.

    Of a text that could not be read as YAML nobody knew the other problems; then being readable is better.
    """
    old, new = parse(file, before.encode()), parse(file, after.encode())
    if old.record is None and new.record is not None:
        return True
    was, now = (Counter((each.code, each.path) for each in item.problems) for item in (old, new))
    return now < was


def _saved(_file: RecordFile, text: str) -> Iterator[Edit]:
    """Mend what an editor or a word processor did while saving: marks, tabs, hard spaces, unseen ends."""
    if text.startswith(_BOM):
        yield Edit(0, 1, "")
    for match in _INDENT.finditer(text):
        yield Edit(match.start(), match.end(), match[0].replace("\t", _TAB).replace("\u00a0", " "))
    for match in _LINE_END.finditer(text):
        line = match[0]
        kept = line
        while kept and characters.unfit(kept[-1]):
            kept = kept[:-1]
        if kept and kept != line:
            yield Edit(match.start() + len(kept), match.end(), "")


def _written(file: RecordFile, text: str) -> Iterator[Edit]:
    """Mend values that can only mean one thing."""
    document = Document(file.file, text)
    tree, problems = compose(document)
    if tree is None or problems:
        return
    values = {value.span.position: value for value in _values(tree)}
    for problem in parse(file, text.encode()).problems:
        value = values.get((problem.place.line, problem.place.column))
        meant = _meant(problem, value.text) if value else None
        if value is None or meant is None:
            continue
        raw = text[value.span.start : value.span.end]
        if raw.count(value.text) == 1:
            yield Edit(value.span.start, value.span.end, raw.replace(value.text, meant))


def _values(node: Node) -> Iterator[Scalar]:
    match node:
        case Scalar():
            yield node
        case ListNode():
            for item in node.items:
                yield from _values(item)
        case MapNode():
            for value in node.entries.values():
                yield from _values(value)


def _meant(problem: Problem, text: str) -> str | None:
    """Say what a wrong value can only have meant; None when that takes judgement."""
    if problem.path == "DOI":
        found = _DOI.fullmatch(text)
        return found[1] if found else None
    mend = _MENDS.get(problem.code)
    if mend:
        return mend(text)
    likely = _MEANT.search(problem.hint) if problem.code == "onbekende-waarde" else None
    return likely[1] if likely and likely[1].lower() == text.lower() else None


def _date(text: str) -> str | None:
    """Write a day as an ISO date; a day of which the month could be the day is left to the editor."""
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := _DAY.fullmatch(text):
        day, month, year = map(int, found.groups())
        if day <= _MONTHS_OF_YEAR and day != month:
            return None
    else:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _number(text: str) -> str | None:
    """Write a decimal comma as a point; three decimals could be thousands, and are left to the editor."""
    if _COMMA.fullmatch(text):
        return text.replace(",", ".").replace("\N{MINUS SIGN}", "-")
    return f"-{text[1:]}" if _MINUS.fullmatch(text) else None


def _flag(text: str) -> str | None:
    lowered = text.lower()
    return lowered if lowered in {"true", "false"} else _FLAGS.get(lowered)


_MENDS: Mapping[str, Callable[[str], str | None]] = {
    "geen-datum": _date,
    "geen-getal": _number,
    "geen-ja-of-nee": _flag,
}
