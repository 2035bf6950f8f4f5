"""The glossary as editors write it."""

from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.reading.files import MAX_BYTES
from menukaart.reading.glossary import load_glossary
from menukaart.reading.layout import GLOSSARY_FILE

GOOD = "terms:\n  - {id: nt2, term: NT2, also: [nt-2], text: Nederlands als tweede taal.}\n"


def load(root: Path, text: str) -> list[tuple[str, int, int]]:
    (root / GLOSSARY_FILE).write_text(text, encoding="utf-8")
    glossary, problems = load_glossary(root)
    assert bool(glossary.terms) == (not problems or all(p.code == "herhaling" for p in problems))
    assert all(problem.place.file == GLOSSARY_FILE for problem in problems)
    return [(problem.code, problem.place.line, problem.place.column) for problem in problems]


def test_reads_the_words(tmp_path: Path) -> None:
    assert load(tmp_path, GOOD) == []
    glossary, _ = load_glossary(tmp_path)
    assert [(term.id, term.also) for term in glossary.terms] == [("nt2", ("nt-2",))]


def test_there_need_not_be_one(tmp_path: Path) -> None:
    glossary, problems = load_glossary(tmp_path)
    assert (glossary.terms, problems) == ((), ())


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (GOOD + "  - {id: nt2, term: Anders, text: x}\n", [("herhaling", 3, 10)]),
        (GOOD + "  - {id: ander, term: nt2, text: x}\n", [("herhaling", 3, 23)]),
        ("terms:\n  - {id: nt2, term: NT2}\n", [("ontbreekt", 2, 5)]),
        ("terms:\n  - {id: nt2, term: NT2, text: x, kleur: rood}\n", [("onbekend-veld", 2, 35)]),
        ("- NT2\n", [("verkeerd-type", 1, 1)]),
    ],
)
def test_says_what_is_wrong_and_where(
    tmp_path: Path, text: str, problems: list[tuple[str, int, int]]
) -> None:
    assert load(tmp_path, text) == problems


def test_a_word_of_two_terms_is_named_with_its_place(tmp_path: Path) -> None:
    text = GOOD + "  - {id: ander, term: Ander, also: [iets, NT-2], text: x}\n"
    (tmp_path / GLOSSARY_FILE).write_text(text, encoding="utf-8")
    (problem,) = load_glossary(tmp_path)[1]
    assert (problem.message, problem.path) == ("'NT-2' staat al bij een ander begrip.", "terms[1].also")
    assert problem.place.column == text.splitlines()[2].index("[") + 1


def test_an_id_may_be_the_word_of_another_term_and_a_term_may_repeat_itself(tmp_path: Path) -> None:
    assert load(tmp_path, GOOD + "  - {id: nt-2, term: Ander, also: [ander], text: x}\n") == []


def test_a_file_that_is_no_list_is_told_how_it_begins(tmp_path: Path) -> None:
    (tmp_path / GLOSSARY_FILE).write_text("- NT2\n", encoding="utf-8")
    (problem,) = load_glossary(tmp_path)[1]
    assert problem.message == "De begrippenlijst begint met 'terms:' en daaronder een lijst."


def test_broken_yaml_and_a_huge_file_are_problems(tmp_path: Path) -> None:
    assert [code for code, *_ in load(tmp_path, "terms: [\n")] != []
    assert load(tmp_path, "#" * (MAX_BYTES + 1)) == [("te-groot", 1, 1)]


def test_a_link_out_of_the_project_is_not_read(tmp_path: Path) -> None:
    outside = tmp_path / "buiten.yaml"
    outside.write_text(GOOD, encoding="utf-8")
    root = tmp_path / "kennisbank"
    root.mkdir()
    (root / GLOSSARY_FILE).symlink_to(outside)
    assert load_glossary(root)[0].terms == ()
