"""One page at a time, by the generator that makes the whole site, with the same settings."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from jinja2 import Environment

from menukaart.model.settings import SiteSettings
from menukaart.publish.generator import Generator
from menukaart.publish.theme import write_theme
from menukaart.publish.tree import Tree
from menukaart.publish.workspace import Workspace
from menukaart.render.files import File
from menukaart.render.project import Project

NOT_FOUND = "404.html"


class KeptTemplates:
    """The templates of the theme, which the generator would otherwise read and compile for every page.

    What changed on disk is read again.

    Attributes:
        in_use: held by who makes a page: the folder to work in is the same for all.
    """

    def __init__(self) -> None:
        """Hold nothing yet."""
        self.in_use = threading.Lock()
        self._kept: dict[tuple[str, ...], Environment] = {}

    def adapt(self, theme: Any, static: Collection[str]) -> None:  # noqa: ANN401  (the engine has no types)
        """Let a theme use what is kept, and make no more than asked for.

        Args:
            theme: the theme of the engine; it is changed.
            static: the files to make of a template alone.
        """
        key = (*theme.dirs, str(theme.locale))
        if key not in self._kept:
            made = self._kept[key] = theme.get_env()
            made.auto_reload = True
            made.list_templates = lambda **_: []  # by this it finds the files of the theme to copy: thousands
        theme.get_env = lambda: self._kept[key]
        theme.static_templates = set(static)


class OnePage:
    """Makes the HTML of a page as the site has it."""

    def __init__(
        self,
        folder: Path,
        settings: SiteSettings,
        project: Project,
        menu: Iterable[str],
        timestamp: int,
        *,
        templates: KeptTemplates,
    ) -> None:
        """Get ready.

        Args:
            folder: a folder of its own to work in.
            settings: those of the site.
            project: where readers report something.
            menu: files of the pages in the menu that the site has; a page may lead to the one beside it.
            timestamp: the moment that the site stands for, in seconds since 1970.
            templates: those that an earlier one used, or fresh ones.
        """
        self._workspace = Workspace(folder)
        self._generator = Generator(self._workspace, settings)
        self._menu, self._timestamp, self._templates = tuple(menu), timestamp, templates
        self._made = folder / "gemaakt"
        self._workspace.theme.mkdir(parents=True, exist_ok=True)
        write_theme(self._workspace, project, everything=False)

    def html(self, file: File) -> bytes:
        """Make a page.

        Raises:
            MenukaartError: when the generator gives up.
        """
        self._build((file,))
        path = self._made / file.path
        return path.with_suffix(".html").read_bytes()

    def not_found(self) -> bytes:
        """Make the page for an address that does not exist."""
        self._build((), NOT_FOUND)
        return (self._made / NOT_FOUND).read_bytes()

    def _build(self, files: Iterable[File], *static: str) -> None:
        with Tree(self._workspace.docs) as docs:
            for path in self._menu:
                docs.write(path, b"title: -\n")
            for file in files:
                docs.write(file.path, file.text.encode())
        self._generator.build(self._made, self._timestamp, lambda theme: self._templates.adapt(theme, static))
