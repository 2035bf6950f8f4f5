"""Sources are cited and themes hold interventions; otherwise nobody will find them."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.model import Source, Theme
from menukaart.vocabulary import Severity


def _unused(subject: Subject) -> Iterator[Breach]:
    if not subject.is_complete:
        return
    match subject.record:
        case Source() if not subject.catalogue.cited_by.get(subject.id):
            yield Breach(
                (),
                "Geen enkel record noemt deze bron.",
                "Noem de bron in een record, of laat dit staan als dat record nog komt.",
            )
        case Theme() if not subject.catalogue.in_theme.get(subject.id):
            yield Breach((), "Geen enkele interventie hoort bij dit thema.", "Noem het bij een interventie.")
        case _:
            pass


RULE = Rule("ongebruikt", "Elke bron wordt genoemd; elk thema heeft interventies.", _unused, Severity.WARNING)
