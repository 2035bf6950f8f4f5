"""Texts without quotes that end at a ``#``: YAML takes the rest for a remark, and nobody would notice."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from menukaart.model.shape import field_at, takes_words
from menukaart.problems import Problem
from menukaart.reading.document import Document
from menukaart.reading.tree import ListNode, MapNode, Node, Path, Scalar, format_path

_SHOWN = 40


def cut_short(document: Document, tree: Node, model: type[BaseModel]) -> tuple[Problem, ...]:
    """Report every text of an editor that loses its end.

    Remarks behind numbers, ids and fixed words lose nothing and may stay.

    Args:
        document: the text of the file.
        tree: what was read of it.
        model: the model of the whole, to know which fields take words.
    """
    if "#" not in document.text:
        return ()
    found: list[Problem] = []
    for path, value in _remarked(tree, ()):
        info = field_at(model, path)
        if info is not None and takes_words(info):
            found.append(_problem(document, path, value))
    return tuple(found)


def _remarked(node: Node, path: Path) -> Iterator[tuple[Path, Scalar]]:
    match node:
        case Scalar(remark=remark) if remark and node.text:
            yield path, node
        case ListNode(items=items):
            for index, item in enumerate(items):
                yield from _remarked(item, (*path, index))
        case MapNode(entries=entries):
            for key, item in entries.items():
                yield from _remarked(item, (*path, key))


def _problem(document: Document, path: Path, value: Scalar) -> Problem:
    at = document.position(document.text.index("#", value.marks[1].index))
    kept = value.text if len(value.text) <= _SHOWN else f"…{value.text[-_SHOWN:]}"
    message = f"Alles achter # telt niet mee: de tekst houdt op na '{kept}'."
    hint = (
        "Hoort het bij de tekst? Zet de hele tekst tussen dubbele aanhalingstekens. "
        "Is het een opmerking? Zet haar op een eigen regel."
    )
    return document.problem("tekst-afgekapt", at, message, hint=hint, path=format_path(path))
