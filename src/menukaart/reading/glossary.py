"""Reads the glossary: one file at the root of the knowledge base, which may be absent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from menukaart.model.glossary import Glossary
from menukaart.problems import Problem
from menukaart.reading.compose import compose
from menukaart.reading.document import Document, decode, is_readable
from menukaart.reading.files import MAX_BYTES
from menukaart.reading.tree import MapNode, Node, format_path, locate
from menukaart.reading.validate import validate_as

GLOSSARY_FILE = "begrippen.yaml"


def load_glossary(root: Path) -> tuple[Glossary, tuple[Problem, ...]]:
    """Read the glossary below a root; with problems it is empty.

    A link out of the project, a file of more than 1 MB and a file that is not there give an empty
    glossary; only a file that is there can have problems.
    """
    path = root / GLOSSARY_FILE
    if not path.is_file() or path.is_symlink():
        return Glossary(), ()
    if path.stat().st_size > MAX_BYTES:
        message = "Het bestand is groter dan 1 MB; zo groot is geen begrippenlijst."
        return Glossary(), (Document(GLOSSARY_FILE, "").problem("te-groot", (1, 1), message),)
    document, problems = decode(GLOSSARY_FILE, path.read_bytes())
    if not is_readable(problems):
        return Glossary(), tuple(problems)
    tree, yaml_problems = compose(document)
    problems = [*problems, *yaml_problems]
    if tree is None:
        return Glossary(), tuple(problems)
    if not isinstance(tree, MapNode):
        message = "De begrippenlijst begint met 'terms:' en daaronder een lijst."
        problems.append(document.problem("verkeerd-type", tree.span.position, message))
        return Glossary(), tuple(problems)
    glossary, found = validate_as(Glossary, document, tree)
    problems.extend(found)
    if glossary is not None:
        problems.extend(_repeated(glossary, document, tree))
    return glossary or Glossary(), tuple(problems)


def _repeated(glossary: Glossary, document: Document, tree: Node) -> Iterator[Problem]:
    """Find ids and words that stand for two explanations."""
    seen: dict[str, str] = {}
    for index, term in enumerate(glossary.terms):
        for name, word in (
            ("id", f"#{term.id}"),
            ("term", term.term),
            *(("also", other) for other in term.also),
        ):
            first = seen.setdefault(word.casefold(), term.id)
            if first != term.id or (name == "id" and index and _earlier(glossary, index, term.id)):
                path = ("terms", index, name)
                message = f"'{word.removeprefix('#')}' staat al bij een ander begrip."
                place = locate(tree, path).position
                yield document.problem("herhaling", place, message, path=format_path(path))


def _earlier(glossary: Glossary, index: int, identifier: str) -> bool:
    return any(term.id == identifier for term in glossary.terms[:index])
