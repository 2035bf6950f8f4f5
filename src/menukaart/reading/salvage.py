"""Saves what is sound of a record with problems, so that the rules can look at the rest.

Only the shape is mended, on a copy: a wrong optional part is cut away, a wrong or missing required
value gets a stand-in. Every such place is remembered, and nothing is reported about it again.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from menukaart.model import Record
from menukaart.model.shape import example_of, field_at
from menukaart.reading.tree import ListNode, MapNode, Marks, Node, Path, Scalar, as_written, find, to_data

_ROUNDS = 5


def own_errors(error: ValidationError) -> list[ErrorDetails]:
    """Give what is wrong, without values that would have followed from a wrong one."""
    return [each for each in error.errors(include_url=False) if each["type"] != "default_factory_not_called"]


def salvage(
    model: type[Record], tree: MapNode, errors: Iterable[ErrorDetails]
) -> tuple[Record | None, Node, frozenset[Path]]:
    """Mend a copy of a tree until it makes a record.

    Args:
        model: the model of the record.
        tree: the tree as written.
        errors: what is wrong with it.

    Returns:
        The record, or None when even this did not help; the tree that belongs to it; and the places
        that were cut away or filled in, as paths in the file.
    """
    tree = copy.deepcopy(tree)
    touched: set[Path] = set()
    filled: set[Path] = set()
    for _ in range(_ROUNDS):
        # The last first, so that list indexes stay right while items go.
        for path in sorted({error["loc"] for error in errors}, key=_sortable, reverse=True):
            _mend(model, tree, path, touched, filled)
        try:
            return model.model_validate(to_data(tree)), tree, frozenset(touched)
        except ValidationError as error:
            errors = own_errors(error)
    return None, tree, frozenset(touched)


def _mend(model: type[BaseModel], tree: MapNode, path: Path, touched: set[Path], filled: set[Path]) -> None:
    """Fill in a required value that was not tried yet; otherwise cut away what is nearest."""
    written = as_written(tree, path)
    parent, last = find(tree, path[:-1]), path[-1] if path else None
    info = field_at(model, path) if isinstance(last, str) else None
    if isinstance(parent, MapNode) and isinstance(last, str) and info is not None and info.is_required():
        if written not in filled:
            parent.entries[last] = _node(example_of(last, info), parent.marks)
            parent.keys.setdefault(last, parent.marks)
            touched.add(written)
            filled.add(written)
            return
        path = path[:-1]
    _cut(tree, path, touched)


def _cut(tree: MapNode, path: Path, touched: set[Path]) -> None:
    """Remove the value at a path, or the nearest part around it that is really there."""
    while path:
        parent, last = find(tree, path[:-1]), path[-1]
        touched.add(as_written(tree, path))
        if isinstance(parent, MapNode) and last in parent.entries:
            parent.remove(str(last))
            return
        if isinstance(parent, ListNode) and isinstance(last, int) and last < len(parent.items):
            parent.remove(last)
            return
        path = path[:-1]


def _node(value: object, marks: Marks) -> Node:
    """Make a node of an example, standing at the place of the part that lacked it."""
    match value:
        case dict():
            entries = {str(key): _node(item, marks) for key, item in value.items()}
            return MapNode(marks, entries, dict.fromkeys(entries, marks))
        case list():
            node = ListNode(marks)
            for item in value:
                node.append(_node(item, marks))
            return node
        case _:
            return Scalar(marks, str(value), plain=False)


def _sortable(path: Path) -> tuple[tuple[bool, str | int], ...]:
    return tuple((isinstance(step, str), step) for step in path)
