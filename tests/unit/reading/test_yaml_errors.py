"""What editors get wrong in YAML, and whether the report points at it and says what to do."""

from __future__ import annotations

import pytest
import yaml

from menukaart.problems import Problem
from menukaart.reading.compose import compose
from menukaart.reading.document import Document
from menukaart.reading.yaml_errors import describe

INDENT = "Kijk naar de inspringing (twee spaties per niveau) en naar open aanhalingstekens."
QUOTE = "Zet de hele tekst tussen dubbele aanhalingstekens."


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
        ("a: b\nc:\n  - {d: e, f: ", 3, 14, "YAML"),
        ("a: 's middags\nb: de 'c' d\n", 1, 4, 'a: "\'s middags"'),
        ("a: 's middags\nb: 'c'\n", 1, 4, "niet gesloten"),
        ('a:\n  - b: "c\n    d: "e"\n', 2, 8, "niet gesloten"),
        ("a: b\nc:\u00a0d\n", 2, 3, "harde spatie (U+00A0)"),
        ("a: een\n  twee # drie\n  vier\n", 2, 8, "#"),
    ],
)
def test_a_mistake_is_shown_where_it_is_made(text: str, line: int, column: int, words: str) -> None:
    problem = only_problem(text)
    assert (problem.place.line, problem.place.column) == (line, column)
    assert words in f"{problem.message} {problem.hint}"
    assert problem.excerpt


def test_too_much_indentation_is_not_mistaken_for_a_colon_in_a_text() -> None:
    assert only_problem("a: b\n  c: d\n").code == "yaml"


def told(document: Document, error: yaml.MarkedYAMLError) -> tuple[str, int, int, str, str]:
    problem = describe(document, error)
    return problem.code, problem.place.line, problem.place.column, problem.message, problem.hint


def test_what_the_parser_says_in_words_that_are_new_is_told_as_well() -> None:
    document = Document("x.yaml", "a: b\nc: d\n")
    mark = yaml.Mark("x.yaml", 0, 1, 2, None, 0)
    context = yaml.Mark("x.yaml", 0, 0, 0, None, 0)
    words = ("Deze regel is geen geldige YAML.", INDENT)

    assert told(document, yaml.MarkedYAMLError(problem="new")) == ("yaml", 1, 1, *words)
    assert told(document, yaml.MarkedYAMLError()) == ("yaml", 1, 1, *words)
    assert told(document, yaml.MarkedYAMLError(problem="new", problem_mark=mark)) == ("yaml", 2, 3, *words)
    both = yaml.MarkedYAMLError(problem="new", context_mark=context, problem_mark=mark)
    assert told(document, both) == ("yaml", 2, 3, *words)


def test_what_the_parser_says_is_told_in_our_words() -> None:
    document = Document("x.yaml", "a: b\nc: d\n")
    mark = yaml.Mark("x.yaml", 0, 1, 2, None, 0)
    error = yaml.MarkedYAMLError(problem="while, did not find expected '-' indicator", problem_mark=mark)

    assert told(document, error) == ("yaml", 2, 3, "Hier hoort een streepje van de lijst.", INDENT)


@pytest.mark.parametrize(
    ("text", "code", "message", "hint"),
    [
        ("a: b\n  c: d\n", "yaml", "Dit veld springt verder in dan het veld erboven.", INDENT),
        (
            "a: Rekenen: x",
            "dubbele-punt",
            "Hier staat een dubbele punt in een tekst zonder aanhalingstekens.",
            'Zet de tekst tussen aanhalingstekens: a: "Rekenen: x"',
        ),
        (
            "a: {b: Rekenen: x}",
            "dubbele-punt",
            "Hier staat een dubbele punt in een tekst zonder aanhalingstekens.",
            QUOTE,
        ),
    ],
)
def test_a_colon_too_many_is_told_like_this(text: str, code: str, message: str, hint: str) -> None:
    problem = only_problem(text)
    assert (problem.code, problem.message, problem.hint) == (code, message, hint)


@pytest.mark.parametrize("text", ["a: {b: c\nd: e", "a: {b: c\n  d: e", 'a: {b: "q": c}'])
def test_a_colon_that_is_no_part_of_a_text_is_not_blamed(text: str) -> None:
    assert only_problem(text).code == "yaml"


def test_a_colon_beyond_the_last_line_has_no_line_to_show() -> None:
    mark = yaml.Mark("x.yaml", 0, 9, 0, None, 0)
    error = yaml.MarkedYAMLError(problem="mapping values are not allowed", problem_mark=mark)

    assert told(Document("x.yaml", "a: b"), error)[0] == "dubbele-punt"
    assert told(Document("x.yaml", "a: b"), error)[4] == QUOTE
