"""On how many places a pooled estimate lets us expect a difference that matters: from what it predicts.

The true effect of a next place is expected to lie around the estimate as t with k - 1 degrees of freedom,
with the spread ``sqrt(tau2 + se^2)``: that of the prediction interval (see ``synthesis.pool``).
"""

from __future__ import annotations

import math

from menukaart.evidence.numbers.quantiles import t_between
from menukaart.evidence.pooling.synthesis import Synthesis
from menukaart.evidence.yardsticks.rulers import SMALLEST

MATTERS = SMALLEST
"""Standard deviations: the border between hardly any difference and a small one (Kraft, 2020)."""
_OF = 10


def share_above(found: Synthesis, border: float = MATTERS) -> float | None:
    """Give the expected share of places, 0 to 1, with a true effect above a border.

    None where nothing is predicted: with fewer than three studies.
    """
    if found.prediction_interval is None or found.tau2 is None:
        return None
    spread = math.sqrt(found.tau2 + found.se**2)
    t = (found.estimate - border) / spread
    inside = t_between(abs(t), found.k - 1)
    return (1 + math.copysign(inside, t)) / 2


def places_in_words(found: Synthesis) -> str:
    """Say on about how many of ten places we expect a difference that matters; empty where we do not know."""
    share = share_above(found)
    if share is None:
        return ""
    count = round(share * _OF)
    words = {0: "bijna geen enkele plek", _OF: "bijna elke plek"}
    return words.get(count, f"ongeveer {count} van de {_OF} plekken")
