"""Reads one file at the root of the knowledge base that is no record, such as the glossary."""

from __future__ import annotations

from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from menukaart.problems import Problem
from menukaart.reading.compose import compose
from menukaart.reading.document import Document, decode, is_readable
from menukaart.reading.files import MAX_BYTES
from menukaart.reading.tree import MapNode, Node
from menukaart.reading.validate import validate_as

Content = TypeVar("Content", bound=BaseModel)


class Read(NamedTuple, Generic[Content]):
    """A sound file: what it holds, its text, and its tree with positions."""

    content: Content
    document: Document
    tree: Node


def read_root_file(
    root: Path, name: str, model: type[Content], what: str, first: str
) -> tuple[Read[Content] | None, tuple[Problem, ...]]:
    """Read a file that may be absent.

    A link out of the project, a file of more than 1 MB and a file that is not there give None; only a
    file that is there can have problems.

    Args:
        root: the knowledge base.
        name: the file.
        model: what it holds.
        what: its Dutch name without article, for messages.
        first: the field that it begins with.
    """
    path = root / name
    if not path.is_file() or path.is_symlink():
        return None, ()
    if path.stat().st_size > MAX_BYTES:
        message = f"Het bestand is groter dan 1 MB; zo groot is geen {what}."
        return None, (Document(name, "").problem("te-groot", (1, 1), message),)
    document, problems = decode(name, path.read_bytes())
    if not is_readable(problems):
        return None, tuple(problems)
    tree, yaml_problems = compose(document)
    problems = [*problems, *yaml_problems]
    if tree is None:
        return None, tuple(problems)
    if not isinstance(tree, MapNode):
        message = f"De {what} begint met '{first}:' en daaronder een lijst."
        return None, (*problems, document.problem("verkeerd-type", tree.span.position, message))
    content, found = validate_as(model, document, tree)
    read = None if content is None else Read(content, document, tree)
    return read, (*problems, *found)
