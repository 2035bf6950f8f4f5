"""The shape of what is known on one outcome in the API."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from menukaart.model.effect import Interval
from menukaart.render.api.derive import Out
from menukaart.render.api.strength_models import OutcomeStrength
from menukaart.vocabulary import Direction, Measure, NoFigure, Outcome, Population


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
