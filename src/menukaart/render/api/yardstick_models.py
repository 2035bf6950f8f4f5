"""The shape of a figure on comparable scales in the API."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from menukaart.render.api.derive import Out


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
