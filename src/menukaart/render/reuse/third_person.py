"""Our own sentences for a text of somebody else: there "we" would be the municipality, and "u" nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable

_OURS = (
    ("Hoeveel weten we niet precies.", "Hoeveel is niet precies bekend."),
    ("Hoeveel weten we niet.", "Hoeveel is niet bekend."),
    ("We weten niet of", "Het is niet bekend of"),
    ("We weten niet wat", "Het is niet bekend wat"),
    ("wij weten nog niet of", "het is nog niet bekend of"),
    ("wij weten niet hoeveel", "het is niet bekend hoeveel"),
    ("we weten niet of", "het is niet bekend of"),
    ("is hier niet de vraag", "is bij dit onderwerp niet de vraag"),
    ("Wij zochten nog niet", "De menukaart zocht nog niet"),
    ("Wij kennen geen", "De menukaart kent geen"),
    ("Wij vonden", "De menukaart vond"),
    ("wij vonden", "de menukaart vond"),
    ("zelf geteld", "geteld door de menukaart"),
    ("zelf samengevat", "samengevat door de menukaart"),
)
"""What the site writes itself, and how it stands in a text of others."""
_SPEAKS = re.compile(r"\b(?:wij|we|ons|onze|u|uw|hieronder|hierboven|hier|deze pagina)\b", re.IGNORECASE)
"""Words that say who speaks, to whom, or on which page."""


def third_person(text: str) -> str:
    """Write a sentence of the site as one about the menukaart."""
    for ours, theirs in _OURS:
        text = text.replace(ours, theirs)
    return text


def speaks(text: str) -> bool:
    """Tell whether a text says we, you or here."""
    return bool(_SPEAKS.search(text))


def that_fit(texts: Iterable[str]) -> list[str]:
    """Keep the texts that can stand in a text of somebody else, in their order."""
    return [text for text in texts if not speaks(text)]
