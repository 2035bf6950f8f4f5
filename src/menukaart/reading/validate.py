"""From a positioned tree to a record, with every problem of its shape.

When a record has problems of shape, the sound part is still kept (see ``salvage``), so that the
rules about meaning can be checked too and the editor sees everything at once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from menukaart.model import LIVING, Record, model_for
from menukaart.problems import Problem
from menukaart.reading.cut_texts import cut_short
from menukaart.reading.document import Document
from menukaart.reading.messages import describe
from menukaart.reading.misplaced import misplaced
from menukaart.reading.misspelled import fields_under_other_names
from menukaart.reading.salvage import own_errors, salvage
from menukaart.reading.tree import MapNode, Node, Path, Scalar, find, format_path, locate, to_data
from menukaart.vocabulary import RecordKind

Checked = TypeVar("Checked", bound=BaseModel)

_MOST = 100
"""How many problems of shape are told of one file; a file with more is no record at all."""


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
    cut = cut_short(document, tree, model)
    try:
        return Validated(model.model_validate(to_data(tree)), tree, cut)
    except ValidationError as error:
        errors = own_errors(error)
    if model is LIVING[kind] and (elsewhere := misplaced(kind, document, tree)):
        return Validated(None, tree, (elsewhere,))
    renamed = _under_other_names(tree, model, errors)
    problems = (*cut, *_problems(document, tree, model, errors, renamed))
    if len(errors) > _MOST:
        return Validated(None, tree, problems)
    record, pruned, touched = salvage(model, tree, errors)
    return Validated(record, pruned, problems, touched | renamed)


def validate_as(
    model: type[Checked], document: Document, tree: MapNode
) -> tuple[Checked | None, tuple[Problem, ...]]:
    """Check a tree against a model of its own, all or nothing."""
    cut = cut_short(document, tree, model)
    try:
        return model.model_validate(to_data(tree)), cut
    except ValidationError as error:
        errors = own_errors(error)
    return None, (*cut, *_problems(document, tree, model, errors, _under_other_names(tree, model, errors)))


def _problems(
    document: Document,
    tree: Node,
    model: type[BaseModel],
    errors: list[ErrorDetails],
    renamed: frozenset[Path],
) -> tuple[Problem, ...]:
    worth_saying = islice(_worth_saying(tree, errors, renamed), _MOST)
    return tuple(_problem(document, tree, model, detail) for detail in worth_saying)


def _under_other_names(tree: Node, model: type[BaseModel], errors: list[ErrorDetails]) -> frozenset[Path]:
    """List the fields that are not there, but of which the value stands under another name.

    Each name is compared with every field, so this is not done for a file that is no record at all.
    """
    if len(errors) > _MOST:
        return frozenset()
    meant = fields_under_other_names(model, errors)
    return frozenset(path for path in meant if find(tree, path) is None)


def _worth_saying(tree: Node, errors: list[ErrorDetails], renamed: frozenset[Path]) -> Iterator[ErrorDetails]:
    """Leave out what only follows from another problem."""
    above = {error["loc"][:depth] for error in errors for depth in range(len(error["loc"]))}
    for error in errors:
        path = error["loc"]
        node = find(tree, path)
        if isinstance(node, Scalar) and node.refused:
            continue
        if error["type"] == "missing" and path in renamed:
            continue
        # A list whose items are wrong is not also too short.
        if not (error["type"] == "too_short" and path in above):
            yield error


def _problem(document: Document, tree: Node, model: type[BaseModel], error: ErrorDetails) -> Problem:
    message = describe(model, error)
    path = error["loc"]
    span = locate(tree, path, key=error["type"] == "extra_forbidden")
    return document.problem(
        message.code, span.position, message.text, hint=message.hint, path=format_path(path)
    )
