"""Pieces that several kinds of page show: prose, links and citations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from menukaart import dutch, prose
from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment
from menukaart.model import Record, Source
from menukaart.model.base import Citation, Identified, Note, RetiredPart, Statement
from menukaart.model.walk import SourceField
from menukaart.render import addresses, references
from menukaart.render.addresses import (
    Here,
    embed_address,
    feed_address,
    reuse_address,
    version_address,
    versions_address,
)
from menukaart.render.glossary import Explainer, Matcher
from menukaart.render.project import NO_PROJECT, Project
from menukaart.render.references import NamedSource
from menukaart.render.versions.periods import Period
from menukaart.render.views.parts.marks import Marks, NumberedSource
from menukaart.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its text, and a remark behind it."""

    href: str
    text: str
    remark: str = ""


@dataclass(frozen=True, slots=True)
class VersionLinks:
    """Links to what was released of a record: its newest frozen text, and all of them with what changed."""

    newest: Link
    all: Link


@dataclass(frozen=True, slots=True)
class Said:
    """A text with the sources that say so."""

    html: Markup
    cites: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """A source in the list at the end of a page."""

    href: str
    reference: references.Reference
    anchor: str


@dataclass(frozen=True, slots=True)
class RetiredView:
    """A part that is gone: its anchor, what happened, and where to go instead (or None)."""

    anchor: str
    words: str
    instead: Link | None


def _version_links(here: Here, version: str | None) -> VersionLinks | None:
    if not version:
        return None
    return VersionLinks(
        Link(here.to(version_address(here.address, version)), f"De vaste tekst van uitgave {version}"),
        Link(here.to(versions_address(here.address)), "Alle versies, en wat er veranderde"),
    )


def _reuse_link(here: Here) -> Link:
    return Link(here.to(reuse_address(here.address)), "Gebruik dit in beleid of onderzoek")


def retired_views(parts: Iterable[RetiredPart]) -> tuple[RetiredView, ...]:
    """Say of each part that is gone when and why."""
    return tuple(
        RetiredView(
            part.anchor,
            f"Dit deel is weggehaald op {dutch.long_date(part.date)}. {part.reason}",
            Link(f"#{part.instead}", "Wat ervoor in de plaats kwam") if part.instead else None,
        )
        for part in parts
    )


@dataclass(frozen=True, slots=True)
class Colophon:
    """The foot of a record page: when it was checked, what changed, and where to mend it.

    ``reviewed`` and ``review_before`` are empty for records that are not reviewed again; ``interests`` are
    those of the people who wrote it; ``edit`` is where an editor changes ``file``, or empty when that is not
    known; ``data`` is the address of the same record as JSON.
    """

    reviewed: str
    review_before: str
    changes: tuple[tuple[str, str], ...]
    retired: tuple[RetiredView, ...]
    interests: tuple[str, ...]
    file: str
    edit: str
    data: str


@dataclass(frozen=True, slots=True)
class Shared:
    """What is made once for all pages: the records, what was derived, the names of the sources.

    ``site_url`` is the address of the site, or empty when it is not known; ``day`` is the day that the site
    stands for, else that of the newest record; ``versions`` gives by the address of a record the release that
    first had its newest frozen text; None when the site has no pages of versions and of reuse;
    ``periods`` tells what changed between releases, when that was asked.
    """

    catalogue: Catalogue
    assessments: Mapping[str, Assessment]
    names: Mapping[str, NamedSource]
    words: Matcher
    site_url: str = ""
    project: Project = NO_PROJECT
    day: date | None = None
    versions: Mapping[str, str] | None = None
    periods: tuple[Period, ...] | None = None


