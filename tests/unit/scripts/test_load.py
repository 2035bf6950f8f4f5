"""What is reckoned on paper."""

from __future__ import annotations

from scripts.bench.load import proposals, visits


def test_visits_are_requests_and_bytes() -> None:
    told = visits(10_000_000, 67, 233_000)
    assert "67 vragen, 233 KB" in told
    assert "10,0 miljoen bezoeken in een maand: 670 miljoen vragen en 2,3 TB" in told
    assert "258 vragen per seconde, en 2.585 als het 10 keer zo druk is" in told


def test_proposals_are_minutes() -> None:
    told = proposals(100, 60)
    assert "2,0 minuut" in told
    assert "100 voorstellen op een dag: 200 minuten, 100 uur in een maand" in told
