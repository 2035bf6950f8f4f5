"""Days and years follow each other, measured by the record itself and never by the clock of a computer.

The newest day of a record is that of its last change or review: what an editor wrote was there by then.
A little later is a forgotten line under ``changes``, or a publication in press; much later cannot be.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from menukaart.catalogue.reasons import is_explained, say_why
from menukaart.catalogue.rules.base import Breach, Path, Rule, Subject
from menukaart.dutch import long_date, partial_date
from menukaart.model import Intervention, Record, Source, Theme
from menukaart.model.practice import Recognition
from menukaart.vocabulary import Severity

_FIRST_RECORD = 2000
"""Before this year nobody kept a record here."""
_FIRST_BODY = 1950
"""Nobody recognised or rated programmes before."""
_FIRST_PRINT, _FIRST_STUDY, _FIRST_PRICE = 1800, 1900, 1970
_YEAR = timedelta(days=366)
_LONGEST_REVIEW = 10 * _YEAR
_LONG_SILENCE = 20 * _YEAR
"""A knowledge base may be taken up again after years."""

_CHANGES: Path = ("changes",)
_FUTURE = "Kijk het jaar na."


def _newest(record: Record) -> date:
    last = record.last_changed.date
    return max(last, record.reviewed) if isinstance(record, (Intervention, Theme)) else last


def _days(record: Record) -> Iterator[tuple[Path, date, int]]:
    """Give every day that lies before the last change of the record, with the first year that it can have."""
    if isinstance(record, Intervention):
        for name in ("recognitions", "external_ratings"):
            for index, part in enumerate(getattr(record, name)):
                if part.date:
                    yield (name, index, "date"), part.date, _FIRST_BODY
        for index, search in enumerate(record.search):
            yield ("search", index, "date"), search.date, _FIRST_RECORD
        if record.strength_override:
            yield ("strength_override", "date"), record.strength_override.date, _FIRST_RECORD
    elif isinstance(record, Source):
        if record.accessed:
            yield ("accessed",), record.accessed, _FIRST_RECORD
        if record.retracted:
            yield ("retracted", "date"), record.retracted.date, _FIRST_STUDY


def _years(record: Record) -> Iterator[tuple[Path, str, str | None, int, int]]:
    """Give every printed day or year, with the note beside it, the first possible and the first likely."""
    if isinstance(record, Intervention) and record.cost:
        for index, amount in enumerate(record.cost.amounts):
            if amount.price_year:
                where = ("cost", "amounts", index, "price_year")
                yield where, str(amount.price_year), amount.note, _FIRST_STUDY, _FIRST_PRICE
    elif isinstance(record, Source) and record.issued:
        yield ("issued",), record.issued, record.note, _FIRST_PRINT, _FIRST_STUDY


def _impossible(subject: Subject) -> Iterator[Breach]:
    newest = _newest(subject.record)
    for path, day, first in _days(subject.record):
        if day.year < first:
            yield Breach(path, f"{long_date(day)} kan niet: dat is veel te vroeg.", _FUTURE)
        elif day > newest + _YEAR:
            message = f"{long_date(day)} is na de laatste wijziging van dit record ({long_date(newest)})."
            yield Breach(path, message, _FUTURE, depends_on=(_CHANGES,))
    for path, printed, _, first, _ in _years(subject.record):
        year = int(printed[:4])
        if year < first:
            yield Breach(path, f"Het jaar {printed[:4]} kan niet: zo oud is geen bron of prijs.", _FUTURE)
        elif year > newest.year + 1:
            message = f"Het jaar {year} ligt na de laatste wijziging van dit record ({newest.year})."
            yield Breach(path, message, _FUTURE, depends_on=(_CHANGES,))
    yield from _history(subject.record)
    if isinstance(subject.record, (Intervention, Theme)):
        yield from _review(subject.record)
    if isinstance(subject.record, Source):
        yield from _retraction(subject.record)


def _history(record: Record) -> Iterator[Breach]:
    for index, change in enumerate(record.changes):
        if change.date.year < _FIRST_RECORD:
            message = f"Een wijziging in {change.date.year} kan niet: toen waren er nog geen records."
            yield Breach(("changes", index, "date"), message, _FUTURE)
    for index, (earlier, later) in enumerate(pairwise(record.changes), 1):
        if later.date < earlier.date:
            message = f"{long_date(later.date)} staat onder {long_date(earlier.date)}."
            hint = "Zet de wijzigingen op volgorde; de nieuwste onderaan."
            above = (("changes", index - 1, "date"),)
            yield Breach(("changes", index, "date"), message, hint, depends_on=above)


def _review(record: Intervention | Theme) -> Iterator[Breach]:
    first = min(change.date for change in record.changes)
    if record.reviewed < first:
        message = (
            f"Nagekeken op {long_date(record.reviewed)}, maar de eerste wijziging is van {long_date(first)}."
        )
        hint = "Zet bij 'reviewed' de dag waarop het record het laatst is nagekeken."
        yield Breach(("reviewed",), message, hint, depends_on=(_CHANGES,))
    if record.review_before > record.reviewed + _LONGEST_REVIEW:
        message = "Tussen 'reviewed' en 'review_before' zit meer dan tien jaar."
        hint = "Kies een dag binnen een paar jaar; meestal twee."
        yield Breach(("review_before",), message, hint, depends_on=(("reviewed",),))


def _retraction(record: Source) -> Iterator[Breach]:
    if record.retracted and record.issued:
        retracted = record.retracted.date
        if retracted.isoformat()[: len(record.issued)] < record.issued:
            message = (
                f"Teruggetrokken op {long_date(retracted)}, maar uitgegeven in {partial_date(record.issued)}."
            )
            yield Breach(("retracted", "date"), message, "Kijk de dagen na.", depends_on=(("issued",),))


def _unlikely(subject: Subject) -> Iterator[Breach]:
    newest = _newest(subject.record)
    for path, day, _ in _days(subject.record):
        if newest < day <= newest + _YEAR:
            message = f"{long_date(day)} is na de laatste wijziging van dit record ({long_date(newest)})."
            hint = "Schrijf onder 'changes' wat er die dag veranderde."
            yield Breach(path, message, hint, depends_on=(_CHANGES,))
    for path, printed, note, first, likely in _years(subject.record):
        year = int(printed[:4])
        is_early = first <= year < likely
        is_late = year <= newest.year + 1 and printed > newest.isoformat()[: len(printed)]
        if (is_early or is_late) and not is_explained(note, printed[:4]):
            what = "heel vroeg" if is_early else "na de laatste wijziging van dit record"
            message = f"{partial_date(printed)} is {what}."
            yield Breach(path, message, say_why(printed[:4]), depends_on=(_CHANGES,))
    yield from _seen(subject, newest)
    if subject.day is None:  # with a day, another rule looks at the same
        yield from _expired(subject.record, newest)
    yield from _silence(subject)
    if isinstance(subject.record, (Intervention, Theme)):
        yield from _stale(subject.record)


def _seen(subject: Subject, newest: date) -> Iterator[Breach]:
    record = subject.record
    if isinstance(record, Source) and record.accessed and record.issued:
        seen = record.accessed.isoformat()[: len(record.issued)]
        is_before = seen < record.issued and int(record.issued[:4]) <= newest.year + 1
        if is_before and not is_explained(record.note, record.issued[:4]):
            printed = partial_date(record.issued)
            message = f"Bekeken op {long_date(record.accessed)}, vóór de uitgave ({printed})."
            yield Breach(("accessed",), message, say_why(record.issued[:4]), depends_on=(("issued",),))


def _expired(record: Record, newest: date) -> Iterator[Breach]:
    for index, part in enumerate(record.recognitions if isinstance(record, Intervention) else ()):
        if not part.expires or not _began(part) <= part.expires < newest:
            continue
        if not is_explained(part.note, str(part.expires.year)):
            message = f"Deze erkenning liep al af op {long_date(part.expires)}."
            hint = f"Haal haar weg, of zeg in 'note' dat zij in {part.expires.year} afliep."
            yield Breach(
                ("recognitions", index, "expires"), message, hint, depends_on=(_CHANGES, ("reviewed",))
            )


def _began(part: Recognition) -> date:
    return part.date or date.min


def _stale(record: Intervention | Theme) -> Iterator[Breach]:
    """Tell a change after the review was due; before that a mend or a move asks for no new review."""
    first, last = min(change.date for change in record.changes), record.last_changed.date
    if first <= record.reviewed < record.review_before <= last:
        message = f"Het record veranderde nog op {long_date(last)}, maar het nakijken was toen al te laat."
        hint = "Kijk het opnieuw na en zet die dag bij 'reviewed'."
        yield Breach(("reviewed",), message, hint, depends_on=(_CHANGES, ("review_before",)))


def _silence(subject: Subject) -> Iterator[Breach]:
    """Tell a day far after every other record: nothing else says that time has come that far."""
    other = subject.catalogue.newest_besides(subject.kind, subject.id)
    if other is None:
        return
    last = subject.record.last_changed.date
    if last > other + _LONG_SILENCE:
        index = [change.date for change in subject.record.changes].index(last)
        message = f"{long_date(last)} is jaren na de laatste wijziging van alle andere records."
        yield Breach(("changes", index, "date"), message, _FUTURE)
    reviewed = getattr(subject.record, "reviewed", None)
    if reviewed is not None and reviewed > max(other, last) + _LONG_SILENCE:
        message = f"{long_date(reviewed)} is jaren na de laatste wijziging van alle records."
        yield Breach(("reviewed",), message, _FUTURE, depends_on=(_CHANGES,))


IMPOSSIBLE = Rule(
    "datum-kan-niet", "Dagen en jaren liggen niet in de toekomst en volgen elkaar.", _impossible
)
UNLIKELY = Rule(
    "datum-onwaarschijnlijk",
    "Een dag of jaar past bij de laatste wijziging van het record, of is uitgelegd.",
    _unlikely,
    Severity.WARNING,
)
