"""The site as the records have it at one moment; what it holds is made when it is asked for."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from importlib import resources
from itertools import chain
from pathlib import Path

from menukaart.catalogue import Catalogue
from menukaart.publish.build import build_moment
from menukaart.publish.docs import record_texts
from menukaart.publish.exports import EXPORTS
from menukaart.publish.inspection import Inspected
from menukaart.publish.live.engine import NOT_FOUND, KeptTemplates, OnePage
from menukaart.publish.materials import Materials
from menukaart.render.addresses import SEARCH, markdown_file
from menukaart.render.files import BareFile, File, SitePart
from menukaart.render.kept_places import pages_for_gone
from menukaart.render.site import Settings, data_parts, page_parts
from menukaart.render.site_map import menu_entries

INDEX = "index.html"
ASSETS = "assets/"


class _Folder:
    """The files of a folder, which come one after another: no more of them than somebody asks for."""

    def __init__(self, make: Callable[[], Iterable[BareFile]]) -> None:
        self._make = make
        self._rest: Iterator[BareFile] | None = None
        self._made, self._making = dict[str, bytes](), threading.Lock()

    def get(self, name: str) -> bytes | None:
        """Give a file by its path; None, when all are made, if there is none."""
        with self._making:
            while name not in self._made:
                # What fails is begun again the next time: an iterator that failed would just end.
                rest, self._rest = self._rest or iter(self._make()), None
                file = next(rest, None)
                self._rest = rest
                if file is None:
                    return None
                self._made[file.path] = file.content
            return self._made[name]

    def finish(self) -> None:
        """Make the rest."""
        self.get("")


@dataclass(frozen=True)
class SiteMoment:
    """The site at one moment. Several threads may ask for files.

    Attributes:
        root: the knowledge base.
        inspected: what was found in it.
        settings: those of the site.
        site: the finished site of the start.
        workshop: a folder to work in.
        templates: those that all moments share.
    """

    root: Path
    inspected: Inspected
    settings: Settings
    site: Path
    workshop: Path
    templates: KeptTemplates
    _begun: dict[str, _Folder] = field(default_factory=dict)

    def judged(self, other: SiteMoment) -> SiteMoment:
        """Give the same site with the judgement of another look at the very same files."""
        return replace(other, _begun=self._begun)

    def make(self, name: str) -> bytes | None:
        """Make a file of the site; None when the site has no such file."""
        if name == NOT_FOUND:
            with self.templates.in_use:
                return self._engine.not_found()
        if name.startswith(ASSETS):
            return _asset(name.removeprefix(ASSETS))  # those of the theme stay as they are
        if name in self._texts:
            return self._texts[name].read_bytes()
        page = self._page(name.removesuffix(INDEX)) if name.endswith(INDEX) else self._data(name)
        return self._others.get(name) if page is None else page

    def prepare_search(self) -> None:
        """Make all that the search reads, before anybody searches."""
        self._folder(SEARCH).finish()

    @property
    def catalogue(self) -> Catalogue:
        """The records."""
        return self.inspected.outcome.catalogue

    @cached_property
    def _engine(self) -> OnePage:
        """What puts a page in the frame of the site."""
        menu = [file for entry in menu_entries() for file in entry.values() if file in self._pages]
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
    def _pages(self) -> Mapping[str, SitePart[File]]:
        """Every page by its place."""
        found = page_parts(self.catalogue, self.settings, self.inspected.assessments)
        return {part.place: part for part in found}

    @cached_property
    def _folders(self) -> Mapping[str, SitePart[BareFile]]:
        """All data by folder."""
        found = data_parts(self.catalogue, self.settings, self.inspected.assessments)
        return {part.place: part for part in found}

    @cached_property
    def _texts(self) -> Mapping[str, Path]:
        """The file of every record, by its address on the site."""
        return dict(record_texts(self.catalogue, self.root))

    @cached_property
    def _others(self) -> Mapping[str, bytes]:
        """What every build makes besides."""
        materials = Materials(
            self.catalogue, self.inspected.assessments, self.settings, root=self.root, site=self.site
        )
        return {path: made for each in EXPORTS if each.always for path, made in each.make(materials)}

    def _page(self, address: str) -> bytes | None:
        part = self._pages.get(markdown_file(address))
        anchors = self.catalogue.anchors
        promised = {address: anchors[address]} if address in anchors else {}
        files = chain(part.make() if part else (), pages_for_gone((), promised))
        made = next(files, None)
        if made is None:
            return None
        with self.templates.in_use:
            return self._engine.html(made)

    def _data(self, name: str) -> bytes | None:
        place = max(filter(name.startswith, self._folders), key=len, default=None)
        return None if place is None else self._folder(place).get(name)

    def _folder(self, place: str) -> _Folder:
        if place not in self._begun:
            self._begun.setdefault(place, _Folder(self._folders[place].make))
        return self._begun[place]


def _asset(name: str) -> bytes | None:
    found = resources.files("menukaart").joinpath("templates", "assets", *name.split("/"))
    return found.read_bytes() if found.is_file() else None
