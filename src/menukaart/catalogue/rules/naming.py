"""Figures and citations have a name that stays, so that others can point at them.

The name is asked of published records where a register keeps what was promised: without one, nobody was
promised anything. ``menukaart fix`` writes it everywhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.rules.base import Breach, Path, Rule, Subject, Written
from menukaart.model import Intervention
from menukaart.model.base import Citation
from menukaart.model.naming import FIGURE, citation_ids, effect_ids
from menukaart.model.walk import citation_lists
from menukaart.reading.edits import Edit, add_first_key, as_group
from menukaart.reading.tree import MapNode, find
from menukaart.vocabulary import Status


def _hint(name: str) -> str:
    return f"Schrijf 'id: {name}', of draai 'menukaart fix': dat schrijft alle ids die ontbreken."


def _is_promised(subject: Subject) -> bool:
    status = getattr(subject.record, "status", None)
    return status is Status.PUBLISHED and subject.catalogue.register is not None


def _names(subject: Subject, record: Intervention) -> tuple[str, ...]:
    """Name the figures; a figure that is gone keeps its name, as its address may stand in a document."""
    promised = subject.catalogue.promised(subject.kind, subject.id)
    return effect_ids(record.effects, [anchor.removeprefix(FIGURE) for anchor in promised])


def _unnamed_effects(subject: Subject) -> Iterator[Breach]:
    record = subject.record
    if not isinstance(record, Intervention) or not _is_promised(subject):
        return
    for index, name in enumerate(_names(subject, record)):
        if record.effects[index].id is None:
            yield Breach(("effects", index), "Dit cijfer heeft nog geen 'id'.", _hint(name))


def _name_effects(subject: Subject, written: Written) -> Iterator[Edit]:
    record = subject.record
    if not isinstance(record, Intervention):
        return
    for index, name in enumerate(_names(subject, record)):
        node = find(written.tree, ("effects", index))
        if record.effects[index].id is None and isinstance(node, MapNode):
            yield add_first_key(written.document, node, "id", name)


def _same_name(subject: Subject) -> Iterator[Breach]:
    if not _is_promised(subject):
        return
    for path, citations in citation_lists(subject.parts):
        seen: dict[str, Citation] = {}
        for index, (citation, name) in enumerate(zip(citations, citation_ids(citations), strict=True)):
            first = seen.setdefault(citation.id, citation)
            # The same source at the same place is a repetition; another rule says so.
            if first is not citation and (first.source, first.locator) != (citation.source, citation.locator):
                yield _shared_name((*path, index), citation, name)


def _shared_name(path: Path, citation: Citation, name: str) -> Breach:
    if "id" in citation.model_fields_set:
        message = f"De id '{citation.id}' staat al bij een andere verwijzing in deze lijst."
        return Breach((*path, "id"), message, "Kies een andere id.")
    message = f"'{citation.source}' staat al in deze lijst; de tweede verwijzing heeft een eigen 'id' nodig."
    return Breach(path, message, _hint(name))


def _name_citations(subject: Subject, written: Written) -> Iterator[Edit]:
    for path, citations in citation_lists(subject.parts):
        for index, name in enumerate(citation_ids(citations)):
            node = find(written.tree, (*path, index))
            if name == citations[index].id or node is None:
                continue
            if isinstance(node, MapNode):
                yield add_first_key(written.document, node, "id", name)
            else:
                yield from as_group(node, "id", name, "source")


EFFECTS = Rule(
    "cijfer-zonder-id",
    "Elk cijfer heeft een vaste id.",
    _unnamed_effects,
    fix=_name_effects,
    remedy="Voer 'menukaart fix' uit, of geef het cijfer een id: de uitkomst en de bron.",
)
CITATIONS = Rule(
    "verwijzing-zonder-id",
    "Twee verwijzingen naar dezelfde bron in één lijst hebben elk een eigen id.",
    _same_name,
    fix=_name_citations,
    remedy="Geef de tweede verwijzing een eigen id.",
)
