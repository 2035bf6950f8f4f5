from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menukaart import dutch

FINITE = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=6)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (Decimal("0.37"), None, "0,37"),
        (Decimal("1.10"), None, "1,10"),
        (Decimal("-0.18"), None, "−0,18"),
        (Decimal(0), None, "0"),
        (Decimal("-0.0"), None, "0,0"),
        (Decimal(24000), None, "24.000"),
        (Decimal("1234567.5"), None, "1.234.567,5"),
        (0.1, None, "0,1"),
        (1e-7, None, "0,0000001"),
        (Decimal("0.125"), 2, "0,13"),
        (Decimal("-0.125"), 2, "−0,13"),
        (Decimal("-0.004"), 2, "0,00"),
        (Decimal("2.5"), 0, "3"),
        (Decimal(3), 2, "3,00"),
        (12.345, 1, "12,3"),
    ],
)
def test_number(value: Decimal | float, decimals: int | None, text: str) -> None:
    assert dutch.number(value, decimals) == text


@given(FINITE)
def test_a_written_number_can_be_read_back(value: Decimal) -> None:
    text = dutch.number(value)
    assert "-" not in text
    back = text.replace(dutch.MINUS, "-").replace(".", "").replace(",", ".")
    assert Decimal(back) == value


@given(FINITE, st.integers(min_value=0, max_value=5))
def test_rounding_stays_within_half_a_unit(value: Decimal, decimals: int) -> None:
    text = dutch.number(value, decimals)
    back = Decimal(text.replace(dutch.MINUS, "-").replace(".", "").replace(",", "."))
    assert abs(back - value) <= Decimal("0.5").scaleb(-decimals)
    assert len(text.partition(",")[2]) == decimals


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2019", "2019"),
        ("2019-05", "mei 2019"),
        ("2019-05-02", "2 mei 2019"),
        ("2020-02-29", "29 februari 2020"),
    ],
)
def test_partial_date(text: str, written: str) -> None:
    assert dutch.partial_date(text) == written


@pytest.mark.parametrize("text", ["2019-00", "2019-13", "2019-02-30", "2019-01-00"])
def test_a_date_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        dutch.partial_date(text)


@given(st.dates())
def test_long_date(day: date) -> None:
    words = dutch.long_date(day).split(" ")
    assert words[0] == str(day.day)
    assert words[1].islower()
    assert words[2] == str(day.year)


@pytest.mark.parametrize(
    ("amount", "text"), [(0, "0 studies"), (1, "1 studie"), (2, "2 studies"), (1200, "1.200 studies")]
)
def test_count(amount: int, text: str) -> None:
    assert dutch.count(amount, "studie", "studies") == text.replace(" ", dutch.NO_BREAK_SPACE)


@pytest.mark.parametrize(
    ("items", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_enumeration(items: list[str], text: str) -> None:
    assert dutch.enumeration(items) == text
    assert dutch.enumeration(iter(items), "of") == text.replace(" en ", " of ")


@pytest.mark.parametrize(
    ("word", "known", "match"),
    [
        ("sumary", ["summary", "status"], "summary"),
        ("Summary", ["summary"], "summary"),
        ("VVE", ["po", "vve"], "vve"),
        ("hdt", ["high-dosage-tutoring", "peer-tutoring"], "high-dosage-tutoring"),
        ("peer", ["high-dosage-tutoring", "peer-tutoring"], "peer-tutoring"),
        ("xyzzy", ["summary", "status"], None),
        ("iets", [], None),
    ],
)
def test_nearest(word: str, known: list[str], match: str | None) -> None:
    assert dutch.nearest(word, known) == match


@given(st.text(max_size=12), st.lists(st.text(max_size=12), max_size=6))
def test_nearest_is_one_of_the_known_words_whatever_their_order(word: str, known: list[str]) -> None:
    match = dutch.nearest(word, known)
    assert match is None or match in known
    assert dutch.nearest(word, reversed(known)) == match


def test_did_you_mean() -> None:
    assert dutch.did_you_mean("vwe", ["vve", "po"]) == "Bedoelde u 'vve'?"
    assert dutch.did_you_mean("xyzzy", ["vve", "po"]) == ""
    assert dutch.did_you_mean("vve", ["vve"]) == ""
