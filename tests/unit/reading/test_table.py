from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart.problems import Problem
from menukaart.reading.study_table import Table
from menukaart.reading.table import MAX_TABLE_BYTES, read_table

HEADER = "id,g,SE,land,jaar,soort\n"
COLUMNS = {"study": "id", "effect": "g", "se": "SE", "country": "land", "year": "jaar"}
GOOD = "1,0.5,0.1,NL,2019,RCT\n"


def read(text: str | bytes, columns: dict[str, str] | None = None) -> tuple[Table | None, list[Problem]]:
    content = text if isinstance(text, bytes) else text.encode()
    table, problems = read_table("sources/x.csv", content, COLUMNS if columns is None else columns)
    assert (table is None) is bool(problems)
    return table, list(problems)


def told(text: str | bytes, columns: dict[str, str] | None = None) -> list[tuple[str, int, int, str]]:
    """Give code, line, column and heading of every problem."""
    _, problems = read(text, columns)
    return [(p.code, p.place.line, p.place.column, p.path) for p in problems]


def test_a_sound_table() -> None:
    text = (
        "# where it was read\n\n" + HEADER + '"Jansen, ""A""",-0.5,1e-1,NL,2019,RCT\r\n\n 2 , +.25 ,2.,NA,,\n'
    )
    table, problems = read(text)
    assert table is not None
    assert problems == []
    assert table.header == ("id", "g", "SE", "land", "jaar", "soort")
    first, second = table.rows
    assert (first.line, first.study, first.effect, first.se, first.year) == (
        4,
        'Jansen, "A"',
        -0.5,
        0.1,
        2019,
    )
    assert (second.line, second.study, second.effect, second.se, second.year) == (6, "2", 0.25, 2.0, None)
    assert (first.get("country"), second.get("country"), first.get("soort")) == ("NL", None, None)
    assert first.values == {
        "study": 'Jansen, "A"',
        "effect": "-0.5",
        "se": "1e-1",
        "country": "NL",
        "year": "2019",
    }


def test_columns_may_have_the_names_of_the_record() -> None:
    table, _ = read("study,effect,se\n1,0.5,0.1\n", {})
    assert table is not None
    assert table.rows[0].year is None


def test_rows_are_found_by_their_values() -> None:
    table, _ = read(
        "study,effect,se,post,land\na,1,1,1,NL\nb,1,1,1,USA\nc,1,1,0,NL\n", {"p": "post", "l": "land"}
    )
    assert table is not None
    assert table.matching({"p": "1"}) == [0, 1]
    assert table.matching({"l": "NL", "p": "1"}) == [0]
    assert table.matching({}) == [0, 1, 2]
    for nothing in ({"p": "2"}, {"p": " 1"}, {"post": "1"}, {"l": "USA", "p": "0"}, {"p": "NL"}):
        assert table.matching(nothing) == []


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("1,0.5,,NL,2019,RCT", ("ontbreekt", 3, 7, "SE")),
        ("1,0.5,NA,NL,2019,RCT", ("ontbreekt", 3, 7, "SE")),
        ("1,,0.1,NL,2019,RCT", ("ontbreekt", 3, 3, "g")),
        (",0.5,0.1,NL,2019,RCT", ("ontbreekt", 3, 1, "id")),
        ("1,0.5,-0.1,NL,2019,RCT", ("standaardfout", 3, 7, "SE")),
        ("1,0.5,0,NL,2019,RCT", ("standaardfout", 3, 7, "SE")),
        ("1,0.5,x,NL,2019,RCT", ("geen-getal", 3, 7, "SE")),
        ('"é,1",inf,0.1,NL,2019,RCT', ("geen-getal", 3, 7, "g")),
        ('"a ""b"", c","0,5",0.1,NL,2019,RCT', ("geen-getal", 3, 14, "g")),
        ("1,1_000,0.1,NL,2019,RCT", ("geen-getal", 3, 3, "g")),
        ("1,٠.٥,0.1,NL,2019,RCT", ("geen-getal", 3, 3, "g")),
        ("1,1e9,0.1,NL,2019,RCT", ("geen-getal", 3, 3, "g")),
        ("1,1e999,0.1,NL,2019,RCT", ("geen-getal", 3, 3, "g")),
        ("1,0.5,0.1,NL,19,RCT", ("geen-jaartal", 3, 14, "jaar")),
        ("1,0.5,0.1,NL,2019", ("rij-lengte", 3, 18, "soort")),
        ("1,0,5,0.1,NL,2019,RCT", ("rij-lengte", 3, 19, "")),
        (GOOD.strip(), ("dubbele-rij", 3, 1, "id")),
        ('1,0.5,0.1,NL,2019,"RCT', ("geen-csv", 3, 1, "")),
        ('1,0.5,0.1,NL,2019,"R"CT', ("geen-csv", 3, 1, "")),
    ],
)
def test_a_bad_row(row: str, problem: tuple[str, int, int, str]) -> None:
    assert told(HEADER + GOOD + row + "\n2,0.1,0.1,NL,2019,RCT\n") == [problem]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", ("lege-tabel", 1, 1, "")),
        ("# alleen dit\n", ("lege-tabel", 1, 1, "")),
        (HEADER, ("lege-tabel", 1, 1, "")),
        ("id,g,se,land,jaar\n1,1,1,1,1\n", ("onbekende-kolom", 1, 1, "")),
        ("# bron\nid,g,SE,land,jaar,g\n1,1,1,1,1,1\n", ("dubbele-kolom", 2, 19, "g")),
        ('id,"g,SE,land,jaar\n' + GOOD, ("geen-csv", 1, 1, "")),
        (b"\xef\xbb\xbf" + HEADER.encode() + GOOD.encode(), ("bom", 1, 1, "")),
        (HEADER.encode() + "één,0.5,0.1,NL,2019,RCT\n".encode("latin-1"), ("geen-utf8", 2, 1, "")),
        (HEADER + "1,0.5,0.\x001,NL,2019,RCT\n", ("stuurteken", 2, 9, "")),
        (HEADER + "<<<<<<< HEAD\n" + GOOD, ("conflictmarkering", 2, 1, "")),
        (b"x" * (MAX_TABLE_BYTES + 1), ("te-groot", 1, 1, "")),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_a_bad_table(text: str | bytes, problem: tuple[str, int, int, str]) -> None:
    assert told(text) == [problem]


