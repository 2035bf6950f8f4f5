"""Where the first sentence ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.render.views.parts.sentences import split_sentence


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Eén zin.", ("Eén zin.",)),
        ("Eerst dit. Dan dat. En dat.", ("Eerst dit.", "Dan dat. En dat.")),
        ("Werkt het? Dat weten we niet.", ("Werkt het?", "Dat weten we niet.")),
        ("Volgens J. Jansen werkt het. Soms.", ("Volgens J. Jansen werkt het.", "Soms.")),
        ("Zie bijv. Hattie (2009). Verder niets.", ("Zie bijv. Hattie (2009).", "Verder niets.")),
        ("Het is 0,28 SD. 95 procent.", ("Het is 0,28 SD.", "95 procent.")),
        ("", ("",)),
    ],
)
def test_a_text_is_taken_apart_behind_its_first_sentence(text: str, parts: tuple[str, ...]) -> None:
    assert split_sentence(text) == parts


@given(st.text())
def test_nothing_is_lost_but_white_space(text: str) -> None:
    assert "".join("".join(split_sentence(text)).split()) == "".join(text.split())
