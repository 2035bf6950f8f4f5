"""What editors get wrong in YAML, and whether the report points at it and says what to do."""

from __future__ import annotations

import pytest

from menukaart.problems import Problem
from menukaart.reading.compose import compose
from menukaart.reading.document import Document


def only_problem(text: str) -> Problem:
    _, problems = compose(Document("x.yaml", text))
    assert len(problems) == 1
    return problems[0]


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a: Rekenen: de basis", 1, 11, 'a: "Rekenen: de basis"'),
        ("- a: Rekenen: de basis", 1, 13, '"Rekenen: de basis"'),
        ("a: 5: 'x'", 1, 5, "a: \"5: 'x'\""),
        ('a: zo: "x"', 1, 6, "a: \"zo: 'x'\""),
        ("a: 'b", 1, 4, "aanhalingsteken"),
        ('x: y\na: "b\nc: d\n', 2, 4, "aanhalingsteken"),
        ('a: "b\\z"', 1, 6, "backslash"),
        ("a: @b", 1, 4, "aanhalingstekens"),
        ("a: `b`", 1, 4, "aanhalingstekens"),
        ("a: %b", 1, 4, "aanhalingstekens"),
        ("a: b\n c: d\n", 2, 3, "inspringing"),
        ("a:\n  b: c\n d: e\n", 3, 2, "inspringing"),
        ("a:\n  - b\n c\n", 3, 2, "inspringing"),
        ("a: b\nkapot\nc: d\n", 2, 1, "dubbele punt"),
        ("a: b\nc:d\ne: f\n", 2, 1, "dubbele punt"),
        ("a: [b\nc: d\n", 1, 4, "]"),
        ("a: {b: c\nd: e\n", 1, 4, "}"),
        ("a: **vet** b\n", 1, 4, "aanhalingstekens"),
        ("a: *naam\n", 1, 4, "niet met"),
        ("a: !e!x b\n", 1, 4, "niet met"),
    ],
)
def test_a_mistake_is_shown_where_it_is_made(text: str, line: int, column: int, words: str) -> None:
    problem = only_problem(text)
    assert (problem.place.line, problem.place.column) == (line, column)
    assert words in f"{problem.message} {problem.hint}"
    assert problem.excerpt


def test_too_much_indentation_is_not_mistaken_for_a_colon_in_a_text() -> None:
    assert only_problem("a: b\n  c: d\n").code == "yaml"