def test_a_table_of_50_mb_is_refused() -> None:
    content = HEADER.encode() + GOOD.encode() * (50_000_000 // len(GOOD))
    assert [code for code, *_ in told(content)] == ["te-groot"]


def test_hints_say_how_to_mend_it() -> None:
    def hint(text: str, columns: dict[str, str] | None = None) -> str:
        return read(text, columns)[1][0].hint

    assert hint(HEADER + GOOD, COLUMNS | {"country": "lnad"}) == "Bedoelde u 'land'?"
    assert "'" not in hint(HEADER + GOOD, COLUMNS | {"group": "xyzzy"})
    assert "puntkomma" in hint("id;g;SE\n1;0,5;0,1\n")
    assert "punt in plaats van een komma" in hint(HEADER + '1,"0,5",0.1,NL,2019,RCT\n')
    message = read(HEADER + GOOD, COLUMNS | {"group": "xyzzy"})[1][0].message
    assert message == "De tabel heeft geen kolom 'xyzzy'; de bron noemt die als 'group'."


def test_every_problem_is_told_at_once_but_no_sort_buries_the_rest() -> None:
    rows = "".join(f"{n},x,-{n + 1},NL,2019,RCT\n" for n in range(100)) + "1,2\n"
    found = [code for code, *_ in told(HEADER + rows)]
    assert (found.count("geen-getal"), found.count("standaardfout"), found.count("rij-lengte")) == (30, 30, 1)
    assert read(HEADER + rows)[1][0].excerpt == "0,x,-1,NL,2019,RCT"


@given(st.binary(max_size=200) | st.text(alphabet='ab1.,"\n\r#;- ', max_size=80).map(str.encode))
def test_any_bytes_are_a_table_or_a_problem(content: bytes) -> None:
    for text in (content, HEADER.encode() + content):
        _, problems = read(text)
        lines = text.decode("utf-8", errors="replace").removeprefix("\ufeff").split("\n")
        for problem in problems:
            assert 1 <= problem.place.line <= len(lines)
            assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1


@given(st.lists(st.tuples(st.text(alphabet='ab", ;é', min_size=1), st.floats(-8.9, 9), st.floats(1e-5, 9))))
def test_what_is_written_is_read(effects: list[tuple[str, float, float]]) -> None:
    unique = {(f"{n}{study}".strip(), effect, se) for n, (study, effect, se) in enumerate(effects)}
    lines = [f'"{s.replace(chr(34), chr(34) * 2)}",{e!r},{se!r}\n' for s, e, se in sorted(unique)]
    table, problems = read("study,effect,se\n" + "".join(lines), {})
    if not unique:
        assert [p.code for p in problems] == ["lege-tabel"]
        return
    assert table is not None
    assert [(r.study, r.effect, r.se) for r in table.rows] == sorted(unique)


def test_a_table_in_which_lower_is_better_can_be_turned() -> None:
    table, _ = read(HEADER + "a,0.5,0.1,NL,2019,RCT\nb,-0.2,0.1,NL,2019,RCT\n")
    assert table is not None
    assert [(row.study, row.effect, row.se) for row in table.turned().rows] == [
        ("a", -0.5, 0.1),
        ("b", 0.2, 0.1),
    ]
