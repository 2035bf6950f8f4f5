"""Setting by Typst: text of a record is never a program, and the same data give the same bytes."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pikepdf
import pymupdf
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as settings_of_hypothesis
from hypothesis import strategies as st

from menukaart.evidence.assessment import assess_all
from menukaart.problems import MenukaartError
from menukaart.publish.typesetting import Typesetter, typesetter
from menukaart.render.printing.data import as_data
from menukaart.render.printing.paper import factsheets, whole_booklet
from menukaart.render.printing.runs import plain
from tests.unit.render.printing.test_sheet import MANY, known, settings, sheet

DAY = date(2026, 11, 26)
PLAIN = sheet(effects=[MANY])
LETTERS = st.characters(exclude_categories=("Cs", "Cc"))
"""Every letter but signs of control, which a check refuses."""
ATTACKS = (
    '#panic(1) #import "x" #read("/etc/passwd") #eval("1")',
    "$ x + y $ en $oneven",
    "@bron <label> <script>",
    "] #[ ) } { ( [",
    '\\ \\u{41} \\# \\n """ ` ```',
    "*ster* _streep_ = kop // weg /* weg */ - item + item / term: x ~ --- ...",
)


@pytest.fixture(scope="module")
def press() -> Iterator[Typesetter]:
    with typesetter(DAY) as made:
        yield made


def text_of(pdf: bytes) -> str:
    with pymupdf.open(stream=pdf) as document:
        return re.sub(r"\s+", " ", " ".join(page.get_text() for page in document))


def elements(pdf: bytes) -> list[pikepdf.Object]:
    """Give every element of the structure, in reading order."""
    found: list[pikepdf.Object] = []

    def walk(item: Any) -> None:
        if isinstance(item, pikepdf.Array):
            for each in item:
                walk(each)
        elif isinstance(item, pikepdf.Dictionary) and "/S" in item:
            found.append(item)
            if "/K" in item:
                walk(item["/K"])

    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert document.Root["/Lang"] == "nl-NL"
        assert bool(document.Root["/MarkInfo"]["/Marked"])
        walk(document.Root["/StructTreeRoot"]["/K"])
        return [pikepdf.Dictionary(S=each["/S"], Alt=each.get("/Alt", "")) for each in found]


def kinds(pdf: bytes) -> list[str]:
    return [str(each["/S"]) for each in elements(pdf)]


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_that_looks_like_a_program_is_printed_as_it_is(press: Typesetter, attack: str) -> None:
    hostile = sheet(
        title=attack,
        summary=attack,
        effects=[{**MANY, "group": attack}],
        not_meant=[{"text": "Niet dit."}],
    )
    hostile = replace(hostile, citation=plain(attack), version=attack)
    printed = text_of(press.pdf("factsheet", as_data(hostile)))
    assert printed.count(attack) >= 4


@settings_of_hypothesis(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(LETTERS, min_size=1, max_size=120))
def test_any_text_can_be_printed(press: Typesetter, text: str) -> None:
    """Whatever a check lets through can be built: letters of any script, marks, signs, spaces."""
    said = plain(text)
    whole = replace(PLAIN, title=said, summary=said, citation=said, version=f"V{text}", plain_title=text)
    assert press.pdf("factsheet", as_data(whole)).startswith(b"%PDF-1.7")


def test_the_same_data_give_the_same_bytes_whatever_came_before(press: Typesetter) -> None:
    data = as_data(sheet(effects=[MANY]))
    first = press.pdf("factsheet", data)
    press.pdf("factsheet", as_data(sheet(title="Iets anders")))
    assert press.pdf("factsheet", data) == first
    with typesetter(DAY) as other:
        assert other.pdf("factsheet", data) == first
    with typesetter(date(2026, 11, 27)) as later:
        assert later.pdf("factsheet", data) != first


def test_language_headings_table_heads_and_pictures_are_tagged(press: Typesetter) -> None:
    """What the standard asks is asked by Typst; language and table heads it does not ask."""
    pdf = press.pdf("factsheet", as_data(sheet(effects=[MANY])))
    found = kinds(pdf)
    assert found.count("/H1") == 1
    assert "/H2" in found
    assert "/H3" not in found
    assert (found.count("/THead"), found.count("/TH")) == (1, 4)
    pictures = [str(each["/Alt"]) for each in elements(pdf) if str(each["/S"]) == "/Figure"]
    assert [alt.partition(".")[0] for alt in pictures] == [
        "In een klas van 25 komen 15,4 leerlingen boven het midden"
    ]


def test_every_line_of_its_own_is_a_paragraph(press: Typesetter) -> None:
    pdf = press.pdf("factsheet", as_data(sheet(effects=[MANY])))
    with pikepdf.open(io.BytesIO(pdf)) as document:
        (whole,) = document.Root["/StructTreeRoot"]["/K"]
        assert {str(each["/S"]) for each in whole["/K"]} <= {"/P", "/H1", "/H2", "/L", "/Table", "/Div"}


def test_letters_without_a_shape_do_not_stop_the_press(press: Typesetter) -> None:
    assert "Zomer□school" in text_of(press.pdf("factsheet", as_data(sheet(title="Zomer漢school"))))


def test_pages_are_counted_in_words(press: Typesetter) -> None:
    long = sheet(not_meant=[{"text": f"Niet {number}. {'Lang verhaal. ' * 40}"} for number in range(9)])
    printed = text_of(press.pdf("factsheet", as_data(long)))
    assert "bladzijde 1 van 2" in printed
    assert printed.count(long.version) >= 3


def test_the_booklet_has_contents_bookmarks_and_sources(press: Typesetter) -> None:
    catalogue = known(effects=[MANY], title="Zomer #school")
    assessed = assess_all(catalogue)
    made = whole_booklet(catalogue, assessed, settings(), factsheets(catalogue, assessed, settings()))
    pdf = press.pdf("booklet", as_data(made))
    with pymupdf.open(stream=pdf) as document:
        titles = [(level, title) for level, title, _ in document.get_toc()]
    assert titles == [
        (1, "Inhoud"),
        (1, "Zo leest u dit boekje"),
        (1, "Aanpakken en programma’s"),
        (2, "Bijles"),
        (2, "Zomer #school"),
        (1, "Bronnen"),
    ]
    assert kinds(pdf).count("/TOCI") == 5
    assert "versie van 26 november 2026" in text_of(pdf)


def test_what_typst_refuses_is_told_without_a_traceback(press: Typesetter) -> None:
    with pytest.raises(MenukaartError, match="Typst kan van 'factsheet' geen PDF maken"):
        press.pdf("factsheet", json.dumps({"title": []}))
