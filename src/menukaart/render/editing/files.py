"""The data of the form: what it asks, and which records there are."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue import Catalogue
from menukaart.render import addresses
from menukaart.render.api.documents import write_json
from menukaart.render.editing.questions import questions
from menukaart.vocabulary import RecordKind

QUESTIONS = f"{addresses.EDITING}vragen.json"
RECORDS = f"{addresses.EDITING}records.json"


def text_address(kind: RecordKind, identifier: str) -> str:
    """Give the address of the text of a record, as it stands in the knowledge base."""
    return f"{addresses.EDITING}records/{kind.value}/{identifier}.yaml"


def editing_files(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Give every file, as an address from the root of the site and its text."""
    yield QUESTIONS, write_json(questions())
    titles: dict[str, list[list[str]]] = {kind.value: [] for kind in RecordKind}
    for kind, record in catalogue.records():
        titles[kind.value].append([record.id, getattr(record, "title", None) or record.id])
    yield RECORDS, write_json({name: sorted(each) for name, each in titles.items()})
