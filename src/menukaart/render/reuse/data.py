"""The data behind a record: for a program of one's own, a spreadsheet, or to calculate a figure again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from menukaart.model import Intervention
from menukaart.render.addresses import API, DATA, RESEARCHERS, r_script, studies_address
from menukaart.render.linked.schema_org import script_text, with_sources
from menukaart.render.research.studies import STUDIES
from menukaart.render.reuse.subject import Reused
from menukaart.render.tables.sheets import WORKBOOK
from menukaart.render.views.parts.common import Link
from menukaart.vocabulary import RecordKind


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file that holds data of the record.

    Attributes:
        link: to the file.
        about: what stands in it, in Dutch.
    """

    link: Link
    about: str


@dataclass(frozen=True, slots=True)
class DataView:
    """The section about data.

    Attributes:
        files: what can be taken along.
        has_figures: whether there are figures in it, which ask for their certainty.
        more: link to the page for researchers.
        linked: what the record is as a work, for a script element; empty without an address of the site.
    """

    files: tuple[DataFile, ...]
    has_figures: bool
    more: Link
    linked: Markup


def data_view(subject: Reused) -> DataView:
    """Make the section about data."""
    record, here = subject.record, subject.scribe.here
    has_figures = isinstance(record, Intervention) and bool(record.effects or record.synthesis)
    files = tuple(DataFile(Link(here.to(address), text), about) for address, text, about in _files(subject))
    more = Link(here.to(RESEARCHERS), "Voor onderzoekers")
    told = script_text(with_sources(subject.scribe, subject.kind, record))
    return DataView(files, has_figures, more, Markup(told))  # noqa: S704  (no < is left in it)


def _files(subject: Reused) -> Iterator[tuple[str, str, str]]:
    record = subject.record
    yield (
        f"{API}{subject.kind.value}/{record.id}.json",
        "Dit record als JSON",
        "Alles wat op de pagina staat, voor een eigen programma. De namen van velden blijven.",
    )
    if subject.kind is RecordKind.INTERVENTION:
        about = f"Zoek op de bladen naar ‘{record.id}’. De rij noemt steeds zekerheid, dag en licentie."
        yield f"{DATA}{WORKBOOK}", "Alle interventies als tabellen, voor Excel", about
        yield f"{DATA}cijfers.csv", "Alle cijfers als csv", "Voor R, Python of een ander programma."
    else:
        about = f"Op de bladen themas en feiten, bij ‘{record.id}’."
        yield f"{DATA}{WORKBOOK}", "Alle thema's en feiten als tabellen, voor Excel", about
    pooled = subject.scribe.assessments[record.id].pooled if isinstance(record, Intervention) else None
    if pooled:
        if pooled.synthesis.k > 1:
            about = "Elke studie met haar uitkomst en haar gewicht."
            yield studies_address(record.id), "De studies achter het samengevatte cijfer", about
        about = "Berekent het cijfer opnieuw met het pakket metafor, en legt het naast dat van ons."
        yield r_script(record.id), "Script voor R bij het samengevatte cijfer", about
        about = "Hoort in de map van het script, of in de map erboven."
        yield f"{DATA}{STUDIES}.csv", "Alle studies als csv", about
