"""Every fixed list of words, with its Dutch label and meaning. Written once, here.

The value is what a record and the API hold; the label is what a reader sees; the meaning stands
in the reference of fields and in the JSON Schema.
"""

from __future__ import annotations

from menukaart.vocabulary.evidence import (
    Blank,
    Design,
    Direction,
    DutchVerdict,
    EffectRelation,
    EvidenceState,
    GapVerdict,
    Grouping,
    Measure,
    NoFigure,
    Population,
    Reading,
    SearchResult,
    SearchSubject,
    Setting,
    TestType,
    Verdict,
)
from menukaart.vocabulary.mirrors import MIRRORS
from menukaart.vocabulary.money import (
    CostBasis,
    CostCover,
    CostUnit,
    Country,
    Currency,
    StaffPer,
    WageKind,
)
from menukaart.vocabulary.records import (
    COST_BANDS,
    ActionLevel,
    Advice,
    InterventionKind,
    Moment,
    Outcome,
    Phase,
    RecordKind,
    RelationKind,
    SourceType,
    Status,
    TargetGroup,
    Unknown,
)
from menukaart.vocabulary.site import Demand, FacetName, Fate, FootColumn, Never, PageKind, Severity
from menukaart.vocabulary.term import Term

__all__ = [
    "COST_BANDS",
    "MIRRORS",
    "ActionLevel",
    "Advice",
    "Blank",
    "CostBasis",
    "CostCover",
    "CostUnit",
    "Country",
    "Currency",
    "Demand",
    "Design",
    "Direction",
    "DutchVerdict",
    "EffectRelation",
    "EvidenceState",
    "FacetName",
    "Fate",
    "FootColumn",
    "GapVerdict",
    "Grouping",
    "InterventionKind",
    "Measure",
    "Moment",
    "Never",
    "NoFigure",
    "Outcome",
    "PageKind",
    "Phase",
    "Population",
    "Reading",
    "RecordKind",
    "RelationKind",
    "SearchResult",
    "SearchSubject",
    "Setting",
    "Severity",
    "SourceType",
    "StaffPer",
    "Status",
    "TargetGroup",
    "Term",
    "TestType",
    "Unknown",
    "Verdict",
    "WageKind",
]
