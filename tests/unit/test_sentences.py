"""Where a sentence ends, and how a text begins inside one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.dutch import capital, first_sentence, sentences, small, split_sentence


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Eén zin.", ("Eén zin.",)),
        ("Eerst dit. Dan dat. En dat.", ("Eerst dit.", "Dan dat. En dat.")),
        ("Werkt het? Dat weten we niet.", ("Werkt het?", "Dat weten we niet.")),
        ("Volgens J. Jansen werkt het. Soms.", ("Volgens J. Jansen werkt het.", "Soms.")),
        ("Zie bijv. Hattie (2009). Verder niets.", ("Zie bijv. Hattie (2009).", "Verder niets.")),
        ("Zie par. 3.2 daar. Verder niets.", ("Zie par. 3.2 daar.", "Verder niets.")),
        ("Het is 0,28 SD. 95 procent.", ("Het is 0,28 SD.", "95 procent.")),
        ("Zij vragen: *werkt het?* Soms.", ("Zij vragen: *werkt het?*", "Soms.")),
        ("", ("",)),
    ],
)
def test_a_text_is_taken_apart_behind_its_first_sentence(text: str, parts: tuple[str, ...]) -> None:
    assert split_sentence(text) == parts
    assert first_sentence(text) == parts[0]


def test_every_sentence() -> None:
    assert sentences("Eerst dit. Dan (p. 3) dat!  ‘En dat.’ Ja.") == [
        "Eerst dit.",
        "Dan (p. 3) dat!",
        "‘En dat.’",
        "Ja.",
    ]


@given(st.text())
def test_nothing_is_lost_but_white_space(text: str) -> None:
    for pieces in (sentences(text), split_sentence(text)):
        assert "".join("".join(pieces).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "large", "little"),
    [("lezen", "Lezen", "lezen"), ("Lezen", "Lezen", "lezen"), ("NT2", "NT2", "NT2"), ("", "", "")],
)
def test_how_a_text_begins(text: str, large: str, little: str) -> None:
    assert (capital(text), small(text)) == (large, little)
