"""The lines that a move, split or withdrawal writes in records."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from menukaart.catalogue.lives.named import Meant
from menukaart.model import Record
from menukaart.reading.edits import Edit, add_item
from menukaart.reading.tree import ListNode, span_of
from menukaart.vocabulary import Status

_SAFE = re.compile(r"[A-Za-zÀ-ÿ0-9][A-Za-zÀ-ÿ0-9 .()'-]*")
_ODD_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off"})


def quoted(text: str) -> str:
    """Write a text as one YAML value: bare where that is safe, else between double quotes."""
    is_safe = _SAFE.fullmatch(text) and text.casefold() not in _ODD_WORDS and not text.endswith(" ")
    return text if is_safe else json.dumps(text, ensure_ascii=False)


class NewChange(NamedTuple):
    """A line to add to the history of a record."""

    day: date
    text: str

    def __str__(self) -> str:
        """Write it as a record does."""
        return f"{{date: {self.day.isoformat()}, text: {quoted(self.text)}}}"


def add_change(named: Meant, change: NewChange) -> Edit:
    """Write a new last line in the history of a record; what stood there stays."""
    changes = named.tree.entries["changes"]
    items = changes if isinstance(changes, ListNode) else ListNode(changes.marks, [changes], [0])
    return add_item(named.document, items, str(change))


def tombstone(named: Meant, status: Status, successors: Sequence[str], reason: str, change: NewChange) -> str:
    """Write what stays at the address of a record; its history and search words stay with it."""
    end = "\r\n" if "\r\n" in named.document.text else "\n"
    lines = [
        f"id: {named.id}",
        f"title: {quoted(title_of(named.record))}",
        f"status: {status.value}",
        f"since: {change.day.isoformat()}",
        f"reason: {quoted(reason)}",
    ]
    if status is not Status.MOVED and (words := _block(named, "search_terms")):
        lines.append(words)
    lines += _successors(status, successors)
    return end.join([*lines, _history(named, add_change(named, change)), ""])


def title_of(record: Record) -> str:
    """Give the title of a record; a source may have none."""
    return getattr(record, "title", None) or record.id


def _successors(status: Status, successors: Sequence[str]) -> Iterator[str]:
    match status:
        case Status.MOVED:
            yield f"target: {successors[0]}"
        case Status.SPLIT:
            yield f"targets: [{', '.join(successors)}]"
        case _ if successors:
            yield f"alternatives: [{', '.join(successors)}]"
        case _:
            pass


def _history(named: Meant, addition: Edit) -> str:
    """Give the text of ``changes`` as it stands, with one line more."""
    start, end = _bounds(named, "changes")
    text = named.document.text
    return text[start : addition.start] + addition.text + text[addition.end : max(end, addition.end)].rstrip()


def _block(named: Meant, key: str) -> str:
    if key not in named.tree.entries:
        return ""
    start, end = _bounds(named, key)
    return named.document.text[start:end].rstrip()


def _bounds(named: Meant, key: str) -> tuple[int, int]:
    """Give where a field of the record begins and ends; comments above the next one are not part of it."""
    start = span_of(named.tree.keys[key]).start
    later = [place.start for mark in named.tree.keys.values() if (place := span_of(mark)).start > start]
    end = min(later, default=len(named.document.text))
    text = named.document.text[start:end]
    return start, start + len(re.sub(r"(?:\r?\n[ \t]*(?:#[^\n]*)?)+$", "", text))
