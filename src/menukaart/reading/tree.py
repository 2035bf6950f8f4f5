"""YAML as a tree of nodes that know where they stand in the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

Path = tuple[str | int, ...]
"""The way to a value: keys and list indexes, as pydantic writes a ``loc``."""


class ParserMark(Protocol):
    """A place as the parser gives it: line and column from 0, and a character index."""

    line: int
    column: int
    index: int


Marks = tuple[ParserMark, ParserMark]
"""Start and end of a stretch of text."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text: line and column of its start (from 1), and character indexes."""

    line: int
    column: int
    start: int
    end: int

    @property
    def position(self) -> tuple[int, int]:
        """Line and column of the start."""
        return self.line, self.column


def span_of(marks: Marks) -> Span:
    """Make a span of the marks of the parser."""
    start, end = marks
    return Span(start.line + 1, start.column + 1, start.index, end.index)


class Scalar:
    """One value, as written. ``plain`` tells that it had no quotes."""

    __slots__ = ("marks", "plain", "refused", "remark", "text")

    def __init__(
        self, marks: Marks, text: str, *, plain: bool, refused: bool = False, remark: str = ""
    ) -> None:
        """Take the marks of the parser; a place is only worked out when it is asked for.

        ``refused`` tells that what stood here is not allowed; no more is to be said about it. ``remark`` is
        what follows on the same line behind ``#``, of a value without quotes: YAML does not count it in.
        """
        self.remark = remark
        self.refused = refused
        self.marks = marks
        self.text = text
        self.plain = plain

    @property
    def span(self) -> Span:
        """Where it stands."""
        return span_of(self.marks)

    @property
    def data(self) -> str | None:
        """The text, or None for an empty value; nothing else is guessed from the writing."""
        return None if self.plain and self.text in {"", "~", "null"} else self.text


@dataclass(slots=True)
class ListNode:
    """A list. ``numbers`` holds for each item the index it had in the file."""

    marks: Marks
    items: list[Node] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return span_of(self.marks)

    def append(self, node: Node) -> None:
        """Add an item, which keeps its number when others are removed later."""
        self.numbers.append(len(self.items))
        self.items.append(node)

    def remove(self, index: int) -> None:
        """Take an item out."""
        del self.items[index], self.numbers[index]


@dataclass(slots=True)
class MapNode:
    """Keys and values; every key keeps its own place."""

    marks: Marks
    entries: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Marks] = field(default_factory=dict)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return span_of(self.marks)

    def remove(self, key: str) -> None:
        """Take a key and its value out."""
        del self.entries[key], self.keys[key]


Node = Scalar | ListNode | MapNode
Data = str | list["Data"] | dict[str, "Data"] | None


def to_data(node: Node) -> Data:
    """Give the plain values of a tree: text, lists and mappings."""
    match node:
        case Scalar():
            return node.data
        case ListNode():
            return [to_data(item) for item in node.items]
        case MapNode():
            return {key: to_data(value) for key, value in node.entries.items()}


def locate(root: Node, path: Path, *, key: bool = False) -> Span:
    """Find where a path stands, or its nearest ancestor when it is not there.

    Args:
        root: the tree.
        path: keys and indexes from the root.
        key: point at the key of the last step instead of its value.
    """
    span, node = root.span, root
    for depth, step in enumerate(path):
        child = _child(node, step)
        if child is None:
            return span
        name = node.keys.get(step) if isinstance(node, MapNode) and isinstance(step, str) else None
        is_wanted = key and depth == len(path) - 1
        # An empty value has no place to show; its name has.
        if name is not None and (is_wanted or _is_empty(child)):
            span = span_of(name)
        elif child is not node:
            span = child.span
        node = child
    return span


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and node.marks[0].index == node.marks[1].index


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(node, MapNode) and isinstance(step, str):
        return node.entries.get(step)
    if isinstance(node, ListNode) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    # One value may stand where a list is meant: it is then its own first item.
    return node if step == 0 and not isinstance(node, ListNode) else None


def find(root: Node, path: Path) -> Node | None:
    """Find the node at a path, or None when there is none."""
    node: Node | None = root
    for step in path:
        node = _child(node, step) if node is not None else None
    return node


def as_written(root: Node, path: Path) -> Path:
    """Translate a path in a pruned tree to the indexes that the file has."""
    written: list[str | int] = []
    node: Node | None = root
    for step in path:
        if isinstance(node, ListNode) and isinstance(step, int) and step < len(node.items):
            written.append(node.numbers[step])
        else:
            written.append(step)
        node = _child(node, step) if node else None
    return tuple(written)


def format_path(path: Sequence[str | int]) -> str:
    """Write a path as ``effects[0].value``."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else str(step)
    return text
