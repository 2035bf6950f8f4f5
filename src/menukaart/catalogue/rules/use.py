"""Sources are cited and themes hold interventions; otherwise nobody will find them."""

from __future__ import annotations

from collections.abc import Iterator

from menukaart.catalogue.rules.base import Breach, Rule, Subject
from menukaart.model import Source, Theme
from menukaart.vocabulary import Severity, Status
from menukaart.vocabulary.cost_scale import METHOD_SOURCES

FEWEST = 2
"""A reader of a theme comes to choose, and needs at least as many interventions for that."""


def _unused(subject: Subject) -> Iterator[Breach]:
    if not subject.is_complete:
        return
    match subject.record:
        case Source() if not _is_used(subject):
            yield Breach(
                (),
                "Geen enkel record noemt deze bron.",
                "Noem de bron in een record, of laat dit staan als dat record nog komt.",
            )
        case Theme() if not subject.catalogue.in_theme.get(subject.id):
            yield Breach((), "Geen enkele interventie hoort bij dit thema.", "Noem het bij een interventie.")
        case _:
            pass


def _is_used(subject: Subject) -> bool:
    catalogue = subject.catalogue
    of_wages = {wage.source.source for wage in catalogue.wages.wages}
    return subject.id in METHOD_SOURCES | of_wages or bool(catalogue.cited_by.get(subject.id))


def _small(subject: Subject) -> Iterator[Breach]:
    theme = subject.record
    # A theme that is still a concept is being filled; an empty one is told by the other rule.
    if not isinstance(theme, Theme) or theme.status is not Status.PUBLISHED or not subject.is_complete:
        return
    if 0 < len(subject.catalogue.in_theme.get(subject.id, ())) < FEWEST:
        only = subject.catalogue.in_theme[subject.id][0].id
        message = f"Bij dit thema hoort maar één interventie: '{only}'. Er valt dan niets te kiezen."
        hint = "Noem het thema ook bij andere interventies, of voeg het samen met een ander thema."
        yield Breach((), message, hint)


RULE = Rule(
    "ongebruikt",
    "Elke bron wordt genoemd; elk thema heeft interventies.",
    _unused,
    Severity.WARNING,
    remedy="Noem de bron of het thema in een record, of laat dit staan als dat record nog komt.",
)
SMALL = Rule(
    "klein-thema",
    "Een gepubliceerd thema heeft minstens twee interventies.",
    _small,
    Severity.WARNING,
    remedy="Geef het thema meer interventies, of maak het een concept.",
)
