"""Reads the words for the search: one file at the root of the knowledge base, which may be absent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from menukaart.model.search_words import SearchWords
from menukaart.problems import Problem
from menukaart.reading.document import Document
from menukaart.reading.layout import SEARCH_WORDS_FILE
from menukaart.reading.root_file import read_root_file
from menukaart.reading.tree import Node, format_path, locate


def load_search_words(root: Path) -> tuple[SearchWords, tuple[Problem, ...]]:
    """Read the words for the search below a root; with problems of shape there are none."""
    read, problems = read_root_file(root, SEARCH_WORDS_FILE, SearchWords, "zoekwoordenlijst", "groups")
    if read is None:
        return SearchWords(), problems
    return read.content, (*problems, *_repeated(read.content, read.document, read.tree))


def _repeated(words: SearchWords, document: Document, tree: Node) -> Iterator[Problem]:
    """Find words that stand twice: one place for each word keeps the file reviewable."""
    lists = [(("groups", index, "say"), group.say) for index, group in enumerate(words.groups)]
    pages = [(("pages", index, "say"), page.say) for index, page in enumerate(words.pages)]
    known: set[str] = set()
    asked: set[str] = set()
    for path, said in [*pages, *lists, (("idle",), words.idle), (("parts",), words.parts)]:
        seen = set() if path == ("parts",) else asked if path[0] == "pages" else known
        for index, word in enumerate(said):
            if word.casefold() in seen:
                place = locate(tree, (*path, index)).position
                message = f"'{word}' staat al eerder in de lijst. Zet alle woorden erbij op één plek."
                yield document.problem("herhaling", place, message, path=format_path((*path, index)))
            seen.add(word.casefold())
