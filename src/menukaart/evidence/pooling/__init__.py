"""Many effects of many studies -> one effect: aggregation, random effects, prediction.

The recipe is fixed in ``expected_dietrichson.yaml``: one effect a study (the plain mean; its variance with a
constant correlation of 0.6), REML, Knapp-Hartung, and a prediction interval with k - 1 degrees of freedom.
"""

from menukaart.evidence.pooling.effects import (
    CORRELATION,
    PoolingError,
    StudyEffect,
    StudyRow,
    aggregate,
    is_dutch,
)
from menukaart.evidence.pooling.synthesis import Synthesis, pool, synthesise

__all__ = [
    "CORRELATION",
    "PoolingError",
    "StudyEffect",
    "StudyRow",
    "Synthesis",
    "aggregate",
    "is_dutch",
    "pool",
    "synthesise",
]
