"""A synthesis that a record asks for can be made: the table, its columns and its rows are there."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart import dutch
from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.model import Intervention, Source
from menukaart.vocabulary import RecordKind


def _check(subject: Subject) -> Iterator[Breach]:
    request = subject.record.synthesis if isinstance(subject.record, Intervention) else None
    if request is None:
        return
    source = subject.catalogue.get(RecordKind.SOURCE, request.source)
    if not isinstance(source, Source):
        return  # an unknown source is reported by the rule about references
    if not subject.wrote(RecordKind.SOURCE, source.id, "table"):
        return  # what stands there is a problem of the source
    if source.table is None:
        hint = "Kies een bron met een tabel, of haal 'synthesis' weg."
        yield Breach(("synthesis", "source"), f"De bron '{source.id}' heeft geen tabel met studies.", hint)
        return
    unknown = [name for name in request.where if name not in source.table.columns]
    for name in unknown:
        hint = dutch.did_you_mean(name, source.table.columns)
        yield Breach(("synthesis", "where", name), f"De tabel heeft geen kolom '{name}'.", hint, at_key=True)
    table = subject.catalogue.tables.get(request.source)
    if table and not unknown and not table.matching(request.where):
        message = "Geen enkele regel van de tabel voldoet aan deze voorwaarden."
        yield Breach(("synthesis", "where"), message, "Kijk na welke waarden er in de kolommen staan.")


RULE = Rule(
    "synthese",
    "Een samenvatting vindt haar tabel, kolommen en regels.",
    _check,
    remedy="Kijk na of de bron een tabel heeft, en hoe haar kolommen heten.",
)
