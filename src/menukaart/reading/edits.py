"""Small changes in the text of a file, by position: every byte that is not named stays what it was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from menukaart.reading.document import Document
from menukaart.reading.tree import ListNode, MapNode, Node, Scalar, span_of


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """What stands between two character indexes becomes another text; two equal indexes insert."""

    start: int
    end: int
    text: str


def insert(index: int, text: str) -> Edit:
    """Make an edit that only adds."""
    return Edit(index, index, text)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Make the changed text. The edits may come in any order, but may not overlap.

    Raises:
        ValueError: when two edits overlap.
    """
    pieces, done = [], 0
    for edit in sorted(edits):
        if edit.start < done:
            raise ValueError(f"edits overlap at {edit.start}")
        pieces += [text[done : edit.start], edit.text]
        done = edit.end
    return "".join([*pieces, text[done:]])


def add_first_key(document: Document, group: MapNode, key: str, value: str) -> Edit:
    """Write a new first key in a group of fields, in the style in which that group is written."""
    first = span_of(next(iter(group.keys.values())))
    if document.text[group.span.start] == "{":
        return insert(first.start, f"{key}: {value}, ")
    line_end = "\r\n" if "\r\n" in document.text else "\n"
    return insert(first.start, f"{key}: {value}{line_end}{' ' * (first.column - 1)}")


def as_group(node: Node, key: str, value: str, own_key: str) -> tuple[Edit, Edit]:
    """Write a group of fields around one value: ``x`` becomes ``{key: value, own_key: x}``."""
    span = node.span
    return insert(span.start, f"{{{key}: {value}, {own_key}: "), insert(span.end, "}")


def add_item(document: Document, items: ListNode, value: str) -> Edit:
    """Write a new last item in a list, in the style in which that list is written. The list is not empty."""
    text, start = document.text, items.span.start
    end = _end_of(document, items)
    if text[start] == "[":
        return insert(end - 1, f", {value}")
    line_end = "\r\n" if "\r\n" in text else "\n"
    after = text.find(line_end, end)  # behind a comment on the last line
    dash = " " * (items.span.column - 1)
    return insert(len(text) if after < 0 else after, f"{line_end}{dash}- {value}")


def _end_of(document: Document, node: Node) -> int:
    """Find where the last visible character of a value ends; the parser puts the end of a group later."""
    text, span = document.text, node.span
    if not isinstance(node, Scalar) and text[span.start] not in "[{":
        children = node.items if isinstance(node, ListNode) else list(node.entries.values())
        return _end_of(document, children[-1])
    return span.start + len(text[span.start : span.end].rstrip())
