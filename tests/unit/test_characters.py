from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart import characters

WANTED = "\t\né’–“ 10\u00a0%€日本→😀❤\ufe0fα−"
UNSEEN = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")


def test_what_people_write_stays() -> None:
    assert characters.unfit(WANTED) == ""
    assert characters.without_unfit(WANTED) == WANTED


def test_every_character_that_is_not_seen_is_found() -> None:
    unseen = {chr(number) for number in range(0x3000) if unicodedata.category(chr(number)) in UNSEEN}
    passed = {character for character in unseen - {"\t", "\n"} if not characters.unfit(character)}
    # Signs of other scripts that are seen although Unicode calls them format characters.
    assert {unicodedata.name(character).split()[0] for character in passed} <= {"ARABIC", "SYRIAC"}


@pytest.mark.parametrize(
    "character", ["\ufeff", "\ufff9", "\ue000", "\ud800", "\ufdd0", "\U0001fffe", "\U000e0041"]
)
def test_what_has_no_meaning_is_found_far_away_too(character: str) -> None:
    assert characters.unfit(f"a{character}b") == character
    assert f"U+{ord(character):04X}" in characters.named(character)


@given(st.text(st.characters(codec=None)))
def test_nothing_unfit_is_shown(text: str) -> None:
    assert characters.unfit(characters.shown_safely(text)) == ""
    assert "\n" not in characters.shown_safely(text)


@given(st.text(st.characters(codec=None)))
def test_an_escaped_report_holds_the_same_text(text: str) -> None:
    written = characters.escaped(json.dumps(text, ensure_ascii=False))
    assert characters.unfit(written) == ""
    # Two halves of a character that stand beside each other come back as that character.
    assert json.loads(written) == json.loads(json.dumps(text))
