"""The site while somebody works on it.

A change makes only that file read again. What a reader then asks for is made from all records at that
moment, so nothing needs to know which pages a change reaches, and no page is ever half old.
"""

from __future__ import annotations

import posixpath
import secrets
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from jinja2 import TemplateError

from menukaart.catalogue.check import MISHAPS
from menukaart.crew import Each, Item, Result, nothing, one_by_one
from menukaart.garbage_collection import collection_paused, leave_garbage
from menukaart.problems import MenukaartError, has_errors
from menukaart.publish.build import site_settings
from menukaart.publish.generator import site_url
from menukaart.publish.inspection import Inspected, inspect
from menukaart.publish.live.engine import KeptTemplates
from menukaart.publish.live.moment import ASSETS, INDEX, SiteMoment
from menukaart.publish.live.report import failure, with_report
from menukaart.publish.memory import Memory, Stamps, changed_records, stamps
from menukaart.publish.page_filling import Standby
from menukaart.render.addresses import MENU, record_address

_OF_THE_START = frozenset({"sitemap.xml", "sitemap.xml.gz"})
"""What lists the whole site for search engines stays that of the start: nobody looks at it here."""


class Superseded(MenukaartError):  # noqa: N818  (nothing went wrong)
    """What was being looked at is not the newest any more."""


class LiveSite:
    """The files of a site, each made or brought up to date when somebody asks for it."""

    def __init__(self, root: Path, site: Path, workshop: Path) -> None:
        """Take the knowledge base, its finished site, and an empty folder to work in."""
        self._root, self._site, self._workshop = root, site, workshop / "pagina"
        self._standby, self._templates = Standby(), KeptTemplates()
        self._memory = Memory(self._standby)
        self._stamps: Stamps | None = stamps(root)
        self._now: SiteMoment | None = None
        self._sound: SiteMoment | None = None
        self._good: dict[str, bytes] = {}
        self._made: dict[str, bytes | None] = {}
        self._report = ""
        self._start, self._changes = secrets.token_hex(4), 0
        self._looking, self._waiting = threading.Lock(), threading.Event()
        self._state = threading.Condition()

    @property
    def version(self) -> str:
        """Another one after every change that shows, and in every run."""
        return f"{self._start}-{self._changes}"

    def wait(self, version: str, seconds: float) -> bool:
        """Wait until the version is another, for so many seconds; tells whether it is."""
        with self._state:
            return self._state.wait_for(lambda: self.version != version, seconds)

    def learn(self) -> None:
        """Read everything once and make some pages, so that the first change is as quick as the next."""
        with self._looking, collection_paused():
            inspected = inspect(self._root, memory=self._memory)
            leave_garbage()  # all this stays: searching it for garbage would hold up every change
            if has_errors(inspected.outcome.problems):
                return
            moment = self._moment(inspected)
            some = {kind: record_address(kind, each.id) for kind, each in moment.catalogue.records()}
            for address in (*some.values(), MENU):
                moment.make(f"{address}{INDEX}")
            self._standby.prepare()

    def refresh(self) -> Inspected:
        """Read what changed; from now on every page shows it, and no report.

        Returns:
            What was found. Of records that did not change the rules are only asked by ``settle``.

        Raises:
            RecordsInvalid: when a record that changed is wrong; then the site stays as it was.
            MenukaartError: when the site cannot be made at all.
        """
        self._waiting.set()
        with self._looking, collection_paused():
            self._waiting.clear()
            now = stamps(self._root)
            inspected = self._look(changed_records(self._stamps, now) if self._stamps else None)
            self._stamps = now
            with self._state:
                self._report = ""
                self._shows_otherwise()
            return inspected

    def settle(self) -> Inspected | None:
        """Hold every rule against every record; for the moments after a change in which nobody waits.

        Returns:
            What was found; None when it was not done, because something changed meanwhile.

        Raises:
            RecordsInvalid: when a record is wrong; then the site is again as it last was sound.
        """
        with self._looking:
            known = self._now if stamps(self._root) == self._stamps else None
            try:
                inspected = self._look(None, known, self._unless_somebody_waits)
            except Superseded:
                return None
            except MenukaartError:
                with self._state:
                    self._now, self._made = self._sound, {}
                self._stamps = None  # until all is well, every change is held against every rule at once
                raise
            with self._state:
                self._sound = self._now
            return inspected

    def prepare(self) -> None:
        """Get ready for the next change, and for who searches; for when nobody waits."""
        self._standby.prepare()
        now = self._now
        if now is not None:
            now.prepare_search()

    def close(self) -> None:
        """End what was held ready."""
        self._standby.close()

    def tell(self, report: str) -> None:
        """Show a report at the head of every page from now on; an empty one shows nothing."""
        with self._state:
            if report != self._report:
                self._report = report
                self._shows_otherwise()

    def give(self, name: str) -> bytes | None:
        """Give a file of the site by its path from the root; None when the site has no such file."""
        name = posixpath.normpath(name)
        if name.startswith(("..", "/")):
            return None
        with self._state:
            now, made, known = self._now, self._made, name in self._made
            if known:
                return made[name]
        content = self._content(now, name)
        with self._state:
            if content is not None and name.endswith(".html"):
                content = with_report(content, self._report)
            if made is self._made:
                made[name] = content
        return content

    def _unless_somebody_waits(
        self,
        work: Callable[[Item], Result],
        items: Sequence[Item],
        /,
        *,
        first: Callable[[], None] = nothing,
    ) -> list[Result]:
        """Do something to every item, unless there is a change to look at first."""
        first()
        found = []
        for item in items:
            if self._waiting.is_set():
                raise Superseded
            found.append(work(item))
        return found

    def _look(
        self, only: frozenset[str] | None, known: SiteMoment | None = None, each: Each = one_by_one
    ) -> Inspected:
        """Look, and show what was found; ``known`` is the site when nothing changed but the outcome."""
        inspected = inspect(self._root, memory=self._memory, only=only, each=each)
        inspected.outcome.sound_catalogue()
        moment = self._moment(inspected)
        moment = known.judged(moment) if known else moment
        with self._state:
            self._now, self._made = moment, {}
        return inspected

    def _moment(self, inspected: Inspected) -> SiteMoment:
        settings = site_settings(inspected, site_url(inspected.own_settings()), None)
        return SiteMoment(self._root, inspected, settings, self._site, self._workshop, self._templates)

    def _shows_otherwise(self) -> None:
        self._made = {}
        self._changes += 1
        self._state.notify_all()

    def _content(self, now: SiteMoment | None, name: str) -> bytes | None:
        if now is None:
            return _read(self._site / name)
        try:
            content = now.make(name)
        except (MenukaartError, TemplateError, OSError, *MISHAPS) as error:
            self.tell(failure(error))
            return self._good.get(name) or _read(self._site / name)
        if content is not None:
            self._good[name] = content
        elif name.startswith(ASSETS) or name in _OF_THE_START:
            return _read(self._site / name)
        return content


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:  # no such file, or a name that no disk can have
        return None
