"""Every page about versions, made outside the site generator: they are many, and their data are frozen."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from menukaart.frozen.release import Release, Version
from menukaart.render.addresses import RELEASES, Here, version_address, versions_address
from menukaart.render.engine import render_template
from menukaart.render.versions.history import Now, RecordHistory, histories
from menukaart.render.versions.views import releases_page, version_page, versions_page

_NOINDEX = "noindex"


@dataclass(frozen=True, slots=True)
class OutsidePage:
    """A page that takes the frame of the site, and is not made by its generator.

    Attributes:
        address: from the root of the site.
        kind: its template.
        title: in the tab of a browser.
        description: one sentence for who finds it elsewhere.
        body: finished HTML.
        robots: what search engines may do; empty lets them.
    """

    address: str
    kind: str
    title: str
    description: str
    body: str
    robots: str = ""


@dataclass(frozen=True, slots=True)
class Stub:
    """A page that only leads on: at an address where nothing is said that is not said elsewhere."""

    address: str
    target: str
    title: str

    def html(self, site_url: str) -> str:
        """Write it, without script or style."""
        link = Here(self.address).to(self.target)
        canonical = f"{site_url}{self.target}" if site_url else link
        title = html.escape(self.title)
        return (
            '<!doctype html>\n<html lang="nl"><head><meta http-equiv="Content-Security-Policy" '
            f'content="default-src \'none\'"><meta charset="utf-8"><title>{title}</title>'
            f'<meta name="robots" content="noindex"><link rel="canonical" href="{canonical}">'
            f'<meta http-equiv="refresh" content="0; url={link}"></head>'
            f'<body><main><h1>{title}</h1><p><a href="{link}">Ga verder</a></p></main></body></html>\n'
        )


def version_pages(releases: Sequence[Release], now: Now, site_url: str) -> Iterator[OutsidePage | Stub]:
    """Give the pages of all versions of all records: one where a text changed, a stub where it did not."""
    for history in histories(releases, now).values():
        for version in history.pages:
            yield _version(history, version, site_url)
            yield from _stubs(history, version)
        yield _versions(history, now)


def releases_list(
    releases: Sequence[Release], files: Mapping[str, Sequence[str]], booklet_size: int | None = None
) -> OutsidePage:
    """Give the list of all releases."""
    here = Here(RELEASES)
    body = render_template("releases", to=here.to, view=releases_page(here, releases, files, booklet_size))
    return OutsidePage(
        RELEASES, "releases", "Uitgaven", "De uitgaven van de menukaart, met hun gegevens.", body
    )


def _version(history: RecordHistory, version: Version, site_url: str) -> OutsidePage:
    here = Here(version_address(history.address, version.release.version))
    view = version_page(here, history, version, site_url)
    title = f"{view.title} (uitgave {view.version})"
    about = f"De tekst van {view.title} in uitgave {view.version} van de menukaart."
    body = render_template("version", to=here.to, view=view)
    return OutsidePage(here.address, "version", title, about, body, _NOINDEX)


def _versions(history: RecordHistory, now: Now) -> OutsidePage:
    here = Here(versions_address(history.address))
    title = f"{history.title}: versies"
    about = f"Wat er veranderde aan {history.title}, sinds elke uitgave van de menukaart."
    body = render_template("versions", to=here.to, view=versions_page(here, history, now))
    return OutsidePage(here.address, "versions", title, about, body)


def _stubs(history: RecordHistory, version: Version) -> Iterator[Stub]:
    target = version_address(history.address, version.release.version)
    for later in version.until:
        title = f"{history.title} (uitgave {later})"
        yield Stub(version_address(history.address, later), target, title)
