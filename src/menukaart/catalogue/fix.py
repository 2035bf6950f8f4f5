"""Mends what a rule can mend by itself. Pure: the new texts come out, nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from menukaart.catalogue.check import subjects
from menukaart.catalogue.rules import Rule, Subject, Written
from menukaart.problems import has_errors
from menukaart.reading import Library, Loaded, parse
from menukaart.reading.document import Document
from menukaart.reading.edits import Edit, apply_edits


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file that can be mended.

    Attributes:
        item: the file as it was read.
        text: its new text.
        edits: how many places change.
        is_sound: the new text reads as a sound record; in a rare way of writing it may not.
    """

    item: Loaded
    text: str
    edits: int
    is_sound: bool


def fix(library: Library, rules: Sequence[Rule]) -> Iterator[Fixed]:
    """Give every file that changes. A file with errors of form stays as it is until those are mended."""
    fixable = [rule for rule in rules if rule.fix]
    for item, document, subject in subjects(library):
        fixed = _fixed(item, document, subject, fixable)
        if fixed is not None:
            yield fixed


def _fixed(item: Loaded, document: Document, subject: Subject, rules: Sequence[Rule]) -> Fixed | None:
    tree = item.tree() if item.is_whole and not has_errors(item.problems) else None
    if tree is None:
        return None
    written = Written(document, tree)
    edits: list[Edit] = []
    for rule in rules:
        edits.extend(rule.fix(subject, written) if rule.fix else ())
    text = apply_edits(document.text, edits)
    return Fixed(item, text, len(edits), _is_sound(item, text)) if edits else None


def _is_sound(item: Loaded, text: str) -> bool:
    again = parse(item.source, text.encode())
    return again.is_whole and not has_errors(again.problems)
