"""The shape of the API: the models of records (``derive.py``), what is added, and what stays out with why.

The JSON Schemas and the OpenAPI description are made from these models.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import BaseModel, Field, create_model

from menukaart.model import Intervention, Source, Theme, Tombstone
from menukaart.model.effect import Effect, Interval
from menukaart.model.judgements import StrengthOverride, SynthesisRequest
from menukaart.model.practice import Cost
from menukaart.model.tombstone import Moved, Split, Withdrawn
from menukaart.render.api.derive import Deriver, Difference, Out
from menukaart.render.api.synthesis_models import SynthesisAdded
from menukaart.vocabulary import (
    Claimed,
    CostBasis,
    Direction,
    EvidenceState,
    Measure,
    NoFigure,
    Outcome,
    Population,
    RecordKind,
    Verdict,
)

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


PageUrl = Annotated[str, Field(title="Pagina", description="Adres van de pagina op deze site.")]


class Yardsticks(Out):
    """One figure on comparable scales."""

    months: Annotated[float | None, Field(title="Maanden leerwinst", description="Maanden leerwinst.")]
    percentile_points: Annotated[
        float | None, Field(title="Plaatsen op 100", description="Verschuiving op een schaal van 100.")
    ]
    class_of_25: Annotated[
        float | None, Field(title="Plaats in een klas van 25", description="Plaatsen in een klas van 25.")
    ]
    probability_of_superiority: Annotated[
        float | None,
        Field(
            title="Kans op een hogere score",
            description="Kans, van 0 tot 1, dat wie meedeed hoger scoort dan wie niet meedeed.",
        ),
    ]
    words: Annotated[
        dict[str, str], Field(title="In woorden", description="Per meetlat in woorden: het woord.")
    ]
    not_applicable: Annotated[
        dict[str, str],
        Field(
            title="Meetlatten die niet passen",
            description="Per meetlat die niet van toepassing is: waarom niet.",
        ),
    ]


class EffectAdded(Out):
    """What the API adds to a figure."""

    yardsticks: Annotated[
        Yardsticks, Field(title="Andere meetlatten", description="Het getal op andere meetlatten.")
    ]


class CriterionOut(Out):
    """One step of the rule for strength of evidence."""

    id: Annotated[str, Field(title="Vraag", description="Naam van de stap.")]
    verdict: Annotated[str, Field(title="Antwoord", description="Wat er bij deze stap uitkwam.")]
    cost: Annotated[float, Field(title="Punten eraf", description="Hoeveel punten de stap kost.")]


class Reach(Out):
    """How far a score can still move."""

    low: Annotated[
        int,
        Field(title="Laagste score", description="De laagste score als alles wat onbekend is, tegenvalt."),
    ]
    high: Annotated[
        int, Field(title="Hoogste score", description="De hoogste score als alles wat onbekend is, meevalt.")
    ]


class Answered(Out):
    """How complete the file is."""

    known: Annotated[int, Field(title="Beantwoorde vragen", description="Aantal vragen met een antwoord.")]
    asked: Annotated[int, Field(title="Alle vragen", description="Aantal vragen.")]


class FitOut(Out):
    """Whether the research fits here; each is yes, no or unknown."""

    own: Annotated[
        Verdict, Field(title="Over deze aanpak zelf", description="Gaat het over deze aanpak zelf?")
    ]
    at_risk: Annotated[
        Verdict,
        Field(
            title="Over leerlingen met een risico",
            description="Gaat het over leerlingen met een risico op achterstand?",
        ),
    ]
    dutch: Annotated[
        Verdict, Field(title="In Nederland onderzocht", description="Is een deel in Nederland onderzocht?")
    ]


class PreviousStrength(Out):
    """What an earlier rule gave, as last published."""

    rule: Annotated[str, Field(title="Vorige regel", description="Versie van de vorige regel.")]
    value: Annotated[
        int | None, Field(title="Score volgens die regel", description="De score volgens die regel.")
    ]
    release: Annotated[
        str, Field(title="Uitgave", description="De uitgave waarin die score het laatst stond.")
    ]


class OutcomeStrength(Out):
    """Strength of evidence on one outcome."""

    value: Annotated[
        int | None,
        Field(
            title="Score",
            description="De score die lezers zien, 1 tot en met 5. Null als er niets te beoordelen was: zie "
            "state. 0 alleen na een zoektocht in hele teksten die niets vond.",
        ),
    ]
    state: Annotated[
        EvidenceState, Field(title="Beoordeeld", description="Of er beoordeeld is, en anders waarom niet.")
    ]
    reach: Annotated[
        Reach | None,
        Field(title="Hoe ver de score kan veranderen", description="Hoe ver de score nog kan veranderen."),
    ]


class EvidenceStrength(OutcomeStrength):
    """Strength of evidence of a record, with every step."""

    rule: Annotated[str, Field(title="Regel", description="Versie van de regel.")]
    outcome: Annotated[
        Outcome | None,
        Field(
            title="Uitkomst",
            description="De uitkomst waar de score over gaat; null als de bronnen er geen noemen.",
        ),
    ]
    base: Annotated[
        int | None,
        Field(title="Begin van de regel", description="Waarmee de regel begint; null zonder oordeel."),
    ]
    criteria: Annotated[
        list[CriterionOut],
        Field(title="Vragen van de regel", description="De zes vragen van de regel; leeg zonder oordeel."),
    ]
    rule_value: Annotated[
        int | None,
        Field(
            title="Score volgens de regel", description="De score die de regel geeft; null zonder oordeel."
        ),
    ]
    answered: Annotated[Answered | None, Field(title="Compleet", description="Hoe compleet ons dossier is.")]
    fit: Annotated[FitOut | None, Field(title="Past het hier", description="Past het onderzoek hier?")]
    override: Annotated[
        StrengthOverride | None,
        Field(
            title="Afwijking van de redactie",
            description="Waarom de redactie afwijkt; null als de regel geldt.",
        ),
    ]
    previous: Annotated[
        PreviousStrength | None,
        Field(
            title="Volgens de vorige regel", description="Wat de vorige regel gaf, als dat gepubliceerd is."
        ),
    ]


class OutcomeFigure(Out):
    """The figure that stands for the intervention on an outcome."""

    value: Annotated[float, Field(title="Getal", description="Het getal.")]
    measure: Annotated[Measure, Field(title="Maat", description="Maat van het getal.")]
    ci: Annotated[Interval | None, Field(title="95%-interval", description="Het 95%-interval.")]
    source: Annotated[str, Field(title="Bron", description="Id van de bron.")]
    pooled: Annotated[
        bool, Field(title="Zelf samengevat", description="true als wij het zelf samenvatten uit studies.")
    ]


class OutcomeOut(Out):
    """What is known on one outcome."""

    outcome: Annotated[Outcome, Field(title="Uitkomst", description="De uitkomst.")]
    aimed_at: Annotated[bool, Field(title="Mikt hierop", description="true als de interventie hierop mikt.")]
    figure: Annotated[
        OutcomeFigure | None,
        Field(title="Cijfer", description="Het cijfer dat hiervoor staat; null: zie no_figure."),
    ]
    no_figure: Annotated[
        NoFigure | None, Field(title="Waarom geen cijfer", description="Waarom er geen cijfer voor staat.")
    ]
    strength: Annotated[
        OutcomeStrength, Field(title="Bewijskracht", description="Bewijskracht voor deze uitkomst.")
    ]
    direction: Annotated[Direction | None, Field(title="Richting", description="Welke kant het op wijst.")]
    studies: Annotated[
        int | None,
        Field(
            title="Onderzoeken", description="Aantal onderzoeken achter het cijfer, anders achter de score."
        ),
    ]
    dutch_studies: Annotated[
        int | None,
        Field(
            title="Nederlandse onderzoeken",
            description="Hoeveel er ten minste Nederlands zijn; null als wij dat niet weten.",
        ),
    ]
    pupils: Annotated[
        int | None, Field(title="Leerlingen", description="Aantal leerlingen achter het cijfer.")
    ]
    population: Annotated[Population | None, Field(title="Wie", description="Wiens cijfer het is.")]
    comment: Annotated[str, Field(title="Opmerking", description="Wat u er verder bij moet weten.")]


class OutcomeVerdictOut(Out):
    """What may be said on one outcome."""

    outcome: Annotated[Outcome, Field(title="Uitkomst", description="De uitkomst.")]
    claimed: Annotated[
        Claimed, Field(title="Wat het bewijs laat zeggen", description="Wat het bewijs laat zeggen.")
    ]
    certainty: Annotated[
        int | None,
        Field(
            title="Hoe zeker",
            description="Hoe zeker de woorden zijn, 1 tot en met 5; null als er niets te beoordelen was.",
        ),
    ]
    sentence: Annotated[str, Field(title="In een zin", description="Dat in één of twee zinnen.")]
    in_class: Annotated[
        str | None,
        Field(
            title="In een klas van 25",
            description="De klas van 25 met en zonder; null als die meetlat niet past.",
        ),
    ]
    reason: Annotated[
        str | None,
        Field(
            title="Waarom niet zekerder", description="Waarom de zekerheid niet hoger is; null zonder reden."
        ),
    ]
    next: Annotated[str, Field(title="Wat nu", description="Wat een school hiermee nu kan doen.")]


class VerdictOut(Out):
    """The verdict: derived from the evidence, and the words of the editors."""

    derived: Annotated[
        list[OutcomeVerdictOut],
        Field(
            title="Per uitkomst",
            description="Een zin per uitkomst, hoogstens zeven; wat bekend is staat vooraan.",
        ),
    ]
    next: Annotated[
        str, Field(title="Wat nu", description="Wat een school nu kan doen: dat van de eerste uitkomst.")
    ]
    text: Annotated[
        str | None,
        Field(
            title="Woorden van de redactie",
            description="Van de redactie: wat het vraagt en voor wie het de moeite waard is.",
        ),
    ]


class InterventionAdded(Out):
    """What the API adds to an intervention."""

    url: PageUrl
    evidence_strength: Annotated[
        EvidenceStrength | None,
        Field(
            title="Bewijskracht",
            description="Bewijskracht van 1 tot en met 5 met elke stap, of waarom er geen getal is.",
        ),
    ]
    by_outcome: Annotated[
        list[OutcomeOut],
        Field(
            title="Per uitkomst",
            description="Per uitkomst: het cijfer, hoe zeker het is, en hoeveel onderzoek erachter zit.",
        ),
    ]
    verdict: Annotated[VerdictOut, Field(title="Oordeel", description="Het oordeel in zinnen.")]
    programmes: Annotated[
        list[str],
        Field(
            title="Programma's met een naam",
            description="Ids van de programma's met een naam die een voorbeeld van deze aanpak zijn; een "
            "van de twee records zegt dat.",
        ),
    ]
    approaches: Annotated[
        list[str],
        Field(
            title="Voorbeeld van", description="Ids van de aanpakken waar dit programma een voorbeeld van is."
        ),
    ]


class ThemeAdded(Out):
    """What the API adds to a theme."""

    url: PageUrl
    interventions: Annotated[
        list[str], Field(title="Interventies", description="Ids van de interventies in dit thema.")
    ]


class Citing(Out):
    """A record that cites a source."""

    kind: Annotated[RecordKind, Field(title="Soort record", description="Soort record.")]
    id: Annotated[str, Field(title="Id", description="Id van het record.")]
    url: PageUrl


class SourceAdded(Out):
    """What the API adds to a source."""

    url: PageUrl
    label: Annotated[
        str, Field(title="Korte naam", description="Korte naam, zoals in de tekst: auteur en jaar.")
    ]
    cited_by: Annotated[
        list[Citing], Field(title="Genoemd in", description="De records die deze bron noemen.")
    ]


class TombstoneAdded(Out):
    """What the API adds to a record that is no longer alive."""

    kind: Annotated[RecordKind, Field(title="Soort record", description="Soort record.")]
    url: PageUrl
    successors: Annotated[
        list[str], Field(title="Opvolgers", description="Ids van levende records van dezelfde soort.")
    ]


class ListOut(Out):
    """What every list has around its records."""

    schema_version: Annotated[str, Field(description="Versie van de vorm van deze gegevens.")]
    generated_at: Annotated[str, Field(description="Dag van het nieuwste record (UTC).")]
    total: Annotated[int, Field(description="Aantal records.")]


class EuroRange(Out):
    """Euros a pupil a year."""

    min: Annotated[int, Field(title="Laagste bedrag", description="Laagste bedrag in hele euro's.")]
    max: Annotated[int, Field(title="Hoogste bedrag", description="Hoogste bedrag in hele euro's.")]


class CostAdded(Out):
    """What the API adds to the cost: what follows from the amounts."""

    band: Annotated[
        int | None,
        Field(
            title="Kostenklasse",
            description="Kostenklasse, 1 = zeer laag en 5 = zeer hoog; null als niets haar bepaalt.",
        ),
    ]
    band_basis: Annotated[
        CostBasis | None,
        Field(
            title="Waar de klasse op rust", description="Waar de klasse op rust; null als er geen klasse is."
        ),
    ]
    euro_per_pupil: Annotated[
        EuroRange | None,
        Field(
            title="Euro per leerling per jaar",
            description="Alle extra kosten in euro per leerling per jaar, als een bron die noemt; bij "
            "'amounts' staat elk bedrag zoals afgedrukt.",
        ),
    ]
    price_year: Annotated[int | None, Field(title="Prijspeil", description="Prijspeil van euro_per_pupil.")]


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
