"""The kinds of value that records are made of, and how a written scalar becomes one.

YAML scalars arrive here as the text that the editor wrote (see ``menukaart.reading``), so that
``1.10`` keeps its zero and ``no`` stays a word. Each type below says what it accepts.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from menukaart import dutch

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
MAX_ID_LENGTH = 80
MAX_TEXT_LENGTH = 10_000

_NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
_INTEGER = re.compile(r"-?(0|[1-9]\d*)")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_PARTIAL_DATE = re.compile(r"\d{4}(-\d{2}){0,2}")
_LEADING_ZERO = re.compile(r"-?0\d+(\.\d+)?")
_DECIMAL_COMMA = re.compile(r"-?\d+,\d+")


class Prose:
    """Marks a text that may hold the small subset of Markdown (see ``menukaart.render.prose``)."""


def _problem(kind: str, message: str, hint: str = "") -> PydanticCustomError:
    """Make a validation error whose Dutch words reach the editor as they are.

    The words are values of one constant template: the library would read braces in them.
    """
    return PydanticCustomError(kind, "{message}", {"message": message, "hint": hint})


def _parse_number(value: object) -> object:
    if not isinstance(value, str):
        return value
    if value.strip().lower().lstrip("+-.") in {"nan", "inf", "infinity"}:
        raise _problem("getal-niet-eindig", f"'{value}' is geen eindig getal.")
    if _DECIMAL_COMMA.fullmatch(value):
        hint = f"Schrijf {value.replace(',', '.')} (met een punt); de site maakt er een komma van."
        raise _problem("geen-getal", f"'{value}' heeft een decimale komma.", hint)
    if _LEADING_ZERO.fullmatch(value):
        raise _problem("geen-getal", f"'{value}' begint met een nul te veel.", "Haal de voorste nul weg.")
    if not _NUMBER.fullmatch(value):
        raise _problem("geen-getal", f"Hier hoort een getal, geen '{value}'.", "Bijvoorbeeld 0.37 of -0.18.")
    return Decimal(value)


def _parse_integer(value: object) -> object:
    if isinstance(value, str):
        if not _INTEGER.fullmatch(value):
            raise _problem("geen-geheel-getal", f"Hier hoort een geheel getal, geen '{value}'.")
        return int(value)
    return value


def _parse_date(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not _DATE.fullmatch(value):
        hint = "Schrijf jaar-maand-dag, bijvoorbeeld 2026-03-01."
        raise _problem("geen-datum", f"'{value}' is geen datum in de vorm jjjj-mm-dd.", hint)
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise _problem("geen-datum", f"De datum '{value}' bestaat niet.") from None


def _check_partial_date(value: str) -> str:
    if not _PARTIAL_DATE.fullmatch(value):
        hint = "Schrijf een jaar (2019), een maand (2019-05) of een dag (2019-05-02)."
        raise _problem("geen-datum", f"'{value}' is geen jaar, maand of dag.", hint)
    try:
        dutch.partial_date(value)
    except (ValueError, IndexError):
        raise _problem("geen-datum", f"De datum '{value}' bestaat niet.") from None
    return value


def _parse_flag(value: object) -> object:
    if isinstance(value, str):
        if value not in {"true", "false"}:
            hint = "Schrijf true voor ja en false voor nee."
            raise _problem("geen-ja-of-nee", f"Hier hoort true of false, geen '{value}'.", hint)
        return value == "true"
    return value


def _check_line(value: str) -> str:
    if "\n" in value:
        raise _problem("meer-regels", "Deze tekst moet op één regel passen.")
    return value


def _check_url(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"'`{}|\\^]+", value):
        raise _problem("onveilige-link", f"'{value}' is geen adres dat met https:// begint.")
    return value


def as_list(value: object) -> object:
    """Accept one value where a list is meant, as editors do."""
    return [value] if isinstance(value, (str, dict)) else value


Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=MAX_ID_LENGTH)]
"""The name of a record: lowercase letters, digits and single hyphens."""

Line = Annotated[str, Field(min_length=1, max_length=300), AfterValidator(_check_line)]
"""Plain text on one line, without markup."""

Text = Annotated[str, Field(min_length=1, max_length=MAX_TEXT_LENGTH), Prose()]
"""Prose with the small subset of Markdown: emphasis, links, lists and paragraphs."""

Number = Annotated[
    Decimal,
    BeforeValidator(_parse_number),
    PlainSerializer(float, return_type=float, when_used="json"),
    WithJsonSchema({"type": "number"}),
]
"""A finite decimal number that keeps the decimals it was written with."""

Count = Annotated[int, BeforeValidator(_parse_integer), Field(ge=0)]
"""A whole number of things, 0 or more."""

Year = Annotated[int, BeforeValidator(_parse_integer), Field(ge=1800, le=2200)]
"""A calendar year."""

Day = Annotated[date, BeforeValidator(_parse_date)]
"""A calendar day, written as jjjj-mm-dd."""

PartialDate = Annotated[str, AfterValidator(_check_partial_date)]
"""A year, a month or a day: ``2019``, ``2019-05`` or ``2019-05-02``."""

Flag = Annotated[bool, BeforeValidator(_parse_flag)]
"""Yes or no, written as ``true`` or ``false``."""

WebAddress = Annotated[str, Field(max_length=2_000), AfterValidator(_check_url)]
"""An absolute http or https address."""
