"""Precompressed files: the same bytes each time, and never of an earlier text."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from menukaart.problems import MenukaartError, UsageError
from menukaart.publish.compressing import compress_folder, compress_site

TEXT = "Wat helpt? " * 200


def test_every_text_gets_a_small_copy_with_the_same_bytes_each_time(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "index.html").write_text(TEXT, encoding="utf-8")
    (tmp_path / "klein.json").write_text("{}", encoding="utf-8")
    (tmp_path / "beeld.png").write_bytes(TEXT.encode())
    (tmp_path / "redirects.map").write_text(TEXT, encoding="utf-8")
    made = compress_folder(tmp_path)
    small = tmp_path / "a" / "index.html.gz"
    first = small.read_bytes()
    assert [path.name for path in tmp_path.rglob("*.gz")] == ["index.html.gz"]
    assert (made.files, made.before, made.after) == (1, len(TEXT), len(first))
    assert gzip.decompress(first) == TEXT.encode()
    assert small.stat().st_mode & 0o777 == 0o644
    os.utime(tmp_path / "a" / "index.html", (1, 1))
    compress_folder(tmp_path)
    assert small.read_bytes() == first


def test_a_copy_of_an_earlier_text_goes(tmp_path: Path) -> None:
    page, small = tmp_path / "sitemap.xml", tmp_path / "sitemap.xml.gz"
    page.write_text(TEXT, encoding="utf-8")
    small.write_bytes(gzip.compress(b"oud"))
    compress_folder(tmp_path)
    assert gzip.decompress(small.read_bytes()) == TEXT.encode()
    page.write_text("kort", encoding="utf-8")
    compress_folder(tmp_path)
    assert not small.exists()


def test_without_a_site_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="menukaart build --all"):
        compress_site(tmp_path)


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    site = tmp_path / "build" / "site"
    site.mkdir(parents=True)
    (tmp_path / "elders.html").write_text(TEXT, encoding="utf-8")
    (site / "index.html").symlink_to(tmp_path / "elders.html")
    with pytest.raises(MenukaartError, match="snelkoppeling"):
        compress_site(tmp_path)
    assert not list(tmp_path.rglob("*.gz"))
