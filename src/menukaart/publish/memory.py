"""What the next look at a knowledge base may keep of the one before: answers to the very same question."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment, assess
from menukaart.evidence.pooling.pooler import Pooler
from menukaart.model import Intervention, Source
from menukaart.problems import Problem
from menukaart.publish.page_filling import FilledPage, Standby, fill_pages
from menukaart.reading import Loaded
from menukaart.reading.files import SUFFIX, TABLE_SUFFIX, RecordFile
from menukaart.reading.layout import FOLDERS, PARTS, RECORD_FOLDERS
from menukaart.reading.loader import load_file
from menukaart.reading.pages import PageFile
from menukaart.reading.releases import PreviousScore
from menukaart.reading.study_table import Table

Content = TypeVar("Content")

Stamp = tuple[int, int, int]
"""By what a changed file is known: the moment of its last change, its size, and which file it is."""
Stamps = Mapping[str, Stamp | None]
"""Of every file, by its path from the root with forward slashes; None when there is none."""


class _Asked(Mapping[str, Source]):
    """The sources by id, which notes what was asked of it: that is what the answer rests on."""

    def __init__(self, sources: Mapping[str, Source]) -> None:
        self._sources = sources
        self.asked: dict[str, Source | None] = {}

    def __getitem__(self, name: str) -> Source:
        self.asked[name] = self._sources.get(name)
        return self._sources[name]

    def __iter__(self) -> Iterator[str]:
        self.asked.update(self._sources)
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)


@dataclass(frozen=True, slots=True)
class _Assessed:
    """An assessment, with all that it was made of."""

    record: Intervention
    sources: Mapping[str, Source | None]
    table: Table | None
    made: Assessment

    def holds(self, record: Intervention, previous: PreviousScore | None, catalogue: Catalogue) -> bool:
        """Tell whether it would come out the same: what did not change is the very same object."""
        return (
            self.record is record
            and self.made.previous == previous
            and self.table is _table(record, catalogue)
            and all(catalogue.sources_by_id.get(name) is each for name, each in self.sources.items())
        )


def _table(record: Intervention, catalogue: Catalogue) -> Table | None:
    return catalogue.tables.get(record.synthesis.source) if record.synthesis else None


@dataclass(frozen=True, slots=True)
class _Filled:
    """A hand-written page, with all that it was made of; nothing was made of a page with mistakes."""

    page: PageFile
    data: Mapping[str, object]
    made: tuple[FilledPage, ...]
    problems: list[Problem]

    def holds(self, page: PageFile, data: Mapping[str, object]) -> bool:
        """Tell whether it would come out the same."""
        names = self.made[0].asked if self.made else self.data.keys() | data.keys()
        return self.page == page and all(self.data.get(name) == data.get(name) for name in names)


class Memory:
    """Remembers files that did not change, and what was derived from records that are still the same.

    Everything that it gives is what the function behind it would give; a test builds both and compares.
    """

    def __init__(self, standby: Standby | None = None) -> None:
        """Know nothing yet.

        Args:
            standby: has a process ready to fill pages; None starts one when it is needed.

        Attributes:
            data: what pages were last filled with.
        """
        self._standby = standby
        self._files: dict[str, tuple[tuple[Stamp | None, ...], Loaded]] = {}
        self._kept: dict[tuple[object, Path], tuple[Stamps, object]] = {}
        self._assessed: dict[str, _Assessed] = {}
        self._filled: list[_Filled] = []
        self.data: Mapping[str, object] | None = None

    def load(self, source: RecordFile) -> Loaded:
        """Read a file, or give what was read from it when it is still the same."""
        path = str(source.path)
        now = stamp(path), stamp(path.removesuffix(SUFFIX) + TABLE_SUFFIX)
        known = self._files.get(source.file)
        if known is None or known[0] != now:
            known = self._files[source.file] = (now, load_file(source))
        return known[1]

    def keep(self, read: Callable[[Path], Content], root: Path, *parts: str) -> Content:
        """Give what a function reads from some files and folders; it runs only when one of them changed."""
        now = stamps(root, parts)
        known = self._kept.get((read, root))
        if known is None or known[0] != now:
            known = self._kept[read, root] = (now, read(root))
        return cast("Content", known[1])

    def assess(self, catalogue: Catalogue, previous: Mapping[str, PreviousScore]) -> dict[str, Assessment]:
        """Assess every intervention; anew when it, or a source or table that it was made of, changed."""
        pooler = Pooler(catalogue.tables)
        known, self._assessed = self._assessed, {}
        for record in catalogue.interventions:
            before = previous.get(record.id)
            found = known.get(record.id)
            if found is None or not found.holds(record, before, catalogue):
                sources = _Asked(catalogue.sources_by_id)
                made = assess(record, sources, pooler.pool(record.synthesis), previous=before)
                found = _Assessed(record, sources.asked, _table(record, catalogue), made)
            self._assessed[record.id] = found
        return {name: found.made for name, found in self._assessed.items()}

    def fill(
        self, pages: Sequence[PageFile], data: Mapping[str, object]
    ) -> tuple[tuple[FilledPage, ...], list[Problem]]:
        """Fill the hand-written pages; those that are the same, with the same data, are known already."""
        kept = {page.id: known for page in pages for known in self._filled if known.holds(page, data)}
        new = [page for page in pages if page.id not in kept]
        filled, problems = fill_pages(new, data, self._standby)
        for page in new:
            mine = tuple(each for each in filled if each.page is page)
            of_it = [problem for problem in problems if problem.place.file == page.document.file]
            kept[page.id] = _Filled(page, data, mine, of_it)
        self._filled, self.data = [kept[page.id] for page in pages], data
        return (
            tuple(page for known in self._filled for page in known.made),
            [problem for known in self._filled for problem in known.problems],
        )


def stamp(path: str | Path) -> Stamp | None:
    """Give by what a change of a file is known; None when there is no file."""
    try:
        found = os.lstat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def stamps(root: Path, parts: Iterable[str] = PARTS) -> Stamps:
    """Give the stamp of every file of a knowledge base, by its path with forward slashes.

    Args:
        root: the knowledge base.
        parts: the files and folders in it to look at; a file that is not there has no stamp.
    """
    found: dict[str, Stamp | None] = {}
    for part in parts:
        below = list(_below(f"{root}/", part)) if part in FOLDERS else [part]
        found.update((name, stamp(f"{root}/{name}")) for name in below)
    return found


def _below(root: str, folder: str) -> Iterator[str]:
    """Name every file in a folder, however deep."""
    try:
        entries = os.scandir(root + folder)
    except OSError:
        return
    with entries:
        for entry in entries:
            name = f"{folder}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _below(root, name)
            else:
                yield name


def changed_records(before: Stamps, now: Stamps) -> frozenset[str] | None:
    """Name the record files that changed or came.

    Returns:
        The files; None when records went: then every reference to them must be looked at.
    """
    changed = {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)}
    records = {name for name in changed if name.partition("/")[0] in RECORD_FOLDERS}
    if any(now.get(name) is None for name in records):
        return None
    return frozenset(
        f"{name.removesuffix(TABLE_SUFFIX)}{SUFFIX}" if name.endswith(TABLE_SUFFIX) else name
        for name in records
    )
