"""Reviews are on time and recognitions still hold, on the day that the check is asked about.

Without a day nothing is said: the same records would otherwise be sound today and not tomorrow.
"""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.dutch import long_date
from menukaart.model import Intervention, Theme
from menukaart.vocabulary import Severity


def _review(subject: Subject) -> Iterator[Breach]:
    record, day = subject.record, subject.day
    if day is None or not isinstance(record, (Intervention, Theme)) or day < record.review_before:
        return
    message = f"Dit record moest vóór {long_date(record.review_before)} opnieuw nagekeken zijn."
    hint = "Kijk het na, en zet daarna een nieuwe dag bij 'reviewed' en 'review_before'."
    yield Breach(("review_before",), message, hint)


def _recognition(subject: Subject) -> Iterator[Breach]:
    record, day = subject.record, subject.day
    if day is None or not isinstance(record, Intervention):
        return
    for index, seal in enumerate(record.recognitions):
        if seal.expires is not None and seal.expires < day:
            message = f"De erkenning van {seal.body} liep af op {long_date(seal.expires)}."
            hint = "Is zij verlengd? Vul de nieuwe dag in. Zo niet, haal de erkenning weg."
            yield Breach(("recognitions", index, "expires"), message, hint)


REVIEW = Rule(
    "herziening-te-laat",
    "Een record is opnieuw nagekeken vóór de dag die het noemt (alleen met 'check --date').",
    _review,
    Severity.WARNING,
    remedy="Kijk het record na, en kies een nieuwe dag bij 'review_before'.",
)
RECOGNITION = Rule(
    "erkenning-verlopen",
    "Een erkenning is niet verlopen (alleen met 'check --date').",
    _recognition,
    Severity.WARNING,
    remedy="Zoek op of de erkenning nog geldt, en pas de dag aan of haal haar weg.",
)

DATED = frozenset({REVIEW.code, RECOGNITION.code})
"""Codes that nothing is said of when no day is given."""
