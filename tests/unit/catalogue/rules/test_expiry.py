from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from menukaart.catalogue.rules import expiry
from menukaart.model import Record
from menukaart.vocabulary import Severity
from tests.unit.records import breaches, intervention, source, subject, theme

SEAL = {"body": "NJi", "level": "goed", "date": "2025-01-01", "expires": "2027-01-01", "sources": "a"}
ENDLESS = {"body": "NJi", "level": "goed", "date": "2025-01-01", "sources": "a"}


@pytest.mark.parametrize("record", [intervention(), theme()])
def test_a_review_is_late_from_its_day(record: Record) -> None:
    where = subject(record)
    on_time, late = (replace(where, day=date(2028, 1, day)) for day in (9, 10))
    assert breaches(expiry.REVIEW, on_time) == []
    assert breaches(expiry.REVIEW, late) == [("herziening-te-laat", ("review_before",))]
    assert expiry.REVIEW.level is Severity.WARNING


def test_a_recognition_holds_on_its_last_day() -> None:
    where = subject(intervention(recognitions=[ENDLESS, SEAL]))
    assert breaches(expiry.RECOGNITION, replace(where, day=date(2027, 1, 1))) == []
    assert breaches(expiry.RECOGNITION, replace(where, day=date(2027, 1, 2))) == [
        ("erkenning-verlopen", ("recognitions", 1, "expires"))
    ]
    assert expiry.RECOGNITION.level is Severity.WARNING


def test_without_a_day_the_newest_change_of_the_record_counts() -> None:
    where = subject(intervention(recognitions=[SEAL], review_before="2026-01-11"))
    assert breaches(expiry.REVIEW, where) == breaches(expiry.RECOGNITION, where) == []
    changes = [{"date": "2026-01-10", "text": "Eerste versie."}, {"date": "2027-03-01", "text": "Zin erbij."}]
    later = subject(intervention(recognitions=[SEAL], review_before="2026-01-11", changes=changes))
    assert breaches(expiry.REVIEW, later) == [("herziening-te-laat", ("review_before",))]
    assert breaches(expiry.RECOGNITION, later) == []  # the rule about the calendar says so


def test_a_review_before_its_own_record_was_reviewed_is_told_elsewhere() -> None:
    where = replace(subject(intervention(review_before="2026-01-10")), day=date(2099, 1, 1))
    assert breaches(expiry.REVIEW, where) == []


def test_a_source_has_neither() -> None:
    where = replace(subject(source()), day=date(2099, 1, 1))
    assert breaches(expiry.REVIEW, where) == breaches(expiry.RECOGNITION, where) == []
