"""Words on a card: nothing is left out, and no line is wider than its room."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from menukaart.render.embed.measure import width, wrapped

texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=200)


@given(texts, st.integers(60, 500), st.sampled_from([12, 15, 20]), st.booleans())
def test_every_letter_is_there_and_every_line_fits(text: str, room: int, size: int, bold: bool) -> None:  # noqa: FBT001
    lines = wrapped(text, room, size, bold=bold)
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)
    assert all(width(line, size, bold=bold) <= room for line in lines)


def test_words_stay_whole_where_they_can() -> None:
    assert wrapped("een twee drie", 60, 12) == ("een twee", "drie")


def test_an_address_is_broken_behind_a_mark() -> None:
    lines = wrapped("https://voorbeeld.test/interventies/zomerschool/", 200, 12)
    assert "".join(lines) == "https://voorbeeld.test/interventies/zomerschool/"
    assert all(line[-1] in "/-.=" for line in lines)


def test_bold_and_unknown_letters_are_taken_wide() -> None:
    assert width("abc", 10, bold=True) > width("abc", 10)
    assert width("漢", 10) == 11
