"""What is not filled in has a typed reason; what is filled in has none; what is published is whole."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart import dutch
from menukaart.catalogue.rules.base import Breach, Path, Rule, Subject
from menukaart.model import LIVING
from menukaart.model.base import WithUnknowns
from menukaart.model.shape import fields_in_order, is_for_publication
from menukaart.vocabulary import Status, Unknown


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


def _published(subject: Subject) -> Iterator[Breach]:
    record = subject.record
    if not isinstance(record, LIVING[subject.kind]) or record.status is not Status.PUBLISHED:
        return
    for key, info in fields_in_order(type(record)):
        if is_for_publication(info) and not getattr(record, key):
            meaning = (info.description or "").partition(";")[0].rstrip(".")
            message = f"'{key}' ontbreekt: een gepubliceerd record heeft dit veld."
            example = f' Bijvoorbeeld {key}: "{info.examples[0]}"' if info.examples else ""
            # Of a status or a text that is broken, the message about that is enough.
            yield Breach((key,), message, f"{meaning}.{example}", depends_on=(("status",), (key,)))


RULE = Rule(
    "zonder-reden",
    "Wat niet is ingevuld, heeft een reden onder 'unknown'.",
    _check,
    remedy="Vul het veld in, of zet onder 'unknown' waarom het leeg is.",
)
PUBLISHED = Rule(
    "mist-bij-publicatie",
    "Een gepubliceerd record heeft ook de velden die een concept nog mag missen.",
    _published,
    remedy="Vul het veld in, of maak het record weer een concept. Een interventie heeft een 'verdict_text'.",
)
