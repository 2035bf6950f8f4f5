"""The day of a text of the law, as its address gives it."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"(?:/|[&?:]g=)(\d{4}-\d{2}-\d{2})(?:[/#?&]|$)")
"""A day in the path, or the day on which a text holds in a link of Juriconnect."""


def day_of_text(address: str) -> date | None:
    """Give the day on which the text at an address held; None when the address gives that of today."""
    found = _DAY.search(address)
    if not found:
        return None
    try:
        return date.fromisoformat(found[1])
    except ValueError:
        return None