class Scribe:
    """Writes the pieces of one page: knows the catalogue and where the page stands."""

    def __init__(self, shared: Shared, here: Here) -> None:
        """Take what all pages share, and the page from which links start."""
        self.catalogue = shared.catalogue
        self.assessments = shared.assessments
        self.project = shared.project
        self.here = here
        self.site_url = shared.site_url
        self.day = shared.day or shared.catalogue.newest or date.min
        self.versions = _version_links(here, (shared.versions or {}).get(here.address))
        self.periods = shared.periods
        self.has_feeds = shared.versions is not None and bool(shared.site_url)
        self.has_everything = shared.versions is not None
        self.reuse = _reuse_link(here) if self.has_everything else None
        self._names = shared.names
        self._explain = Explainer(shared.words, here)
        self._shared = shared
        self._marks: Marks | None = None

    def numbered(self, cited: Iterable[SourceField]) -> tuple[Scribe, tuple[NumberedSource, ...]]:
        """Give a writer for the same page that refers to sources by number, and the list of them."""
        marks = Marks(cited, self._names)
        scribe = Scribe(self._shared, self.here)
        scribe._marks = marks
        return scribe, marks.listed(self.here)

    def prose(self, text: str) -> Markup:
        """Write a text of a record as safe HTML."""
        return Markup(prose.to_html(text, self.here.record, self._explain))  # noqa: S704  (sanitised by prose)

    def cite(self, citation: Citation) -> Link:
        """Refer to a source with the place in it: by number where the page has numbers, else by name."""
        return self.refer(citation.source, citation.locator)

    def refer(self, source: str, locator: str | None = None) -> Link:
        """Refer to a source by id; one that is not in the list at the end is named."""
        mark = self._marks.mark(source, locator) if self._marks else ""
        return Link(f"#bron-{source}", mark) if mark else self.source(source, locator)

    def source(self, identifier: str, locator: str | None = None) -> Link:
        """Name a source by id; one that moved is named by its id."""
        named = self._names.get(identifier)
        text = named.label if named else identifier
        return Link(self.here.record(RecordKind.SOURCE, identifier), text, locator or "")

    def cites(self, citations: Iterable[Citation]) -> tuple[Link, ...]:
        """Name several sources."""
        return tuple(self.cite(citation) for citation in citations)

    def said(self, statement: Statement | Note) -> Said:
        """Write a statement with its sources."""
        return Said(self.prose(statement.text), self.cites(statement.sources))

    def all_said(self, statements: Iterable[Statement | Note]) -> tuple[Said, ...]:
        """Write several statements."""
        return tuple(self.said(statement) for statement in statements)

    def record(self, kind: RecordKind, identifier: str, remark: str = "") -> Link:
        """Link to a record by its title."""
        found = self.catalogue.get(kind, identifier)
        return Link(self.here.record(kind, identifier), self.title(found, identifier), remark)

    def title(self, record: Record | None, identifier: str) -> str:
        """Give the title of a record; of a source without one, its short name; else the id."""
        if isinstance(record, Source) and not record.title:
            return self.named(record).label
        return (record.title if record else None) or identifier

    def named(self, source: Source) -> NamedSource:
        """Give the names of a source."""
        return self._names[source.id]

    def bibliography(self, identifiers: Iterable[str]) -> tuple[Listed, ...]:
        """List sources in full, by author, each once."""
        found = {id_: self._names[id_] for id_ in identifiers if id_ in self._names}
        return tuple(
            Listed(self.here.record(RecordKind.SOURCE, id_), named.reference, f"bron-{id_}")
            for id_, named in sorted(found.items(), key=lambda item: item[1].label)
        )

    def colophon(self, kind: RecordKind, record: Identified) -> Colophon:
        """Write the foot of the page of a record."""
        reviewed = getattr(record, "reviewed", None)
        review_before = getattr(record, "review_before", None)
        return Colophon(
            reviewed=dutch.long_date(reviewed) if reviewed else "",
            review_before=dutch.long_date(review_before) if review_before else "",
            changes=tuple((dutch.long_date(c.date), c.text) for c in reversed(record.changes)),
            retired=retired_views(getattr(record, "retired", ())),
            interests=tuple(
                f"{each.who}: {each.what.rstrip('.')} (opgegeven op {dutch.long_date(each.date)})."
                for each in getattr(record, "interests", ())
            ),
            file=f"{kind.value}/{record.id}.yaml",
            edit=self.project.edit(f"{kind.value}/{record.id}.yaml"),
            data=self.here.to(f"{addresses.API}{kind.value}/{record.id}.json"),
        )

    def followed(self, kind: RecordKind, identifier: str) -> dict[str, str]:
        """Give what the head of the page of a record names for who follows or embeds it."""
        if not self.has_feeds or kind is RecordKind.SOURCE:
            return {}
        has_card = kind is RecordKind.INTERVENTION and identifier in self.assessments
        own = {"oembed": f"{embed_address(identifier)}oembed.json"} if has_card else {}
        return {"feed": feed_address(""), **own}

    def crumbs(self, *steps: tuple[str, str]) -> tuple[Link, ...]:
        """Write the way from home to just above this page: pairs of address and text."""
        way = ((addresses.HOME, "Home"), *steps)
        return tuple(Link(self.here.to(address), text) for address, text in way)
