"""The data that a browser needs to set interventions side by side: one file each, and one of all titles.

``vergelijken/gegevens/<id>.json`` holds a column; ``alle.json`` holds every column, for lists that are
long; ``titels.json`` holds the titles, the rows, and where old ids lead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment
from menukaart.render import addresses
from menukaart.render.api.documents import write_json
from menukaart.render.views.compare.columns import ROWS, column
from menukaart.render.views.compare.sized_effects import effect_rows
from menukaart.vocabulary import RecordKind

FOLDER = f"{addresses.COMPARE}gegevens/"
TITLES = f"{addresses.COMPARE}titels.json"
EVERY = f"{addresses.COMPARE}alle.json"
FORM = 1
"""Version of the form of these files."""


def compare_files(catalogue: Catalogue, assessments: Mapping[str, Assessment]) -> Iterator[tuple[str, str]]:
    """Give every file, as an address from the root of the site and its text."""
    columns = [column(record, assessments[record.id]) for record in catalogue.public_interventions]
    written = {each.id: write_json(asdict(each)) for each in columns}
    for identifier, text in written.items():
        yield f"{FOLDER}{identifier}.json", text
    # Each column is JSON already.
    yield EVERY, f'{{"columns":[{",".join(map(str.rstrip, written.values()))}],"version":{FORM}}}\n'
    titles: dict[str, Any] = {
        "version": FORM,
        "parts": [
            {
                "title": title,
                "rows": [{"id": row.id, "label": row.label, "free": row.is_free} for row in rows],
            }
            for title, rows in ROWS
        ],
        "effects": [
            {"id": id_, "outcome": outcome, "scale": scale}
            for id_, outcome, scale in effect_rows(each.effects for each in columns)
        ],
        "titles": [[each.id, each.title] for each in columns],
        "old": dict(_old(catalogue)),
    }
    yield TITLES, write_json(titles)


def _old(catalogue: Catalogue) -> Iterator[tuple[str, dict[str, Any]]]:
    for kind, record in catalogue.tombstones:
        if kind is RecordKind.INTERVENTION:
            yield (
                record.id,
                {"title": record.title, "status": record.status.value, "to": list(record.successors)},
            )
