"""The whole menukaart on paper: how to read it, every intervention by name, and the list of sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from menukaart import dutch
from menukaart.evidence.strength.rule import LEVELS
from menukaart.render.printing.runs import Runs, plain
from menukaart.render.printing.views import Factsheet
from menukaart.render.references import Reference
from menukaart.render.views.parts.common import Scribe


@dataclass(frozen=True, slots=True)
class PrintedReference:
    """A source in full: its id, and what is printed of it."""

    id: str
    told: Runs


@dataclass(frozen=True, slots=True)
class Booklet:
    """All in the booklet, in its order.

    Attributes:
        day: the day that the texts are of, in words.
        address: of the site, as it is read; may be empty.
        to: the same as a link; may be empty.
        count: how many interventions there are, in words.
        levels: what a score means: digit, name and meaning.
        sheets: the interventions, by name.
        sources: every source that one of them names.
    """

    day: str
    address: str
    to: str
    count: str
    levels: tuple[tuple[str, str, str], ...]
    sheets: tuple[Factsheet, ...]
    sources: tuple[PrintedReference, ...]


def booklet(scribe: Scribe, sheets: Sequence[Factsheet]) -> Booklet:
    """Make the booklet.

    Args:
        scribe: a writer with links that work from paper.
        sheets: the interventions, in the order of the booklet.
    """
    named = {source.id for sheet in sheets for source in sheet.sources}
    return Booklet(
        day=dutch.long_date(scribe.day),
        address=scribe.site_url,
        to=scribe.site_url,
        count=dutch.count(len(sheets), "aanpak of programma", "aanpakken en programma’s"),
        levels=tuple((str(level.value), level.label, level.meaning) for level in LEVELS if level.value),
        sheets=tuple(sheets),
        sources=tuple(_sources(scribe, named)),
    )


def _sources(scribe: Scribe, named: Iterable[str]) -> Iterator[PrintedReference]:
    for listed in scribe.bibliography(named):
        yield PrintedReference(listed.anchor.removeprefix("bron-"), _told(listed.reference, listed.href))


def _told(found: Reference, href: str) -> Runs:
    """Print a reference as the pages do: the title leads to the page of the source.

    Without an author the title comes first, so that the list stays in its order.
    """
    title = plain(found.title, italic=found.is_whole, lang=found.lang, to=href)
    end = "" if found.title.endswith((".", "?", "!")) else "."
    year = f"({found.year})."
    start = (*plain(f"{found.authors} {year} "), *title, *plain(end))
    if not found.authors:
        start = (*title, *plain(f"{end} {year}"))
    details = f", {found.details}." if found.details else "."
    within = (*plain(" "), *plain(found.container, italic=True), *plain(details)) if found.container else ()
    rest = (f"{found.publisher}." if found.publisher else "", f"doi {found.doi}" if found.doi else "")
    return (*start, *within, *plain("".join(f" {each}" for each in rest if each)))
