"""Every number in a record has a line in the ledger that says which file and key it comes from."""

from __future__ import annotations

from scripts.audit.__main__ import LEDGER, ROOT
from scripts.audit.ledger import missing, read_ledger
from scripts.audit.records import numbers_in_records


def test_every_number_in_a_record_has_an_origin() -> None:
    found = list(numbers_in_records(ROOT))
    unknown = missing(found, read_ledger(LEDGER))
    assert [f"{number.file} {number.field}: {number.value}" for number in unknown] == []
    assert len(found) > 1000


def test_the_ledger_holds_nothing_that_is_gone() -> None:
    there = {(number.file, str(number.value)) for number in numbers_in_records(ROOT)}
    assert [row for row in read_ledger(LEDGER) if (row.file, row.value) not in there] == []
