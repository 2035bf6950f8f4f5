"""The whole way, from files to a finished site. All or nothing."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from menukaart.catalogue import Catalogue
from menukaart.crew import Crew
from menukaart.frozen.release import Release
from menukaart.garbage_collection import collection_paused, keep_for_good
from menukaart.model.settings import SiteSettings
from menukaart.problems import Problem, UsageError
from menukaart.publish.disk import writing
from menukaart.publish.docs import Docs
from menukaart.publish.exports import EXPORTS, Export, write_files
from menukaart.publish.generator import Generator, load_engine, site_url
from menukaart.publish.inspection import Inspected, inspect
from menukaart.publish.materials import Materials, present
from menukaart.publish.memory import Memory
from menukaart.publish.page_filling import FilledPage, Standby
from menukaart.publish.workspace import Workspace
from menukaart.reading.release_files import load_releases
from menukaart.render import Settings
from menukaart.render.files import WrittenPage
from menukaart.render.versions.history import Now, newest_pages
from menukaart.render.versions.periods import periods

Result = TypeVar("Result")

EPOCH_VARIABLE = "SOURCE_DATE_EPOCH"
_EARLIEST, _LATEST_SECOND = date(1970, 1, 2), 2**32 - 1
"""What a compressed file can hold as its moment."""


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build made.

    Attributes:
        site: the folder with the finished site.
        catalogue: the records in it.
        warnings: problems that did not stop the build.
        pages: number of pages.
    """

    site: Path
    catalogue: Catalogue
    warnings: tuple[Problem, ...]
    pages: int


class Steps:
    """Runs the steps of a build one by one; a subclass may show or measure them."""

    def run(self, name: str, step: Callable[[], Result]) -> Result:  # noqa: ARG002
        """Do one step. ``name`` says in Dutch what is going on."""
        return step()

    def told(self, begun: int, of: int) -> None:
        """Hear how far a step is: how many portions of it were begun, and how many there are."""


def build_site(root: Path, steps: Steps | None = None, *, everything: bool = False) -> BuildResult:
    """Check the records of a knowledge base and make its site.

    Args:
        root: the knowledge base.
        steps: shows progress; None shows nothing.
        everything: make every export too, as on a published site.

    Raises:
        RecordsInvalid: when a record holds an error.
        MenukaartError: when another build is running, or an engine fails.
    """
    with collection_paused():
        return _build(root.resolve(), steps or Steps(), everything=everything)


def _build(root: Path, steps: Steps, *, everything: bool) -> BuildResult:
    crew, workspace = Crew(told=steps.told), Workspace(root)
    # A copy made now is small, and reads the generator in while others read the records.
    with crew.ahead(load_engine, partial(_generate, workspace)) as engine:
        inspected = steps.run("Records controleren", partial(_inspect, root, crew))
        keep_for_good()
        catalogue = inspected.outcome.sound_catalogue()
        job = inspected.own_settings(), int(build_moment(catalogue).timestamp())
        address = site_url(inspected.own_settings())
        with workspace.exclusive():
            try:
                now = present(catalogue, inspected.assessments) if everything else None
                settings = site_settings(inspected, address, load_releases(root) if everything else None, now)
                docs = Docs(inspected, settings, workspace)
                pages = steps.run("Pagina's schrijven", lambda: docs.write_pages(crew.each))
                steps.run("Site maken", lambda: docs.write_site(engine.beside(job)))
                materials = Materials(
                    catalogue, inspected.assessments, settings, root=root, site=workspace.staging, now=now
                )
                with writing(workspace.staging):
                    for export in EXPORTS:
                        if everything or export.always:
                            pages += steps.run(export.name, partial(_export, materials, export))
                    workspace.replace_site()
            finally:
                workspace.discard_staging()
    return BuildResult(workspace.site, catalogue, inspected.outcome.problems, pages)


def _inspect(root: Path, crew: Crew) -> Inspected:
    with closing(Standby()) as standby:
        standby.prepare()
        return inspect(root, memory=Memory(standby), each=crew.each)


def _generate(workspace: Workspace, job: tuple[SiteSettings, int]) -> None:
    settings, timestamp = job
    Generator(workspace, settings).build(workspace.staging, timestamp)


def build_moment(catalogue: Catalogue) -> datetime:
    """Give the moment that the site stands for: SOURCE_DATE_EPOCH, or the newest change; never now.

    Raises:
        UsageError: when SOURCE_DATE_EPOCH is no number of seconds.
    """
    written = os.environ.get(EPOCH_VARIABLE)
    if written:
        if not written.isascii() or not written.isdigit() or len(written) > len(str(_LATEST_SECOND)):
            raise UsageError(f"{EPOCH_VARIABLE} is '{written[:40]}'; het moet een aantal seconden zijn.")
        if int(written) > _LATEST_SECOND:
            raise UsageError(f"{EPOCH_VARIABLE} is '{written}'; dat is na het jaar 2106.")
        return datetime.fromtimestamp(int(written), tz=UTC)
    newest = max(catalogue.newest or _EARLIEST, _EARLIEST)
    return datetime(newest.year, newest.month, newest.day, tzinfo=UTC)


def site_settings(
    inspected: Inspected, address: str, releases: Sequence[Release] | None, now: Now | None = None
) -> Settings:
    """Give what rendering needs to know besides the records.

    Args:
        inspected: the knowledge base.
        address: that of the site; empty when it is not known.
        releases: every release, for a site with everything; None for one without versions.
        now: the content of today, to say what changed between releases; None leaves that out.
    """
    outcome = inspected.outcome
    moment = build_moment(outcome.catalogue)
    return Settings(
        site_url=address,
        generated_at=moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        hand_written=tuple(map(_written, inspected.pages)),
        warnings=outcome.problems,
        project=inspected.project,
        versions=None if releases is None else newest_pages(releases),
        periods=None if releases is None or now is None else periods(releases, now, moment.date()),
    )


def _export(materials: Materials, export: Export) -> int:
    return write_files(materials.site, export.make(materials))


def _written(filled: FilledPage) -> WrittenPage:
    header = filled.page.header
    return WrittenPage(filled.page.address, header.title, header.description or "", filled.html)
