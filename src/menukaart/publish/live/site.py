"""The site while somebody works on it.

A change makes only that file read again. What a reader then asks for is made from all records at that
moment, so nothing needs to know which pages a change reaches, and no page is ever half old.
"""

from __future__ import annotations

import os
import posixpath
import shutil
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib import resources
from pathlib import Path

from jinja2 import TemplateError

from menukaart.catalogue import Catalogue
from menukaart.catalogue.check import MISHAPS
from menukaart.problems import MenukaartError
from menukaart.publish.build import build_moment, site_settings
from menukaart.publish.disk import writing
from menukaart.publish.exports import EXPORTS, Materials
from menukaart.publish.generator import site_url
from menukaart.publish.inspection import Inspected, inspect
from menukaart.publish.live.engine import NOT_FOUND, KeptTemplates, OnePage
from menukaart.publish.live.report import with_report
from menukaart.publish.memory import Memory, changed_records, stamps
from menukaart.reading.files import SUFFIX
from menukaart.render.addresses import markdown_file
from menukaart.render.editing.files import text_address
from menukaart.render.files import SitePart
from menukaart.render.kept_places import keep_places
from menukaart.render.site import Settings, site_parts
from menukaart.render.site_map import menu_entries

_INDEX = "index.html"
_ASSETS = "assets/"
_OF_THE_START = frozenset({"sitemap.xml", "sitemap.xml.gz"})
"""What lists the whole site for search engines stays that of the start: nobody looks at it here."""


@dataclass(frozen=True)
class _Now:
    """The site as the records have it at one moment; what it holds is made when it is asked for."""

    root: Path
    inspected: Inspected
    settings: Settings
    site: Path
    workshop: Path
    templates: KeptTemplates
    groups: dict[str, Mapping[str, bytes]] = field(default_factory=dict)

    @property
    def catalogue(self) -> Catalogue:
        return self.inspected.outcome.catalogue

    @cached_property
    def engine(self) -> OnePage:
        """What puts a page in the frame of the site."""
        menu = [file for entry in menu_entries() for file in entry.values() if file in self.parts]
        moment = int(build_moment(self.catalogue).timestamp())
        return OnePage(
            self.workshop,
            self.inspected.own_settings(),
            self.inspected.project,
            menu,
            moment,
            templates=self.templates,
        )

    @cached_property
    def parts(self) -> Mapping[str, SitePart]:
        """Every part by its place."""
        found = site_parts(self.catalogue, self.settings, self.inspected.assessments)
        return {part.place: part for part in found}

    @cached_property
    def texts(self) -> Mapping[str, Path]:
        """The file of every record, by its address on the site."""
        return {
            text_address(kind, record.id): self.root / kind.value / f"{record.id}{SUFFIX}"
            for kind, record in self.catalogue.records()
        }

    @cached_property
    def others(self) -> Mapping[str, bytes]:
        """What every build makes besides."""
        materials = Materials(
            self.catalogue, self.inspected.assessments, self.settings, root=self.root, site=self.site
        )
        return {path: made for each in EXPORTS if each.always for path, made in each.make(materials)}

    def make(self, name: str) -> bytes | None:
        """Make a file of the site; None when the site has no such file."""
        if name == NOT_FOUND:
            return self.engine.not_found()
        if name.startswith(_ASSETS):
            return _asset(name.removeprefix(_ASSETS))  # those of the theme stay as they are
        if name in self.texts:
            return self.texts[name].read_bytes()
        page = self._page(name.removesuffix(_INDEX)) if name.endswith(_INDEX) else self._data(name)
        return self.others.get(name) if page is None else page

    def _page(self, address: str) -> bytes | None:
        part = self.parts.get(markdown_file(address))
        register = self.catalogue.register
        anchors = register.anchors if register else {}
        promised = {address: anchors[address]} if address in anchors else {}
        made = next(keep_places(part.make() if part else (), promised), None)
        return self.engine.html(made) if made else None

    def _data(self, name: str) -> bytes | None:
        place = max((p for p in self.parts if p.endswith("/") and name.startswith(p)), key=len, default=None)
        if place is None:
            return None
        if place not in self.groups:
            self.groups[place] = {file.path: file.text.encode() for file in self.parts[place].make()}
        return self.groups[place].get(name)


