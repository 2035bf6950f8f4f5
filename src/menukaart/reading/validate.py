"""From a positioned tree to a record, with every problem of its shape.

When a record has problems of shape, the sound part is still kept (*salvaged*), so that the rules
about meaning can be checked too and the editor sees everything at once. What was cut away or
filled in for that is remembered, and nothing is reported about it a second time.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from menukaart.model import Record, model_for
from menukaart.problems import Problem
from menukaart.reading.document import Document
from menukaart.reading.messages import describe
from menukaart.reading.tree import (
    ListNode,
    MapNode,
    Node,
    Path,
    as_written,
    format_path,
    locate,
    to_data,
)
from menukaart.vocabulary import RecordKind

_SALVAGE_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Validated:
    """The outcome of validation.

    Attributes:
        record: the record; with problems, the sound part of it; None when nothing could be saved.
        tree: the tree that belongs to ``record``.
        problems: what is wrong with its shape.
        touched: paths that were cut away or filled in to save the rest.
    """

    record: Record | None
    tree: Node
    problems: tuple[Problem, ...]
    touched: frozenset[Path] = frozenset()


def validate(kind: RecordKind, document: Document, tree: Node) -> Validated:
    """Check a tree against the model of its kind and status."""
    if not isinstance(tree, MapNode):
        message = "Een record bestaat uit velden: regels met een naam, een dubbele punt en een waarde."
        problem = document.problem("verkeerd-type", tree.span.position, message)
        return Validated(None, tree, (problem,))
    status = tree.entries.get("status")
    model = model_for(kind, to_data(status) if status else None)
    try:
        return Validated(model.model_validate(to_data(tree)), tree, ())
    except ValidationError as error:
        errors = error.errors(include_url=False)
    problems = tuple(_problem(document, tree, model, detail) for detail in errors)
    record, pruned, touched = _salvage(model, tree, errors)
    return Validated(record, pruned, problems, touched)


def _problem(document: Document, tree: Node, model: type[BaseModel], error: ErrorDetails) -> Problem:
    message = describe(model, error)
    path = error["loc"]
    span = locate(tree, path, key=error["type"] == "extra_forbidden")
    return document.problem(
        message.code, span.position, message.text, hint=message.hint, path=format_path(path)
    )


def _salvage(
    model: type[Record], tree: MapNode, errors: Iterable[ErrorDetails]
) -> tuple[Record | None, Node, frozenset[Path]]:
    """Cut away what is wrong, fill in what is missing, until the rest is sound."""
    tree = copy.deepcopy(tree)
    touched: set[Path] = set()
    filled: dict[str, Any] = {}
    for _ in range(_SALVAGE_ROUNDS):
        # The last first, so that list indexes stay right while items go.
        for path in sorted({_target(error) for error in errors}, key=_sortable, reverse=True):
            touched.add(as_written(tree, path))
            _cut(tree, path)
            if len(path) == 1:
                filled |= _example(model, str(path[0]))
        try:
            data = to_data(tree)
            return model.model_validate({**cast("dict[str, Any]", data), **filled}), tree, frozenset(touched)
        except ValidationError as error:
            errors = error.errors(include_url=False)
    return None, tree, frozenset(touched)


def _target(error: ErrorDetails) -> Path:
    """Choose what to cut: a missing key inside a part makes the whole part unsound."""
    path = error["loc"]
    return path[:-1] if error["type"] == "missing" and len(path) > 1 else path


def _sortable(path: Path) -> tuple[tuple[bool, str | int], ...]:
    return tuple((isinstance(step, str), step) for step in path)


def _cut(tree: Node, path: Path) -> None:
    """Remove the value at a path, or else the nearest part that holds it."""
    node: Node = tree
    cut = None
    for step in path:
        if isinstance(node, MapNode) and step in node.entries:
            cut = partial(node.remove, str(step))
            node = node.entries[str(step)]
        elif isinstance(node, ListNode) and isinstance(step, int) and step < len(node.items):
            cut = partial(node.remove, step)
            node = node.items[step]
        else:
            break
    if cut:
        cut()


def _example(model: type[BaseModel], name: str) -> dict[str, Any]:
    """Give a sound stand-in for a required field; nothing for other fields."""
    for field, info in model.model_fields.items():
        if name in (field, info.alias) and info.is_required():
            return {name: info.examples[0] if info.examples else name}
    return {}
