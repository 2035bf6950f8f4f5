"""Writes what a site is made of: pages for the site generator, and data, styles and scripts as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

from menukaart.catalogue import Catalogue
from menukaart.crew import Each
from menukaart.publish.disk import same_file, writing
from menukaart.publish.inspection import Inspected
from menukaart.publish.theme import assets, write_theme
from menukaart.publish.tree import Tree
from menukaart.publish.workspace import Workspace
from menukaart.reading.files import SUFFIX
from menukaart.render import Settings, data_parts, page_parts
from menukaart.render.addresses import COMPARE, SEARCH
from menukaart.render.editing.files import text_address
from menukaart.render.files import BareFile, File, SitePart
from menukaart.render.kept_places import pages_for_gone

PAGE_SUFFIX = ".md"
"""How the files end that the generator makes pages of."""
_BESIDE = frozenset({SEARCH, COMPARE})
"""Data that take about as long as the generator does, so that they are made while it is at work."""


Part = SitePart[File] | SitePart[BareFile]


class Docs:
    """The folder ``build/docs``, from which a site is made."""

    def __init__(self, inspected: Inspected, settings: Settings, workspace: Workspace) -> None:
        """Take a knowledge base without errors, what rendering needs to know besides, and where to write.

        Raises:
            MenukaartError: when something stands in the folder that this program did not make.
        """
        self._catalogue = inspected.outcome.catalogue
        self._workspace = workspace
        write_theme(workspace, inspected.project, everything=settings.versions is not None)
        self._tree = Tree(workspace.docs)
        data = tuple(data_parts(self._catalogue, settings, inspected.assessments))
        pages = page_parts(self._catalogue, settings, inspected.assessments)
        # What takes longest comes first: then the rest can be divided best.
        self._first: tuple[Part, ...] = (*(part for part in data if part.place not in _BESIDE), *pages)
        self._beside: tuple[Part, ...] = tuple(part for part in data if part.place in _BESIDE)
        self._made: set[str] = set()

    def write_pages(self, each: Each) -> int:
        """Write every page, and most of the data; gives how many pages there are.

        Args:
            each: how everything gets its turn.

        Raises:
            MenukaartError: when the disk refuses.
        """
        self._made.update(path for paths in each(self._make, self._first) for path in paths)
        for path in self._made:
            self._tree.was_written(path)
        gone = pages_for_gone(self._made, self._catalogue.anchors)
        self._made.update([self._write(page) for page in gone])
        self._tree.clear(PAGE_SUFFIX)
        return sum(path.endswith(PAGE_SUFFIX) for path in self._made)

    def write_site(self, generating: AbstractContextManager[None]) -> None:
        """Make a site: pages by the generator, and everything else beside it.

        Args:
            generating: has the generator make HTML of the pages, in the folder where a new site grows, at
                the same time as what stands in the ``with``.

        Raises:
            MenukaartError: when the disk refuses, or the generator gives up.
        """
        with generating:
            self._write_the_rest()
        others = [path for path in self._made if not path.endswith(PAGE_SUFFIX)]
        _take_over(self._workspace.docs, self._workspace.staging, others)

    def _write_the_rest(self) -> None:
        for part in self._beside:
            self._made.update(self._make(part))
        for path, content in assets():
            self._made.add(self._write_bytes(path, content))
        # The form changes the text of a record itself, so that all it leaves alone keeps its bytes.
        for address, file in record_texts(self._catalogue, self._workspace.root):
            self._made.add(self._write_bytes(address, file.read_bytes()))
        self._tree.clear()

    def _make(self, part: Part) -> list[str]:
        return [self._write(file) for file in part.make()]

    def _write(self, file: File | BareFile) -> str:
        return self._write_bytes(file.path, file.content)

    def _write_bytes(self, path: str, content: bytes) -> str:
        self._tree.write(path, content)
        return path


def record_texts(catalogue: Catalogue, root: Path) -> Iterator[tuple[str, Path]]:
    """Give the file of every record, with the address at which its text stands on the site."""
    for kind, record in catalogue.records():
        yield text_address(kind, record.id), root / kind.value / f"{record.id}{SUFFIX}"


def _take_over(docs: Path, site: Path, paths: Iterable[str]) -> None:
    """Give files of one folder a place in another too. Neither is ever written in: one file will do."""
    folders = {path.rpartition("/")[0] for path in paths}
    with writing(site):
        for folder in folders:
            (site / folder).mkdir(parents=True, exist_ok=True)
        for path in paths:
            same_file(docs / path, site / path)
