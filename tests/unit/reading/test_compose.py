from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.reading.compose import MAX_DEPTH, compose
from menukaart.reading.document import Document
from menukaart.reading.tree import Data, to_data


def outcome(text: str) -> tuple[Data, list[tuple[str, int, int]]]:
    root, problems = compose(Document("x.yaml", text))
    data = to_data(root) if root else None
    return data, [(problem.code, problem.place.line, problem.place.column) for problem in problems]


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: b", {"a": "b"}),
        ("a: |\n  b\n  c\n", {"a": "b\nc\n"}),
        ("a: >-\n  b\n  c\n", {"a": "b c"}),
        ("a: 'it''s'", {"a": "it's"}),
        ('a: "x\\ty"', {"a": "x\ty"}),
        ("- a\n- [b, c]", ["a", ["b", "c"]]),
        ("? a\n: b", {"a": "b"}),
        ("<<: a", {"<<": "a"}),
        ("1: a", {"1": "a"}),
        ("a: b # tekst", {"a": "b"}),
        ("%YAML 1.1\n---\na: b\n...\n", {"a": "b"}),
    ],
)
def test_yaml_is_read(text: str, data: Data) -> None:
    assert outcome(text) == (data, [])


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a: &x b", [("anker", 1, 4)]),
        ("&x a: b", [("anker", 1, 1)]),
        ("a: !!str b", [("tag", 1, 4)]),
        ("a: !!python/object:x.Y {}", [("tag", 1, 4)]),
        ("a: !!binary aGk=", [("tag", 1, 4)]),
        ("--- !!map\na: b", [("tag", 1, 5)]),
        ("a: b\na: c", [("dubbel-veld", 2, 1)]),
        ("{a: b, a: c, a: d}", [("dubbel-veld", 1, 8), ("dubbel-veld", 1, 14)]),
        ("", [("leeg-bestand", 1, 1)]),
        ("---\n...\n", [("leeg-bestand", 1, 1)]),
        ("~", [("leeg-bestand", 1, 1)]),
        ("a: Rekenen: de basis", [("dubbele-punt", 1, 11)]),
        ("? [a]\n: b", [("veldnaam", 1, 3)]),
    ],
)
def test_what_records_do_not_need_is_refused(text: str, problems: list[tuple[str, int, int]]) -> None:
    assert outcome(text)[1] == problems


def test_an_alias_is_never_followed() -> None:
    data, problems = outcome("a: &x [b]\nc: *x")
    assert problems == [("anker", 1, 4), ("alias", 2, 4)]
    assert data is None or "b" not in str(data.get("c") if isinstance(data, dict) else "")


def test_the_first_of_two_equal_keys_is_kept() -> None:
    assert outcome("a: b\na: c")[0] == {"a": "b"}


def test_the_path_of_a_double_key_is_whole() -> None:
    _, problems = compose(Document("x.yaml", "a:\n  - b: 1\n    b: 2\n"))
    assert [problem.path for problem in problems] == ["a[0].b"]


def test_the_deepest_allowed_nesting() -> None:
    assert outcome("[" * MAX_DEPTH + "]" * MAX_DEPTH)[1] == []


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_deeper_nesting_is_refused_where_it_starts(opening: str) -> None:
    assert outcome(opening * (MAX_DEPTH + 5)) == (None, [("te-diep", 1, len(opening) * MAX_DEPTH + 1)])


def test_a_deep_bomb_is_cheap() -> None:
    assert outcome("[" * 900_000)[1][0][0] == "te-diep"


@given(st.text(alphabet=st.sampled_from("ab:-?[]{},&*!|>'\"%@`#~\n \t\\01."), max_size=40))
def test_any_text_gives_a_tree_or_a_problem(text: str) -> None:
    document = Document("x.yaml", text)
    root, problems = compose(document)
    assert root is not None or problems
    for problem in problems:
        assert 1 <= problem.place.line <= len(document.lines) + 1
        assert problem.place.column >= 1
        assert problem.message.endswith(".")
