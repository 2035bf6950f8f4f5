"""Writes a whole record in its one form, and makes sure that it still says the same."""

from __future__ import annotations

from pydantic import BaseModel

from menukaart.model import model_for
from menukaart.reading.canonical.gaps import UnusualError, lines_between
from menukaart.reading.canonical.shape import Shape
from menukaart.reading.canonical.writer import Writer
from menukaart.reading.compose import compose
from menukaart.reading.document import Document
from menukaart.reading.tree import MapNode, to_data
from menukaart.vocabulary import RecordKind


def canonical(kind: RecordKind, document: Document) -> str | None:
    """Give the text of a record as it should be written; the same text when nothing is to change.

    Args:
        kind: the kind of record.
        document: its text; it must be sound YAML. Line ends of Windows stay.

    Returns:
        The text, or None when it is written so unusually that it is better left alone.
    """
    plain = Document(document.file, document.text.replace("\r\n", "\n"))
    tree, problems = compose(plain)
    if not isinstance(tree, MapNode) or problems:
        return None
    try:
        text = _whole(plain.text, tree, Shape(_model(kind, tree)))
    except UnusualError:
        return None
    if _says(Document(plain.file, text)) != to_data(tree):
        return None
    return text.replace("\n", "\r\n") if "\r\n" in document.text else text


def _model(kind: RecordKind, tree: MapNode) -> type[BaseModel]:
    status = tree.entries.get("status")
    return model_for(kind, to_data(status) if status else None)


def _whole(text: str, tree: MapNode, shape: Shape) -> str:
    """Write the comments at the top, the record, and what stands below it."""
    start, marker = tree.span.start, text.rfind("---\n", 0, tree.span.start)
    is_marked = marker >= 0 and text[:marker].rpartition("\n")[2] == ""
    head = lines_between(text, 0, marker) if is_marked else []
    head += lines_between(text, marker + len("---") if is_marked else 0, start)
    block = Writer(text).block(tree, shape, 0)
    tail = lines_between(text, block.end, len(text))
    while tail and not tail[-1].text:
        tail.pop()
    lines = [*(line.text for line in head), *block.lines, *(" " * each.column + each.text for each in tail)]
    return "\n".join(lines).lstrip("\n") + "\n"


def _says(document: Document) -> object:
    tree, problems = compose(document)
    return to_data(tree) if tree is not None and not problems else None
