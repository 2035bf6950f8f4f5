"""A law is named by its article and by the day of its text: numbers shift, and what is in force changes."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.model import Source
from menukaart.model.law_text import day_of_text
from menukaart.vocabulary import Severity, SourceType

_HOST = "wetten.overheid.nl"


def _check(subject: Subject) -> Iterator[Breach]:
    source = subject.record
    if not isinstance(source, Source) or source.type is not SourceType.LAW:
        return
    is_part = bool(source.container_title)
    if is_part and not source.section and subject.wrote(subject.kind, source.id, "section"):
        hint = "Zet bij 'section' het nummer zoals het nu is, en in 'note' hoe het vroeger heette."
        yield Breach(("container-title",), "Van deze wet staat er niet bij welk artikel het is.", hint)
    address = source.url or ""
    if urlsplit(address).hostname == _HOST and day_of_text(address) is None:
        hint = f"Bijvoorbeeld https://{_HOST}/BWBR0003420/2026-08-01, met de dag van de tekst die u las."
        yield Breach(("URL",), "Dit adres geeft steeds de tekst van vandaag, en niet die u las.", hint)


RULE = Rule(
    "wet-zonder-artikel-of-dag",
    "Een wet noemt het artikel, en haar adres op wetten.overheid.nl de dag van de tekst.",
    _check,
    Severity.WARNING,
    remedy="Zet het artikel bij 'section', en in het adres de dag waarop de tekst gold die u las.",
)
