"""A table as Excel saves it in the Netherlands becomes the one form that is kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from menukaart.reading.excel_table import NotATableError, convert, excel_problem
from menukaart.reading.table import read_table
from menukaart.reading.table_values import cell_name, number_flaw, study_flaw

SOURCES = Path(__file__).parents[3] / "sources"
DUTCH = 'studie;g;SE;jaar\r\nJansen;0,25;0,1;2019\r\n"de Vries; É";-1.234,5;\u22120,2;2020\r\n;;;\r\n'
KEPT = "studie,g,SE,jaar\nJansen,0.25,0.1,2019\nde Vries; É,-1234.5,-0.2,2020\n"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (DUTCH.encode(), "puntkomma's"),
        (b"\xef\xbb\xbfsep=;\r\n" + DUTCH.encode(), "BOM"),
        (DUTCH.replace(";", "\t").replace("Vries\t", "Vries;").encode("utf-16"), "UTF-16"),
        (DUTCH.replace("\u2212", "-").encode("cp1252"), "cp1252"),
    ],
)
def test_every_way_of_saving_gives_the_same_table(content: bytes, words: str) -> None:
    found = convert(content)
    assert found.text == KEPT
    assert words in " ".join(found.was)
    assert (found.header, found.rows, found.numbers) == (("studie", "g", "SE", "jaar"), 2, (0, 2, 2, 0))
    again = convert(found.text.encode())
    assert (again.text, again.was) == (KEPT, ())


def test_remarks_above_stay_and_words_keep_their_commas() -> None:
    found = convert(
        b"# Gelezen in x, y;;\r\nstudie;plaats;g\r\nA;Ede, Gld;0,1\r\nB;1,2;0,2\r\nC;Ter Apel;0,3\r\n"
    )
    assert found.text == '# Gelezen in x, y\nstudie,plaats,g\nA,"Ede, Gld",0.1\nB,"1,2",0.2\nC,Ter Apel,0.3\n'


@pytest.mark.parametrize("table", sorted(SOURCES.glob("*.csv")), ids=lambda path: path.stem)
def test_a_table_that_is_good_stays_as_it_is(table: Path) -> None:
    content = table.read_bytes()
    found = convert(content)
    assert (found.text.encode(), found.was) == (content, ())
    assert excel_problem("x.csv", content) is None


@pytest.mark.parametrize("content", [b"PK\x03\x04werkmap", b"", b";;\r\n", b'a;"b\r\n'])
def test_what_is_no_table_says_why(content: bytes) -> None:
    with pytest.raises(NotATableError, match=r"[.]$"):
        convert(content)


def test_doubts_name_their_cell() -> None:
    found = convert(b"studie;g\nA;0,1\njan-20;0,2\nTotaal;0,3\nB;-99\nC;mrt-20\n")
    assert [doubt.partition(" (")[0] for doubt in found.doubts] == ["Cel A3", "Cel A4", "Cel B5", "Cel B6"]


@pytest.mark.parametrize(
    "text", ["-99", "-9", "999", "-99.0", "jan-20", "20-mrt", "1-2-2020", "2020-01-02", "45200"]
)
def test_what_is_no_number_at_all(text: str) -> None:
    assert number_flaw(text) is not None


@pytest.mark.parametrize("text", ["0.5", "-0.09", "9", "1", "1e-3", "-8.9", "12000", "x"])
def test_a_number_may_be_one(text: str) -> None:
    assert number_flaw(text) is None


@pytest.mark.parametrize(
    "text", ["Totaal", "TOTAL (k = 9)", "Subtotaal:", "Overall", "Gemiddelde", "jan-20", "1-mei"]
)
def test_what_names_no_study(text: str) -> None:
    assert study_flaw(text) is not None


@pytest.mark.parametrize(
    "text", ["Jansen 2020", "Totally Reading", "Meantime", "May 2010", "Jan", "20-1", "Samenwerking"]
)
def test_what_may_name_a_study(text: str) -> None:
    assert study_flaw(text) is None


@pytest.mark.parametrize(
    ("row", "index", "name"), [(12, 2, "C12"), (1, 25, "Z1"), (3, 26, "AA3"), (9, 701, "ZZ9")]
)
def test_cells_have_the_names_of_a_spreadsheet(row: int, index: int, name: str) -> None:
    assert cell_name(row, index) == name


def test_a_bad_cell_of_a_table_is_told_with_its_name() -> None:
    text = "study,g,se\nA,-99,0.1\nB,0.3,0.1\nb ,0.4,0.1\nTotaal,0.25,0.07\n"
    table, problems = read_table("x.csv", text.encode(), {"effect": "g"})
    assert table is None
    assert [(p.code, p.place.line, p.place.column, p.message.partition(":")[0]) for p in problems] == [
        ("ontbrekend-als-getal", 2, 3, "Cel B2"),
        ("twee-spellingen", 4, 1, "Cel A4"),
        ("totaalregel", 5, 1, "Cel A5"),
    ]


def test_a_table_that_excel_saved_is_one_problem() -> None:
    for content in (
        DUTCH.encode(),
        b"\xef\xbb\xbfsep=;\r\n" + DUTCH.encode(),
        DUTCH.replace("\u2212", "-").encode("cp1252"),
    ):
        _, problems = read_table("sources/x.csv", content, {"study": "studie", "effect": "g", "se": "SE"})
        assert [p.code for p in problems] == ["excel-tabel"]
        assert "menukaart table sources/x.csv" in problems[0].hint
