"""The shape of the cost in the API: what follows from the amounts."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from menukaart.render.api.derive import Out
from menukaart.vocabulary import CostBasis


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
