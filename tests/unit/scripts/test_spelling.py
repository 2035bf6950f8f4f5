"""The search for spelling mistakes, with a dictionary of a few words in the place of hunspell."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from scripts.spelling.__main__ import doubtful, unused
from scripts.spelling.dictionary import OWN_WORDS, Dictionary, own_words
from scripts.spelling.texts import Word, names_of, words_of

from menukaart.problems import MenukaartError
from menukaart.reading import load_library
from tests.knowledge_base import copy_base, write

WRONG = {"leerling": "leerlnig", "zoekt": "zoket"}
"""What the dictionary of the tests does not know, by what was meant. It knows every other word."""
PROGRAM = f"""#!{sys.executable}
import sys
meant = {{wrong: right for right, wrong in {WRONG!r}.items()}}
for line in sys.stdin.read().split():
    word = line.lstrip("^")
    if word.lower() in meant:
        print(word if sys.argv[1] == "-l" else f"& {{word}} 1 1: {{meant[word.lower()]}}, iets, anders, meer")
"""


@pytest.fixture
def program(tmp_path: Path) -> str:
    path = tmp_path / "hunspell"
    path.write_text(PROGRAM, encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def word(text: str, *, is_first: bool = False) -> Word:
    return Word(text, "themes/taal.yaml", 3, 9, is_first)


def test_a_mistake_has_a_place_and_a_suggestion(program: str) -> None:
    (found,) = doubtful([word("leerlnig"), word("leerling")], Dictionary((), program))
    assert (found.place.file, found.place.line, found.place.column) == ("themes/taal.yaml", 3, 9)
    assert found.message == "'leerlnig' staat niet in het woordenboek."
    assert found.hint.startswith("Bedoelde u 'leerling', 'iets', 'anders'? ")


def test_a_capital_inside_a_sentence_is_a_name(program: str) -> None:
    assert list(doubtful([word("Leerlnig"), word("LEERLNIG")], Dictionary((), program))) == []
    assert len(list(doubtful([word("Leerlnig", is_first=True)], Dictionary((), program)))) == 1


def test_words_of_the_site_are_known_also_at_the_start_of_a_sentence(program: str) -> None:
    dictionary = Dictionary({"leerlnig"}, program)
    assert dictionary.unknown(["leerlnig", "Leerlnig", "leerlnig-dag", "zoket"]) == {"zoket"}


def test_a_word_with_hyphens_may_be_known_by_its_parts(program: str) -> None:
    assert Dictionary((), program).unknown(["leerling-zoekt"]) == set()


def test_a_word_of_the_site_that_stands_nowhere_is_told() -> None:
    assert [found.message for found in unused([word("Hdt")], {"hdt", "oud"})] == [
        "'oud' komt nergens meer voor."
    ]


def test_says_what_is_needed_when_there_is_no_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(MenukaartError, match="apt-get install hunspell hunspell-nl"):
        Dictionary(())


def test_reads_running_text_with_its_place(tmp_path: Path) -> None:
    root = copy_base(tmp_path / "kb")
    theme = root / "themes" / "taal.yaml"
    theme.write_text(
        theme.read_text(encoding="utf-8").replace("summary: ", "summary: Zie [dit](bron:jansen-2020) en "),
        encoding="utf-8",
    )
    head = "---\ntitle: Over ons\ndescription: Iets\n---\n\n"
    write(root, {"pages/over.md": head + "# Over {: #kop }\n\n<b class='x'>Let</b> op `code`.\n"})
    words = list(words_of(load_library(root)))
    by_file: dict[str, list[str]] = {}
    for each in words:
        by_file.setdefault(each.file, []).append(each.text)
        line = (root / each.file).read_text(encoding="utf-8").split("\n")[each.line - 1]
        assert line[each.column - 1 :].startswith(each.text)
    assert by_file["pages/over.md"] == ["Over", "ons", "Iets", "Over", "Let", "op"]
    assert {"Zie", "dit", "en"} <= set(by_file["themes/taal.yaml"])
    assert "bron" not in by_file["themes/taal.yaml"]
    assert "rekenen" not in by_file["interventions/bijles.yaml"]


def test_names_come_from_the_records(tmp_path: Path) -> None:
    assert {"Jansen", "Vries"} <= set(names_of(load_library(copy_base(tmp_path / "kb"))))


def test_the_words_of_the_site_stand_once() -> None:
    lines = [line.partition("#")[0].strip() for line in OWN_WORDS.read_text(encoding="utf-8").splitlines()]
    words = [line for line in lines if line]
    assert sorted(words) == sorted(own_words())
