"""Every synthesis of this project, worked out a second time by other means.

Nothing of the pooling module is used for it but the quantile of t: the study effects come from the whole
covariance matrix, and tau2 from the top of the restricted likelihood, looked for by golden sections.
"""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from menukaart.evidence.numbers.quantiles import t_critical
from menukaart.evidence.pooling.pooler import Pooler
from menukaart.model import Intervention
from tests.ours import catalogue

ROOT = Path(__file__).parents[4]
RHO = 0.6
GOLDEN = (math.sqrt(5) - 1) / 2


ASKING = [record for record in catalogue().interventions if record.synthesis]


def study_effects(record: Intervention) -> tuple[list[float], list[float]]:
    """Give effect and variance of each study: the mean, and the mean of the whole covariance matrix."""
    assert record.synthesis is not None
    table = catalogue().tables[record.synthesis.source]
    studies: dict[str, list[tuple[float, float]]] = {}
    for row in table.rows:
        if all(row.values[column] == value for column, value in record.synthesis.where.items()):
            studies.setdefault(row.study, []).append((row.effect, row.se))
    effects = [sum(y for y, _ in rows) / len(rows) for rows in studies.values()]
    variances = [
        sum((1 if i == j else RHO) * a * b for i, (_, a) in enumerate(rows) for j, (_, b) in enumerate(rows))
        / len(rows) ** 2
        for rows in studies.values()
    ]
    return effects, variances


def likelihood(effects: list[float], variances: list[float], tau2: float) -> float:
    weights = [1 / (v + tau2) for v in variances]
    mean = sum(w * y for w, y in zip(weights, effects, strict=True)) / sum(weights)
    squares = sum(w * (y - mean) ** 2 for w, y in zip(weights, effects, strict=True))
    return sum(map(math.log, weights)) - math.log(sum(weights)) - squares


def most_likely(effects: list[float], variances: list[float]) -> float:
    low, high = 0.0, 5.0
    for _ in range(100):
        left, right = high - GOLDEN * (high - low), low + GOLDEN * (high - low)
        if likelihood(effects, variances, left) >= likelihood(effects, variances, right):
            high = right
        else:
            low = left
    return (low + high) / 2


@pytest.mark.parametrize("record", ASKING, ids=lambda record: str(record.id))
def test_a_second_way_gives_the_same(record: Intervention) -> None:
    found = Pooler(catalogue().tables).pool(record.synthesis)
    assert found is not None
    effects, variances = study_effects(record)
    k, tau2 = len(effects), most_likely(effects, variances)
    weights = [1 / (v + tau2) for v in variances]
    mean = sum(w * y for w, y in zip(weights, effects, strict=True)) / sum(weights)
    spread = sum(w * (y - mean) ** 2 for w, y in zip(weights, effects, strict=True)) / (k - 1)
    se = math.sqrt(spread / sum(weights))
    reach = t_critical(k - 1) * math.sqrt(tau2 + se * se)

    synthesis = found.synthesis
    assert (synthesis.k, synthesis.tau2) == (k, pytest.approx(tau2, abs=1e-6))
    assert (synthesis.estimate, synthesis.se) == (pytest.approx(mean, abs=1e-6), pytest.approx(se, abs=1e-6))
    assert synthesis.prediction_interval == pytest.approx((mean - reach, mean + reach), abs=1e-5)


def test_there_are_syntheses_to_check() -> None:
    assert len(ASKING) >= 7
