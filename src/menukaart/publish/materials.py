"""What exports are made of: the records, what follows from them, the releases, and the site so far."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment
from menukaart.frozen.codebook import Codebook
from menukaart.frozen.release import Release, Shelf
from menukaart.publish.shell import Shell
from menukaart.reading.release_files import ReleaseFolder, load_releases, release_folders
from menukaart.render import Settings
from menukaart.render.api.codebook import codebook
from menukaart.render.api.documents import documents
from menukaart.render.printing.paper import factsheets
from menukaart.render.printing.views import Factsheet
from menukaart.render.site import site_scribes
from menukaart.render.versions.history import Now
from menukaart.render.views.parts.common import Scribe


class Materials:
    """What exports are made of; what costs time is only made when an export asks for it.

    Attributes:
        catalogue: the records.
        assessments: what was derived from each intervention.
        settings: the settings of the site.
        root: the knowledge base.
        site: the site so far.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        assessments: Mapping[str, Assessment],
        settings: Settings,
        *,
        root: Path,
        site: Path,
        now: Now | None = None,
    ) -> None:
        """Take what a build has at hand."""
        self.catalogue = catalogue
        self.assessments = assessments
        self.settings = settings
        self.root = root
        self.site = site
        self._now = now

    @cached_property
    def releases(self) -> tuple[Release, ...]:
        """Every release, the oldest first."""
        return load_releases(self.root, self.now.codebook)

    @cached_property
    def release_folders(self) -> tuple[ReleaseFolder, ...]:
        """The same as they stand on disk."""
        return release_folders(self.root)

    @cached_property
    def now(self) -> Now:
        """The documents of the API of today, by path, with the codebook of today."""
        return self._now or present(self.catalogue, self.assessments)

    @cached_property
    def scribe_at(self) -> Callable[[str], Scribe]:
        """The writer for a page, by its address."""
        return site_scribes(self.catalogue, self.settings, self.assessments)

    @cached_property
    def sheets(self) -> tuple[Factsheet, ...]:
        """What goes to paper of each intervention."""
        return factsheets(self.catalogue, self.assessments, self.settings)

    def size_of(self, address: str) -> int | None:
        """Give how many bytes a file of the site has; None when it is not there (yet)."""
        file = self.site / address
        return file.stat().st_size if file.is_file() else None

    @cached_property
    def shell(self) -> Shell:
        """The frame of the site, for a page that its generator does not make."""
        return Shell(self.site, self.settings.site_url)


def present(catalogue: Catalogue, assessments: Mapping[str, Assessment]) -> Now:
    """Give the content of today as a release would freeze it."""
    return Now(Codebook(codebook()), Shelf(documents(catalogue, assessments)))
