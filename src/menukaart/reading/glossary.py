"""Reads the glossary: one file at the root of the knowledge base, which may be absent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from menukaart.model.glossary import Glossary
from menukaart.problems import Problem
from menukaart.reading.document import Document
from menukaart.reading.layout import GLOSSARY_FILE
from menukaart.reading.root_file import read_root_file
from menukaart.reading.tree import Node, format_path, locate


def load_glossary(root: Path) -> tuple[Glossary, tuple[Problem, ...]]:
    """Read the glossary below a root; with problems of shape it is empty."""
    read, problems = read_root_file(root, GLOSSARY_FILE, Glossary, "begrippenlijst", "terms")
    if read is None:
        return Glossary(), problems
    return read.content, (*problems, *_repeated(read.content, read.document, read.tree))


def _repeated(glossary: Glossary, document: Document, tree: Node) -> Iterator[Problem]:
    """Find ids and words that stand for two explanations."""
    owners: dict[tuple[str, str], int] = {}
    for index, term in enumerate(glossary.terms):
        words = (("term", term.term), *(("also", other) for other in term.also))
        for name, word in (("id", term.id), *words):
            sort = "id" if name == "id" else "word"
            if owners.setdefault((sort, word.casefold()), index) != index:
                path = ("terms", index, name)
                message = f"'{word}' staat al bij een ander begrip."
                place = locate(tree, path).position
                yield document.problem("herhaling", place, message, path=format_path(path))
