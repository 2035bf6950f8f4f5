"""Writes lists and groups between brackets on one line: ``[a, b]`` and ``{a: b, c: d}``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from menukaart.reading.canonical.gaps import UnusualError
from menukaart.reading.canonical.shape import Shape
from menukaart.reading.tree import ListNode, MapNode, Node, Scalar, span_of

_FOLD = re.compile(r"[ \t]*\n[ \t]*")


def one_line(raw: str) -> str:
    """Join the lines of a value that was written over several, unless the line ends mean something."""
    if re.search(r"\n[ \t]*\n", raw) or (raw[:1] == '"' and "\\\n" in raw):
        return "\n".join(line.strip() for line in raw.split("\n"))
    return _FOLD.sub(" ", raw)


def write_flow(text: str, node: Node, shape: Shape) -> str:
    """Write a value between brackets, its fields in the order of the model.

    Raises:
        UnusualError: when a comment stands inside.
    """
    if "#" in _without_values(text, node):
        raise UnusualError
    return _flow(text, node, shape)


def _flow(text: str, node: Node, shape: Shape) -> str:
    match node:
        case Scalar():
            return one_line(text[node.span.start : node.span.end])
        case ListNode():
            return f"[{', '.join(_flow(text, item, shape) for item in node.items)}]"
        case MapNode():
            names = sorted(node.entries, key=shape.rank)
            return f"{{{', '.join(_entry(text, node, name, shape) for name in names)}}}"


def _entry(text: str, node: MapNode, name: str, shape: Shape) -> str:
    span = span_of(node.keys[name])
    key = text[span.start : span.end]
    return f"{key}: {_flow(text, node.entries[name], shape.below(name))}"


def _without_values(text: str, node: Node) -> str:
    """Give what stands between the values: brackets, commas, white space and comments."""
    pieces, done = [], node.span.start
    for start, end in _values(node):
        pieces.append(text[done:start])
        done = end
    return "".join([*pieces, text[done : node.span.end]])


def _values(node: Node) -> Iterator[tuple[int, int]]:
    match node:
        case Scalar():
            yield node.span.start, node.span.end
        case ListNode():
            for item in node.items:
                yield from _values(item)
        case MapNode():
            for name, value in node.entries.items():
                key = span_of(node.keys[name])
                yield key.start, key.end
                yield from _values(value)
