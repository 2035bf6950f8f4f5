"""Writes what a site is made of: pages for the site generator, and data, styles and scripts as they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from menukaart.crew import Each
from menukaart.publish.disk import same_file, writing
from menukaart.publish.inspection import Inspected
from menukaart.publish.theme import assets, write_theme
from menukaart.publish.tree import Tree
from menukaart.publish.workspace import Workspace
from menukaart.reading.files import SUFFIX
from menukaart.render import Settings, site_parts
from menukaart.render.editing.files import text_address
from menukaart.render.files import File, SitePart
from menukaart.render.kept_places import pages_for_gone

PAGE_SUFFIX = ".md"
"""How the files end that the generator makes pages of."""


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
        parts = tuple(site_parts(self._catalogue, settings, inspected.assessments))
        self._pages = tuple(part for part in parts if not part.is_folder)
        self._data = tuple(part for part in parts if part.is_folder)

    def write_pages(self, each: Each) -> int:
        """Write every page; gives how many there are.

        Args:
            each: how every page gets its turn.

        Raises:
            MenukaartError: when the disk refuses.
        """
        made = self._make_all(self._pages, each)
        register = self._catalogue.register
        made.update(map(self._write, pages_for_gone(made, register.anchors if register else {})))
        self._tree.clear(PAGE_SUFFIX)
        return len(made)

    def write_site(self, generate: Callable[[], None], each: Each) -> None:
        """Make a site of the pages, and put the rest beside it.

        Args:
            generate: makes HTML of the pages, in the folder where a new site grows.
            each: how the generator and every kind of data get their turn.

        Raises:
            MenukaartError: when the disk refuses, or the generator gives up.
        """

        def do(part: SitePart | None) -> list[str]:
            if part:
                return self._make(part)
            generate()
            return []

        # The generator is one program on one core; in the meantime others make the data.
        others = {path for made in each(do, (None, *self._data)) for path in made}
        for path in others:
            self._tree.was_written(path)
        others.update(self._write_bytes(path, content) for path, content in assets())
        # The form changes the text of a record itself, so that all it leaves alone keeps its bytes.
        for kind, record in self._catalogue.records():
            text = self._workspace.root / kind.value / f"{record.id}{SUFFIX}"
            others.add(self._write_bytes(text_address(kind, record.id), text.read_bytes()))
        self._tree.clear()
        _take_over(self._workspace.docs, self._workspace.staging, others)

    def _make_all(self, parts: tuple[SitePart, ...], each: Each) -> set[str]:
        made = {path for paths in each(self._make, parts) for path in paths}
        for path in made:
            self._tree.was_written(path)
        return made

    def _make(self, part: SitePart) -> list[str]:
        return [self._write(file) for file in part.make()]

    def _write(self, file: File) -> str:
        return self._write_bytes(file.path, file.text.encode())

    def _write_bytes(self, path: str, content: bytes) -> str:
        self._tree.write(path, content)
        return path


def _take_over(docs: Path, site: Path, paths: Iterable[str]) -> None:
    """Give files of one folder a place in another too. Neither is ever written in: one file will do."""
    folders = {path.rpartition("/")[0] for path in paths}
    with writing(site):
        for folder in folders:
            (site / folder).mkdir(parents=True, exist_ok=True)
        for path in paths:
            same_file(docs / path, site / path)
