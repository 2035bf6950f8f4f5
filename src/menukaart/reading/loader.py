"""Reads every record of a knowledge base. A broken file never hides the problems of another."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol, TypeVar

from menukaart.crew import Each, one_by_one
from menukaart.model import Record, Source
from menukaart.model.glossary import Glossary
from menukaart.model.search_words import SearchWords
from menukaart.model.wages import Wages
from menukaart.problems import Problem
from menukaart.reading.compose import compose
from menukaart.reading.digits import KeptDigits, load_digits
from menukaart.reading.document import Document, decode, is_readable
from menukaart.reading.files import MAX_BYTES, SUFFIX, TABLE_SUFFIX, RecordFile, list_files
from menukaart.reading.glossary import load_glossary
from menukaart.reading.history import FrozenHistory, load_history
from menukaart.reading.layout import (
    GLOSSARY_FILE,
    PAGES_FOLDER,
    REGISTER_FOLDER,
    RELEASES_FOLDER,
    SEARCH_WORDS_FILE,
    SETTINGS_FILE,
    WAIVERS_FILE,
)
from menukaart.reading.pages import Pages, load_pages
from menukaart.reading.plain_file import Refusal, file_refusal, read_plain
from menukaart.reading.register import Register, load_register
from menukaart.reading.search_words import load_search_words
from menukaart.reading.settings import SettingsFile, load_settings
from menukaart.reading.stray import stray_records
from menukaart.reading.study_table import Table
from menukaart.reading.table import MAX_TABLE_BYTES, read_table, too_large
from menukaart.reading.tree import Node, locate
from menukaart.reading.tree import Path as FieldPath
from menukaart.reading.validate import validate
from menukaart.reading.wages import load_wages
from menukaart.reading.waivers import WaiversFile, load_waivers
from menukaart.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class Loaded:
    """One file as it was read.

    Attributes:
        source: the file.
        document: its text; None when it could not be read from disk.
        pruned: the tree of what was saved of a record with problems. A sound record keeps no
            tree: thousands of them would fill the memory, and few are ever asked for a place.
        record: its record; None when nothing sound could be made of it.
        table: the study table beside a source; None when there is none, or when it is not sound.
        problems: what is wrong with its encoding, its YAML and its shape.
        touched: fields that were cut away or filled in to save the rest of the record.
    """

    source: RecordFile
    document: Document | None = None
    pruned: Node | None = None
    record: Record | None = None
    table: Table | None = None
    problems: tuple[Problem, ...] = ()
    touched: frozenset[FieldPath] = frozenset()

    @property
    def is_whole(self) -> bool:
        """Tell whether the record is there with all that the editor wrote."""
        return self.record is not None and not self.touched

    def tree(self) -> Node | None:
        """Give the positioned tree that belongs to the record; None when the YAML is broken."""
        if self.pruned is not None or self.document is None:
            return self.pruned
        return compose(self.document)[0]

    @property
    def kind(self) -> RecordKind:
        """The kind of record."""
        return self.source.kind

    @property
    def id(self) -> str:
        """The id, which is the name of the file."""
        return self.source.id


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that was read.

    Attributes:
        root: the knowledge base.
        loaded: the files, in a fixed order.
        problems: what is wrong with files as files.
        unread: kind and id of files that are there but could not be read.
        glossary: the words that are explained.
        search_words: what visitors type, beside what the site says.
        wages: examples of what an hour of work costs.
        settings: the settings of the site; None when there are none, or when they are not sound.
        register: every address that was ever public; None when the knowledge base keeps no register.
        pages: the hand-written pages.
        waivers: the exceptions to warnings; None when there are none, or when they are not sound.
        history: what the newest release says of the history of records; None when nothing was released.
        digits: which published figures end in a zero.
    """

    root: Path
    loaded: tuple[Loaded, ...]
    problems: tuple[Problem, ...]
    unread: tuple[tuple[RecordKind, str], ...] = ()
    glossary: Glossary = field(default_factory=Glossary)
    search_words: SearchWords = field(default_factory=SearchWords)
    wages: Wages = field(default_factory=Wages)
    settings: SettingsFile | None = None
    register: Register | None = None
    pages: Pages = field(default_factory=Pages)
    waivers: WaiversFile | None = None
    history: FrozenHistory | None = None
    digits: KeptDigits = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Tell whether every record is there with all that its editor wrote."""
        return not self.unread and all(item.is_whole for item in self.loaded)


Content = TypeVar("Content")


class Keep(Protocol):
    """Gives what a part of a knowledge base holds: read now, or remembered from when it was the same."""

    def __call__(self, read: Callable[[Path], Content], root: Path, *parts: str) -> Content:
        """Give what ``read`` gives for a root; it looks at nothing but these files and folders in it."""


def read_anew(read: Callable[[Path], Content], root: Path, *_parts: str) -> Content:
    """Remember nothing."""
    return read(root)


def load_library(
    root: Path,
    load: Callable[[RecordFile], Loaded] | None = None,
    keep: Keep = read_anew,
    each: Each = one_by_one,
) -> Library:
    """Read all records below a root.

    Args:
        root: the knowledge base.
        load: reads one file; by default ``load_file``. Who looks again may remember what did not change.
        keep: the same for all that is no record.
        each: how every file gets its turn.

    Raises:
        UsageError: when the root is no knowledge base.
    """
    listing = list_files(root)
    glossary, problems = keep(load_glossary, root, GLOSSARY_FILE)
    search_words, words_problems = keep(load_search_words, root, SEARCH_WORDS_FILE)
    settings, settings_problems = keep(load_settings, root, SETTINGS_FILE)
    register, register_problems = keep(load_register, root, REGISTER_FOLDER)
    waivers, waivers_problems = keep(load_waivers, root, WAIVERS_FILE)
    pages = keep(load_pages, root, PAGES_FOLDER)
    loaded = tuple(each(load or load_file, listing.files))
    wages, wages_problems = load_wages(root, {item.id for item in loaded if item.kind is RecordKind.SOURCE})
    more = (
        *words_problems,
        *wages_problems,
        *settings_problems,
        *register_problems,
        *waivers_problems,
        *pages.problems,
    )
    return Library(
        root,
        loaded,
        (*listing.problems, *stray_records(root), *problems, *more),
        listing.unread,
        glossary,
        search_words,
        wages,
        settings=settings,
        register=register,
        pages=pages,
        waivers=waivers,
        history=keep(load_history, root, RELEASES_FOLDER),
        digits=keep(load_digits, root, REGISTER_FOLDER),
    )


def load_file(source: RecordFile) -> Loaded:
    """Read one file: bytes, text, YAML, record; as far as it can be trusted."""
    content = read_plain(source.path, MAX_BYTES)
    if isinstance(content, Refusal):
        return Loaded(source, problems=(content.about(source.file),))
    return _with_table(parse(source, content))


def _with_table(loaded: Loaded) -> Loaded:
    """Read the study table beside a source that declares one."""
    if not isinstance(loaded.record, Source) or loaded.record.table is None or loaded.document is None:
        return loaded
    path = loaded.source.path.with_suffix(TABLE_SUFFIX)
    file = loaded.source.file.removesuffix(SUFFIX) + TABLE_SUFFIX
    if not os.path.lexists(path):
        message = f"De tabel {file} ontbreekt, maar het record noemt er een onder 'table'."
        tree = loaded.tree()
        place = locate(tree, ("table",), key=True).position if tree else (1, 1)
        problem = loaded.document.problem("tabel-ontbreekt", place, message, path="table")
        return replace(loaded, problems=(*loaded.problems, problem))
    if file_refusal(loaded.source.root, path):
        return loaded  # the list of files tells why
    content = read_plain(path, MAX_TABLE_BYTES)
    if isinstance(content, Refusal):
        problem = too_large(file) if content.code == "te-groot" else content.about(file)
        return replace(loaded, problems=(*loaded.problems, problem))
    table, problems = read_table(file, content, loaded.record.table.columns)
    if table and loaded.record.table.reversed:
        table = table.turned()
    return replace(loaded, table=table, problems=(*loaded.problems, *problems))


def parse(source: RecordFile, content: bytes) -> Loaded:
    """Make a record of the bytes of a file."""
    document, problems = decode(source.file, content)
    loaded = Loaded(source, document, problems=tuple(problems))
    if not is_readable(problems):
        return loaded
    tree, yaml_problems = compose(document)
    if tree is None:
        return replace(loaded, problems=(*problems, *yaml_problems))
    outcome = validate(source.kind, document, tree)
    return replace(
        loaded,
        pruned=outcome.tree if outcome.problems else None,
        record=outcome.record,
        problems=(*problems, *yaml_problems, *outcome.problems),
        touched=outcome.touched,
    )
