"""A cited source can be found: it has a title and an address, or says where it was sought."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.model import Source
from menukaart.vocabulary import Severity, Unknown

_SETTLED = frozenset({Unknown.NOT_FOUND, Unknown.NOT_APPLICABLE})


def _check(subject: Subject) -> Iterator[Breach]:
    source = subject.record
    if not isinstance(source, Source) or not subject.catalogue.cited_by.get(source.id):
        return
    if not source.title and _is_open(subject, source, "title"):
        yield _breach(source, "title", "titel", "Zoek de titel op.")
    if not source.has_address and _is_open(subject, source, "URL", "DOI", "ISBN"):
        yield _breach(source, "URL", "adres, DOI of ISBN", "Zoek een blijvend adres op.")


def _is_open(subject: Subject, source: Source, field: str, *others: str) -> bool:
    """Tell whether nobody wrote that it was sought, and where; nor something that could not be read."""
    reason = source.unknown.get(field)
    is_settled = reason is not None and reason.reason in _SETTLED and bool(reason.note)
    return not is_settled and subject.wrote(subject.kind, source.id, field, *others)


def _breach(source: Source, field: str, what: str, first: str) -> Breach:
    hint = (
        f"{first} Vond u niets? Zet bij 'unknown', '{field}': 'gezocht-niets-gevonden', en in 'note' wanneer "
        "en waarmee u zocht."
    )
    path = ("unknown", field) if field in source.unknown else ()
    return Breach(path, f"Deze bron wordt genoemd, maar heeft geen {what}.", hint)


RULE = Rule(
    "bron-niet-te-vinden",
    "Een bron die een record noemt, heeft een titel en een adres (of DOI of ISBN), of zegt hoe ernaar is "
    "gezocht.",
    _check,
    Severity.WARNING,
    remedy="Zoek het op. Vond u niets, schrijf dan bij 'unknown' wanneer en waarmee u zocht.",
)
