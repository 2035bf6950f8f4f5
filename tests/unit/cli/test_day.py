"""A day on the command line."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from menukaart.cli.day import DAY
from menukaart.problems import UsageError


def test_a_day_is_written_as_in_a_record() -> None:
    assert DAY.convert("2026-11-26", None, None) == date(2026, 11, 26)
    assert DAY.convert(date(2026, 11, 26), None, None) == date(2026, 11, 26)


def test_today_is_known() -> None:
    now = datetime.now(UTC).date()
    assert abs(DAY.convert("vandaag", None, None) - now) <= timedelta(days=1)


@pytest.mark.parametrize("text", ["26-11-2026", "2026-02-30", "20261126", "2026-W48-4", "morgen", ""])
def test_something_else_is_explained(text: str) -> None:
    with pytest.raises(UsageError, match=r"is geen dag\. Schrijf jaar-maand-dag"):
        DAY.convert(text, None, None)
