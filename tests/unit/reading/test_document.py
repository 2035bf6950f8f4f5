from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from menukaart.reading.document import Document, decode, is_readable
from menukaart.vocabulary import Severity


def codes(content: bytes) -> list[tuple[str, int, int]]:
    _, problems = decode("x.yaml", content)
    return [(problem.code, problem.place.line, problem.place.column) for problem in problems]


@pytest.mark.parametrize(
    ("content", "problems"),
    [
        (b"a: b\n", []),
        ("a: é’–𝄞\n".encode(), []),
        (b"a: b\r\nc: d\r\n", []),
        (b"\xef\xbb\xbfa: b\n", [("bom", 1, 1)]),
        (b"a: caf\xe9\n", [("geen-utf8", 1, 7)]),
        ("é: é\n".encode() + b"a: \xff", [("geen-utf8", 2, 4)]),
        ("a: b".encode("utf-16"), [("geen-utf8", 1, 1)]),
        (b"a: b\xed\xa0\x80", [("geen-utf8", 1, 5)]),
        (b"a: \x00b\n", [("stuurteken", 1, 4)]),
        (b"a: b\nc: d\x07\x1b\n", [("stuurteken", 2, 5), ("stuurteken", 2, 6)]),
        ("a: b\u2028c".encode(), [("stuurteken", 1, 5)]),
        ("a: b\x85c".encode(), [("stuurteken", 1, 5)]),
        ("a: b\ufeffc".encode(), [("stuurteken", 1, 5)]),
        (b"a: b\rc: d\n", [("stuurteken", 1, 5)]),
        (b"a:\n\t- b\n", [("tab", 2, 1)]),
        (b"a:\n  \t- b\n", [("tab", 2, 3)]),
        (b"a: b\tc\n", []),
        (b"<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", [("conflictmarkering", line, 1) for line in (1, 3, 5)]),
        (b"<<<<<<< a\r\n=======\r\n>>>>>>> b\r\n", [("conflictmarkering", line, 1) for line in (1, 2, 3)]),
        (b"a: x ======= y\n========\n <<<<<<< a\n", []),
    ],
)
def test_problems_of_the_bytes(content: bytes, problems: list[tuple[str, int, int]]) -> None:
    assert codes(content) == problems


def test_only_a_bom_leaves_a_file_readable() -> None:
    assert is_readable(decode("x", b"\xef\xbb\xbfa: b")[1])
    for content in (b"\xff", b"\x00", b"\ta: b", b"<<<<<<< x\n"):
        assert not is_readable(decode("x", content)[1])


def test_the_mark_at_the_start_is_no_part_of_the_text() -> None:
    assert decode("x", b"\xef\xbb\xbfa: b")[0].text == "a: b"


def test_a_problem_shows_its_line() -> None:
    document = Document("x.yaml", "a: b\r\nc: d\r\n")
    problem = document.problem("code", (2, 4), "Fout.", hint="Tip.", path="c", level=Severity.WARNING)
    assert (problem.excerpt, problem.place.line, problem.place.column) == ("c: d", 2, 4)
    assert document.problem("code", (99, 1), "Fout.").excerpt == ""


@given(st.text(alphabet="ab\n\r é𝄞", max_size=40), st.integers(0, 39))
def test_a_position_points_at_its_character(text: str, index: int) -> None:
    document = Document("x", text)
    if index < len(text) and text[index] != "\n":
        line, column = document.position(index)
        assert document.lines[line - 1][column - 1] == text[index]


@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf\xef\xbb\xbf")
def test_any_bytes_become_a_document(content: bytes) -> None:
    document, problems = decode("x", content)
    for problem in problems:
        assert 1 <= problem.place.line <= len(document.lines)
        assert 1 <= problem.place.column <= len(document.lines[problem.place.line - 1]) + 1


@pytest.mark.parametrize("line", [b"\x00", b"\ta: b\n", b"=======\n"], ids=["NUL", "tab", "conflict"])
def test_a_file_full_of_rubbish_gives_a_report_that_can_be_read(line: bytes) -> None:
    _, problems = decode("x", line * 2_000)
    assert 0 < len(problems) <= 100
