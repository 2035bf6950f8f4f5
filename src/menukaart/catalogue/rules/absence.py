"""What is not filled in has a typed reason, and what is filled in has none."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart import dutch
from menukaart.catalogue.rules.base import Breach, Path, Rule, Subject
from menukaart.model.base import WithUnknowns
from menukaart.vocabulary import Unknown


def _check(subject: Subject) -> Iterator[Breach]:
    for path, part in subject.parts:
        if isinstance(part, WithUnknowns):
            yield from _part(path, part)


def _part(path: Path, part: WithUnknowns) -> Iterator[Breach]:
    fields = type(part).may_be_unknown()
    for field in part.unknown:
        where = (*path, "unknown", field)
        if field not in fields:
            message = f"Het veld '{field}' kan niet onbekend zijn."
            hint = dutch.did_you_mean(field, fields) or f"Dat kan bij {dutch.enumeration(sorted(fields))}."
            yield Breach(where, message, hint, at_key=True)
        elif part.value_of(field) not in (None, ()):
            message = f"'{field}' is ingevuld én staat onder 'unknown'."
            yield Breach(where, message, "Haal een van de twee weg.", at_key=True)
    for field, marker in fields.items():
        silent = marker.silent is not None or any(part.value_of(other) for other in marker.unless)
        if not silent and field not in part.unknown and part.value_of(field) in (None, ()):
            reasons = dutch.enumeration([term.value for term in Unknown], "of")
            hint = f"Vul '{field}' in, of zet onder 'unknown' waarom niet: {reasons}."
            # A field that would have made this one superfluous may be there, but broken.
            rests_on = ((*path, "unknown", field), *((*path, other) for other in marker.unless))
            yield Breach((*path, field), f"'{field}' ontbreekt zonder reden.", hint, depends_on=rests_on)


RULE = Rule(
    "zonder-reden",
    "Wat niet is ingevuld, heeft een reden onder 'unknown'.",
    _check,
    remedy="Vul het veld in, of zet onder 'unknown' waarom het leeg is.",
)
