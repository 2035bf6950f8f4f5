"""How a figure stands among those of randomised trials with standardised tests.

Source: Kraft in Educational Researcher, doi:10.3102/0013189X231155154: 973 studies and 3,426 effects, with
0.02 at the 30th percentile, 0.10 at the median and 0.21 at the 70th. The three numbers were read in a review
of that article by C. Lake (Johns Hopkins University), not in the article itself.
"""

from __future__ import annotations

from decimal import Decimal

from menukaart.evidence.numbers.figure import Figure
from menukaart.evidence.yardsticks.applicability import why_not
from menukaart.evidence.yardsticks.terms import KRAFT

BENCHMARKS: tuple[tuple[Decimal, str], ...] = (
    (Decimal("0.21"), "groter dan bij ongeveer 7 van de 10 experimenten"),
    (Decimal("0.10"), "groter dan bij ongeveer de helft van de experimenten"),
    (Decimal("0.02"), "groter dan bij ongeveer 3 van de 10 experimenten"),
)
"""From which value on (standard deviations) the words hold, the largest first."""
SMALLEST = "niet groter dan bij de 3 kleinste van 10 experimenten"


def among_experiments(figure: Figure) -> str:
    """Say how a figure stands among those of trials; empty where it is not one of that kind.

    The words are about trials with lots, standardised tests and results of learning. The mean of a synthesis
    is no trial: means lie closer together than what single trials find.
    """
    if why_not(figure, KRAFT):
        return ""
    return next((words for border, words in BENCHMARKS if figure.value >= border), SMALLEST)
