"""The search for words that few readers know, with a list of a few words in the place of wordfreq."""

from __future__ import annotations

import sys

import pytest
from scripts.spelling.texts import Word
from scripts.spelling.uncommon import frequency, is_common, ordinary, uncommon

from menukaart.problems import MenukaartError

COMMON = {"leerling", "lezen", "rekenen", "school", "advies", "klein", "dag"}


def zipf(word: str) -> float:
    return 4.0 if word in COMMON else 0.0


def word(text: str, file: str = "themes/taal.yaml", *, is_first: bool = False) -> Word:
    return Word(text, file, 3, 9, is_first)


@pytest.mark.parametrize(
    ("text", "common"),
    [
        ("lezen", True),
        ("leerlingadvies", True),
        ("leerlingenadvies", True),
        ("school-advies", True),
        ("submersie", False),
        ("schoolsubmersie", False),
        ("lezenx", False),
    ],
)
def test_a_compound_of_common_words_is_common(text: str, *, common: bool) -> None:
    assert is_common(text, zipf) is common


def test_a_word_is_told_once_with_its_place_and_its_number() -> None:
    words = [word("submersie"), word("Submersie", "interventions/x.yaml", is_first=True), word("lezen")]
    (found,) = uncommon(words, (), zipf)
    assert (found.place.file, found.place.line) == ("themes/taal.yaml", 3)
    assert found.message == "'submersie' kennen weinig lezers (2 keer in 2 bestanden)."


def test_names_explained_words_and_sources_are_left_alone() -> None:
    words = [word("Groningen"), word("HDT"), word("submersie", "sources/x.yaml"), word("cohort")]
    assert list(uncommon(words, ["Cohort"], zipf)) == []


def test_every_ordinary_word_stands_there_once_and_in_small_letters() -> None:
    words = list(ordinary())
    assert len(words) == len(set(words)) > 100
    assert all(text == text.lower() for text in words)


def test_says_what_is_needed_when_there_is_no_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "wordfreq", None)
    with pytest.raises(MenukaartError, match="pip install wordfreq"):
        frequency()
