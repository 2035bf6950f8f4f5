"""A text says something: it is no row of dots, no sign that cannot be seen, no word for 'not known'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.vocabulary import Severity

_PLACEHOLDER = re.compile(
    r"(onbekend|niet bekend|geen idee|n\.?v\.?t\.?|n/a|na|unknown|none|null|tbd|tba|todo|nog invullen|xx+"
    r"|lorem ipsum.{0,18}|test|voorbeeld|titel|tekst)[.!]?",
    re.IGNORECASE,
)
_WORDS_FOR_SEARCH = "search_terms"
_NAMES = frozenset({_WORDS_FOR_SEARCH, "also_known_as", "abbreviation", "language"})
"""Any word may be a name or a code."""
_SHORTEST_TITLE = 2
_LONG_ENOUGH = 6
"""From this many letters on, a text of one or two different letters is no word."""
_FEW_LETTERS = 2
_LONGEST_PLACEHOLDER = 30
_THREE_LETTERS = re.compile(r"[^\W\d_]{3}")
_MOST_TERMS = 60
_MISSING = "Weet u het niet? Laat het veld weg en zet de reden onder 'unknown'."


def _impossible(subject: Subject) -> Iterator[Breach]:
    for path, text, _ in subject.texts:
        if len(text) <= _LONGEST_PLACEHOLDER and path[0] not in _NAMES and _PLACEHOLDER.fullmatch(text):
            yield Breach(path, f"'{text}' is geen tekst voor lezers.", _MISSING)
            continue
        if _has_word(text):
            continue
        signs = _signs(text)
        if not signs:
            yield Breach(path, "Deze tekst heeft geen letters of cijfers.", _MISSING)
        elif len(signs) <= _FEW_LETTERS and _count(text, signs) >= _LONG_ENOUGH and not min(signs).isdigit():
            yield Breach(path, "Deze tekst herhaalt een letter.", _MISSING)
        elif path == ("title",) and len(signs) < _SHORTEST_TITLE:
            yield Breach(path, "Een titel heeft minstens twee letters.", "Schrijf de titel voluit.")


def _has_word(text: str) -> bool:
    """Look at the start only: that is enough for nearly every text."""
    found = _THREE_LETTERS.search(text)
    return found is not None and len(set(found[0])) > _FEW_LETTERS


def _signs(text: str) -> set[str]:
    return {sign for sign in set(text) if sign.isalnum()}


def _count(text: str, signs: set[str]) -> int:
    return sum(text.count(sign) for sign in signs)


def _unlikely(subject: Subject) -> Iterator[Breach]:
    terms = getattr(subject.record, _WORDS_FOR_SEARCH, ())
    if len(terms) > _MOST_TERMS:
        message = f"{len(terms)} zoekwoorden is te veel: dan komt dit record bij alles boven."
        yield Breach((_WORDS_FOR_SEARCH,), message, f"Kies er hoogstens {_MOST_TERMS}.")


IMPOSSIBLE = Rule("tekst-zegt-niets", "Een tekst bestaat uit woorden die iets zeggen.", _impossible)
UNLIKELY = Rule(
    "te-veel-zoekwoorden",
    f"Een record heeft hoogstens {_MOST_TERMS} zoekwoorden.",
    _unlikely,
    Severity.WARNING,
)
