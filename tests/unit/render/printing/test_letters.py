"""Letters that the fonts of paper have, and what stands for the others."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from scripts.letters import __main__ as renewal

import menukaart
from menukaart.render.printing.letters import Letters

FONTS = Path(menukaart.__file__).parent / "templates" / "print" / "fonts"


@pytest.fixture(scope="module")
def letters() -> Letters:
    return Letters(font.read_bytes() for font in FONTS.glob("*.ttf"))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Reële −0,18 ≥ ½ € ‘één’ Łódź ő", "Reële −0,18 ≥ ½ € ‘één’ Łódź ő"),
        ("漢字", "□□"),
        ("Ⅳ 𝐛 ㎏", "IV b kg"),
        ("a\u2060b\u200e", "ab"),
        ("🙂", "□"),
        ("", ""),
    ],
)
def test_what_cannot_be_printed_gets_a_stand_in(letters: Letters, text: str, printed: str) -> None:
    assert letters.fit(text) == printed


def test_a_letter_counts_only_when_every_font_has_it() -> None:
    assert Letters(()).fit("a") == "?"
    with pytest.raises(ValueError, match="whole font"):
        Letters([b"geen"])
    with pytest.raises(ValueError, match="no table cmap"):
        Letters([b"\0\1\0\0" + bytes(8)])


def test_the_fonts_are_those_of_the_package_and_nothing_else_is_there() -> None:
    assert renewal.checksums() == renewal.SUMS.read_text(encoding="utf-8")
    assert {path.name for path in FONTS.iterdir()} == set(renewal.FILES.values())
    assert b"SIL OPEN FONT LICENSE" in (FONTS / "LICENSE.txt").read_bytes()
    assert sum(path.stat().st_size for path in FONTS.iterdir()) < 1_400_000


def test_a_package_that_is_not_ours_is_known_by_its_checksum() -> None:
    assert renewal.integrity(b"x").startswith("sha512-")
    assert renewal.integrity(b"x") != renewal.INTEGRITY
    assert len(hashlib.sha512(b"x").digest()) * 4 // 3 < len(renewal.INTEGRITY)
