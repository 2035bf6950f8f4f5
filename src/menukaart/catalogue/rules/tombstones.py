"""A moved or split record leads to living records, in one step."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart import dutch
from menukaart.catalogue.references import successors
from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.model import Tombstone
from menukaart.model.tombstone import SUCCESSOR_FIELDS


def _check(subject: Subject) -> Iterator[Breach]:
    if not isinstance(subject.record, Tombstone):
        return
    for path, target in successors(subject.record):
        known = subject.known[subject.kind]
        if target not in known:
            message = f"Er is geen {subject.kind.label} met de id '{target}'."
            hint = dutch.did_you_mean_id(target, known) or "Kies de id van een record dat nog geldt."
            yield Breach(path, message, hint, code="dood-doel")
            continue
        found = subject.catalogue.get(subject.kind, target)
        if isinstance(found, Tombstone):
            message = f"'{target}' is zelf {found.status.label}; een lezer zou twee keer doorgestuurd worden."
            if not subject.wrote(subject.kind, target, *SUCCESSOR_FIELDS):
                yield Breach(path, message, "Kies een record dat nog geldt.", code="keten")
                continue
            others = [id_ for id_ in found.successors if id_ != subject.id]
            onward = dutch.enumeration(f"'{id_}'" for id_ in others)
            hint = f"Verwijs meteen naar {onward}." if onward else "Kies een record dat nog geldt."
            yield Breach(path, message, hint, code="keten")


RULE = Rule(
    "dood-doel",
    "Een verplaatst of gesplitst record leidt in één stap naar records die nog gelden.",
    _check,
    remedy="Verwijs meteen naar een record dat nog geldt.",
)
