"""The shape of a synthesis in the API: what pooling adds to the question of a record."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from menukaart.model.effect import Interval
from menukaart.render.api.derive import Out


class PredictionInterval(Out):
    """Where the effect of a new study is expected."""

    low: Annotated[float, Field(title="Ondergrens", description="Ondergrens.")]
    high: Annotated[float, Field(title="Bovengrens", description="Bovengrens.")]


class AtCorrelationOut(Out):
    """The estimate at one correlation between the outcomes of a study."""

    correlation: Annotated[float, Field(title="Samenhang", description="Aangenomen samenhang, van 0 tot 1.")]
    estimate: Annotated[float, Field(title="Schatting", description="De schatting daarbij.")]
    ci: Annotated[
        Interval, Field(title="Interval", description="Betrouwbaarheidsinterval van die schatting.")
    ]


class WithoutStudyOut(Out):
    """The estimate without its most influential study."""

    study: Annotated[str, Field(title="Studie", description="Id van de studie in de tabel.")]
    name: Annotated[
        str | None,
        Field(title="Naam", description="Naam van die studie; null als de tabel geen namen heeft."),
    ]
    estimate: Annotated[float, Field(title="Schatting", description="De schatting uit de andere studies.")]
    ci: Annotated[
        Interval, Field(title="Interval", description="Betrouwbaarheidsinterval van die schatting.")
    ]
    shift: Annotated[
        float, Field(title="Verschil", description="Verschil met de schatting uit alle studies.")
    ]


class SensitivityOut(Out):
    """How much an estimate moves."""

    correlations: Annotated[
        list[AtCorrelationOut],
        Field(
            title="Bij een andere samenhang",
            description="De schatting bij de laagste en de hoogste samenhang.",
        ),
    ]
    lowest: Annotated[
        float,
        Field(title="Laagste schatting", description="Laagste schatting bij een samenhang van 0,2 tot 0,9."),
    ]
    highest: Annotated[
        float,
        Field(title="Hoogste schatting", description="Hoogste schatting bij een samenhang van 0,2 tot 0,9."),
    ]
    without: Annotated[
        WithoutStudyOut | None,
        Field(
            title="Zonder één studie",
            description="Zonder de studie die het meeste verschil maakt; null bij minder dan drie studies.",
        ),
    ]


class SynthesisAdded(Out):
    """What pooling adds to the question of a record: the answer."""

    k: Annotated[int, Field(title="Studies", description="Aantal studies.")]
    effects: Annotated[int, Field(title="Effecten", description="Aantal effecten: regels van de tabel.")]
    dutch_studies: Annotated[
        int | None,
        Field(
            title="Nederlandse studies",
            description="Aantal Nederlandse studies; null als de tabel geen landen noemt.",
        ),
    ]
    dutch_rows: Annotated[
        int | None, Field(title="Nederlandse effecten", description="Aantal effecten uit die studies.")
    ]
    randomised_studies: Annotated[
        int | None,
        Field(
            title="Studies met loting",
            description="Aantal studies met loting; null als de tabel geen opzet noemt.",
        ),
    ]
    estimate: Annotated[float, Field(title="Schatting", description="De samengevatte schatting.")]
    se: Annotated[float, Field(title="Standaardfout", description="Standaardfout van de schatting.")]
    ci: Annotated[Interval, Field(title="Interval", description="Betrouwbaarheidsinterval van de schatting.")]
    tau2: Annotated[
        float | None,
        Field(title="Spreiding tussen studies (tau²)", description="Spreiding tussen studies (tau²)."),
    ]
    i2: Annotated[
        float | None, Field(title="Verschillen tussen studies (I²)", description="I² in procenten.")
    ]
    q: Annotated[
        float | None,
        Field(title="Toets op verschillen (Q)", description="Toets op verschillen tussen studies (Q)."),
    ]
    prediction_interval: Annotated[
        PredictionInterval | None,
        Field(
            title="Voorspellingsinterval",
            description="Waar het effect van een nieuwe studie te verwachten is.",
        ),
    ]
    sensitivity: Annotated[
        SensitivityOut | None,
        Field(title="Gevoeligheid", description="Hoeveel de schatting verandert als wij anders rekenen."),
    ]
    method: Annotated[str, Field(title="Rekenwijze", description="Rekenwijze.")]
    notes: Annotated[
        list[str], Field(title="Opmerkingen", description="Wat er bijzonder is aan deze uitkomst.")
    ]
