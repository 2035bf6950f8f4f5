"""What the API adds to each kind of record, and what every list has around its records."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from menukaart.render.api.derive import Out
from menukaart.render.api.outcome_models import OutcomeOut
from menukaart.render.api.strength_models import EvidenceStrength
from menukaart.render.api.verdict_models import VerdictOut
from menukaart.vocabulary import RecordKind

PageUrl = Annotated[str, Field(title="Pagina", description="Adres van de pagina op deze site.")]


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
