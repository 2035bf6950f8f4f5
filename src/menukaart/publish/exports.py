"""What a site holds besides its pages: each export is one function from the materials to files.

A new export (a PDF, a table, a feed) is a function and a line in ``EXPORTS``. Those with ``always`` cost next
to nothing and belong to every build; the others come with ``menukaart build --all``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from menukaart.problems import MenukaartError
from menukaart.publish import outward_exports, paper_exports
from menukaart.publish.data_exports import portal, tables
from menukaart.publish.materials import Materials
from menukaart.publish.reuse_exports import reuse
from menukaart.render.addresses import BOOKLET, RELEASES
from menukaart.render.serving.files import serving_files
from menukaart.render.versions.files import Stub, releases_list, version_pages
from menukaart.render.versions.frame import FRAME_ADDRESS

SiteFile = tuple[str, bytes]
"""A file of the site: its path from the root of the site, and all that it holds."""


@dataclass(frozen=True, slots=True)
class Export:
    """One export.

    Attributes:
        name: in Dutch, as a step of the build.
        make: gives its files.
        always: whether every build makes it, or only one of everything.
    """

    name: str
    make: Callable[[Materials], Iterator[SiteFile]]
    always: bool = False


def _serving(materials: Materials) -> Iterator[SiteFile]:
    entries = [f"{entry.name}{'/' * entry.is_dir()}" for entry in materials.site.iterdir()]
    for path, text in serving_files(materials.catalogue, materials.settings.site_url, entries):
        yield path, text.encode()


def _versions(materials: Materials) -> Iterator[SiteFile]:
    site_url = materials.settings.site_url
    for page in version_pages(materials.releases, materials.now, site_url):
        made = page.html(site_url).encode() if isinstance(page, Stub) else materials.shell.page(page)
        yield f"{page.address}index.html", made


def _releases(materials: Materials) -> Iterator[SiteFile]:
    files = {folder.version: dict(folder.files()) for folder in materials.release_folders}
    names = {version: tuple(found) for version, found in files.items()}
    page = releases_list(materials.releases, names, materials.size_of(BOOKLET))
    yield f"{page.address}index.html", materials.shell.page(page)
    for version, found in files.items():
        for name, content in found.items():
            yield f"{RELEASES}{version}/{name}", content


EXPORTS: tuple[Export, ...] = (
    Export("Agenda", outward_exports.reviews, always=True),
    Export("Vaste versies", _versions),
    # Pages tell how large a file is: what they link to comes first.
    Export("Factsheets", paper_exports.factsheets),
    Export("Boekje", paper_exports.booklet),
    Export("Gebruik", reuse),
    Export("Uitgaven", _releases),
    Export("Feeds", outward_exports.feeds),
    Export("Insluiten", outward_exports.embeds),
    Export("Tabellen", tables),
    Export("Voor programma's", portal),
    Export("Voor de server", _serving, always=True),
)
"""Every export, in the order in which they are made. The last one looks at what all others made."""


def write_files(site: Path, files: Iterator[SiteFile]) -> int:
    """Write the files of an export; only the frame may be replaced.

    Returns:
        How many pages there were among them.

    Raises:
        MenukaartError: when a file is there already.
    """
    pages = 0
    for path, content in files:
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.exists() and path != f"{FRAME_ADDRESS}index.html":
            raise MenukaartError(f"Twee stappen van de build maken allebei '{path}'.")
        target.write_bytes(content)
        pages += path.endswith("index.html")
    return pages
