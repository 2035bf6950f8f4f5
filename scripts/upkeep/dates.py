"""Days in records that have passed: reviews that are due, recognitions that have ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from menukaart import dutch
from menukaart.model import Intervention, Record, Theme


def passed(records: Iterable[Record], day: date) -> list[str]:
    """Write a Dutch line for each day that lies before the given day, the oldest first."""
    return [line for _, line in sorted(found for record in records for found in _passed(record, day))]


def _passed(record: Record, day: date) -> Iterator[tuple[date, str]]:
    if isinstance(record, (Intervention, Theme)) and record.review_before < day:
        when = dutch.long_date(record.review_before)
        yield record.review_before, f"{record.id}: opnieuw bekijken, dat moest vóór {when}"
    if isinstance(record, Intervention):
        for each in record.recognitions:
            if each.expires is not None and each.expires < day:
                when = dutch.long_date(each.expires)
                yield each.expires, f"{record.id}: de erkenning van {each.body} liep af op {when}"
