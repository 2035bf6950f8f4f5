"""YAML as a tree of nodes that know where they stand in the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""The way to a value: keys and list indexes, as pydantic writes a ``loc``."""


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


@dataclass(slots=True)
class Scalar:
    """One value, as written. ``plain`` tells that it had no quotes."""

    span: Span
    text: str
    plain: bool

    @property
    def data(self) -> str | None:
        """The text, or None for an empty value; nothing else is guessed from the writing."""
        return None if self.plain and self.text in {"", "~", "null"} else self.text


@dataclass(slots=True)
class ListNode:
    """A list. ``numbers`` holds for each item the index it had in the file."""

    span: Span
    items: list[Node] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

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

    span: Span
    entries: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Span] = field(default_factory=dict)

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
    span = root.span
    node = root
    for depth, step in enumerate(path):
        child = _child(node, step)
        if child is None:
            return span
        last = depth == len(path) - 1
        if last and key and isinstance(node, MapNode):
            return node.keys[str(step)]
        node = child
        span = _visible(node, path, depth, root)
    return span


def _child(node: Node, step: str | int) -> Node | None:
    if isinstance(node, MapNode) and isinstance(step, str):
        return node.entries.get(step)
    if isinstance(node, ListNode) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    return None


def _visible(node: Node, path: Path, depth: int, root: Node) -> Span:
    """Point at the key when the value itself is empty and so has no place to show."""
    if isinstance(node, Scalar) and node.span.start == node.span.end:
        return locate(root, path[: depth + 1], key=True)
    return node.span


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
