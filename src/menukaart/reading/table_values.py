"""What stands in a cell of a study table though it is no value: a code for missing, a date, a total."""

from __future__ import annotations

import re
from typing import NamedTuple

_MISSING_CODES = frozenset({-9.0, -88.0, -99.0, -888.0, -999.0, -9999.0, 99.0, 999.0, 9999.0})
_DAYS_OF_EXCEL = (20_000, 60_000)
"""How Excel counts days: 20,000 is in 1954 and 60,000 in 2064."""

_MONTH = (
    r"(jan|feb|mrt|maart|mar|apr|mei|may|jun|jul|aug|sep|okt|oct|nov|dec)"
    r"(uari|ruari|ruary|uary|ch|il|i|e|y|ust|ustus|t|tember|ober|ember)?"
)
_DATE = re.compile(
    rf"(\d{{1,2}}[-/ ])?{_MONTH}\.?([-/ ]\d{{1,4}})?"
    r"|\d{1,2}[-/]\d{1,2}([-/]\d{2,4})?|\d{4}-\d\d-\d\d",
    re.IGNORECASE,
)
_NAMED_DATE = re.compile(rf"(\d{{1,2}}-{_MONTH}|{_MONTH}-\d{{2}})", re.IGNORECASE)
_TOTAL = re.compile(
    r"(grand |sub|eind)?(totaa?l|overall|pooled|mean|average|gemiddelde?|samen)\b(\s*[(:=].*|[^a-z]*)",
    re.IGNORECASE,
)


class Flaw(NamedTuple):
    """Why a cell holds no value: code, message and hint."""

    code: str
    message: str
    hint: str


_RETYPE = "Zet de kolom in Excel op Tekst, en neem het getal opnieuw over uit de bron."


def number_flaw(text: str) -> Flaw | None:
    """Say why a cell that should hold an effect or an error holds none; None when it may be one."""
    if _DATE.fullmatch(text):
        return Flaw("datum-als-getal", f"'{text}' is een datum; Excel maakt die van een getal.", _RETYPE)
    try:
        number = float(text)
    except ValueError:
        return None
    if number in _MISSING_CODES:
        hint = "Haal de rij weg, of vul de echte waarde in."
        return Flaw("ontbrekend-als-getal", f"{text} is een teken voor ‘ontbreekt’, geen getal.", hint)
    if number.is_integer() and _DAYS_OF_EXCEL[0] <= number <= _DAYS_OF_EXCEL[1]:
        return Flaw("datum-als-getal", f"{text} is een datum zoals Excel die telt, geen getal.", _RETYPE)
    return None


def study_flaw(text: str) -> Flaw | None:
    """Say why a cell that should name a study names none; None when it may be one."""
    if _TOTAL.fullmatch(text):
        hint = "Haal deze rij weg: een totaal zou dubbel tellen."
        return Flaw("totaalregel", f"'{text}' is een totaal, geen studie.", hint)
    if _NAMED_DATE.fullmatch(text):
        return Flaw(
            "datum-als-getal", f"'{text}' is een datum; Excel maakt die van een naam als 1-20.", _RETYPE
        )
    return None


def same_name(text: str) -> str:
    """Give a name without what only differs by eye: capitals and the number of spaces."""
    return "".join(text.split()).casefold()


def cell_name(row: int, index: int) -> str:
    """Name a cell as a spreadsheet does: row from 1, column from 0; ``C12``."""
    letters, number = "", index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"
