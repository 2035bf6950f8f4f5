"""How things are written in Dutch: numbers, dates, counts and lists. Pure functions."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal

MINUS = "\N{MINUS SIGN}"
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"

_SENTENCE_END = re.compile(r"[.!?](?P<close>[\"'’”)*]*)(?P<gap>\s+)(?=[\"'‘“(*\[]*[A-ZÀ-Ý0-9])")
_ABBREVIATION = re.compile(r"\b(?:bijv|bv|blz|ca|dr|mr|nr|p|par|resp|vgl|[a-z]\.[a-z](?:\.[a-z])?|[A-Z])\.$")
"""Words that end in a full stop without ending a sentence."""

_ID_LIKENESS = 0.8
_NOT_DIGITS = re.compile(r"[^0-9]")
_SWAP = str.maketrans(",.", ".,")

_MEGA = 1_000_000

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def number(value: Decimal | float, decimals: int | None = None) -> str:
    """Write a number the Dutch way: comma, real minus sign, points between thousands.

    Args:
        value: the number. A Decimal keeps the decimals it was written with.
        decimals: round half up to this many decimals first; None keeps what is there.

    Returns:
        For example ``0,37``, ``−0,18`` or ``24.000``.
    """
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    if decimals is not None:
        digits = Context(prec=max(28, exact.adjusted() + decimals + 2))  # the usual 28 hold all but giants
        exact = exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, digits)
    text = f"{abs(exact):,f}".translate(_SWAP)
    return f"{MINUS}{text}" if exact < 0 else text


def long_date(value: date) -> str:
    """Write a date in full: ``2 januari 2026``."""
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


def partial_date(value: str) -> str:
    """Write an ISO date that may lack its day or month: ``2019``, ``mei 2019``, ``2 mei 2019``.

    Raises:
        ValueError: when there is no such day or month.
    """
    parts = [int(part) for part in value.split("-")]
    match parts:
        case [year, month, day]:
            return long_date(date(year, month, day))
        case [year, month]:
            first = date(year, month, 1)
            return f"{_MONTHS[first.month - 1]} {first.year}"
        case _:
            return str(parts[0])


def file_size(size: int) -> str:
    """Write how large a file is: ``46 kB``, ``4,0 MB``."""
    if size < _MEGA:
        return f"{number(max(1, round(size / 1000)))}{NO_BREAK_SPACE}kB"
    return f"{number(size / _MEGA, 1)}{NO_BREAK_SPACE}MB"


def count(amount: int, singular: str, plural: str) -> str:
    """Write an amount with its noun: ``1 studie``, ``3 studies``."""
    noun = singular if amount == 1 else plural
    return f"{number(Decimal(amount))}{NO_BREAK_SPACE}{noun}"


def enumeration(items: Iterable[str], conjunction: str = "en") -> str:
    """Write a list as a sentence part: ``a, b en c``."""
    words = list(items)
    if len(words) < 2:  # noqa: PLR2004  (one item needs no conjunction)
        return "".join(words)
    return f"{', '.join(words[:-1])} {conjunction} {words[-1]}"


def capital(text: str) -> str:
    """Begin a text with a capital; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """Begin a text without a capital, for in a line; a name that begins with two capitals stays."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def sentences(text: str) -> list[str]:
    """Cut a text behind each sentence; what closes one (a quote, a bracket) stays with it.

    Never empty: a text of one sentence, or none, comes back whole.
    """
    found, begin = [], 0
    for end in _SENTENCE_END.finditer(text):
        if not _ABBREVIATION.search(text, begin, end.start("close")):
            found.append(text[begin : end.start("gap")])
            begin = end.end()
    return [*found, text[begin:]]


def split_sentence(text: str) -> tuple[str, ...]:
    """Give the first sentence of a text, and the rest as it is when there is more."""
    start = sentences(text)[0]
    rest = text[len(start) :].lstrip()
    return (start, rest) if rest else (text,)


def first_sentence(text: str) -> str:
    """Give the first sentence of a text."""
    return split_sentence(text)[0]


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Find the known word that was probably meant, or None when nothing is near."""
    candidates: Sequence[str] = sorted(known)
    lowered = {candidate.lower(): candidate for candidate in candidates}
    if word.lower() in lowered:
        return lowered[word.lower()]
    found = difflib.get_close_matches(word.lower(), lowered, n=1, cutoff=0.6)
    if found:
        return lowered[found[0]]
    # Abbreviations and parts ("vve", "peer") are closer than a letter count says.
    parts = [c for c in candidates if word.lower() in c.split("-") or _initials(c) == word.lower()]
    return parts[0] if parts else None


def nearest_id(word: str, known: Iterable[str]) -> str | None:
    """Find the one id that was probably meant: a slip of the hand away.

    A year that differs in more than one digit is another publication, and a shared word is not likeness.
    """
    candidates = sorted(c for c in known if _same_numbers(word, c))
    found = difflib.get_close_matches(word.lower(), candidates, n=1, cutoff=_ID_LIKENESS)
    return found[0] if found else None


def _same_numbers(one: str, other: str) -> bool:
    """Tell whether two ids hold the same digits; one slip, or two that changed places, may differ."""
    mine, theirs = _NOT_DIGITS.sub("", one), _NOT_DIGITS.sub("", other)
    slips = sum(a != b for a, b in zip(mine, theirs, strict=False)) + abs(len(mine) - len(theirs))
    return slips <= 1 or sorted(mine) == sorted(theirs)


def did_you_mean_id(word: str, known: Iterable[str]) -> str:
    """Give the hint "Bedoelde u '...'?" for an id, or an empty text when none is near."""
    match = nearest_id(word, known)
    return f"Bedoelde u '{match}'?" if match and match != word else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give the hint "Bedoelde u '...'?", or an empty text when nothing is near."""
    match = nearest(word, known)
    return f"Bedoelde u '{match}'?" if match and match != word else ""


def _initials(identifier: str) -> str:
    return "".join(part[:1] for part in identifier.split("-"))
