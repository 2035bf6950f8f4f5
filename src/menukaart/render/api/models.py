"""The shape of the API: the models of records (``derive.py``), what is added, and what stays out with why.

The JSON Schemas and the OpenAPI description are made from these models.
"""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, Field, create_model

from menukaart.model import Intervention, Source, Theme, Tombstone
from menukaart.model.effect import Effect
from menukaart.model.judgements import StrengthOverride, SynthesisRequest
from menukaart.model.practice import Cost
from menukaart.model.tombstone import Moved, Split, Withdrawn
from menukaart.render.api.cost_models import CostAdded, EuroRange
from menukaart.render.api.derive import Deriver, Difference
from menukaart.render.api.outcome_models import OutcomeFigure, OutcomeOut
from menukaart.render.api.record_models import (
    InterventionAdded,
    ListOut,
    SourceAdded,
    ThemeAdded,
    TombstoneAdded,
)
from menukaart.render.api.strength_models import (
    Answered,
    CriterionOut,
    EvidenceStrength,
    FitOut,
    OutcomeStrength,
    PreviousStrength,
    Reach,
)
from menukaart.render.api.synthesis_models import SynthesisAdded
from menukaart.render.api.verdict_models import OutcomeVerdictOut, VerdictOut
from menukaart.render.api.yardstick_models import EffectAdded, Yardsticks

SCHEMA_VERSION = "1.5"
"""Within version 1 names and meanings stay; a field may become null with a typed state beside it; types never
change otherwise. The second number grows when fields are added or may become null.

1.1: every field of a record is there, among them ``caution`` and ``search_terms``; a synthesis says how
much its estimate moves (``sensitivity``).
1.2 (26 November 2026): ``evidence_strength`` follows rule 2.0. ``value``, ``base`` and ``rule_value`` are
null where nothing was judged, with ``state`` beside them: the 0 of before said "none" of what nobody had
searched. New are ``rule``, ``outcome``, ``reach``, ``answered``, ``fit``, ``previous`` and ``by_outcome``.
1.3: ``interests``.
1.4 (26 November 2026): ``cost`` holds each amount (``amounts``) and the hours of staff (``staff``);
``cost.band`` is the one that counts and may be null, with ``band_basis`` beside it; ``euro_per_pupil`` and
``price_year`` follow from the amounts. ``dosage.typical`` gives the dosage in numbers. New are ``programmes``
and ``approaches`` of an intervention, ``recipe`` of a figure, and ``entrance`` of a theme; of a
finding ``relation``, ``study``, ``studies``, ``randomised_studies``, ``pupils``, ``p_value`` and ``test``.
1.5 (26 November 2026): ``verdict`` of an intervention: a sentence an outcome, what to do now, and the words
of the editors (``verdict_text`` of the record). ``answer`` of a theme.
"""


_AS_SUCCESSORS = "successors gives these ids under one name, for every kind of end"

DIFFERENCES: Mapping[type[BaseModel], Difference] = {
    Intervention: Difference(
        "InterventionOut",
        "Een interventie die nu geldt.",
        added=InterventionAdded,
        left_out={
            "strength_override": "evidence_strength.override gives it, beside what the rule says",
            "verdict_text": "verdict.text gives it, beside what is derived",
        },
    ),
    Theme: Difference("ThemeOut", "Een thema dat nu geldt.", added=ThemeAdded),
    Source: Difference(
        "SourceOut",
        "Een bron die nu geldt. Namen van velden over de publicatie volgen CSL-JSON.",
        added=SourceAdded,
    ),
    Tombstone: Difference(
        "TombstoneOut", "Een record dat verplaatst, gesplitst of ingetrokken is.", added=TombstoneAdded
    ),
    Moved: Difference(left_out={"target": _AS_SUCCESSORS}),
    Split: Difference(left_out={"targets": _AS_SUCCESSORS}),
    Withdrawn: Difference(left_out={"alternatives": _AS_SUCCESSORS}),
    Effect: Difference(
        "EffectOut", "Eén cijfer uit één bron, met het getal op andere meetlatten.", EffectAdded
    ),
    SynthesisRequest: Difference(
        "Synthesis", "Een samenvatting uit studiegegevens, gemaakt bij het bouwen.", SynthesisAdded
    ),
    StrengthOverride: Difference(
        "OverrideOut",
        "Waarom de redactie een eigen score in de plaats van die van de regel zet.",
        left_out={"value": "evidence_strength.value is that score"},
    ),
    Cost: Difference(
        about="Wat het extra kost, vergeleken met wat een school toch al doet.",
        added=CostAdded,
        left_out={"band": "the API gives the band that counts, with its basis"},
    ),
    EuroRange: Difference(about="Euro per leerling per jaar."),
    CriterionOut: Difference("Criterion", "Eén stap van de regel voor bewijskracht."),
    EvidenceStrength: Difference(
        about="Bewijskracht van 1 tot en met 5 met elke stap, of waarom er geen getal is."
    ),
    OutcomeStrength: Difference(about="Bewijskracht voor één uitkomst."),
    OutcomeFigure: Difference(about="Het cijfer dat voor een uitkomst staat."),
    OutcomeOut: Difference(about="Wat er over één uitkomst bekend is."),
    OutcomeVerdictOut: Difference("OutcomeVerdict", "Wat er over één uitkomst te zeggen is."),
    VerdictOut: Difference("VerdictText", "Afgeleid uit het bewijs, met de woorden van de redactie."),
    Reach: Difference(about="Hoe ver een score nog kan veranderen."),
    Answered: Difference(about="Hoeveel van de vragen over het bewijs beantwoord zijn."),
    FitOut: Difference("Fit", "Of het onderzoek past bij deze aanpak, deze leerlingen en Nederland."),
    PreviousStrength: Difference(about="Wat een eerdere regel gaf, zoals het laatst gepubliceerd is."),
    Yardsticks: Difference(
        about="Eén cijfer op vergelijkbare meetlatten. Past een meetlat niet, dan is haar getal null of "
        "ontbreekt haar woord, en staat bij not_applicable waarom."
    ),
}
"""What the API adds and leaves out. A model that is not named here has all fields of the record model."""

_DERIVER = Deriver(DIFFERENCES)

InterventionOut = _DERIVER.derive(Intervention)
ThemeOut = _DERIVER.derive(Theme)
SourceOut = _DERIVER.derive(Source)
TombstoneOut = _DERIVER.derive(Tombstone)


def _list_of(item: type[BaseModel], name: str, about: str) -> type[BaseModel]:
    result = Field(description="De records.")
    made: type[BaseModel] = create_model(name, __base__=ListOut, result=(list[item], result))  # type: ignore[valid-type]  # a type made while the program runs
    made.__doc__ = about
    return made


InterventionList = _list_of(InterventionOut, "InterventionList", "Alle interventies die nu gelden.")
ThemeList = _list_of(ThemeOut, "ThemeList", "Alle thema's die nu gelden.")
SourceList = _list_of(SourceOut, "SourceList", "Alle bronnen die nu gelden.")
TombstoneList = _list_of(
    TombstoneOut, "TombstoneList", "Alle records die niet meer gelden: per oude id waar u nu moet zijn."
)
