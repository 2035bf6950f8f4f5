"""The form of the menukaart: the facets by which a reader chooses, and how a card carries its values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from menukaart.render.facets import FACETS, Facet, Option
from menukaart.render.views.parts.common import Scribe
from menukaart.vocabulary import FacetName, Outcome, Phase

_ANY = "maakt niet uit"


@dataclass(frozen=True, slots=True)
class OptionView:
    """A value to choose: as it stands in an address, its label, and how many interventions have it.

    ``short`` is what a narrow screen shows; empty where that is the label.
    """

    value: str
    label: str
    count: int
    short: str = ""


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet of the form; with ``at_least`` one value is chosen, which holds for all higher ones too."""

    id: str
    label: str
    note: str
    at_least: bool
    is_open: bool
    options: tuple[OptionView, ...]


def menu_options(scribe: Scribe) -> dict[str, tuple[Option, ...]]:
    """Give the values of every facet, by its name in an address."""
    return {facet.id: options_of(scribe, facet) for facet in FACETS}


def options_of(scribe: Scribe, facet: Facet) -> tuple[Option, ...]:
    """Give the values of a facet; those of themes are the themes there are."""
    if facet.options:
        return facet.options
    return tuple((theme.id, theme.title) for theme in scribe.catalogue.public_themes)


def facet_view(
    facet: Facet, options: Sequence[Option], chosen: Iterable[Mapping[str, tuple[str, ...]]]
) -> FacetView:
    """Give a facet with how many interventions have each of its values, unfolded.

    Args:
        facet: the facet.
        options: its values, with their labels.
        chosen: of each intervention its values, by facet.
    """
    found = Counter(value for values in chosen for value in values[facet.id])
    amounts = [found[value] for value, _ in options]
    shown = [
        OptionView(value, label, n, _short(facet, value))
        for (value, label), n in zip(options, amounts, strict=True)
    ]
    if facet.at_least:
        sums = [sum(amounts[index:]) for index in range(len(amounts))]
        shown = [OptionView(o.value, o.label, n) for o, n in zip(shown, sums, strict=True)]
        shown[0] = OptionView("", _ANY, sums[0])
    return FacetView(facet.id, facet.label, facet.note, facet.at_least, is_open=True, options=tuple(shown))


def _short(facet: Facet, value: str) -> str:
    """Give what a narrow screen shows of a label: words that are in it, so that saying them works."""
    if facet.name is FacetName.PHASE:
        return Phase(value).abbreviation
    return _SHORT.get(Outcome(value), "") if facet.name is FacetName.OUTCOME else ""


_SHORT: Mapping[Outcome, str] = {
    Outcome.GENERAL: "schoolprestaties",
    Outcome.MATHS: "rekenen",
    Outcome.LANGUAGE: "taal",
    Outcome.COGNITION: "jonge kind",
    Outcome.WELLBEING: "welbevinden",
    Outcome.ADVICE: "schooladvies",
    Outcome.TEACHING: "leraren",
    Outcome.SEGREGATION: "segregatie",
}


def codes_of(values: Mapping[str, tuple[str, ...]], options: Mapping[str, Sequence[Option]]) -> str:
    """Write values by their places: facets apart by spaces, values by commas."""
    codes = []
    for name, known in options.items():
        places = {value: str(place) for place, (value, _) in enumerate(known)}
        codes.append(",".join(places[value] for value in values[name] if value in places))
    return " ".join(code or "-" for code in codes)
