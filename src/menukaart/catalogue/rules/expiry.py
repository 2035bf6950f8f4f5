"""Reviews are on time and recognitions still hold, on the day that the check is asked about.

Without a day a review is judged on the newest change of the record itself: who last wrote in it could have
seen that it was late. The same records thus always give the same report.
"""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.dutch import long_date
from menukaart.model import Intervention, Theme
from menukaart.vocabulary import Severity


def _review(subject: Subject) -> Iterator[Breach]:
    record = subject.record
    if not isinstance(record, (Intervention, Theme)) or record.review_before <= record.reviewed:
        return  # dates in the wrong order are told by the rule about order
    if (subject.day or record.last_changed.date) < record.review_before:
        return
    message = f"Dit record moest vóór {long_date(record.review_before)} opnieuw nagekeken zijn."
    hint = "Kijk het na, en zet daarna een nieuwe dag bij 'reviewed' en 'review_before'."
    yield Breach(("review_before",), message, hint, depends_on=(("reviewed",),))


def _recognition(subject: Subject) -> Iterator[Breach]:
    record, day, newest = subject.record, subject.day, subject.catalogue.newest
    if day is None or newest is None or not isinstance(record, Intervention):
        return
    for index, seal in enumerate(record.recognitions):
        # What ran out before the newest change is told without a day, by the rule about the calendar.
        if seal.expires is not None and newest <= seal.expires < day:
            message = f"De erkenning van {seal.body} liep af op {long_date(seal.expires)}."
            hint = "Is zij verlengd? Vul de nieuwe dag in. Zo niet, haal de erkenning weg."
            yield Breach(("recognitions", index, "expires"), message, hint)


REVIEW = Rule(
    "herziening-te-laat",
    "Een record is opnieuw nagekeken vóór de dag die het noemt, gezien op de dag van zijn nieuwste wijziging "
    "of van 'check --date'.",
    _review,
    Severity.WARNING,
    remedy="Kijk het record na, en kies een nieuwe dag bij 'review_before'.",
)
RECOGNITION = Rule(
    "erkenning-verlopen",
    "Een erkenning is niet verlopen op de dag van 'check --date'.",
    _recognition,
    Severity.WARNING,
    remedy="Zoek op of de erkenning nog geldt, en pas de dag aan of haal haar weg.",
)

DATED = frozenset({REVIEW.code, RECOGNITION.code})
"""Codes of which a later day says more: an exception to them is only needless on a given day."""
