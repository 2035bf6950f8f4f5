"""The facets of the menukaart: by what one can choose interventions, and how a choice stands in an address.

The names and values are promises: a policy document may link to ``menukaart/?fase=po&bewijskracht=3``.
Everything that leads to a choice (the form, the evidence map, the questions of "Help me kiezen") asks here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from menukaart.evidence.assessment import Assessment
from menukaart.evidence.costs.band import cost_band
from menukaart.evidence.strength.rule import LEVELS
from menukaart.model import Intervention
from menukaart.render import addresses
from menukaart.vocabulary import (
    COST_BANDS,
    ActionLevel,
    DutchVerdict,
    FacetName,
    GapVerdict,
    InterventionKind,
    Moment,
    Outcome,
    Phase,
    TargetGroup,
    Term,
    Unknown,
)

UNKNOWN = Unknown.UNKNOWN.value
"""The value of a facet on which nothing is known; unknown is never left out, nor taken for no."""

Option = tuple[str, str]
"""A value as it stands in an address, and its label."""

ValuesOf = Callable[[Intervention, Assessment], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Facet:
    """One way to choose.

    Attributes:
        name: its name in an address, what readers see, and what they must know when choosing.
        options: the values in the order of the form; empty for themes, which are records.
        values: the values of an intervention; never empty.
        at_least: whether a choice also holds for every higher value (then values are numbers).
    """

    name: FacetName
    options: tuple[Option, ...]
    values: ValuesOf
    at_least: bool = False

    @property
    def id(self) -> str:
        """Its name in an address."""
        return self.name.value

    @property
    def label(self) -> str:
        """What readers see."""
        return self.name.label

    @property
    def note(self) -> str:
        """What a reader must know when choosing; mostly empty."""
        return self.name.meaning


def _terms(terms: Iterable[Term], *, unknown: str = "") -> tuple[Option, ...]:
    known = tuple((term.value, term.label) for term in terms)
    return (*known, (UNKNOWN, unknown)) if unknown else known


def _written(terms: Iterable[Term]) -> tuple[str, ...]:
    return tuple(term.value for term in terms)


def _cost(record: Intervention, _: Assessment) -> tuple[str, ...]:
    band = cost_band(record.cost)
    return (str(band.value) if band else UNKNOWN,)


def _dutch(_: Intervention, assessed: Assessment) -> tuple[str, ...]:
    verdict = assessed.netherlands.verdict
    return (verdict.value if verdict else UNKNOWN,)


def _gap(_: Intervention, assessed: Assessment) -> tuple[str, ...]:
    return (assessed.gap.verdict.value if assessed.gap.verdict else UNKNOWN,)


def _moments(record: Intervention, _: Assessment) -> tuple[str, ...]:
    return _written(record.dosage.moments if record.dosage else ()) or (UNKNOWN,)


def _staff(record: Intervention, _: Assessment) -> tuple[str, ...]:
    extra = record.dosage.extra_staff if record.dosage else None
    return (UNKNOWN if extra is None else "ja" if extra else "nee",)


def _strength(_: Intervention, assessed: Assessment) -> tuple[str, ...]:
    value = assessed.strength.value
    return (str(value) if value else NOT_JUDGED,)


_COSTS = tuple((str(band), f"{label} ({band} van {max(COST_BANDS)})") for band, label in COST_BANDS.items())
NOT_JUDGED = "niet-beoordeeld"
"""The value of the facet of strength for what has no score of 1 or more: never a number."""
_LEVELS = (
    (NOT_JUDGED, "nog niet beoordeeld"),
    *((str(level.value), f"{level.label} ({level.value})") for level in LEVELS if level.value),
)

FACETS: tuple[Facet, ...] = (
    Facet(FacetName.PHASE, _terms(Phase), lambda record, _: _written(record.phases)),
    Facet(FacetName.OUTCOME, _terms(Outcome), lambda record, _: _written(record.outcomes)),
    Facet(FacetName.TARGET_GROUP, _terms(TargetGroup), lambda record, _: _written(record.target_groups)),
    Facet(
        FacetName.STRENGTH,
        _LEVELS,
        _strength,
        at_least=True,
    ),
    Facet(FacetName.COST, (*_COSTS, (UNKNOWN, "niet bekend")), _cost),
    Facet(FacetName.STAFF, (("nee", "nee"), ("ja", "ja"), (UNKNOWN, "niet bekend")), _staff),
    Facet(FacetName.MOMENT, _terms(Moment, unknown="niet bekend"), _moments),
    Facet(FacetName.NETHERLANDS, _terms(DutchVerdict, unknown="niet bekend"), _dutch),
    Facet(FacetName.GAP, _terms(GapVerdict, unknown="niet bekend"), _gap),
    Facet(FacetName.LEVEL, _terms(ActionLevel), lambda record, _: _written(record.levels)),
    Facet(FacetName.THEME, (), lambda record, _: record.themes),
    Facet(FacetName.KIND, _terms(InterventionKind), lambda record, _: (record.kind.value,)),
)
"""Every facet, in the order of the form: what schools ask first stands first."""


def facet_values(record: Intervention, assessed: Assessment) -> dict[str, tuple[str, ...]]:
    """Give the values of an intervention, by id of the facet."""
    return {facet.id: facet.values(record, assessed) for facet in FACETS}


def choice_address(chosen: Mapping[str, str | Iterable[str]]) -> str:
    """Write the address of the menukaart with a choice made: ``menukaart/?fase=po&uitkomst=lezen``.

    Args:
        chosen: value or values by id of the facet, or by ``q`` (words) and ``sorteer``.

    Raises:
        KeyError: for a name that is no facet.
    """
    known = {facet.id for facet in FACETS} | {"q", "sorteer"}
    pairs = []
    for name, values in chosen.items():
        if name not in known:
            raise KeyError(name)
        pairs += [(name, value) for value in ([values] if isinstance(values, str) else values)]
    return f"{addresses.MENU}?{urlencode(pairs)}" if pairs else addresses.MENU
