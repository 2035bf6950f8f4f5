"""Hints on plain writing: short sentences, no 'significant', and nothing about our own desk."""

from __future__ import annotations

import re
from collections.abc import Iterator

from menukaart.catalogue.rules import Breach, Rule, Subject
from menukaart.evidence.language.sentences import sentences
from menukaart.vocabulary import Severity

MOST_WORDS = 20
_SIGNIFICANT = re.compile(r"\b(?:in)?significant\w*", re.IGNORECASE)
_DESK = re.compile(
    r"\b(?:lazen wij|wij lazen)\b|\b(?:in )?onze tekst\b|\bbeschadigde?\b"
    r"|\b(?:dit|deze|het|een eigen|ander) records?\b",
    re.IGNORECASE,
)


def _long(subject: Subject) -> Iterator[Breach]:
    for sentence in sentences(subject):
        if sentence.text.count(" ") + sentence.text.count("\n") >= MOST_WORDS and sentence.words > MOST_WORDS:
            message = f"Deze zin heeft {sentence.words} woorden: '{_shortened(sentence.text)}'."
            yield Breach(sentence.path, message, "Maak er twee zinnen van.", snippet=sentence.start)


def _significant(subject: Subject) -> Iterator[Breach]:
    hint = "Schrijf wat het betekent: 'toeval is onwaarschijnlijk', of 'geen verschil gevonden'."
    return _found(subject, _SIGNIFICANT, "lezen veel mensen als 'belangrijk'", hint)


def _desk(subject: Subject) -> Iterator[Breach]:
    hint = "Zeg het in 'reading' of 'unknown', tenzij de lezer er anders iets verkeerds uit haalt."
    return _found(subject, _DESK, "gaat over ons werk en niet over het onderwerp", hint)


def _found(subject: Subject, words: re.Pattern[str], what: str, hint: str) -> Iterator[Breach]:
    """Point at each of these words in what readers read; ``what`` says in Dutch what is wrong with them."""
    for sentence in sentences(subject):
        for found in words.findall(sentence.text):
            yield Breach(sentence.path, f"'{found}' {what}.", hint, snippet=found)


def _shortened(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")  # noqa: PLR2004


LONG = Rule(
    "lange-zin",
    f"Een zin voor lezers heeft hoogstens {MOST_WORDS} woorden.",
    _long,
    Severity.HINT,
    remedy="Maak er twee zinnen van, of zet wat bij elkaar hoort in een lijst.",
)
SIGNIFICANT = Rule(
    "significant",
    "Een tekst voor lezers zegt wat 'significant' betekent, in plaats van het woord.",
    _significant,
    Severity.HINT,
    remedy="Het woord zegt iets over toeval, en niet of een verschil groot of belangrijk is. Schrijf dat.",
)
DESK = Rule(
    "over-ons-werk",
    "Een tekst voor lezers gaat over het onderwerp, en niet over onze bestanden of hoe wij lazen.",
    _desk,
    Severity.HINT,
    remedy="Hoe wij een cijfer lazen, staat in 'reading'; wat wij niet weten, staat in 'unknown'.",
)
