"""Every page about citing and reuse, made outside the site generator: they repeat what records say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from menukaart.catalogue import Catalogue
from menukaart.frozen.release import Version
from menukaart.render import addresses
from menukaart.render.addresses import record_address, reuse_address
from menukaart.render.engine import render_template
from menukaart.render.reuse.sections import SECTIONS, ReuseSection
from menukaart.render.reuse.subject import Reused
from menukaart.render.versions.files import OutsidePage, Stub
from menukaart.render.views.parts.common import Link, Scribe
from menukaart.vocabulary import RecordKind

_ABOVE = {
    RecordKind.INTERVENTION: (addresses.MENU, "Menukaart"),
    RecordKind.THEME: (addresses.THEMES, "Thema's"),
}


@dataclass(frozen=True, slots=True)
class ReusePart:
    """A section as it stands on a page."""

    anchor: str
    heading: str
    view: object


@dataclass(frozen=True, slots=True)
class ReusePage:
    """A page about citing and reuse."""

    crumbs: tuple[Link, ...]
    title: str
    record: Link
    parts: tuple[ReusePart, ...]


def subjects(
    catalogue: Catalogue,
    scribe_at: Callable[[str], Scribe],
    frozen: Mapping[str, Version],
    size_of: Callable[[str], int | None],
) -> Iterator[Reused]:
    """Give what has such a page: every intervention and theme.

    Args:
        catalogue: the records.
        scribe_at: gives the writer for a page by its address.
        frozen: by the address of a record, its newest text that was released.
        size_of: gives by its address how many bytes a file of the site has; None when it is not there.
    """
    for kind, records in (
        (RecordKind.INTERVENTION, catalogue.interventions),
        (RecordKind.THEME, catalogue.themes),
    ):
        for record in records:
            address = record_address(kind, record.id)
            yield Reused(kind, record, scribe_at(reuse_address(address)), frozen.get(address), size_of)


def farewells(catalogue: Catalogue) -> Iterator[Stub]:
    """Lead from the page of a record that is gone to what stands at the address of the record."""
    for kind, tombstone in catalogue.tombstones:
        if kind in _ABOVE:
            address = record_address(kind, tombstone.id)
            yield Stub(reuse_address(address), address, tombstone.title)


def reuse_page(subject: Reused) -> tuple[OutsidePage, tuple[tuple[str, bytes], ...]]:
    """Write the page of a record, with the files beside it by their path from the root of the site."""
    made = [(section, section.make(subject)) for section in SECTIONS]
    view = _view(subject, made)
    here = subject.scribe.here
    page = OutsidePage(
        address=here.address,
        kind="reuse",
        title=f"{view.title}: gebruik in beleid of onderzoek",
        description=f"Hoe u {view.title} van de menukaart aanhaalt en gebruikt.",
        body=render_template("reuse", to=here.to, view=view),
        robots="noindex",
    )
    files = (
        (f"{here.address}{name}", content)
        for section, part in made
        if section.files and part is not None
        for name, content in section.files(part)
    )
    return page, tuple(files)


def _view(subject: Reused, made: Iterable[tuple[ReuseSection, object | None]]) -> ReusePage:
    scribe, record = subject.scribe, subject.record
    link = scribe.record(subject.kind, record.id)
    return ReusePage(
        crumbs=(*scribe.crumbs(_ABOVE[subject.kind]), link),
        title=record.title,
        record=link,
        parts=tuple(ReusePart(each.anchor, each.heading, part) for each, part in made if part is not None),
    )
