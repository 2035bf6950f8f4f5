"""The one form of a record: what it says stays, comments stay, and a second time changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.reading.canonical import canonical
from menukaart.reading.canonical.folding import LONGEST, WIDTH, fold
from menukaart.reading.compose import compose
from menukaart.reading.document import Document, decode
from menukaart.reading.files import list_files
from menukaart.reading.tree import to_data
from menukaart.vocabulary import RecordKind

ROOT = Path(__file__).parents[3]
LONG = "Een lange zin van gewone woorden die steeds weer verder gaat en nergens op een regel past. " * 3
LONG = LONG.strip()
ADDRESS = "een-heel-lang-adres." * 10


def formed(text: str, kind: RecordKind = RecordKind.INTERVENTION) -> str | None:
    return canonical(kind, Document("x.yaml", text))


def data(text: str) -> object:
    tree, problems = compose(Document("x.yaml", text))
    assert tree is not None
    assert not problems
    return to_data(tree)


def assert_form(before: str, after: str) -> None:
    assert formed(before) == after
    assert formed(after) == after
    assert data(before) == data(after)


def test_every_real_record_stands_in_its_form() -> None:
    for file in list_files(ROOT).files:
        document, _ = decode(file.file, file.path.read_bytes())
        assert canonical(file.kind, document) == document.text, file.file


def test_fields_take_the_order_of_the_model_and_comments_go_along() -> None:
    before = (
        "# boven het record\n"
        "status: concept  # bij status\n"
        "# over de wijziging\n# in twee regels\n"
        "changes:\n  - text: Eerste versie.\n    date: 2026-01-10\n    # sluit de lijst af\n"
        "\n# over de id\nid: x\n"
        "effects:\n  # het eerste\n  - value: 1.10  # zo\n    outcome: rekenen\n"
        "  -\n    outcome: taal\n    value: 2\n"
        "# onderaan\n"
    )
    after = (
        "# boven het record\n"
        "\n# over de id\nid: x\n"
        "status: concept  # bij status\n"
        "effects:\n  # het eerste\n  - outcome: rekenen\n    value: 1.10  # zo\n"
        "  - outcome: taal\n    value: 2\n"
        "# over de wijziging\n# in twee regels\n"
        "changes:\n  - date: 2026-01-10\n    text: Eerste versie.\n    # sluit de lijst af\n"
        "# onderaan\n"
    )
    assert_form(before, after)


def test_names_that_are_not_known_and_free_names_keep_their_order() -> None:
    assert_form(
        "zelf: 1\nunknown:\n  gap: onbekend\n  ages: onbekend\neigen: 2\nid: x\n",
        "id: x\nunknown:\n  gap: onbekend\n  ages: onbekend\nzelf: 1\neigen: 2\n",
    )


@pytest.mark.parametrize(
    "value",
    ["1.10", "no", "12:30", "010", "1e3", "''", "~", "2026-01-01", "'a: b'", '"\\u00e9"', "+1", "0x1F"],
)
def test_a_value_keeps_the_characters_that_were_typed(value: str) -> None:
    assert_form(f"title: {value}\nid: x\n", f"id: x\ntitle: {value}\n")


def test_indentation_spaces_and_line_ends() -> None:
    assert_form(
        "id:   x   \nphases:\n- po\n-   vo\nage :  {to: 5,from:  4 }\n"
        "includes:\n    - text: a\n      sources:\n           - b\n\n\n",
        "id: x\nincludes:\n  - text: a\n    sources:\n      - b\nphases:\n  - po\n  - vo\n"
        "age: {to: 5, from: 4}\n",
    )
    assert formed("title: a\r\nid: x\r\n") == "id: x\r\ntitle: a\r\n"
    assert formed("# kop\n---\nid: x\n") == "# kop\nid: x\n"


def test_groups_between_brackets_fit_on_one_line_in_order() -> None:
    assert_form(
        "id: x\nchanges:\n  - {text: 'a, b',\n     date: 2026-01-10}\nphases: [po,\n  vo]\n",
        "id: x\nphases: [po, vo]\nchanges:\n  - {date: 2026-01-10, text: 'a, b'}\n",
    )


def test_a_long_text_is_folded_and_a_long_address_is_not() -> None:
    after = formed(
        f"id: x\nURL: https://{ADDRESS}\nsummary: {LONG}\n"
        f"includes:\n  - {LONG}\n  - text: '{LONG}'  # waarom\n"
    )
    assert after is not None
    lines = after.split("\n")
    assert lines[-2] == f"URL: https://{ADDRESS}"
    assert lines[1] == "summary: >-"
    assert "  - >-" in lines
    assert "  - text: >-  # waarom" in lines
    assert max(len(line) for line in lines if not line.startswith("URL")) <= WIDTH
    assert formed(after) == after


def test_only_the_paragraph_with_a_long_line_is_folded_again() -> None:
    short = "  Kort,\n  met de hand gebroken.\n"
    after = formed(f"id: x\ndescription: >-\n{short}\n\n  {LONG}\n")
    assert after is not None
    assert f"description: >-\n{short}\n\n  Een lange" in after
    assert max(map(len, after.split("\n"))) <= WIDTH
    lines_of_list = f"id: x\ndescription: |-\n  - {LONG}\n"
    assert formed(lines_of_list) == lines_of_list


def test_texts_over_several_lines_are_joined_or_keep_their_paragraphs() -> None:
    assert_form("id: x\ntitle: een\n  twee\n", "id: x\ntitle: een twee\n")
    assert_form('id: x\nsummary: "een\n\n     twee"\n', 'id: x\nsummary: "een\n\n  twee"\n')
    assert_form("summary: >-\n      Een\n      twee.\nid: x\n", "id: x\nsummary: >-\n  Een\n  twee.\n")


@pytest.mark.parametrize(
    "text",
    [
        "? id\n: x\n",
        "id: x\nphases: [po,  # waarom\n  vo]\n",
        "id: x\nid: y\n",
        "id: 'x\n",
        "- x\n",
        "id: &a x\n",
    ],
)
def test_what_is_unusual_or_broken_is_left_alone(text: str) -> None:
    assert formed(text) is None


PARTS = [
    "phases: [po]",
    "id: x",
    "# een",
    "",
    "summary: >-\n  Tekst.",
    "includes:\n- a\n# b\n- c",
    "title: 'x' # y",
    "unknown: {gap: onbekend}",
    "   # ver",
]
words = st.text("abcé*[]()#:-'\" \N{NO-BREAK SPACE}", max_size=12)


@given(st.lists(words, min_size=1, max_size=80), st.integers(0, 12))
def test_folding_never_changes_a_text(parts: list[str], column: int) -> None:
    text = " ".join(parts)
    lines = fold(text, column)
    if lines is not None:
        assert " ".join(lines) == text
        assert all(len(line) + column <= WIDTH or " " not in line for line in lines)


@given(st.lists(st.sampled_from(PARTS), unique=True))
def test_any_order_gives_a_form_that_stays(parts: list[str]) -> None:
    text = "\n".join(parts) + "\n"
    after = formed(text)
    if after is not None:
        assert formed(after) == after
        assert sorted(after.replace(" ", "").split()) == sorted(text.replace(" ", "").split())


def test_a_line_may_be_longer_than_what_is_folded() -> None:
    assert LONGEST > WIDTH
