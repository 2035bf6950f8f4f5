"""All that is printed of a catalogue.

On paper links are whole, and words are not linked to the glossary.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment
from menukaart.model.glossary import Glossary
from menukaart.render import addresses, references
from menukaart.render.addresses import OnPaper, record_address
from menukaart.render.glossary import Matcher
from menukaart.render.printing.booklet import Booklet, booklet
from menukaart.render.printing.sheet import factsheet
from menukaart.render.printing.views import Factsheet
from menukaart.render.site import Settings
from menukaart.render.views.parts.common import Scribe, Shared
from menukaart.vocabulary import RecordKind


def paper_scribes(
    catalogue: Catalogue, assessments: Mapping[str, Assessment], settings: Settings
) -> Callable[[str], Scribe]:
    """Prepare what all sheets share; gives the writer for a page by its address."""
    shared = Shared(
        catalogue,
        assessments,
        references.names(catalogue.sources),
        Matcher(Glossary()),
        settings.site_url,
        settings.project,
        settings.day,
    )
    return lambda address: Scribe(shared, OnPaper(address, settings.site_url))


def factsheets(
    catalogue: Catalogue, assessments: Mapping[str, Assessment], settings: Settings
) -> tuple[Factsheet, ...]:
    """Make the factsheet of every intervention, concepts among them, in the order of the catalogue."""
    scribe_at = paper_scribes(catalogue, assessments, settings)
    return tuple(
        factsheet(scribe_at(record_address(RecordKind.INTERVENTION, record.id)), record)
        for record in catalogue.interventions
    )


def whole_booklet(
    catalogue: Catalogue,
    assessments: Mapping[str, Assessment],
    settings: Settings,
    sheets: Iterable[Factsheet],
) -> Booklet:
    """Make the booklet, without concepts."""
    by_id = {sheet.id: sheet for sheet in sheets}
    public = [by_id[record.id] for record in catalogue.public_interventions]
    return booklet(paper_scribes(catalogue, assessments, settings)(addresses.HOME), public)
