"""One page at a time, by the generator that makes the whole site, with the same settings."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from menukaart.model.settings import SiteSettings
from menukaart.publish.generator import Generator
from menukaart.publish.theme import write_theme
from menukaart.publish.tree import Tree
from menukaart.publish.workspace import Workspace
from menukaart.render.files import File
from menukaart.render.project import Project

NOT_FOUND = "404.html"


class OnePage:
    """Makes the HTML of a page as the site has it."""

    def __init__(
        self, folder: Path, settings: SiteSettings, project: Project, menu: Iterable[str], timestamp: int
    ) -> None:
        """Get ready.

        Args:
            folder: a folder of its own to work in.
            settings: those of the site.
            project: where readers report something.
            menu: files of the pages in the menu that the site has; a page may lead to the one beside it.
            timestamp: the moment that the site stands for, in seconds since 1970.
        """
        self._workspace = Workspace(folder)
        self._generator = Generator(self._workspace, settings)
        self._menu, self._timestamp = tuple(menu), timestamp
        self._made = folder / "gemaakt"
        self._workspace.theme.mkdir(parents=True, exist_ok=True)
        write_theme(self._workspace, project, everything=False)

    def html(self, file: File) -> bytes:
        """Make a page.

        Raises:
            MenukaartError: when the generator gives up.
        """
        self._build(file)
        path = self._made / file.path
        return path.with_suffix(".html").read_bytes()

    def not_found(self) -> bytes:
        """Make the page for an address that does not exist."""
        self._build()
        return (self._made / NOT_FOUND).read_bytes()

    def _build(self, *files: File) -> None:
        with Tree(self._workspace.docs) as docs:
            for path in self._menu:
                docs.write(path, b"title: -\n")
            for file in files:
                docs.write(file.path, file.text.encode())
        self._generator.build(self._made, self._timestamp)
