"""The kinds of value that records are made of, and how a written scalar becomes one.

YAML scalars arrive here as the text that the editor wrote (see ``menukaart.reading``), so that
``1.10`` keeps its zero and ``no`` stays a word. Each type below says what it accepts.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticCustomError, core_schema

from menukaart import dutch, web_address

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ADDRESS_FORM = r"^https?://\S+$"
PARTIAL_DATE_FORM = r"^[0-9]{4}(-[0-9]{2}){0,2}$"
"""What other programs can check of these two; the readers below ask more."""
MAX_ID_LENGTH = 80
MAX_TEXT_LENGTH = 10_000
FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Days lie between these years. The files of a site cannot be dated after 2106 at all."""
_SHOWN = 60
_CHECK_ADDRESS = "Kopieer het uit de adresbalk; het begint met https:// en dan de naam van de site."
_CHECK_DATE = "Kijk de dag en de maand na (jaar-maand-dag)."

# Only the digits 0 to 9: other scripts have digits too, and Python would take them.
_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_DOI = re.compile(r"10\.[0-9]{4,9}/\S+")
_BACKWARD_DATE = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_PARTIAL_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_LEADING_ZERO = re.compile(r"-?0[0-9]+(\.[0-9]+)?")
_DECIMAL_COMMA = re.compile(r"-?[0-9]+,[0-9]+")
_MAX_DIGITS = 20


class OneLine:
    """Marks a text on one line, in the words of an editor."""


class Prose:
    """Marks a text that may hold the small subset of Markdown (see ``menukaart.prose``)."""


def _problem(kind: str, message: str, hint: str = "") -> PydanticCustomError:
    """Make a validation error whose Dutch words reach the editor as they are.

    The words are values of one constant template: the library would read braces in them.
    """
    return PydanticCustomError(kind, "{message}", {"message": message, "hint": hint})


refusal = _problem
"""The same for a type that stands in another module."""


def _parse_number(value: object) -> object:
    if not isinstance(value, str):
        return value
    if value.strip().lower().lstrip("+-.") in {"nan", "inf", "infinity"}:
        hint = "Is het getal niet bekend? Laat het weg en zet de reden onder 'unknown'."
        raise _problem("getal-niet-eindig", f"'{value}' is geen eindig getal.", hint)
    if _DECIMAL_COMMA.fullmatch(value):
        hint = f"Schrijf {value.replace(',', '.')} (met een punt); de site maakt er een komma van."
        raise _problem("geen-getal", f"'{value}' heeft een decimale komma.", hint)
    if _LEADING_ZERO.fullmatch(value):
        raise _problem("geen-getal", f"'{value}' begint met een nul te veel.", "Haal de voorste nul weg.")
    if not _NUMBER.fullmatch(value):
        hint = "Bijvoorbeeld 0.37 of -0.18, met een punt en een gewoon streepje."
        raise _problem("geen-getal", f"Hier hoort een getal, geen {_quote(value)}.", hint)
    _check_size(value)
    return Decimal(value)


def _check_size(digits: str) -> None:
    if len(digits) > _MAX_DIGITS:
        raise _problem("buiten-bereik", f"Dit getal heeft {len(digits)} tekens; dat kan niet kloppen.")


def _quote(value: str) -> str:
    return f"'{value}'" if len(value) <= _SHOWN else f"'{value[:_SHOWN]}…'"


def _parse_integer(value: object) -> object:
    if isinstance(value, str):
        if not _INTEGER.fullmatch(value):
            hint = "Alleen cijfers, zonder punt of komma: 2000."
            raise _problem("geen-geheel-getal", f"Hier hoort een geheel getal, geen {_quote(value)}.", hint)
        _check_size(value)
        return int(value)
    return value


def _parse_date(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not _DATE.fullmatch(value):
        hint = "Schrijf jaar-maand-dag, bijvoorbeeld 2026-03-01."
        if backward := _BACKWARD_DATE.fullmatch(value):
            day, month, year = backward.groups()
            hint = f"Bedoelde u {year}-{month:0>2}-{day:0>2}?"
        raise _problem("geen-datum", f"{_quote(value)} is geen datum in de vorm jjjj-mm-dd.", hint)
    try:
        found = date.fromisoformat(value)
    except ValueError:
        raise _problem("geen-datum", f"De datum '{value}' bestaat niet.", _CHECK_DATE) from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        message = (
            f"Het jaar {value[:4]} kan niet kloppen; kies een dag van {FIRST_YEAR} tot en met {LAST_YEAR}."
        )
        raise _problem("buiten-bereik", message, _CHECK_DATE)
    return found


def _check_partial_date(value: str) -> str:
    if not _PARTIAL_DATE.fullmatch(value):
        hint = "Schrijf een jaar (2019), een maand (2019-05) of een dag (2019-05-02)."
        raise _problem("geen-datum", f"{_quote(value)} is geen jaar, maand of dag.", hint)
    try:
        dutch.partial_date(value)
    except (ValueError, IndexError):
        raise _problem("geen-datum", f"De datum '{value}' bestaat niet.", _CHECK_DATE) from None
    return value


def _parse_flag(value: object) -> object:
    if isinstance(value, str):
        if value not in {"true", "false"}:
            hint = "Schrijf true voor ja en false voor nee."
            raise _problem("geen-ja-of-nee", f"Hier hoort true of false, geen {_quote(value)}.", hint)
        return value == "true"
    return value


def _check_line(value: str) -> str:
    if "\n" in value:
        hint = "Haal de | of > en de regeleinden weg."
        raise _problem("meer-regels", "Deze tekst moet op één regel passen.", hint)
    return value


def _check_url(value: str) -> str:
    if found := web_address.flaw(value):
        raise _problem("onveilige-link", f"{_quote(value)} is geen adres: het {found}.", _as_address(value))
    return value


def _as_address(value: str) -> str:
    if value.startswith("www."):
        return f"Schrijf https://{value}"
    if _DOI.fullmatch(value):
        return f"Dit is een DOI: schrijf 'DOI: {value}', of het adres https://doi.org/{value}"
    return _CHECK_ADDRESS


def suggest_id(text: str) -> str:
    """Make an id of a text: without accents, in small letters; empty when nothing is left of it."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", bare.lower()).strip("-")[:MAX_ID_LENGTH].strip("-")


class OneOrMore:
    """Marks a list that also takes one value without a list, as editors write."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Wrap a single value in a list before the list is checked."""
        return core_schema.no_info_before_validator_function(_as_list, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Say so in the schema of what editors write."""
        written = handler(schema)
        items = written.get("items")
        return {"anyOf": [items, written]} if handler.mode == "validation" and items else written


def _as_list(value: object) -> object:
    return [value] if isinstance(value, (str, dict)) else value


Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=MAX_ID_LENGTH)]
"""The name of a record: lowercase letters, digits and single hyphens."""

Line = Annotated[str, Field(min_length=1, max_length=300), AfterValidator(_check_line), OneLine()]
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

PartialDate = Annotated[
    str, AfterValidator(_check_partial_date), Field(json_schema_extra={"pattern": PARTIAL_DATE_FORM})
]
"""A year, a month or a day: ``2019``, ``2019-05`` or ``2019-05-02``."""

Flag = Annotated[bool, BeforeValidator(_parse_flag)]
"""Yes or no, written as ``true`` or ``false``."""

WebAddress = Annotated[
    str,
    Field(max_length=2_000, json_schema_extra={"pattern": ADDRESS_FORM}),
    AfterValidator(_check_url),
]
"""An absolute http or https address."""
