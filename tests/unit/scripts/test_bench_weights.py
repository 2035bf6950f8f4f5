"""What the benchmark in the browser counts: bytes as a server that compresses sends them, and times."""

from __future__ import annotations

import gzip
from http import HTTPStatus
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from scripts.bench.clicks import HEADING, Timing
from scripts.bench.report import aims_table
from scripts.bench.targets import Target
from scripts.bench.weights import (
    LIST,
    OTHER,
    SCRIPT,
    STYLE,
    CompressingHandler,
    compressed_size,
    kind_of,
)
from scripts.serving import serving


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", LIST),
        ("menukaart/", LIST),
        ("menukaart/keuze.json", LIST),
        ("assets/base/base.css", STYLE),
        ("assets/menu/main.js", SCRIPT),
        ("assets/search/woordenboek/01.bin", OTHER),
    ],
)
def test_a_file_is_counted_by_what_it_is_for(path: str, kind: str) -> None:
    assert kind_of(path) == kind


def test_every_file_is_sent_compressed_and_what_is_not_there_is_said(tmp_path: Path) -> None:
    page = tmp_path / "lijst" / "index.html"
    page.parent.mkdir()
    page.write_text("<p>aanpak</p>" * 500, encoding="utf-8")
    with serving(tmp_path, CompressingHandler) as root:
        with urlopen(f"{root}lijst/") as answer:  # noqa: S310  (our own server)
            body = answer.read()
            assert answer.headers["Content-Encoding"] == "gzip"
            assert answer.headers["Content-Type"].startswith("text/html")
        with pytest.raises(HTTPError) as failed:
            urlopen(f"{root}weg/")  # noqa: S310
    assert failed.value.code == HTTPStatus.NOT_FOUND
    failed.value.close()
    assert gzip.decompress(body) == page.read_bytes()
    assert len(body) == compressed_size(page) < page.stat().st_size / 10


def test_a_time_is_that_until_the_list_where_there_is_one() -> None:
    with_list = Timing("een facet", (40.0, 32.0, 48.0), (90.0, 70.0, 200.0), 8.0)
    assert with_list.middle == 90
    assert with_list.line().split()[-3:] == ["70", "90", "200"]
    without = Timing("niets", (16.0,), (), 0.0)
    assert without.middle == 16
    assert len(with_list.line()) <= len(HEADING) + 2


def test_aims_are_written_with_what_was_measured() -> None:
    table = aims_table([Target("de lijst", "KB", 60, 52.1), Target("een klik", "ms", 50, 81)])
    assert [line.split()[-1] for line in table.splitlines()[2:]] == ["ja", "NEE"]
