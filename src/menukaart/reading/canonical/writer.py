"""Writes the tree of a record: two spaces for each level, fields in the order of the model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from menukaart.reading.canonical.flow import one_line, write_flow
from menukaart.reading.canonical.folding import LONGEST, fold, refold
from menukaart.reading.canonical.gaps import (
    GapLine,
    UnusualError,
    lines_between,
    rest_of_line,
    split_closing,
)
from menukaart.reading.canonical.shape import Shape
from menukaart.reading.tree import ListNode, MapNode, Node, Scalar, span_of

STEP = 2


class WrittenChild(NamedTuple):
    """A value in a group or list.

    Attributes:
        node: the value.
        shape: what the model says of it.
        start: where its name starts, or the value itself in a list.
        name: its name as written, which may be between quotes; empty in a list.
        rank: its place among its neighbours.
    """

    node: Node
    shape: Shape
    start: int
    name: str = ""
    rank: int = 0


class WrittenBlock(NamedTuple):
    """Lines of text, and where in the old text they end: the end of a line."""

    lines: list[str]
    end: int


class WrittenPart(NamedTuple):
    """What stands behind a name or dash: on the same line, and below it."""

    same_line: str
    below: list[str]
    end: int


class Writer:
    """Writes the values of one file."""

    def __init__(self, text: str) -> None:
        """Take the text of the file."""
        self._text = text

    def block(self, node: ListNode | MapNode, shape: Shape, column: int) -> WrittenBlock:
        """Write a list or group over several lines.

        Args:
            node: the list or group.
            shape: what the model says of it.
            column: how many spaces stand before each of its names or dashes.

        Raises:
            UnusualError: when it is written in a way that is not known here.
        """
        old_column = node.span.column - 1
        pieces: list[tuple[int, list[str]]] = []
        end = node.span.start
        for child in self._children(node, shape):
            gap = lines_between(self._text, end, child.start, dash=not child.name)
            closing, own = split_closing(gap, old_column) if pieces else ([], gap)
            if pieces:
                pieces[-1][1].extend(_comment(line, column - old_column + line.column) for line in closing)
            part = self._part(child, column)
            first = " " * column + (f"{child.name}:" if child.name else "-") + part.same_line
            leading = [_comment(line, column) for line in own]
            pieces.append((child.rank, [*leading, first, *part.below]))
            end = part.end
        lines = [line for _, piece in sorted(pieces, key=lambda piece: piece[0]) for line in piece]
        return WrittenBlock(lines, end)

    def _children(self, node: ListNode | MapNode, shape: Shape) -> Iterator[WrittenChild]:
        """Give what stands in a group or list, in the order of the file."""
        if isinstance(node, ListNode):
            for item in node.items:
                yield WrittenChild(item, shape, item.span.start)
            return
        for key, value in node.entries.items():
            span = span_of(node.keys[key])
            name = self._text[span.start : span.end]
            yield WrittenChild(value, shape.below(key), span.start, name, shape.rank(key))

    def _part(self, child: WrittenChild, column: int) -> WrittenPart:
        """Write what stands behind a name or dash."""
        node, after = child.node, child.start
        if child.name:
            after += len(child.name)
            colon = self._text.find(":", after)
            if colon < 0 or self._text[after:colon].strip():
                raise UnusualError
            after = colon + 1
        first = self._text[node.span.start : node.span.start + 1]
        if isinstance(node, Scalar):
            is_block = first in {"|", ">"} and not node.plain
            return (
                self._literal(node, column + STEP)
                if is_block
                else self._value(node, after, child.shape, column)
            )
        if first in {"[", "{"}:
            return self._value(node, after, child.shape, column)
        if child.name:
            return self._nested(node, after, child.shape, column)
        return self._item(node, child.shape, column)

    def _nested(self, node: ListNode | MapNode, after: int, shape: Shape, column: int) -> WrittenPart:
        comment, end = rest_of_line(self._text, after)
        above = [_comment(line, column + STEP) for line in lines_between(self._text, end, node.span.start)]
        block = self.block(node, shape, column + STEP)
        return WrittenPart(comment, [*above, *block.lines], block.end)

    def _item(self, node: ListNode | MapNode, shape: Shape, column: int) -> WrittenPart:
        """Write a group or list behind a dash: its first line stands on the line of the dash."""
        block = self.block(node, shape, column + STEP)
        first = block.lines[0].lstrip()
        if first.startswith("#") or not first:
            raise UnusualError
        return WrittenPart(f" {first}", block.lines[1:], block.end)

    def _value(self, node: Node, after: int, shape: Shape, column: int) -> WrittenPart:
        """Write a value that fits behind its name; a long text is folded below it."""
        span = node.span
        above = lines_between(self._text, after, span.start, dash=False)
        comment, end = rest_of_line(self._text, span.end)
        if any(line.text for line in above):
            comment = _moved_behind(above, comment)
        if isinstance(node, ListNode | MapNode):
            return WrittenPart(f" {write_flow(self._text, node, shape)}{comment}", [], end)
        raw = self._text[span.start : span.end]
        is_long = column + len(raw) > LONGEST or "\n" in raw
        folded = fold(node.text, column + STEP) if is_long else None
        if folded:
            return WrittenPart(f" >-{comment}", [" " * (column + STEP) + line for line in folded], end)
        first, *more = one_line(raw).split("\n")
        below = [" " * (column + STEP) + line if line else "" for line in more]
        if below:
            below[-1] += comment
        return WrittenPart(f" {first}{'' if below else comment}" if first else comment, below, end)

    def _literal(self, node: Scalar, column: int) -> WrittenPart:
        """Write a text block with its own lines, moved to the right column."""
        text, span = self._text, node.span
        line_end = text.find("\n", span.start)
        if line_end < 0:
            raise UnusualError
        header = text[span.start : line_end].rstrip()
        body = text[line_end + 1 : span.end]
        kept = body if "+" in header else body.rstrip("\n")
        lines = kept.split("\n")
        old = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
        if any(character.isdigit() for character in header.partition("#")[0]) and old != column:
            raise UnusualError
        bare = [line[old:] if line.strip() else "" for line in lines]
        if header[0] == ">":
            bare = refold(bare, column)
        moved = [" " * column + line if line else "" for line in bare]
        return WrittenPart(f" {header}", moved, line_end + 1 + len(kept))


def _moved_behind(above: list[GapLine], comment: str) -> str:
    """Put the comment between a name and its value behind the value; two do not fit there."""
    first, *more = [line.text for line in above if line.text]
    if more or comment:
        raise UnusualError
    return f"  {first}"


def _comment(line: GapLine, column: int) -> str:
    return " " * column + line.text if line.text else ""