class LiveSite:
    """A folder with the site, in which a file is brought up to date just before it is served."""

    def __init__(self, root: Path, site: Path, workshop: Path) -> None:
        """Take the knowledge base, its finished site, and an empty folder to work in.

        Attributes:
            folder: what a server shows.
        """
        self.folder = workshop / "site"
        self._root, self._site, self._workshop = root, site, workshop / "pagina"
        self._memory, self._templates = Memory(), KeptTemplates()
        self._stamps = stamps(root)
        self._now: _Now | None = None
        self._good: dict[str, bytes] = {}
        self._fresh: set[str] = set()
        self._report = ""
        self._looking, self._serving = threading.Lock(), threading.RLock()
        shutil.copytree(site, self.folder, copy_function=_same_file)

    def learn(self) -> None:
        """Read everything once, so that the first change is as quick as the next."""
        with self._looking:
            inspect(self._root, memory=self._memory)

    def refresh(self) -> Inspected:
        """Read what changed; from now on every page shows it.

        Returns:
            What was found. Of records that did not change the rules are only asked by ``settle``.

        Raises:
            RecordsInvalid: when a record that changed is wrong; then the site stays as it was.
            MenukaartError: when the site cannot be made at all.
        """
        with self._looking:
            now = stamps(self._root)
            inspected = self._look(changed_records(self._stamps, now))
            self._stamps = now
            return inspected

    def settle(self) -> Inspected:
        """Hold every rule against every record; for the moments after a change in which nobody waits.

        Raises:
            RecordsInvalid: when a record is wrong; then the site stays as it was.
        """
        with self._looking:
            return self._look(None)

    def tell(self, report: str) -> None:
        """Show a report at the head of every page from now on; an empty one shows nothing."""
        with self._serving:
            if report != self._report:
                self._report = report
                self._fresh.clear()

    def freshen(self, path: str) -> None:
        """Bring the file behind an address of the site up to date."""
        name = posixpath.normpath(path.lstrip("/") + (_INDEX if path.endswith("/") else ""))
        if name.startswith(".."):
            return
        with self._serving:
            self._freshen(name)
            if not (self.folder / name).is_file():  # an address without its last stroke
                self._freshen(f"{name}/{_INDEX}")

    def _look(self, only: frozenset[str] | None) -> Inspected:
        inspected = inspect(self._root, memory=self._memory, only=only)
        inspected.outcome.sound_catalogue()
        settings = site_settings(inspected, site_url(inspected.own_settings()), None)
        with self._serving:
            self._now = _Now(self._root, inspected, settings, self._site, self._workshop, self._templates)
            self._fresh.clear()
        return inspected

    def _freshen(self, name: str) -> None:
        if name in self._fresh:
            return
        self._fresh.add(name)
        made: bytes | None = None
        try:
            made = self._now.make(name) if self._now else None
        except (MenukaartError, TemplateError, *MISHAPS) as error:
            self.tell(f"De pagina kon niet gemaakt worden.\n{type(error).__name__}: {error}")
            made = self._good.get(name)
        if made is not None:
            self._good[name] = made
        elif self._now is None or name.startswith(_ASSETS) or name in _OF_THE_START:
            made = _read(self._site / name)
        target = self.folder / name
        if made is None:
            target.unlink(missing_ok=True)
        elif name.endswith(".html"):
            _write(target, with_report(made, self._report))
        elif made != _read(target):
            _write(target, made)


def _asset(name: str) -> bytes | None:
    found = resources.files("menukaart").joinpath("templates", "assets", *name.split("/"))
    return found.read_bytes() if found.is_file() else None


def _same_file(source: str, target: str) -> None:
    """Take over a file that is only ever replaced and never written in: another name will do."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _write(target: Path, content: bytes) -> None:
    """Write a new file in the place of an old one."""
    with writing(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        target.write_bytes(content)
