"""The words for the search as editors write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.reading.layout import SEARCH_WORDS_FILE
from menukaart.reading.search_words import load_search_words

GOOD = "groups:\n  - {say: [bijles, privéles], find: [tutoring]}\nidle: [de]\nparts: [les]\n"


def load(root: Path, text: str) -> list[tuple[str, int, int]]:
    (root / SEARCH_WORDS_FILE).write_text(text, encoding="utf-8")
    _, problems = load_search_words(root)
    assert all(problem.place.file == SEARCH_WORDS_FILE for problem in problems)
    return [(problem.code, problem.place.line, problem.place.column) for problem in problems]


def test_reads_the_words(tmp_path: Path) -> None:
    assert load(tmp_path, GOOD) == []
    words, _ = load_search_words(tmp_path)
    assert [(group.say, group.find) for group in words.groups] == [(("bijles", "privéles"), ("tutoring",))]
    assert (words.idle, words.parts) == (("de",), ("les",))


def test_there_need_not_be_any(tmp_path: Path) -> None:
    words, problems = load_search_words(tmp_path)
    assert (words.groups, problems) == ((), ())


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("groups:\n  - {say: [a, b], find: [x]}\n  - {say: [A], find: [y]}\n", [("herhaling", 3, 12)]),
        ("groups:\n  - {say: [a], find: [x]}\nidle: [a]\n", [("herhaling", 3, 8)]),
        ("parts: [les, les]\n", [("herhaling", 1, 14)]),
        ("groups:\n  - {say: [a]}\n", [("ontbreekt", 2, 5)]),
        ("groups:\n  - {say: [a], find: [x], kleur: rood}\n", [("onbekend-veld", 2, 27)]),
        ("- a\n", [("verkeerd-type", 1, 1)]),
    ],
)
def test_says_what_is_wrong_and_where(
    tmp_path: Path, text: str, problems: list[tuple[str, int, int]]
) -> None:
    assert load(tmp_path, text) == problems


def test_a_word_that_is_a_part_may_also_be_said(tmp_path: Path) -> None:
    assert load(tmp_path, "groups:\n  - {say: [les], find: [x]}\nparts: [les]\n") == []


def test_a_word_that_comes_again_is_named_with_its_place(tmp_path: Path) -> None:
    text = "groups:\n  - {say: [a, b], find: [x]}\n  - {say: [c, A], find: [y]}\n"
    (tmp_path / SEARCH_WORDS_FILE).write_text(text, encoding="utf-8")
    (problem,) = load_search_words(tmp_path)[1]
    assert problem.message == "'A' staat al eerder in de lijst. Zet alle woorden erbij op één plek."
    assert problem.path == "groups[1].say[1]"


def test_a_file_that_is_no_list_is_told_how_it_begins(tmp_path: Path) -> None:
    (tmp_path / SEARCH_WORDS_FILE).write_text("- a\n", encoding="utf-8")
    (problem,) = load_search_words(tmp_path)[1]
    assert problem.message == "De zoekwoordenlijst begint met 'groups:' en daaronder een lijst."
