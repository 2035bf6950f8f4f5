"""How much is known: what the records and sources hold, counted the same way before and after a change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.costs.band import cost_band
from menukaart.evidence.overview.to_search import CARD_FACTS, missing_facts
from menukaart.model import Intervention

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Count:
    """How many of a whole have something.

    Attributes:
        what: what they have, in Dutch.
        amount: how many.
        whole: of how many.
    """

    what: str
    amount: int
    whole: int

    def __str__(self) -> str:
        """Write the count with its share: ``kosten: 45 van 136 (33 %)``."""
        share = f" ({round(100 * self.amount / self.whole)} %)" if self.whole else ""
        return f"{self.what}: {self.amount} van {self.whole}{share}"


def counts(catalogue: Catalogue, found: Mapping[str, Assessment]) -> tuple[Count, ...]:
    """Count over all published records and sources, with what was derived for each intervention."""
    records = [(record, found[record.id]) for record in catalogue.public_interventions]
    sources = catalogue.public_sources
    return (
        _count("interventies met een eigen cijfer", records, lambda one: _own(one[1])),
        _count("interventies met een cijfer op de kaart", records, lambda one: bool(one[1].figures.main)),
        _count("interventies met iets over kosten", records, lambda one: one[0].cost is not None),
        _count("interventies met een kostenklasse", records, lambda one: bool(cost_band(one[0].cost))),
        _count("interventies met een bedrag", records, lambda one: _has_amount(one[0])),
        _count("interventies met een oordeel over Nederland", records, lambda one: _has_dutch(one[0])),
        _count("interventies met een erkenning", records, lambda one: bool(one[0].recognitions)),
        _count("interventies waarvoor gezocht is", records, lambda one: bool(one[0].search)),
        _count("kaarten waarop niets bekend is", records, lambda one: is_silent(*one)),
        _count("bronnen met een titel", sources, lambda one: one.title is not None),
        _count("bronnen met een adres", sources, lambda one: one.has_address),
    )


def silent(catalogue: Catalogue, found: Mapping[str, Assessment]) -> Iterator[str]:
    """Name the records whose card says nothing."""
    return (record.id for record in catalogue.public_interventions if is_silent(record, found[record.id]))


def is_silent(record: Intervention, assessed: Assessment) -> bool:
    """Tell whether a card says nothing of effect, cost and the Netherlands together."""
    return missing_facts(record, assessed) == CARD_FACTS


def _own(assessed: Assessment) -> bool:
    """Tell whether there is a figure of the intervention itself."""
    return any(entry.is_known for entry in assessed.figures.by_outcome)


def _has_amount(record: Intervention) -> bool:
    return record.cost is not None and bool(record.cost.amounts)


def _has_dutch(record: Intervention) -> bool:
    return record.dutch_evidence is not None


def _count(what: str, whole: Iterable[T], has: Callable[[T], bool]) -> Count:
    answers = [has(one) for one in whole]
    return Count(what, sum(answers), len(answers))
