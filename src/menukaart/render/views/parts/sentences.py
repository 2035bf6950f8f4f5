"""Where the first sentence of a text ends: what a page shows at once, before the rest."""

from __future__ import annotations

import re

_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý\d‘\"'*\[])")
_ABBREVIATION = re.compile(r"\b(?:bijv|bv|blz|ca|dr|mr|nr|p|resp|vgl|[a-z]\.[a-z](?:\.[a-z])?|[A-Z])\.$")
"""Words that end in a full stop without ending a sentence."""


def split_sentence(text: str) -> tuple[str, ...]:
    """Give the first sentence, and the rest when there is more."""
    for found in _END.finditer(text):
        start = text[: found.start()]
        if not _ABBREVIATION.search(start):
            return start, text[found.end() :]
    return (text,)
