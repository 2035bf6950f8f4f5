"""The id in a record is the name of its file."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.rules.base import Finding, Rule, Subject


def _check(subject: Subject) -> Iterator[Finding]:
    written = subject.record.id
    if written == subject.id:
        return
    if written.lower() == subject.id.lower():
        message = f"De id '{written}' verschilt in hoofdletters van de bestandsnaam '{subject.id}'."
    else:
        message = f"De id '{written}' is niet gelijk aan de bestandsnaam '{subject.id}'."
    yield Finding(("id",), message, f"Schrijf 'id: {subject.id}', of hernoem een nieuw bestand.")


RULE = Rule("id-bestandsnaam", "De id van een record is gelijk aan de naam van zijn bestand.", _check)
