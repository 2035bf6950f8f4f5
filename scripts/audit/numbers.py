"""Numbers in texts: Dutch (53.656 and 0,28) and English (53,656 and 0.28)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

_DUTCH = re.compile(r"(?<![\w.,/#-])[-−]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?![\w/])")
_ENGLISH = re.compile(r"(?<![\w/#])[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|(?<!\w)[-−]?\.\d+")
_EITHER = re.compile(r"\d+(?:[.,]\d+)*")
_WEB = re.compile(r"https?://\S+|\b10\.\d{4,}/\S+|\]\([a-z]+:[^)]*\)")


def dutch(text: str) -> Iterator[Decimal]:
    """Give the numbers in a Dutch text; addresses and links are not read."""
    for match in _DUTCH.finditer(_WEB.sub(" ", text)):
        yield Decimal(match[0].replace("−", "-").replace(".", "").replace(",", "."))


def any_notation(text: str) -> Iterator[Decimal]:
    """Give the numbers in a text of which the notation is not known, in every way they can be read."""
    for match in _ENGLISH.finditer(text):
        yield Decimal(match[0].replace("−", "-").replace(",", ""))
    for match in _EITHER.finditer(text):
        for written in (match[0].replace(".", "").replace(",", "."), match[0].replace(",", "")):
            if re.fullmatch(r"\d+(\.\d+)?", written):
                yield Decimal(written)


def is_same(shown: Decimal, origin: Decimal) -> bool:
    """Tell whether a number is another one, as it is or rounded; its sign may stand in words."""
    exponent = shown.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    size, whole = abs(shown), abs(origin)
    if size == whole:
        return True
    if whole >= Decimal(10) ** 12:
        return False
    return size in {whole.quantize(step, ROUND_HALF_UP), whole.quantize(step, ROUND_HALF_EVEN)}
