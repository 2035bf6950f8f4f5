"""The shape of the strength of evidence in the API: of a record, with every step, and of an outcome."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from menukaart.model.judgements import StrengthOverride
from menukaart.render.api.derive import Out
from menukaart.vocabulary import EvidenceState, Outcome, Verdict


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
