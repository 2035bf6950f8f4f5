"""How to cite a record: the text that stays, and the newest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from menukaart.render.addresses import versions_address
from menukaart.render.reuse.subject import Reused
from menukaart.render.reuse.works import FormatText, formats, own_work
from menukaart.render.views.parts.citation import CitationView, citation_of, citation_view
from menukaart.render.views.parts.common import Link
from menukaart.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class FormatFile:
    """A reference in one format, as a file beside the page.

    Attributes:
        file: its name.
        href: link to it.
        format: what it holds.
    """

    file: str
    href: str
    format: FormatText


@dataclass(frozen=True, slots=True)
class CitedAs:
    """One of the ways to cite a record.

    Attributes:
        anchor: its place on the page.
        heading: which text it is.
        about: when to choose it, in Dutch.
        citation: the reference.
        files: the same for other programs.
    """

    anchor: str
    heading: str
    about: str
    citation: CitationView
    files: tuple[FormatFile, ...]


@dataclass(frozen=True, slots=True)
class CitingView:
    """The section about citing.

    Attributes:
        ways: the text that stays first, when there is one.
        versions: link to all versions; None when the record was never released.
    """

    ways: tuple[CitedAs, ...]
    versions: Link | None


def citing_view(subject: Reused) -> CitingView:
    """Make the section about citing."""
    versions = None
    if subject.frozen:
        versions = Link(subject.scribe.here.to(versions_address(subject.address)), "Alle versies")
    return CitingView(tuple(_ways(subject)), versions)


def citing_files(view: CitingView) -> Iterator[tuple[str, bytes]]:
    """Give the files of the section."""
    for way in view.ways:
        yield from ((each.file, each.format.text.encode()) for each in way.files)


def _ways(subject: Reused) -> Iterator[CitedAs]:
    site_url = subject.scribe.site_url
    if subject.frozen and subject.frozen.document:
        release = subject.frozen.release
        title = str(subject.frozen.document["title"])
        cited = citation_of(title, release.day, subject.frozen_address, site_url, release.version)
        about = "Deze tekst verandert nooit meer. Kies dit voor een stuk dat vastligt."
        heading = f"Naar de vaste tekst van uitgave {release.version}"
        yield CitedAs("deze-versie", heading, about, cited, tuple(_files(subject, cited)))
    about = "Wie de link volgt, leest de tekst van dat moment. Die kan anders zijn dan wat u las."
    cited = citation_view(subject.kind, subject.record, site_url)
    yield CitedAs("de-nieuwste", "Naar de nieuwste tekst", about, cited, tuple(_files(subject, cited)))


def _files(subject: Reused, cited: CitationView) -> Iterator[FormatFile]:
    """Write a reference in every format. Names of files stay: ``-vast`` is of the newest release."""
    identifier = subject.record.id
    prefix = "thema-" if subject.kind is RecordKind.THEME else ""
    key = "-".join(filter(None, ("menukaart", prefix + identifier, cited.version)))
    name = f"{identifier}-vast" if cited.version else identifier
    for each in formats([own_work(key, cited)]):
        file = f"{name}.{each.ending}"
        yield FormatFile(file, file, each)
