from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from menukaart import dutch
from menukaart.model.fields import (
    FIRST_YEAR,
    LAST_YEAR,
    MAX_ID_LENGTH,
    Count,
    Day,
    Flag,
    Id,
    Line,
    Number,
    OneOrMore,
    PartialDate,
    Text,
    WebAddress,
    Year,
)


def read(kind: Any, value: object) -> Any:
    return TypeAdapter(kind).validate_python(value)


def refusal(kind: Any, value: object) -> tuple[str, str, str]:
    """Give the code, message and hint of a refusal in our own words."""
    with pytest.raises(ValidationError) as caught:
        read(kind, value)
    error = caught.value.errors()[0]
    context = error.get("ctx", {})
    return error["type"], context.get("message", ""), context.get("hint", "")


DECIMALS = st.from_regex(r"-?(0|[1-9][0-9]{0,5})(\.[0-9]{1,6})?", fullmatch=True)


@given(DECIMALS)
def test_a_number_keeps_its_decimals(text: str) -> None:
    value = read(Number, text)
    assert isinstance(value, Decimal)
    assert str(value) == text


@given(DECIMALS)
def test_a_number_reads_back_from_its_dutch_form(text: str) -> None:
    shown = dutch.number(read(Number, text))
    back = shown.replace(dutch.MINUS, "-").replace(".", "").replace(",", ".")
    assert Decimal(back) == Decimal(text)
    assert len(back.partition(".")[2]) == len(text.partition(".")[2])


@given(st.text(max_size=12))
@example("0.٣")
@example("٣")
@example("１")
@example("1\n")
def test_only_plain_decimal_notation_is_a_number(text: str) -> None:
    try:
        value = read(Number, text)
    except ValidationError as error:
        assert error.errors()[0]["ctx"]["message"].endswith(".")  # noqa: PT017
    else:
        assert str(value) == text


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        (".nan", "getal-niet-eindig", ".nan"),
        ("NaN", "getal-niet-eindig", "NaN"),
        ("-.INF", "getal-niet-eindig", "-.INF"),
        ("Infinity", "getal-niet-eindig", "eindig"),
        ("0,37", "geen-getal", "komma"),
        ("010", "geen-getal", "nul"),
        ("1e3", "geen-getal", "1e3"),
        ("1_000", "geen-getal", "1_000"),
        ("0x1F", "geen-getal", "0x1F"),
        ("", "geen-getal", ""),
        ("{x}", "geen-getal", "{x}"),
    ],
)
def test_a_refused_number_says_why(text: str, code: str, words: str) -> None:
    kind, message, _ = refusal(Number, text)
    assert kind == code
    assert words in message


def test_a_decimal_comma_gets_the_number_with_a_point() -> None:
    assert "0.37" in refusal(Number, "0,37")[2]


@pytest.mark.parametrize("value", [["1"], {"a": "1"}, None])
def test_a_number_is_no_list_or_mapping(value: object) -> None:
    assert refusal(Number, value)[0] == "decimal_type"


@given(st.integers(min_value=0, max_value=10**9))
def test_a_count(value: int) -> None:
    assert read(Count, str(value)) == value


@pytest.mark.parametrize("text", ["1.5", "1e3", "010", "1.000", "een", "", " 1", "+1", "1٣"])
def test_a_count_is_a_whole_number(text: str) -> None:
    assert refusal(Count, text)[0] == "geen-geheel-getal"


def test_bounds() -> None:
    assert refusal(Count, "-1")[0] == "greater_than_equal"
    assert refusal(Year, "1799")[0] == "greater_than_equal"
    assert refusal(Year, "2201")[0] == "less_than_equal"
    assert read(Year, "2026") == 2026


@given(st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)))
def test_a_day(day: date) -> None:
    assert read(Day, day.isoformat()) == day


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-30",
        "2026-13-01",
        "26-01-01",
        "01-02-2026",
        "2026-1-2",
        "20260102",
        "2026-01-10T12:00:00",
        "morgen",
    ],
)
def test_a_refused_day(text: str) -> None:
    kind, message, _ = refusal(Day, text)
    assert kind == "geen-datum"
    assert text in message


@pytest.mark.parametrize("text", ["2019", "2019-05", "2019-05-02"])
def test_a_partial_date(text: str) -> None:
    assert read(PartialDate, text) == text


@pytest.mark.parametrize(
    "text", ["2019-00", "2019-13", "2019-02-30", "19", "2019-5", "2019-05-02-01", "٢٠١٩", "ca. 2019"]
)
def test_a_refused_partial_date(text: str) -> None:
    assert refusal(PartialDate, text)[0] == "geen-datum"


def test_a_flag_is_true_or_false_and_nothing_else() -> None:
    assert read(Flag, "true") is True
    assert read(Flag, "false") is False
    for word in ("yes", "no", "ja", "True", "1", ""):
        assert refusal(Flag, word)[0] == "geen-ja-of-nee"


@given(st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,4}", fullmatch=True))
def test_an_id(text: str) -> None:
    assert read(Id, text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A",
        "a_b",
        "a b",
        "a--b",
        "-a",
        "a-",
        "é",
        "a/b",
        "../a",
        "a.b",
        "a\n",
        "ａ",
        "a" * (MAX_ID_LENGTH + 1),
    ],
)
def test_a_refused_id(text: str) -> None:
    assert refusal(Id, text)[0] in {"string_pattern_mismatch", "string_too_long"}


@pytest.mark.parametrize("text", ["010", "no", "12:30", "1.10", "true", "2026-01-10"])
def test_words_stay_words(text: str) -> None:
    assert read(Line, text) == text
    assert read(Text, text) == text


def test_a_line_has_no_line_ends() -> None:
    assert refusal(Line, "een\ntwee")[0] == "meer-regels"
    assert read(Text, "een\n\ntwee") == "een\n\ntwee"


@pytest.mark.parametrize(
    "url", ["https://example.org", "http://example.org/a_b?c=d&e=f#g", "https://xn--9ca.example/"]
)
def test_a_web_address(url: str) -> None:
    assert read(WebAddress, url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "www.example.org",
        "https://",
        "https://a b",
        'https://a"b',
        "//a.nl",
        "x",
    ],
)
def test_a_refused_web_address(url: str) -> None:
    assert refusal(WebAddress, url)[0] == "onveilige-link"


def test_one_value_may_stand_for_a_list() -> None:
    words = TypeAdapter(Annotated[tuple[Line, ...], OneOrMore()])
    assert words.validate_python("a") == ("a",)
    assert words.validate_python(["a", "b"]) == ("a", "b")
    with pytest.raises(ValidationError):
        words.validate_python(None)
