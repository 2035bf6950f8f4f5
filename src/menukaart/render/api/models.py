"""The shape of the API. The JSON Schema and the OpenAPI description are made from these models.

A field is always present: null or an empty list when there is nothing. It is never of two types.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from menukaart.model.base import Change, Citation, Note, Statement, UnknownReason
from menukaart.model.effect import Interval
from menukaart.model.fields import Number
from menukaart.model.intervention import (
    AgeRange,
    Cost,
    Dosage,
    DutchEvidence,
    Example,
    Finding,
    Gap,
    Recognition,
    Related,
)
from menukaart.model.source import Name, Ranking, Retraction, SourceFinding, StudyTable
from menukaart.model.theme import Contradiction, Fact, Group, Section
from menukaart.vocabulary import (
    ActionLevel,
    Design,
    EffectRelation,
    InterventionKind,
    Measure,
    Outcome,
    Phase,
    Population,
    Reading,
    RecordKind,
    SourceType,
    Status,
    TargetGroup,
    TestType,
)

SCHEMA_VERSION = "1.0"


class Out(BaseModel):
    """Base of everything that the API gives."""

    model_config = ConfigDict(extra="forbid", frozen=True, from_attributes=True)


class Yardsticks(Out):
    """One figure on comparable scales. Where one does not apply, its number is null or its word missing."""

    months: Number | None
    percentile_points: Number | None
    class_of_25: Number | None
    probability_of_superiority: Number | None
    words: Annotated[dict[str, str], Field(description="Per meetlat in woorden: het woord.")]
    not_applicable: Annotated[
        dict[str, str], Field(description="Per meetlat die niet van toepassing is: waarom niet.")
    ]


class EffectOut(Out):
    """A figure: what was stored, plus its yardsticks."""

    outcome: Outcome
    measured: str | None
    population: Population
    group: str | None
    measure: Measure
    value: Number
    ci: Interval | None
    se: Number | None
    p_value: str | None
    i2: Number | None
    studies: int | None
    randomised_studies: int | None
    dutch_studies: int | None
    pupils: int | None
    design: Design
    comparison: str | None
    test: TestType | None
    follow_up: str | None
    source: str
    locator: str | None
    reading: Reading
    headline: bool
    relation: EffectRelation
    note: str | None
    unknown: dict[str, UnknownReason]
    yardsticks: Yardsticks


class Criterion(Out):
    """One step of the rule for strength of evidence."""

    id: str
    verdict: str
    cost: Number


class OverrideOut(Out):
    """Why the editors put a score of their own in the place of that of the rule."""

    reason: str
    date: date
    by: str
    sources: list[Citation]


class EvidenceStrength(Out):
    """Strength of evidence, 0 to 5, with every step."""

    value: Annotated[int, Field(description="De score die lezers zien: van de regel, of van de redactie.")]
    base: int
    criteria: list[Criterion]
    rule_value: Annotated[int, Field(description="De score die de regel geeft.")]
    override: Annotated[
        OverrideOut | None, Field(description="Waarom de redactie afwijkt; null als de regel geldt.")
    ]


class PredictionInterval(Out):
    """Where the effect of a new study is expected."""

    low: Number
    high: Number


class Synthesis(Out):
    """A pooled estimate from study rows."""

    outcome: Outcome
    population: Population
    test: TestType | None
    where: Annotated[dict[str, str], Field(description="Welke regels van de tabel meetellen.")]
    k: int
    effects: int
    dutch_studies: Annotated[int | None, Field(description="Null als de tabel geen landen noemt.")]
    dutch_rows: int | None
    randomised_studies: Annotated[int | None, Field(description="Null als de tabel geen opzet noemt.")]
    estimate: Number
    se: Number
    ci: Interval
    tau2: Number | None
    i2: Number | None
    q: Number | None
    prediction_interval: PredictionInterval | None
    method: str
    notes: Annotated[list[str], Field(description="Wat er bijzonder is aan deze uitkomst.")]
    source: str


class InterventionOut(Out):
    """A living intervention."""

    id: str
    title: str
    url: str
    status: Status
    abbreviation: str | None
    also_known_as: list[str]
    kind: InterventionKind
    summary: str
    description: str | None
    includes: list[Note]
    excludes: list[Note]
    phases: list[Phase]
    ages: AgeRange | None
    levels: list[ActionLevel]
    target_groups: list[TargetGroup]
    outcomes: list[Outcome]
    themes: list[str]
    dosage: Dosage | None
    active_ingredients: list[Statement]
    conditions: list[Statement]
    not_meant: list[Note]
    criticism: list[Statement]
    cost: Cost | None
    effects: list[EffectOut]
    evidence: list[Finding]
    evidence_strength: EvidenceStrength | None
    dutch_evidence: DutchEvidence | None
    gap: Gap | None
    synthesis: Synthesis | None
    recognitions: list[Recognition]
    examples: list[Example]
    related: list[Related]
    sources: list[Citation]
    unknown: dict[str, UnknownReason]
    reviewed: date
    review_before: date
    changes: list[Change]


class ThemeOut(Out):
    """A living theme."""

    id: str
    title: str
    url: str
    status: Status
    question: str
    summary: str
    description: str | None
    groups: list[Group]
    sections: list[Section]
    facts: list[Fact]
    contradictions: list[Contradiction]
    open_questions: list[str]
    interventions: list[str]
    related: list[str]
    sources: list[Citation]
    reviewed: date
    review_before: date
    changes: list[Change]


class Citing(Out):
    """A record that cites a source."""

    kind: RecordKind
    id: str
    url: str


class SourceOut(Out):
    """A living source. Bibliographic names follow CSL-JSON."""

    model_config = ConfigDict(populate_by_name=True)

    id: str
    title: str | None
    url: str
    status: Status
    label: str
    type: SourceType
    author: list[Name]
    issued: str | None
    container_title: Annotated[str | None, Field(alias="container-title")]
    volume: str | None
    issue: str | None
    page: str | None
    publisher: str | None
    publisher_place: Annotated[str | None, Field(alias="publisher-place")]
    edition: str | None
    doi: Annotated[str | None, Field(alias="DOI")]
    isbn: Annotated[str | None, Field(alias="ISBN")]
    web_address: Annotated[str | None, Field(alias="URL")]
    language: str
    design: Design | None
    independent: bool | None
    open_access: bool | None
    summary: str | None
    findings: list[SourceFinding]
    question: str | None
    answer: str | None
    ranking: Ranking | None
    table: StudyTable | None
    accessed: date | None
    archived: str | None
    retracted: Retraction | None
    note: str | None
    cited_by: list[Citing]
    unknown: dict[str, UnknownReason]
    changes: list[Change]


class TombstoneOut(Out):
    """A record that moved, was split or was withdrawn."""

    id: str
    kind: RecordKind
    title: str
    url: str
    status: Status
    since: date
    reason: str
    successors: Annotated[list[str], Field(description="Ids van levende records van dezelfde soort.")]
    changes: list[Change]


Item = TypeVar("Item", bound=Out)


class Listing(Out, Generic[Item]):
    """A list of records."""

    schema_version: str
    generated_at: Annotated[str, Field(description="Dag van het nieuwste record (UTC).")]
    total: int
    result: list[Item]


class InterventionList(Listing[InterventionOut]):
    """All living interventions."""


class ThemeList(Listing[ThemeOut]):
    """All living themes."""


class SourceList(Listing[SourceOut]):
    """All living sources."""


class TombstoneList(Listing[TombstoneOut]):
    """All records that are no longer alive: for each old id, where to go."""
