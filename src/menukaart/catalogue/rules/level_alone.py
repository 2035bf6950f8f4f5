"""A level of a body does not stand alone: beside it stands what was measured, or why that is not known."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.model import Intervention
from menukaart.vocabulary import SearchSubject, Severity, Unknown

_TOLD_BY = ("effects", "evidence", "dutch_evidence")


def _check(subject: Subject) -> Iterator[Breach]:
    record = subject.record
    if not isinstance(record, Intervention) or not record.recognitions or _tells(record):
        return
    message = "Er staat een erkenning, maar niets over wat er gemeten is: een niveau alleen misleidt."
    hint = (
        "Schrijf op wat onderzoek vond, ook als dat niets is. Zeg anders onder 'unknown' bij 'effects' of "
        "er gezocht is (niet-gezocht of gezocht-niets-gevonden), of noem de zoektocht bij 'search'."
    )
    rests_on = (("unknown", "effects"), ("search",), *((name,) for name in _TOLD_BY))
    yield Breach(("recognitions",), message, hint, depends_on=rests_on)


def _tells(record: Intervention) -> bool:
    """Tell whether a reader learns anything of an outcome, or at least whether somebody looked for one."""
    if record.effects or record.synthesis or record.evidence or record.dutch_evidence:
        return True
    reason = record.why_unknown("effects")
    is_said = reason is not None and reason.reason is not Unknown.UNKNOWN
    return is_said or any(each.subject is SearchSubject.EFFECTS for each in record.search)


RULE = Rule(
    "erkenning-zonder-uitkomst",
    "Naast een erkenning staat wat er gemeten is, of dat daarnaar (nog niet) gezocht is.",
    _check,
    Severity.WARNING,
    remedy="Zet de uitkomst van onderzoek erbij, of de reden waarom die er niet is.",
)
