"""Reads one file at the root of the knowledge base that is no record, such as the glossary."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from pydantic import BaseModel

from menukaart.problems import Problem
from menukaart.reading.compose import compose
from menukaart.reading.document import Document, decode, is_readable
from menukaart.reading.files import MAX_BYTES
from menukaart.reading.plain_file import Refusal, file_refusal, read_plain
from menukaart.reading.tree import MapNode, Node
from menukaart.reading.validate import validate_as

Content = TypeVar("Content", bound=BaseModel)


class Read(NamedTuple, Generic[Content]):
    """A sound file: what it holds, its text, and its tree with positions."""

    content: Content
    document: Document
    tree: Node


def read_root_file(
    root: Path,
    name: str,
    model: type[Content],
    what: str,
    first: str,
    *,
    tags: frozenset[str] = frozenset(),
) -> tuple[Read[Content] | None, tuple[Problem, ...]]:
    """Read a file that may be absent.

    A file that is not there gives None and no problems; a link out of the project, or what is no file of
    at most 1 MB, gives None and says why.

    Args:
        root: the knowledge base.
        name: the file.
        model: what it holds.
        what: its Dutch name without article, for messages.
        first: the field that it begins with.
        tags: YAML tags that it may hold.
    """
    path = root / name
    if not os.path.lexists(path):
        return None, ()
    content = file_refusal(root, path) or read_plain(path, MAX_BYTES)
    if isinstance(content, Refusal):
        return None, (content.about(name),)
    document, problems = decode(name, content)
    if not is_readable(problems):
        return None, tuple(problems)
    tree, yaml_problems = compose(document, tags)
    problems = [*problems, *yaml_problems]
    if tree is None:
        return None, tuple(problems)
    if not isinstance(tree, MapNode):
        message = f"De {what} begint met '{first}:' en daaronder een lijst."
        return None, (*problems, document.problem("verkeerd-type", tree.span.position, message))
    checked, found = validate_as(model, document, tree)
    read = None if checked is None else Read(checked, document, tree)
    return read, (*problems, *found)
