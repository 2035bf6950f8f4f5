from __future__ import annotations

import pytest

from menukaart.catalogue.rules import ranges
from menukaart.model import Record
from tests.unit.records import (
    amount_data,
    breaches,
    cost_data,
    effect_data,
    intervention,
    source,
    subject,
    theme,
)


def recognised(start: str, end: str) -> Record:
    recognition = {"body": "NJi", "level": "goed", "date": start, "expires": end, "sources": "jansen-2020"}
    return intervention(recognitions=[recognition])


def cost(low: str | None, high: str | None) -> Record:
    return intervention(cost=cost_data(amount_data(low, high)))


@pytest.mark.parametrize(
    "record",
    [
        intervention(ages={"min": "4", "max": "12"}),
        intervention(ages={"min": "4", "max": "4"}),
        cost("0", "0"),
        cost("100", "250"),
        cost("100", None),
        cost(None, "100"),
        intervention(effects=[effect_data(ci={"low": "-0.1", "high": "0.4"})]),
        recognised("2025-01-01", "2029-01-01"),
        theme(),
        source(),
    ],
)
def test_passes(record: Record) -> None:
    assert breaches(ranges.RULE, subject(record)) == []


@pytest.mark.parametrize(
    ("record", "path"),
    [
        (intervention(ages={"min": "12", "max": "4"}), ("ages", "min")),
        (cost("250", "100"), ("cost", "amounts", 0, "min")),
        (intervention(effects=[effect_data(ci={"low": "0.4", "high": "-0.1"})]), ("effects", 0, "ci", "low")),
        (recognised("2029-01-01", "2025-01-01"), ("recognitions", 0, "expires")),
        (intervention(review_before="2026-01-10"), ("review_before",)),
        (theme(review_before="2020-01-01"), ("review_before",)),
    ],
)
def test_fails(record: Record, path: tuple[str | int, ...]) -> None:
    assert breaches(ranges.RULE, subject(record)) == [("volgorde", path)]
