from __future__ import annotations

from typing import Any

import pytest

from menukaart.catalogue.rules import wording
from tests.unit.records import breaches, effect_data, intervention, source, subject

CODE = "tekst-zegt-niets"


def found(**changes: Any) -> Any:
    return breaches(wording.IMPOSSIBLE, subject(intervention(**changes)))


@pytest.mark.parametrize("text", [".", "...", "\u200b", "?!", "-", "." * 40, "\u2060 \u200b" * 30, "— — —"])
def test_a_text_has_letters(text: str) -> None:
    for field in ("title", "summary", "description"):
        assert found(**{field: text}) == [(CODE, (field,))]


@pytest.mark.parametrize(
    "text", ["onbekend", "Onbekend.", "n.v.t.", "nvt", "TODO", "tbd", "xxx", "lorem ipsum dolor", "Test"]
)
def test_a_word_for_not_known_is_no_text(text: str) -> None:
    assert found(summary=text) == [(CODE, ("summary",))]
    assert found(effects=[effect_data(comparison=text)]) == [(CODE, ("effects", 0, "comparison"))]
    assert found(also_known_as=[text], search_terms=[text], abbreviation=text) == []


@pytest.mark.parametrize("text", ["aaaaaa", "x x x x x x", "ababababab" * 8])
def test_a_text_does_not_repeat_a_letter(text: str) -> None:
    assert found(summary=text) == [(CODE, ("summary",))]


@pytest.mark.parametrize("text", ["B", "x.", "…é"])
def test_a_title_has_two_letters(text: str) -> None:
    assert found(title=text) == [(CODE, ("title",))]
    assert found(search_terms=[text]) == []


@pytest.mark.parametrize(
    "text", ["VO", "Onbekende studies.", "100000", "Papa", "中文", "Testen", "Onbekend is of het werkt."]
)
def test_words_pass(text: str) -> None:
    assert found(title=text, summary=text, effects=[effect_data(note=text)]) == []


def test_texts_of_sources_too() -> None:
    where = subject(source(title="onbekend", findings=[{"text": "."}]))
    assert breaches(wording.IMPOSSIBLE, where) == [(CODE, ("title",)), (CODE, ("findings", 0, "text"))]


def test_sixty_words_to_search_for_are_enough() -> None:
    words = [f"woord{number}" for number in range(61)]
    where = subject(intervention(search_terms=words))
    assert breaches(wording.UNLIKELY, where) == [("te-veel-zoekwoorden", ("search_terms",))]
    assert breaches(wording.UNLIKELY, subject(source(search_terms=words[1:]))) == []
