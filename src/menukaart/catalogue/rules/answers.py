"""The answer of a theme is short enough to be read whole."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart import prose
from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.model import Theme
from menukaart.model.theme import MOST_WORDS


def _check(subject: Subject) -> Iterator[Breach]:
    theme = subject.record
    if not isinstance(theme, Theme) or theme.answer is None:
        return
    words = len(prose.to_plain(theme.answer.text).split())
    if words > MOST_WORDS:
        message = f"Het antwoord heeft {words} woorden; hoogstens {MOST_WORDS} mag."
        hint = "Kort het in. Wat een lezer daarna wil weten, hoort in 'description' of 'sections'."
        yield Breach(("answer", "text"), message, hint)


RULE = Rule(
    "antwoord-te-lang",
    f"Het antwoord van een thema heeft hoogstens {MOST_WORDS} woorden.",
    _check,
    remedy="Kort het antwoord in; de uitleg hoort in de beschrijving of in een deel van de tekst.",
)
