"""The id in a record is the name of its file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.model.fields import ID_PATTERN


def _check(subject: Subject) -> Iterator[Breach]:
    written = subject.record.id
    if written == subject.id or not re.fullmatch(ID_PATTERN, subject.id):
        return  # a file name that cannot be an id is reported where files are listed
    message = f"De id '{written}' is niet gelijk aan de bestandsnaam '{subject.id}'."
    yield Breach(("id",), message, _remedy(subject, written))


def _remedy(subject: Subject, written: str) -> str:
    is_renamed = written not in subject.known[subject.kind] and subject.catalogue.was_public(
        subject.kind, written
    )
    if is_renamed:
        return (
            f"Geef het bestand zijn naam {written}.yaml terug. Een andere id geeft u met: "
            f"menukaart move {written} {subject.id}"
        )
    return f"Schrijf 'id: {subject.id}', of hernoem een nieuw bestand."


RULE = Rule(
    "id-bestandsnaam",
    "De id van een record is gelijk aan de naam van zijn bestand.",
    _check,
    remedy="Verander de id of, bij een nieuw record, de naam van het bestand.",
)
