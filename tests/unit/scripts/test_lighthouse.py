"""The table of Lighthouse: scores, figures, and what costs points."""

from __future__ import annotations

import gzip
import urllib.request
from pathlib import Path
from typing import Any

from scripts.lighthouse.report import CATEGORIES, read, table
from scripts.lighthouse.server import serving


def _report(**audits: dict[str, Any]) -> dict[str, Any]:
    numbers = {
        "interactive": 1840.0,
        "largest-contentful-paint": 1500.0,
        "total-byte-weight": 52_400.0,
        "cumulative-layout-shift": 0.004,
    }
    parts = [{"id": name, "weight": 1} for name in audits] + [{"id": "interactive", "weight": 0}]
    return {
        "audits": {name: {"numericValue": value, "score": 0.5} for name, value in numbers.items()} | audits,
        "categories": {
            name: {"score": 0.97, "auditRefs": parts if name == "seo" else []} for name in CATEGORIES
        },
    }


def test_a_result_holds_scores_and_figures() -> None:
    result = read("menukaart/", _report())
    assert result.scores == (97, 97, 97, 97)
    assert (result.seconds, result.largest, result.kilobytes, result.shift) == (1.84, 1.5, 52.4, 0.004)
    assert result.remarks == ()


def test_only_what_costs_points_is_remarked() -> None:
    result = read(
        "",
        _report(
            **{
                "meta-description": {"id": "meta-description", "title": "Geen beschrijving", "score": 0},
                "hreflang": {"id": "hreflang", "title": "Goed", "score": 1},
                "manual": {"id": "manual", "title": "Zelf", "score": None, "scoreDisplayMode": "manual"},
            }
        ),
    )
    assert result.remarks == ("meta-description: Geen beschrijving",)
    assert "- (voorpagina) meta-description: Geen beschrijving" in table([result])


def test_every_line_of_the_table_is_as_wide() -> None:
    lines = table([read("", _report()), read("interventies/zomerschool/", _report())]).splitlines()
    assert len(lines) == 3
    assert len({len(line) for line in lines}) == 1


def test_the_server_compresses_and_knows_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>hallo</p>" * 50, encoding="utf-8")
    (tmp_path / "404.html").write_text("weg", encoding="utf-8")
    with serving(tmp_path) as base:
        request = urllib.request.Request(base, headers={"Accept-Encoding": "gzip"})  # noqa: S310
        with urllib.request.urlopen(request) as answer:  # noqa: S310
            assert gzip.decompress(answer.read()).startswith(b"<p>hallo")
        with urllib.request.urlopen(base) as answer:  # noqa: S310
            assert answer.headers["Content-Encoding"] is None
