"""Small sound records, made directly from the models, with only what a test is about."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from menukaart.catalogue import Catalogue
from menukaart.catalogue.rules import Rule, Subject
from menukaart.model import Intervention, Moved, Record, Source, Split, Theme, Withdrawn
from menukaart.vocabulary import RecordKind

Data = dict[str, Any]

_CHANGES = [{"date": "2026-01-10", "text": "Eerste versie."}]
_REVIEW = {"reviewed": "2026-01-10", "review_before": "2028-01-10"}
_UNKNOWN_OF_INTERVENTION = (
    "description", "ages", "dosage", "active_ingredients", "conditions", "cost",
    "effects", "dutch_evidence", "gap", "examples",
)  # fmt: skip
_UNKNOWN_OF_EFFECT = ("dutch_studies", "comparison", "test")
_UNKNOWN_OF_SOURCE = ("title", "author", "issued", "URL", "design")


def effect_data(**changes: Any) -> Data:
    data: Data = {
        "outcome": "rekenen",
        "population": "algemeen",
        "measure": "d",
        "value": "0.28",
        "design": "meta-analyse",
        "source": "jansen-2020",
        "unknown": {name: "onbekend" for name in _UNKNOWN_OF_EFFECT if name not in changes},
    }
    return data | changes


def amount_data(low: str | None = "100", high: str | None = "250", **changes: Any) -> Data:
    """All of the cost in euros a pupil a year, unless a change says otherwise."""
    data: Data = {
        "what": "Alles",
        "min": low,
        "max": high,
        "currency": "EUR",
        "unit": "leerling-jaar",
        "price_year": "2024",
        "country": "NL",
        "covers": "geheel",
        "sources": "jansen-2020",
    }
    if "unknown" in changes:
        del data["price_year"]
    return {key: value for key, value in (data | changes).items() if value is not None}


def cost_data(*amounts: Data, **changes: Any) -> Data:
    return {"amounts": list(amounts or [amount_data()]), "sources": "jansen-2020", **changes}


def intervention_data(identifier: str = "zomerschool", **changes: Any) -> Data:
    data: Data = {
        "id": identifier,
        "status": "gepubliceerd",
        "title": "Zomerschool",
        "kind": "aanpak",
        "summary": "Extra les in de zomervakantie.",
        "verdict_text": "Kost leraren twee weken.",
        "phases": ["po"],
        "levels": ["school"],
        "target_groups": ["alle-leerlingen"],
        "outcomes": ["rekenen"],
        "themes": ["leertijd"],
        "unknown": {name: "onbekend" for name in _UNKNOWN_OF_INTERVENTION if name not in changes},
        "sources": ["jansen-2020"],
        "changes": _CHANGES,
        **_REVIEW,
    }
    return data | changes


def theme_data(identifier: str = "leertijd", **changes: Any) -> Data:
    data: Data = {
        "id": identifier,
        "status": "gepubliceerd",
        "title": "Leertijd",
        "question": "Wat helpt?",
        "summary": "Wat hierover bekend is.",
        "sources": ["jansen-2020"],
        "changes": _CHANGES,
        **_REVIEW,
    }
    return data | changes


def source_data(identifier: str = "jansen-2020", **changes: Any) -> Data:
    data: Data = {
        "id": identifier,
        "status": "gepubliceerd",
        "type": "report",
        "language": "nl",
        "unknown": {name: "onbekend" for name in _UNKNOWN_OF_SOURCE if name not in changes},
        "changes": _CHANGES,
    }
    return data | changes


def _tombstone_data(identifier: str, status: str, **changes: Any) -> Data:
    data: Data = {
        "id": identifier,
        "status": status,
        "title": "Oude school",
        "since": "2026-02-01",
        "reason": "Samengevoegd.",
        "changes": _CHANGES,
    }
    return data | changes


def intervention(identifier: str = "zomerschool", **changes: Any) -> Intervention:
    return Intervention.model_validate(intervention_data(identifier, **changes))


def theme(identifier: str = "leertijd", **changes: Any) -> Theme:
    return Theme.model_validate(theme_data(identifier, **changes))


def source(identifier: str = "jansen-2020", **changes: Any) -> Source:
    return Source.model_validate(source_data(identifier, **changes))


def moved(identifier: str, target: str) -> Moved:
    return Moved.model_validate(_tombstone_data(identifier, "verplaatst", target=target))


def split(identifier: str, *targets: str) -> Split:
    return Split.model_validate(_tombstone_data(identifier, "gesplitst", targets=targets))


def withdrawn(identifier: str, *alternatives: str) -> Withdrawn:
    return Withdrawn.model_validate(_tombstone_data(identifier, "ingetrokken", alternatives=alternatives))


def kind_of(record: Record) -> RecordKind:
    """Tell the kind of a record; tombstones in these tests are those of interventions."""
    match record:
        case Theme():
            return RecordKind.THEME
        case Source():
            return RecordKind.SOURCE
        case _:
            return RecordKind.INTERVENTION


def subject(
    record: Record, *others: Record, file: str = "", broken: Collection[tuple[RecordKind, str]] = ()
) -> Subject:
    """Make a subject for a rule: a record among others, and ids of records that could not be read."""
    everything = [(kind_of(each), each) for each in (record, *others)]
    ids = [*((kind, each.id) for kind, each in everything), *broken]
    known = {kind: frozenset(i for k, i in ids if k is kind) for kind in RecordKind}
    return Subject(
        kind=kind_of(record),
        id=file or record.id,
        record=record,
        catalogue=Catalogue(everything),
        known=known,
        is_complete=not broken,
    )


def breaches(rule: Rule, where: Subject) -> list[tuple[str, tuple[str | int, ...]]]:
    """Give what a rule finds, as code and path."""
    return [(breach.code or rule.code, breach.path) for breach in rule.check(where)]
