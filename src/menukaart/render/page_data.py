"""What a hand-written page may show, as plain data: no object of ours ever reaches a page."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import Enum

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.overview.cost_method import cost_method
from menukaart.evidence.overview.method import method
from menukaart.evidence.overview.pooling_method import pooling_method
from menukaart.reading.strands import Strand
from menukaart.render.fieldguide import guides
from menukaart.render.project import NO_PROJECT, Project
from menukaart.render.views.parts.wages import wage_rows

Plain = None | bool | int | float | str | list["Plain"] | dict[str, "Plain"]


def page_data(
    catalogue: Catalogue,
    assessments: Mapping[str, Assessment],
    strands: Iterable[Strand] = (),
    project: Project = NO_PROJECT,
) -> dict[str, Plain]:
    """Give the data that pages are filled with, by name.

    Args:
        catalogue: all records.
        assessments: what was derived for each living intervention, by id.
        strands: how the EEF rates what we rate too, for the page about the method.
        project: where readers report something.
    """
    counts = {
        "interventions": len(catalogue.public_interventions),
        "themes": len(catalogue.public_themes),
        "sources": len(catalogue.public_sources),
    }
    return {
        "counts": plain(counts),
        "costs": plain(cost_method(catalogue.public_interventions, catalogue.sources_by_id)),
        "guides": plain(guides()),
        "method": plain(
            method(catalogue.public_interventions, catalogue.sources_by_id, assessments, strands)
        ),
        "pooling": plain(
            pooling_method(
                (record, assessments[record.id].pooled) for record in catalogue.public_interventions
            )
        ),
        "project": plain(project),
        "wages": plain(wage_rows(catalogue.wages.wages, catalogue.sources_by_id)),
    }


def plain(value: object) -> Plain:
    """Write a value as data of JSON: objects become mappings of their fields and properties.

    A word of a fixed list becomes its value, label and meaning. Functions are left out.
    """
    match value:
        case Enum():
            words = {name: getattr(value, name, "") for name in ("label", "meaning")}
            return {"value": plain(value.value), **words}
        case None | bool() | int() | float() | str():
            return value
        case Decimal():
            return str(value)
        case Mapping():
            return {str(key): plain(part) for key, part in value.items() if not callable(part)}
        case Iterable():
            return [plain(part) for part in value]
        case _:
            return {name: plain(part) for name in _names(value) if not callable(part := getattr(value, name))}


def _names(value: object) -> list[str]:
    """Name the fields and properties of an object."""
    fields = [field.name for field in dataclasses.fields(value)] if dataclasses.is_dataclass(value) else []
    return fields + [name for name, part in vars(type(value)).items() if isinstance(part, property)]
