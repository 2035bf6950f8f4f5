"""From records to what the API gives. Pure: the same records give the same values.

What is stored is written as it is, but for what ``models.py`` leaves out; only what the API adds is made
here. That the result has the shape of ``models.py`` is shown by the tests, which validate every file
against its schema.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from math import ceil, floor
from typing import Any

from pydantic import BaseModel

from menukaart.catalogue import Catalogue
from menukaart.evidence.assessment import Assessment
from menukaart.evidence.costs.band import amount_in_euros, cost_band
from menukaart.evidence.figures.standing import StandingFigure
from menukaart.evidence.outcomes import OutcomeFindings
from menukaart.evidence.pooling.pooled import Pooled
from menukaart.evidence.pooling.sensitivity import WithoutStudy
from menukaart.evidence.strength.score import Strength
from menukaart.evidence.verdict.verdict import OutcomeVerdict
from menukaart.evidence.yardsticks.measured import as_api
from menukaart.model import Intervention, Source, Theme, Tombstone
from menukaart.model.judgements import SynthesisRequest
from menukaart.model.practice import Cost
from menukaart.reading.releases import PreviousScore
from menukaart.render import references
from menukaart.render.addresses import record_address
from menukaart.render.api.models import DIFFERENCES
from menukaart.vocabulary import NoFigure, RecordKind

Json = dict[str, Any]
_DECIMALS = 5


class Converter:
    """Makes API objects; knows the catalogue and where the site will stand."""

    def __init__(self, catalogue: Catalogue, assessments: Mapping[str, Assessment], site_url: str) -> None:
        """Take all records, what was derived, and the address of the site (empty when not known)."""
        self._catalogue = catalogue
        self._assessments = assessments
        self._base = site_url.rstrip("/")
        self._names = references.names(catalogue.sources)

    def url(self, kind: RecordKind, identifier: str) -> str:
        """Give the address of the page of a record."""
        return f"{self._base}/{record_address(kind, identifier)}"

    def intervention(self, record: Intervention) -> Json:
        """Give an intervention."""
        written = _stored(record)
        written["url"] = self.url(RecordKind.INTERVENTION, record.id)
        assessed = self._assessments[record.id]
        written["cost"] = _cost(record.cost, written["cost"])
        written["effects"] = [
            {**effect, "yardsticks": as_api(measured)}
            for effect, measured in zip(written["effects"], assessed.measured, strict=True)
        ]
        return {
            **written,
            "evidence_strength": _strength(assessed.strength, assessed.previous),
            "by_outcome": [_on_outcome(found) for found in assessed.by_outcome],
            "verdict": _verdict(record, assessed.verdicts),
            "programmes": [each.id for each in self._catalogue.programmes_of.get(record.id, ())],
            "approaches": [each.id for each in self._catalogue.approaches_of.get(record.id, ())],
            "synthesis": _synthesis(record.synthesis, assessed.pooled),
        }

    def theme(self, record: Theme) -> Json:
        """Give a theme, with the interventions in it."""
        interventions = self._catalogue.in_theme.get(record.id, ())
        return {
            **_stored(record),
            "url": self.url(RecordKind.THEME, record.id),
            "interventions": [item.id for item in interventions],
        }

    def source(self, record: Source) -> Json:
        """Give a source, with the records that cite it."""
        return {
            **_stored(record),
            "url": self.url(RecordKind.SOURCE, record.id),
            "label": self._names[record.id].label,
            "cited_by": list(self._citing(record.id)),
        }

    def tombstone(self, kind: RecordKind, record: Tombstone) -> Json:
        """Give a record that is no longer alive."""
        return {
            **_stored(record),
            "kind": kind.value,
            "url": self.url(kind, record.id),
            "successors": list(record.successors),
        }

    def _citing(self, source: str) -> Iterator[Json]:
        for kind, identifier in self._catalogue.cited_by.get(source, ()):
            yield {"kind": kind.value, "id": identifier, "url": self.url(kind, identifier)}


def _cost(cost: Cost | None, written: Json | None) -> Json | None:
    """Put what follows from the amounts in the place of the band that the editors may have typed."""
    if cost is None or written is None:
        return None
    band = cost_band(cost)
    amount = amount_in_euros(cost)
    return {
        **written,
        "band": band.value if band else None,
        "band_basis": band.basis.value if band else None,
        "euro_per_pupil": {"min": floor(amount.low), "max": ceil(amount.high)} if amount else None,
        "price_year": amount.price_year if amount else None,
    }


def _outcome_strength(strength: Strength) -> Json:
    return {
        "value": strength.value,
        "state": strength.state.value,
        "reach": {"low": strength.reach[0], "high": strength.reach[1]} if strength.reach else None,
    }


def _strength(strength: Strength, previous: PreviousScore | None) -> Json:
    known, asked = strength.answered
    return {
        **_outcome_strength(strength),
        "rule": strength.version,
        "outcome": strength.outcome.value if strength.outcome else None,
        "base": strength.base,
        "answered": {"known": known, "asked": asked} if asked else None,
        "fit": {name: verdict.value for name, _, verdict in strength.fit.rows} if strength.fit else None,
        "criteria": [
            {"id": item.id, "verdict": item.verdict.value, "cost": item.cost} for item in strength.criteria
        ],
        "rule_value": strength.rule_value,
        "override": _stored(strength.override) if strength.override else None,
        "previous": asdict(previous) if previous else None,
    }


def _on_outcome(found: OutcomeFindings) -> Json:
    standing = found.figure if isinstance(found.figure, StandingFigure) else None
    none = found.figure if isinstance(found.figure, NoFigure) else None
    return {
        "outcome": found.outcome.value,
        "aimed_at": found.is_aim,
        "figure": _figure(standing) if standing else None,
        "no_figure": none.value if none else None,
        "strength": _outcome_strength(found.strength),
        "direction": found.direction.value if found.direction else None,
        "studies": found.studies,
        "dutch_studies": found.dutch_studies,
        "pupils": found.pupils,
        "population": found.population.value if found.population else None,
        "comment": found.comment,
    }


def _verdict(record: Intervention, derived: tuple[OutcomeVerdict, ...]) -> Json:
    return {
        "derived": [
            {
                "outcome": each.outcome.value,
                "claimed": each.claim.claimed.value,
                "certainty": each.claim.certainty,
                "sentence": each.sentence,
                "in_class": each.in_class or None,
                "reason": each.reason or None,
                "next": each.next,
            }
            for each in derived
        ],
        "next": derived[0].next if derived else "",
        "text": record.verdict_text,
    }


def _figure(standing: StandingFigure) -> Json:
    ends = standing.interval.ends if standing.interval else None
    return {
        "value": _rounded(float(standing.value)),
        "measure": standing.measure.value,
        "ci": {"low": _rounded(ends[0]), "high": _rounded(ends[1]), "level": 95} if ends else None,
        "source": standing.source,
        "pooled": standing.pooled is not None,
    }


def _synthesis(request: SynthesisRequest | None, pooled: Pooled | None) -> Json | None:
    if request is None or pooled is None:
        return None
    found = pooled.synthesis
    ends = found.prediction_interval
    return {
        **_stored(request),
        "k": found.k,
        "effects": found.effects,
        "dutch_studies": found.dutch_studies,
        "dutch_rows": found.dutch_rows,
        "randomised_studies": found.randomised_studies,
        "estimate": _rounded(found.estimate),
        "se": _rounded(found.se),
        "ci": _interval(found.ci),
        "tau2": _rounded(found.tau2),
        "i2": _rounded(found.i2),
        "q": _rounded(found.q),
        "prediction_interval": {"low": _rounded(ends[0]), "high": _rounded(ends[1])} if ends else None,
        "sensitivity": _sensitivity(pooled),
        "method": found.method,
        "notes": list(found.notes),
    }


def _sensitivity(pooled: Pooled) -> Json | None:
    tried = pooled.sensitivity
    if tried is None:
        return None
    return {
        "correlations": [
            {
                "correlation": each.correlation,
                "estimate": _rounded(each.estimate),
                "ci": _interval(each.ci),
            }
            for each in tried.correlations
        ],
        "lowest": _rounded(tried.lowest),
        "highest": _rounded(tried.highest),
        "without": _without(pooled, tried.without) if tried.without else None,
    }


def _without(pooled: Pooled, found: WithoutStudy) -> Json:
    name = next(each.effect.name for each in pooled.studies if each.effect.study == found.study)
    return {
        "study": found.study,
        "name": name or None,
        "estimate": _rounded(found.estimate),
        "ci": _interval(found.ci),
        "shift": _rounded(found.shift),
    }


def _interval(ends: tuple[float, float]) -> Json:
    return {"low": _rounded(ends[0]), "high": _rounded(ends[1]), "level": 95}


def _rounded(value: float | None) -> float | None:
    """Keep what a reader can use, and what is the same on every machine."""
    return None if value is None else round(value, _DECIMALS) + 0.0


def _stored(part: BaseModel) -> Json:
    """Take every field of a record, or of a part of one, but for those that the API leaves out."""
    difference = DIFFERENCES.get(type(part))
    written = part.model_dump(mode="json", by_alias=True)
    return {
        name: value for name, value in written.items() if not difference or name not in difference.left_out
    }
